CREATE TABLE "key_reports" (
	"wire_id" integer NOT NULL,
	"key" bigint NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"report_id" uuid NOT NULL,
	CONSTRAINT "key_reports_wire_id_key_filed_at_report_id_pk" PRIMARY KEY("wire_id","key","filed_at","report_id")
);
--> statement-breakpoint
DROP INDEX "report_keys_keys";--> statement-breakpoint
-- What was kept has no fingerprint: a reader of the log makes all of it anew, under a name of its own.
TRUNCATE "report_keys";--> statement-breakpoint
DELETE FROM "log_cursors" WHERE "name" = 'duplicates';--> statement-breakpoint
ALTER TABLE "report_keys" ADD COLUMN "print" "bytea" NOT NULL;--> statement-breakpoint
CREATE INDEX "report_keys_filed" ON "report_keys" USING btree ("filed_at");
CREATE TABLE "aids" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"field" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"by_name" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "aids_mark" UNIQUE("report_id","version","kind","field","start","end")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"type" text NOT NULL,
	"place" jsonb,
	"span" jsonb,
	"actors" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"report_ids" uuid[] NOT NULL,
	"state" text NOT NULL,
	"by_name" text NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "incidents_confirmed" ON "incidents" USING btree ("wire_id","changed_at") WHERE state = 'confirmed';--> statement-breakpoint
CREATE INDEX "incidents_reports" ON "incidents" USING gin ("report_ids");
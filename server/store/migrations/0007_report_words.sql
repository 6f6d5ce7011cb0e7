CREATE TABLE "report_words" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"head" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wire_stems" (
	"wire_id" integer NOT NULL,
	"stem" text NOT NULL,
	"reports" integer NOT NULL,
	"near" text[] NOT NULL,
	CONSTRAINT "wire_stems_wire_id_stem_pk" PRIMARY KEY("wire_id","stem")
);
--> statement-breakpoint
CREATE INDEX "report_words_head" ON "report_words" USING gin ("head") WITH (gin_pending_list_limit=128);--> statement-breakpoint
CREATE INDEX "report_words_words" ON "report_words" USING gin ("words") WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "wire_stems_near" ON "wire_stems" USING gin ("near");--> statement-breakpoint
CREATE INDEX "wire_stems_trigrams" ON "wire_stems" USING gin ("stem" gin_trgm_ops);
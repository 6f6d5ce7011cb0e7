CREATE TABLE "acknowledgements" (
	"notice_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"role" text NOT NULL,
	"uses" jsonb NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	CONSTRAINT "acknowledgements_notice_id_person_id_pk" PRIMARY KEY("notice_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "correspondents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"person_id" text NOT NULL,
	"byline" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"area" text,
	"point" jsonb,
	"interval_minutes" integer,
	"checked_in_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"missed_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "correspondents_person" UNIQUE("wire_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "log_cursors" (
	"name" text NOT NULL,
	"wire_id" integer NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "log_cursors_name_wire_id_pk" PRIMARY KEY("name","wire_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"report_id" uuid NOT NULL,
	"story_id" uuid,
	"filed_seq" bigint NOT NULL,
	"slug" text,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"report_id" uuid NOT NULL,
	"story_id" uuid,
	"version" integer NOT NULL,
	"passage" text,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"asked_by_id" text NOT NULL,
	"asked_by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"to_id" text NOT NULL,
	"answer" text,
	"answered_by_name" text,
	"answered_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "report_keys" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"keys" bigint[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_sources" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"correspondent_id" text NOT NULL,
	"source_note" text,
	"point" jsonb
);
--> statement-breakpoint
CREATE TABLE "report_uses" (
	"report_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"as" text NOT NULL,
	"person_name" text NOT NULL,
	"role" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_uses_report_id_person_id_as_pk" PRIMARY KEY("report_id","person_id","as")
);
--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "seen_by_name" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "previous_assignee_id" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "previous_assignee_name" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "reassigned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "escalated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "reopened_by_name" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "reopened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "feed" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "state_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "reports" SET "state_at" = "changed_at";--> statement-breakpoint
ALTER TABLE "reports" ALTER COLUMN "state_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "embargo_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "claimed_by_id" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "claimed_by_name" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "claimed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "opened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "disputed" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "corroborations" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "duplicate" jsonb;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "flash" jsonb;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "figures" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "wire_events" ADD COLUMN "also" uuid[];--> statement-breakpoint
ALTER TABLE "wire_events" ADD COLUMN "sources" jsonb;--> statement-breakpoint
ALTER TABLE "correspondents" ADD CONSTRAINT "correspondents_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sources" ADD CONSTRAINT "report_sources_correspondent_id_user_id_fk" FOREIGN KEY ("correspondent_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acknowledgements_person" ON "acknowledgements" USING btree ("person_id") WHERE acknowledged_at IS NULL;--> statement-breakpoint
CREATE INDEX "notices_report" ON "notices" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "notices_open" ON "notices" USING btree ("wire_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "questions_report" ON "questions" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "questions_open" ON "questions" USING btree ("wire_id") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "report_keys_keys" ON "report_keys" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "report_sources_correspondent" ON "report_sources" USING btree ("correspondent_id");--> statement-breakpoint
CREATE INDEX "reports_duplicate" ON "reports" USING btree (((duplicate ->> 'ofId')::uuid)) WHERE duplicate IS NOT NULL;--> statement-breakpoint
CREATE INDEX "reports_flash" ON "reports" USING btree ("wire_id",(flash ->> 'confirmedAt')) WHERE flash IS NOT NULL;--> statement-breakpoint
CREATE INDEX "wire_events_also" ON "wire_events" USING gin ("also") WHERE also IS NOT NULL;--> statement-breakpoint
CREATE INDEX "wire_events_story" ON "wire_events" USING btree ("story_id","seq") WHERE story_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "wire_events_actor" ON "wire_events" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "wire_events_flags" ON "wire_events" USING btree ("wire_id","seq") WHERE kind LIKE 'flag.%';
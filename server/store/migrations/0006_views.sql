CREATE TABLE "views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"alert" jsonb NOT NULL,
	"owner_id" text NOT NULL,
	"owner_name" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "views_saved" ON "views" USING btree ("wire_id") WHERE state = 'saved';
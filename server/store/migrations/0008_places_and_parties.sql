CREATE TABLE "parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"slug" text,
	"ar" text NOT NULL,
	"en" text NOT NULL,
	"aliases" text[] NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"by_name" text NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "parties_slug" UNIQUE("wire_id","slug")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"ar" text NOT NULL,
	"en" text,
	"aliases" text[] NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"governorate" text,
	"point" jsonb,
	"geonames_id" bigint,
	"source" text NOT NULL,
	"by_name" text NOT NULL,
	"merged_into_id" uuid,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "places_geonames" UNIQUE("wire_id","geonames_id")
);

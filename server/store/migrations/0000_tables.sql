CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"story_id" uuid,
	"report_id" uuid,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"raised_by_id" text NOT NULL,
	"raised_by_name" text NOT NULL,
	"assignee_id" text,
	"assignee_name" text,
	"due_at" timestamp (3) with time zone,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_by_name" text,
	"acknowledged_at" timestamp (3) with time zone,
	"resolved_by_name" text,
	"resolved_at" timestamp (3) with time zone,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"headline" text NOT NULL,
	"body" text NOT NULL,
	"slug" text,
	"dateline" text,
	"urgency" smallint NOT NULL,
	"advisory" text,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "report_versions_report_id_version_pk" PRIMARY KEY("report_id","version")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"story_id" uuid,
	"slug" text,
	"headline" text NOT NULL,
	"dateline" text,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"byline" text NOT NULL,
	"correspondent_id" text NOT NULL,
	"source_note" text,
	"urgency" smallint NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"advisory" text,
	"source_grade" text NOT NULL,
	"information_grade" smallint NOT NULL,
	"filed_seq" bigint NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_version" integer
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"slug" text NOT NULL,
	"headline" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"owner_id" text,
	"owner_name" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stories_slug" UNIQUE("wire_id","slug")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text NOT NULL,
	"byline" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wire_events" (
	"wire_id" integer NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"command_id" uuid NOT NULL,
	"report_id" uuid,
	"story_id" uuid,
	"payload" jsonb NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "wire_events_wire_id_seq_pk" PRIMARY KEY("wire_id","seq"),
	CONSTRAINT "wire_events_command" UNIQUE("wire_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "wires" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wires_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_ar" text NOT NULL,
	"epoch" uuid DEFAULT gen_random_uuid() NOT NULL,
	"head" bigint DEFAULT 0 NOT NULL,
	"head_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"head_hash" "bytea" NOT NULL,
	CONSTRAINT "wires_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_raised_by_id_user_id_fk" FOREIGN KEY ("raised_by_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_assignee_id_user_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_correspondent_id_user_id_fk" FOREIGN KEY ("correspondent_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "flags_report" ON "flags" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "flags_story" ON "flags" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "flags_wire_state" ON "flags" USING btree ("wire_id","state");--> statement-breakpoint
CREATE INDEX "reports_correspondent" ON "reports" USING btree ("correspondent_id");--> statement-breakpoint
CREATE INDEX "reports_story" ON "reports" USING btree ("story_id") WHERE story_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "wire_events_report" ON "wire_events" USING btree ("report_id","seq");--> statement-breakpoint
CREATE INDEX "wire_events_filed" ON "wire_events" USING btree ("wire_id","seq") WHERE kind = 'report.filed';
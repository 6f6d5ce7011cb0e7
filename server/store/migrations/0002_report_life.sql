ALTER TABLE "report_versions" ADD COLUMN "change" text DEFAULT 'original' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "state_reason" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "change" text DEFAULT 'original' NOT NULL;--> statement-breakpoint
CREATE INDEX "reports_killed" ON "reports" USING btree ("wire_id") WHERE state = 'killed';
import type { Report } from "@/lib/protocol/rows.ts";

/** The fields of a report that can be amended, as a form holds them. */
export interface Amendment {
  headline: string;
  body: string;
  slug: string;
  dateline: string;
  urgency: number;
}

/** What a form starts with. */
export function fieldsOf(report: Report): Amendment {
  return {
    headline: report.headline,
    body: report.body,
    slug: report.slug ?? "",
    dateline: report.dateline ?? "",
    urgency: report.urgency,
  };
}

/** Only what differs from the report: an untouched field is not sent, and so cannot undo somebody else's change. */
export function changedFields(report: Report, fields: Amendment): Partial<Amendment> {
  const before = fieldsOf(report);
  const changes: Partial<Amendment> = {};
  if (fields.headline.trim() !== before.headline) changes.headline = fields.headline.trim();
  if (fields.body !== before.body) changes.body = fields.body;
  // An empty slug is no slug, and a slug cannot be taken away.
  if (fields.slug.trim() !== before.slug && fields.slug.trim() !== "") changes.slug = fields.slug.trim();
  if (fields.dateline.trim() !== before.dateline) changes.dateline = fields.dateline.trim();
  if (fields.urgency !== before.urgency) changes.urgency = fields.urgency;
  return changes;
}

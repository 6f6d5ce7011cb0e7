import type { Newsroom } from "./newsroom.ts";

const DATELINES = [
  "حمص – سوريا",
  "الموصل – العراق",
  "ريف دير الزور – سوريا",
  "لا أحد يعرفه",
  "البادية السورية",
];

/**
 * Fills an empty newsroom with work that lies behind it: reports filed at even steps over so many hours up to now, most
 * of them claimed some minutes later and published after that, some corrected or killed. Written past the commands,
 * because none can be told that it is yesterday.
 */
export async function workInThePast(
  { sql, people }: Newsroom,
  { reports, hours }: { reports: number; hours: number },
): Promise<void> {
  const authors = [people.correspondent, people.colleague];
  await sql("CREATE TABLE past (n int, id uuid, filed timestamptz)");
  await sql(
    `INSERT INTO past SELECT n, gen_random_uuid(), now() - $2 * interval '1 hour' * (1 - (n - 0.5) / $1)
       FROM generate_series(1, $1::int) n`,
    [reports, hours],
  );
  await sql(
    `INSERT INTO reports (id, wire_id, headline, dateline, body, language, byline, urgency, version, state, state_at,
                          source_grade, information_grade, filed_seq, filed_at, changed_at, published_at)
     SELECT id, 1, 'h', ($1::text[])[n % 5 + 1], 'b', 'ar', ($2::text[])[n % 2 + 1], n % 9 + 1, 1,
            CASE WHEN n % 40 = 5 THEN 'killed' WHEN n % 5 = 0 THEN 'filed' ELSE 'published' END, filed, 'F', 6, n,
            filed, filed,
            CASE WHEN n % 5 > 0 AND filed + n % 50 * interval '1 min' <= now()
                 THEN filed + n % 50 * interval '1 min' END
       FROM past`,
    [DATELINES, authors.map(({ byline }) => byline)],
  );
  // Numbered in the order of their times, as a log is.
  await sql(
    `INSERT INTO wire_events (wire_id, seq, at, kind, actor_id, command_id, report_id, payload, hash)
     SELECT 1, row_number() OVER (ORDER BY at, kind DESC, id), at, kind, actor, gen_random_uuid(), id,
            jsonb_build_object('why', repeat('x', 800)), ''
       FROM (
         SELECT filed AS at, 'report.filed' AS kind, id, ($1::text[])[n % 2 + 1] AS actor FROM past
         UNION ALL
         SELECT filed + n % 40 * interval '1 min', 'report.claimed', id, 'desk' FROM past WHERE n % 4 > 0
         UNION ALL
         SELECT filed + interval '50 min', 'report.claimed', id, 'desk' FROM past WHERE n % 8 = 1
         UNION ALL
         SELECT filed + n % 50 * interval '1 min', 'report.published', id, 'desk' FROM past WHERE n % 5 > 0
         UNION ALL
         SELECT filed + interval '2 hours', 'report.corrected', id, 'desk' FROM past WHERE n % 20 = 7
         UNION ALL
         SELECT filed + interval '3 hours', 'report.killed', id, 'desk' FROM past WHERE n % 40 = 5
       ) done
      WHERE at <= now()`,
    [authors.map(({ id }) => id)],
  );
  await sql("UPDATE wires SET head = (SELECT max(seq) FROM wire_events) WHERE id = 1");
  await sql("DROP TABLE past");
}

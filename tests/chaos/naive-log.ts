import { withConnection } from "../../server/runtime/postgres-answer.ts";

/**
 * The log that almost everybody writes first: numbers from a sequence, drawn when the event is made and not when it
 * is committed, so that a smaller number may become visible after a larger one.
 */
const NAIVE_APPEND = `
CREATE SEQUENCE naive_numbers;
CREATE OR REPLACE FUNCTION append_wire_events(p_wire integer, p_events jsonb)
RETURNS TABLE (first_seq bigint, at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  v_count integer := jsonb_array_length(p_events);
  v_first bigint;
  v_at timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  -- Held only while the numbers are drawn, so that those of one batch follow each other.
  PERFORM pg_advisory_lock(1);
  SELECT min(number) INTO v_first FROM (SELECT nextval('naive_numbers') AS number FROM generate_series(1, v_count)) drawn;
  PERFORM pg_advisory_unlock(1);
  INSERT INTO wire_events (wire_id, seq, at, kind, actor_id, command_id, report_id, story_id, payload, hash)
  SELECT p_wire, v_first + i - 1, v_at, e.kind, e."actorId", e."commandId", e."reportId", e."storyId", e.payload, ''
    FROM ROWS FROM (jsonb_to_recordset(p_events)
      AS (kind text, "actorId" text, "commandId" uuid, "reportId" uuid, "storyId" uuid, payload jsonb))
      WITH ORDINALITY AS e(kind, "actorId", "commandId", "reportId", "storyId", payload, i);
  INSERT INTO reports
  SELECT r.* FROM jsonb_array_elements(p_events) WITH ORDINALITY AS e(value, i),
    jsonb_populate_record(NULL::reports, (value -> 'newReport') || jsonb_build_object('filed_seq', v_first + i - 1)) AS r
   WHERE value ? 'newReport';
  -- What else a transaction may have to do before it can commit.
  PERFORM pg_sleep(random() * 0.02);
  UPDATE wires w SET head = greatest(w.head, v_first + v_count - 1) WHERE w.id = p_wire;
  RETURN QUERY SELECT v_first, v_at;
END $$`;

/** Replaces the log's numbering in this database by the naive one. */
export async function numberNaively(databaseUrl: string): Promise<void> {
  await withConnection(databaseUrl, (client) => client.query(NAIVE_APPEND));
}

INSERT INTO "report_sources" ("report_id", "correspondent_id", "source_note")
SELECT "id", "correspondent_id", "source_note" FROM "reports";
--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_correspondent_id_user_id_fk";
--> statement-breakpoint
DROP INDEX "reports_correspondent";--> statement-breakpoint
ALTER TABLE "reports" DROP COLUMN "correspondent_id";--> statement-breakpoint
ALTER TABLE "reports" DROP COLUMN "source_note";
--> statement-breakpoint
-- What an event's place in the chain stands on: its payload, and the sources that are stored apart from it. An event
-- without sources has the digest of its payload alone, as it had before there were any.
CREATE FUNCTION wire_event_digest(payload jsonb, sources jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(payload::text || coalesce(sources::text, ''), 'UTF8'))
$$;
--> statement-breakpoint
-- The last statement of every transaction that commits commands: p_events is an array of {kind, actorId, commandId,
-- reportId, storyId, also, payload, sources}, in order; one that files a report brings its row, too, as newReport, which
-- is inserted here because only here its place on the wire is known. The head row is taken last and held only until the
-- commit, so seq is dense and in commit order. Answers the first event's number; the others follow it, all of the same
-- moment.
CREATE OR REPLACE FUNCTION append_wire_events(p_wire integer, p_events jsonb)
RETURNS TABLE (first_seq bigint, at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  v_digests bytea[] := ARRAY(
    SELECT wire_event_digest(value -> 'payload', value -> 'sources') FROM jsonb_array_elements(p_events));
  v_hashes bytea[];
  v_first bigint;
  v_seq bigint;
  v_at timestamptz;
  v_hash bytea;
  v_event record;
BEGIN
  IF pg_current_xact_id_if_assigned() IS NULL THEN
    RAISE EXCEPTION 'nothing was written before its event' USING ERRCODE = 'no_active_sql_transaction';
  END IF;
  SELECT w.head, greatest(w.head_at, date_trunc('milliseconds', clock_timestamp())), w.head_hash
    INTO v_seq, v_at, v_hash FROM wires w WHERE w.id = p_wire FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'wire % does not exist', p_wire USING ERRCODE = 'foreign_key_violation';
  END IF;
  v_first := v_seq + 1;
  -- Only the chain needs one event after the other; the rows go in as two statements, whatever their number.
  FOR v_event IN
    SELECT * FROM jsonb_to_recordset(p_events)
      AS e(kind text, "actorId" text, "commandId" uuid, "reportId" uuid, "storyId" uuid)
  LOOP
    v_seq := v_seq + 1;
    v_hash := wire_event_hash(v_hash, v_seq, v_at, v_event.kind, v_event."actorId", v_event."commandId",
                              v_event."reportId", v_event."storyId", v_digests[v_seq - v_first + 1]);
    v_hashes := v_hashes || v_hash;
  END LOOP;
  INSERT INTO wire_events (wire_id, seq, at, kind, actor_id, command_id, report_id, story_id, also, payload, sources,
                           hash)
  SELECT p_wire, v_first + i - 1, v_at, e.kind, e."actorId", e."commandId", e."reportId", e."storyId", e.also, e.payload,
         e.sources, v_hashes[i]
    FROM ROWS FROM (jsonb_to_recordset(p_events)
      AS (kind text, "actorId" text, "commandId" uuid, "reportId" uuid, "storyId" uuid, also uuid[], payload jsonb,
          sources jsonb))
      WITH ORDINALITY AS e(kind, "actorId", "commandId", "reportId", "storyId", also, payload, sources, i);
  INSERT INTO reports
  SELECT r.* FROM jsonb_array_elements(p_events) WITH ORDINALITY AS e(value, i),
    jsonb_populate_record(NULL::reports, (value -> 'newReport') || jsonb_build_object('filed_seq', v_first + i - 1)) AS r
   WHERE value ? 'newReport';
  UPDATE wires SET head = v_seq, head_at = v_at, head_hash = v_hash WHERE id = p_wire;
  RETURN QUERY SELECT v_first, v_at;
END $$;

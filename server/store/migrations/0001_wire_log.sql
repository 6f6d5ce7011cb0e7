CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- One link of a wire's hash chain. The payload comes as its digest, so that a long body is hashed before any lock.
CREATE FUNCTION wire_event_hash(
  previous bytea, seq bigint, at timestamptz, kind text, actor text, command uuid, report uuid, story uuid, digest bytea
) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(
    previous
    || convert_to(
      concat(seq, E'\x1f', floor(extract(epoch FROM at) * 1000)::bigint, E'\x1f', kind, E'\x1f', actor, E'\x1f', command,
             E'\x1f', report, E'\x1f', story, E'\x1f'),
      'UTF8')
    || digest)
$$;
--> statement-breakpoint
-- The last statement of every command's transaction: the head row is taken last and held only until the commit, so
-- seq is dense and in commit order.
CREATE FUNCTION append_wire_event(
  p_wire integer, p_kind text, p_actor text, p_command uuid, p_report uuid, p_story uuid, p_payload jsonb
) RETURNS TABLE (seq bigint, at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  v_digest bytea := sha256(convert_to(p_payload::text, 'UTF8'));
  v_seq bigint;
  v_at timestamptz;
  v_hash bytea;
BEGIN
  UPDATE wires w
     SET head = w.head + 1,
         head_at = greatest(w.head_at, date_trunc('milliseconds', clock_timestamp())),
         head_hash = wire_event_hash(
           w.head_hash, w.head + 1, greatest(w.head_at, date_trunc('milliseconds', clock_timestamp())),
           p_kind, p_actor, p_command, p_report, p_story, v_digest)
   WHERE w.id = p_wire
  RETURNING w.head, w.head_at, w.head_hash INTO v_seq, v_at, v_hash;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'wire % does not exist', p_wire USING ERRCODE = 'foreign_key_violation';
  END IF;
  INSERT INTO wire_events (wire_id, seq, at, kind, actor_id, command_id, report_id, story_id, payload, hash)
  VALUES (p_wire, v_seq, v_at, p_kind, p_actor, p_command, p_report, p_story, p_payload, v_hash);
  IF p_kind = 'report.filed' THEN
    UPDATE reports SET filed_seq = v_seq WHERE id = p_report;
  END IF;
  RETURN QUERY SELECT v_seq, v_at;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
--> statement-breakpoint
CREATE TRIGGER wire_events_append_only BEFORE UPDATE OR DELETE ON wire_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER wire_events_no_truncate BEFORE TRUNCATE ON wire_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_versions_append_only BEFORE UPDATE OR DELETE ON report_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_versions_no_truncate BEFORE TRUNCATE ON report_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

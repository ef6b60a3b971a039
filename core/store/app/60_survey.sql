-- What the import writes and nobody edits: staged rows, findings, workloads of a delivery.

CREATE FUNCTION app.stage_delivery(of_delivery uuid, of_part text, of_content bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    INSERT INTO survey.staged (delivery_id, part, content) VALUES (of_delivery, of_part, of_content)
    ON CONFLICT (delivery_id, part) DO UPDATE SET content = excluded.content
$$;

CREATE FUNCTION app.unstage_delivery(of_delivery uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    DELETE FROM survey.staged WHERE delivery_id = of_delivery
$$;

-- Findings come as one JSON array, in the form in which they cross the line to QGIS.
CREATE FUNCTION app.record_findings(of_delivery uuid, told jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$
DECLARE
    srid integer := (SELECT (value ->> 'srid')::integer FROM store.setting WHERE key = 'crs');
    recorded bigint;
BEGIN
    DELETE FROM survey.finding WHERE delivery_id = of_delivery;
    INSERT INTO survey.finding (
        delivery_id, slug, severity, text_en, text_zh, remedy_en, remedy_zh, file, sheet, row, header, value, subject, geom
    )
    SELECT of_delivery, each ->> 'slug', each ->> 'severity', each -> 'text' ->> 'en', each -> 'text' ->> 'zh',
        each -> 'remedy' ->> 'en', each -> 'remedy' ->> 'zh', each ->> 'file', each ->> 'sheet',
        (each ->> 'row')::integer, each ->> 'column', each ->> 'value', each ->> 'subject',
        ST_GeomFromText(each ->> 'wkt', srid)
    FROM jsonb_array_elements(told) AS each;
    GET DIAGNOSTICS recorded = ROW_COUNT;
    RETURN recorded;
END
$$;

CREATE FUNCTION app.record_workload(of_delivery uuid, done jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    DELETE FROM survey.workload WHERE delivery_id = of_delivery;
    INSERT INTO survey.workload (delivery_id, category, claimed_length_m, length_m, points, segments)
    SELECT of_delivery, each.category, each.claimed_length_m, each.length_m, each.points, each.segments
    FROM jsonb_to_recordset(done) AS each (
        category text, claimed_length_m double precision, length_m double precision, points integer, segments integer
    )
$$;

CALL app.may_call('app.stage_delivery(uuid, text, bytea)', 'surveyor');
CALL app.may_call('app.unstage_delivery(uuid)', 'surveyor');
CALL app.may_call('app.record_findings(uuid, jsonb)', 'surveyor');
CALL app.may_call('app.record_workload(uuid, jsonb)', 'surveyor');

-- How many rows of a batch people have changed since it came in.
CREATE FUNCTION app.edited_in_survey(of_batch uuid) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT (SELECT count(*) FROM survey.point WHERE batch_id = of_batch AND rev > 1)
        + (SELECT count(*) FROM survey.segment WHERE batch_id = of_batch AND rev > 1)
$$;

-- Take a batch out of the network. Its content may then come in again: the batch keeps its record under another name.
CREATE FUNCTION app.withdraw_survey(of_batch uuid) RETURNS TABLE (points bigint, segments bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    DELETE FROM survey.segment WHERE batch_id = of_batch;
    GET DIAGNOSTICS segments = ROW_COUNT;
    DELETE FROM survey.point WHERE batch_id = of_batch;
    GET DIAGNOSTICS points = ROW_COUNT;
    UPDATE store.batch SET content_sha256 = batch.content_sha256 || ' withdrawn ' || batch.id
    WHERE id = of_batch AND batch.content_sha256 NOT LIKE '% withdrawn %';
    RETURN NEXT;
END
$$;

CALL app.may_call('app.edited_in_survey(uuid)', 'surveyor');
CALL app.may_call('app.withdraw_survey(uuid)', 'surveyor');

-- Take a batch of camera inspections out, so that a corrected one may stand in its place.
CREATE FUNCTION app.withdraw_inspections(of_batch uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    gone bigint;
BEGIN
    DELETE FROM survey.inspection WHERE batch_id = of_batch;
    GET DIAGNOSTICS gone = ROW_COUNT;
    UPDATE store.batch SET content_sha256 = batch.content_sha256 || ' withdrawn ' || batch.id
    WHERE id = of_batch AND kind = 'inspection' AND batch.content_sha256 NOT LIKE '% withdrawn %';
    RETURN gone;
END
$$;

CALL app.may_call('app.withdraw_inspections(uuid)', 'surveyor');

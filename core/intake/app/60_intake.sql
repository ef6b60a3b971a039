-- What the import writes and nobody edits: staged rows and findings of a delivery.

CREATE FUNCTION app.stage_delivery(of_delivery uuid, of_part text, of_content bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    INSERT INTO intake.staged (delivery_id, part, content) VALUES (of_delivery, of_part, of_content)
    ON CONFLICT (delivery_id, part) DO UPDATE SET content = excluded.content
$$;

CREATE FUNCTION app.unstage_delivery(of_delivery uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    DELETE FROM intake.staged WHERE delivery_id = of_delivery
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
    DELETE FROM intake.finding WHERE delivery_id = of_delivery;
    INSERT INTO intake.finding (
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

CALL app.may_call('app.stage_delivery(uuid, text, bytea)', 'surveyor');
CALL app.may_call('app.unstage_delivery(uuid)', 'surveyor');
CALL app.may_call('app.record_findings(uuid, jsonb)', 'surveyor');

-- Let the content of a batch come in again, once none of its rows is left in any table that people edit: the batch keeps
-- its record under another name. Only tables of the store's own owner are looked at.
CREATE FUNCTION app.release_content(of_batch uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    relation regclass;
    is_left boolean;
BEGIN
    FOR relation IN
        SELECT tgrelid FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
        WHERE tgname = 'guard_revision' AND relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE batch_id = $1)', relation) INTO is_left USING of_batch;
        IF is_left THEN
            RAISE EXCEPTION USING ERRCODE = 'UG004', MESSAGE = format('Rows of this batch are left in %s.', relation);
        END IF;
    END LOOP;
    UPDATE store.batch SET content_sha256 = batch.content_sha256 || ' withdrawn ' || batch.id
    WHERE id = of_batch AND batch.content_sha256 NOT LIKE '% withdrawn %';
END
$$;

CALL app.may_call('app.release_content(uuid)', 'surveyor');

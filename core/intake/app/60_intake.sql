-- What the import writes and nobody edits: staged rows and findings of a delivery; and who may bring what.
--
-- The right to bring a delivery follows from the right to write what it fills: whoever may add rows to every table of
-- an intake may record, accept and withdraw its deliveries, and nobody else. Which tables those are is told by the
-- intake's own declaration (core/intake/derived.py). What no intake is called by any more is the administrator's.

CREATE TABLE app.filled_by (intake text NOT NULL, relation regclass NOT NULL, PRIMARY KEY (intake, relation));

CREATE FUNCTION app.may_deliver(intake text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT coalesce(
        bool_and(has_table_privilege(session_user, relation, 'INSERT')),
        pg_has_role(session_user, app.role_name('admin'), 'member'))
    FROM app.filled_by WHERE filled_by.intake = may_deliver.intake
$$;

CREATE FUNCTION app.refuse_delivery(intake text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF NOT app.may_deliver(intake) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege', MESSAGE = format('permission denied for deliveries of %s', intake);
    END IF;
END
$$;

-- The record itself: also who is let in by the table's grant writes those of the own intakes only.
CREATE FUNCTION app.guard_deliverer() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM app.refuse_delivery(OLD.room);
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    PERFORM app.refuse_delivery(NEW.room);
    RETURN NEW;
END
$$;

CREATE TRIGGER guard_deliverer BEFORE INSERT OR UPDATE OR DELETE ON intake.delivery
    FOR EACH ROW EXECUTE FUNCTION app.guard_deliverer();

CREATE FUNCTION app.require_deliverer(of_delivery uuid) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    PERFORM app.refuse_delivery(coalesce((SELECT room FROM intake.delivery WHERE id = of_delivery), ''));
END
$$;

CREATE FUNCTION app.stage_delivery(of_delivery uuid, of_part text, of_content bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT app.require_deliverer(of_delivery);
    INSERT INTO intake.staged (delivery_id, part, content) VALUES (of_delivery, of_part, of_content)
    ON CONFLICT (delivery_id, part) DO UPDATE SET content = excluded.content
$$;

CREATE FUNCTION app.unstage_delivery(of_delivery uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT app.require_deliverer(of_delivery);
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
    PERFORM app.require_deliverer(of_delivery);
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

CALL app.may_call('app.stage_delivery(uuid, text, bytea)', 'surveyor', 'planner');
CALL app.may_call('app.unstage_delivery(uuid)', 'surveyor', 'planner');
CALL app.may_call('app.record_findings(uuid, jsonb)', 'surveyor', 'planner');

-- Let the content of a delivery's batch come in again, once none of its rows is left in any table that people edit: the
-- batch keeps its record under another name. Only tables of the store's own owner are looked at.
CREATE FUNCTION app.release_content(of_batch uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    relation regclass;
    is_left boolean;
BEGIN
    PERFORM app.refuse_delivery(coalesce(
        (SELECT min(room) FROM intake.delivery WHERE entered_as = of_batch AND app.may_deliver(room)), ''));
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

CALL app.may_call('app.release_content(uuid)', 'surveyor', 'planner');

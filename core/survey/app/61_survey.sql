-- What the survey keeps of a delivery and nobody edits: its workload.

CREATE FUNCTION app.record_workload(of_delivery uuid, done jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT app.require_deliverer(of_delivery);
    DELETE FROM survey.workload WHERE delivery_id = of_delivery;
    INSERT INTO survey.workload (delivery_id, category, claimed_length_m, length_m, points, segments)
    SELECT of_delivery, each.category, each.claimed_length_m, each.length_m, each.points, each.segments
    FROM jsonb_to_recordset(done) AS each (
        category text, claimed_length_m double precision, length_m double precision, points integer, segments integer
    )
$$;

CALL app.may_call('app.record_workload(uuid, jsonb)', 'surveyor');

-- The store's roles carry the database's name; SQL says the plain word and asks here for the full name.

CREATE FUNCTION app.role_name(role text) RETURNS name
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$ SELECT (current_database() || '_' || role)::name $$;

-- Every view in app says beneath itself to whom it is open; what is not said is denied.
CREATE PROCEDURE app.open_to(relation regclass, VARIADIC roles text[])
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY roles LOOP
        EXECUTE format('GRANT SELECT ON %s TO %I', relation, app.role_name(role));
    END LOOP;
END
$$;

CREATE PROCEDURE app.may_call(routine regprocedure, VARIADIC roles text[])
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY roles LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', routine, app.role_name(role));
    END LOOP;
END
$$;

-- The store's roles carry the name its database was made with; SQL says the plain word and asks here for the full
-- name. The owner of the schemas tells it, so a copied or renamed database keeps its roles.

CREATE FUNCTION app.role_name(role text) RETURNS name
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT (regexp_replace(rolname, '_owner$', '') || '_' || role)::name
    FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner WHERE nspname = 'store'
$$;

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

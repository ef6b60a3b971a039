-- Is a code valid, and what took its place? A scheme of null asks all schemes of the kind.

CREATE FUNCTION app.is_valid_code(of_scheme text, of_kind text, of_code text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT EXISTS (
        SELECT FROM codes.code
        WHERE kind = of_kind AND code = of_code AND (of_scheme IS NULL OR scheme = of_scheme)
    )
$$;

-- The code, of a scheme still in force, that a code has become; the code itself when nothing took its place.
CREATE FUNCTION app.successor_code(of_scheme text, of_kind text, of_code text)
    RETURNS TABLE (scheme text, code text, steps integer)
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    AS $$
    WITH RECURSIVE line AS (
        SELECT code.scheme, code.code, code.successor_scheme, code.successor, 0 AS steps
        FROM codes.code WHERE code.scheme = of_scheme AND code.kind = of_kind AND code.code = of_code
        UNION ALL
        SELECT heir.scheme, heir.code, heir.successor_scheme, heir.successor, line.steps + 1
        FROM line JOIN codes.code AS heir
            ON heir.kind = of_kind AND heir.scheme = line.successor_scheme AND heir.code = line.successor
        WHERE line.steps < 10
    )
    SELECT line.scheme, line.code, line.steps FROM line ORDER BY line.steps DESC LIMIT 1
$$;

CALL app.may_call('app.is_valid_code(text, text, text)', 'reader');
CALL app.may_call('app.successor_code(text, text, text)', 'reader');

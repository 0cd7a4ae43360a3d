-- What one answer showed is one row: JSON, see ShowRun. Rows with it have no content of their own.
ALTER TABLE touchpoint ADD COLUMN shows text;

-- In which months (12 * year + month - 1, in UTC) the visitor's touchpoints occurred, whatever partitions there are: histories and ids are
-- looked for in these alone. A month too many costs a look, one too few loses what is there.
ALTER TABLE visitor ADD COLUMN months integer[] NOT NULL DEFAULT '{}';

UPDATE visitor SET months = found.months
FROM (
    SELECT visitor_id, array_agg(DISTINCT month ORDER BY month) AS months
    FROM (
        SELECT visitor_id, (12 * date_part('year', instant) + date_part('month', instant))::integer - 1 AS month
        FROM (
            -- Whole seconds: fractions could be rounded into the next month.
            SELECT visitor_id, to_timestamp((occurred_at / 10000000 - 62135596800)::double precision) AT TIME ZONE 'UTC' AS instant FROM touchpoint
        ) AS instants
    ) AS of_all
    GROUP BY visitor_id
) AS found
WHERE visitor.visitor_id = found.visitor_id;

-- Who adds a visitor says where the history is: nodes of an earlier version must not.
ALTER TABLE visitor ALTER COLUMN months DROP DEFAULT;

-- By the id before the instant, so that a month is asked for an id without a second table and index.
ALTER TABLE touchpoint DROP CONSTRAINT touchpoint_pkey;

ALTER TABLE touchpoint ADD PRIMARY KEY (visitor_id, id, occurred_at);

DROP TABLE touchpoint_id;

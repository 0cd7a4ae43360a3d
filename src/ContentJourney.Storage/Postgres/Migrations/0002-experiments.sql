CREATE TABLE experiment (
    alias            text    COLLATE "C" PRIMARY KEY,
    document         text    NOT NULL,
    state            text    NOT NULL CHECK (state IN ('draft', 'running', 'paused', 'stopped', 'winner-published')),
    version          integer NOT NULL,
    seed             text    NOT NULL,
    created_at       bigint  NOT NULL,
    started_at       bigint,
    running_since    bigint,
    ran_before       bigint  NOT NULL, -- ticks
    stopped_at       bigint,
    peeked_at        bigint,
    winner           text,
    replaced_version integer
);

-- Nodes keep running experiments with their journeys.
CREATE TRIGGER experiment_changed AFTER INSERT OR UPDATE OR DELETE ON experiment
    FOR EACH STATEMENT EXECUTE FUNCTION announce_change('journeys');

-- JSON: which variants the visitor has, since when, and since when they show. Beside the traits, since every request needs them.
ALTER TABLE visitor ADD COLUMN assignments text;

CREATE INDEX visitor_assigned ON visitor (visitor_id) WHERE assignments IS NOT NULL;

CREATE TABLE audit (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      bigint NOT NULL,
    actor   text   NOT NULL,
    action  text   NOT NULL,
    subject text   NOT NULL,
    before  text,
    after   text
);

CREATE FUNCTION audit_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an audit entry never changes and is never removed';
END $$;

CREATE TRIGGER audit_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_keeps();

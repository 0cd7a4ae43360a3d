-- Instants are 64-bit ticks (100 ns since 0001-01-01) in UTC. Texts that visitors and sites choose are escaped (PostgresText):
-- PostgreSQL's text cannot hold U+0000.

-- Distributed by visitor_id, as touchpoint_id and touchpoint are: all of one visitor is in one place. A row with joined_to
-- is only a name: that of an anonymous visitor who was joined to a known one.
CREATE TABLE visitor (
    visitor_id uuid     PRIMARY KEY,
    joined_to  uuid,
    revision   bigint   NOT NULL, -- which state this is: rises with every change, and begins with the instant at which the visitor came
    user_id    text     COLLATE "C",
    created_at bigint   NOT NULL,
    consent    smallint CHECK (consent BETWEEN 0 AND 7), -- 1 analytics, 2 personalization, 4 experiments; null: never said
    traits     text
) WITH (fillfactor = 80);

CREATE INDEX visitor_joined ON visitor (joined_to) WHERE joined_to IS NOT NULL;

-- Who is known by a site's own id. Distributed by user_id, by which it is asked; it is no part of a visitor's history.
CREATE TABLE known_user (
    user_id    text COLLATE "C" PRIMARY KEY,
    visitor_id uuid NOT NULL
);

CREATE INDEX known_user_visitor ON known_user (visitor_id);

-- A touchpoint's id counts once, whenever it is said to have occurred: a key of touchpoint itself would have to contain the
-- instant, by which that is partitioned. The instant is here for retention.
CREATE TABLE touchpoint_id (
    visitor_id  uuid   NOT NULL,
    id          text   COLLATE "C" NOT NULL,
    occurred_at bigint NOT NULL,
    PRIMARY KEY (visitor_id, id)
);

-- Written with binary COPY, and only by those who hold the visitor's row: no foreign key is checked row by row.
CREATE TABLE touchpoint (
    visitor_id       uuid   NOT NULL,
    occurred_at      bigint NOT NULL,
    id               text   COLLATE "C" NOT NULL,
    type             text   NOT NULL,
    channel          text,
    received_at      bigint NOT NULL,
    content_id       text,
    value            double precision,
    sentiment        double precision,
    properties       text,
    content_stages   text,
    content_personas text,
    PRIMARY KEY (visitor_id, occurred_at, id)
) PARTITION BY RANGE (occurred_at);

-- Takes what no month has been made for, so that every instant can be stored.
CREATE TABLE touchpoint_default PARTITION OF touchpoint DEFAULT;

CREATE INDEX touchpoint_default_time ON touchpoint_default (occurred_at);

CREATE TABLE journey (
    alias    text COLLATE "C" PRIMARY KEY,
    document text NOT NULL
);

-- Outlives journeys and drafts: a number that was given is never given again.
CREATE TABLE rule_set_number (
    journey text    COLLATE "C" PRIMARY KEY,
    last    integer NOT NULL
);

CREATE TABLE rule_set (
    journey      text    COLLATE "C" NOT NULL REFERENCES journey (alias) ON DELETE CASCADE,
    version      integer NOT NULL,
    status       text    NOT NULL CHECK (status IN ('draft', 'live', 'archived')),
    document     text    NOT NULL,
    created_at   bigint  NOT NULL,
    published_at bigint,
    PRIMARY KEY (journey, version)
);

CREATE UNIQUE INDEX rule_set_live ON rule_set (journey) WHERE status = 'live';

CREATE TABLE server_key (
    id         text    COLLATE "C" PRIMARY KEY,
    name       text    NOT NULL,
    hash       text    COLLATE "C" NOT NULL UNIQUE,
    scopes     integer NOT NULL,
    created_at bigint  NOT NULL,
    revoked_at bigint
);

CREATE TABLE setting (
    name  text COLLATE "C" PRIMARY KEY,
    value text NOT NULL
);

CREATE FUNCTION rule_set_keeps_the_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'draft' THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    ELSIF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT 1 FROM journey WHERE alias = OLD.journey) THEN
            RAISE EXCEPTION 'a live or archived rule set stays as long as its journey';
        END IF;
        RETURN OLD;
    ELSIF NEW.status = 'draft' THEN
        RAISE EXCEPTION 'a rule set that was live never becomes a draft again';
    ELSIF (NEW.journey, NEW.version, NEW.document, NEW.created_at) IS DISTINCT FROM (OLD.journey, OLD.version, OLD.document, OLD.created_at) THEN
        RAISE EXCEPTION 'a live or archived rule set never changes';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER rule_set_unchanged BEFORE UPDATE OR DELETE ON rule_set
    FOR EACH ROW EXECUTE FUNCTION rule_set_keeps_the_past();

-- What every node keeps a copy of. The counter is for nodes that missed the notice: a change is one that grew.
CREATE TABLE change (
    topic  text   COLLATE "C" PRIMARY KEY,
    number bigint NOT NULL
);

INSERT INTO change (topic, number) VALUES ('journeys', 0), ('keys', 0), ('settings', 0);

CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE change SET number = number + 1 WHERE topic = TG_ARGV[0];
    PERFORM pg_notify('contentjourney', TG_ARGV[0]);
    RETURN NULL;
END $$;

CREATE TRIGGER journey_changed AFTER INSERT OR UPDATE OR DELETE ON journey
    FOR EACH STATEMENT EXECUTE FUNCTION announce_change('journeys');
CREATE TRIGGER rule_set_changed AFTER INSERT OR UPDATE OR DELETE ON rule_set
    FOR EACH STATEMENT EXECUTE FUNCTION announce_change('journeys');
CREATE TRIGGER server_key_changed AFTER INSERT OR UPDATE OR DELETE ON server_key
    FOR EACH STATEMENT EXECUTE FUNCTION announce_change('keys');
CREATE TRIGGER setting_changed AFTER INSERT OR UPDATE OR DELETE ON setting
    FOR EACH STATEMENT EXECUTE FUNCTION announce_change('settings');

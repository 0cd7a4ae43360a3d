-- Instants are 64-bit ticks (100 ns since 0001-01-01) in UTC.

-- Small numbers instead of random ids keep the histories of visitors who came together on neighbouring pages.
CREATE TABLE visitor (
    number     INTEGER PRIMARY KEY,
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    user_id    TEXT,
    created_at INTEGER NOT NULL,
    consent    INTEGER CHECK (consent BETWEEN 0 AND 7), -- 1 analytics, 2 personalization, 4 experiments; null: never said
    traits     TEXT
) STRICT;

CREATE UNIQUE INDEX visitor_user ON visitor (user_id) WHERE user_id IS NOT NULL;

-- Every id that names a visitor: its own and the anonymous ones that were joined to it.
CREATE TABLE visitor_alias (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    visitor INTEGER NOT NULL REFERENCES visitor (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX visitor_alias_visitor ON visitor_alias (visitor);

-- Clustered by visitor and time: a history is one range of neighbouring rows, already in order.
CREATE TABLE touchpoint (
    visitor          INTEGER NOT NULL REFERENCES visitor (number) ON DELETE CASCADE,
    occurred_at      INTEGER NOT NULL,
    id               TEXT    NOT NULL,
    type             TEXT    NOT NULL,
    channel          TEXT,
    received_at      INTEGER NOT NULL,
    content_id       TEXT,
    value            REAL,
    sentiment        REAL,
    properties       TEXT,
    content_stages   TEXT,
    content_personas TEXT,
    PRIMARY KEY (visitor, occurred_at, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX touchpoint_once ON touchpoint (visitor, id);

CREATE TRIGGER touchpoint_unchanged BEFORE UPDATE OF
    occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages, content_personas
    ON touchpoint
BEGIN
    SELECT RAISE(ABORT, 'a touchpoint never changes');
END;

CREATE TABLE journey (
    alias        TEXT    NOT NULL PRIMARY KEY,
    document     TEXT    NOT NULL
) STRICT;

-- Outlives journeys and drafts: a number that was given is never given again.
CREATE TABLE rule_set_number (
    journey TEXT    NOT NULL PRIMARY KEY,
    last    INTEGER NOT NULL
) STRICT;

CREATE TABLE rule_set (
    journey      TEXT    NOT NULL REFERENCES journey (alias) ON DELETE CASCADE,
    version      INTEGER NOT NULL,
    status       TEXT    NOT NULL CHECK (status IN ('draft', 'live', 'archived')),
    document     TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    published_at INTEGER,
    PRIMARY KEY (journey, version)
) STRICT;

CREATE UNIQUE INDEX rule_set_live ON rule_set (journey) WHERE status = 'live';

CREATE TRIGGER rule_set_unchanged BEFORE UPDATE OF journey, version, document, created_at ON rule_set
WHEN OLD.status <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'a live or archived rule set never changes');
END;

CREATE TRIGGER rule_set_no_draft_again BEFORE UPDATE OF status ON rule_set
WHEN OLD.status <> 'draft' AND NEW.status = 'draft'
BEGIN
    SELECT RAISE(ABORT, 'a rule set that was live never becomes a draft again');
END;

CREATE TRIGGER rule_set_kept BEFORE DELETE ON rule_set
WHEN OLD.status <> 'draft' AND EXISTS (SELECT 1 FROM journey WHERE alias = OLD.journey)
BEGIN
    SELECT RAISE(ABORT, 'a live or archived rule set stays as long as its journey');
END;

CREATE TABLE server_key (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    hash       TEXT    NOT NULL UNIQUE,
    scopes     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

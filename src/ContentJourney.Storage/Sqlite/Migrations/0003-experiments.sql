CREATE TABLE experiment (
    alias            TEXT    NOT NULL PRIMARY KEY,
    document         TEXT    NOT NULL,
    state            TEXT    NOT NULL CHECK (state IN ('draft', 'running', 'paused', 'stopped', 'winner-published')),
    version          INTEGER NOT NULL,
    seed             TEXT    NOT NULL,
    created_at       INTEGER NOT NULL,
    started_at       INTEGER,
    running_since    INTEGER,
    ran_before       INTEGER NOT NULL, -- ticks
    stopped_at       INTEGER,
    peeked_at        INTEGER,
    winner           TEXT,
    replaced_version INTEGER
) STRICT;

-- JSON: which variants the visitor has, since when, and since when they show. Beside the traits, since every request needs them.
ALTER TABLE visitor ADD COLUMN assignments TEXT;

CREATE INDEX visitor_assigned ON visitor (number) WHERE assignments IS NOT NULL;

CREATE TABLE audit (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    actor   TEXT    NOT NULL,
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    before  TEXT,
    after   TEXT
) STRICT;

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'an audit entry never changes');
END;

CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'an audit entry is never removed');
END;

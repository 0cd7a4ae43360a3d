-- JSON: the items of several touchpoints that one answer showed, as one row without content.
ALTER TABLE touchpoint ADD COLUMN shows TEXT;

DROP TRIGGER touchpoint_unchanged;

CREATE TRIGGER touchpoint_unchanged BEFORE UPDATE OF
    occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages, content_personas, shows
    ON touchpoint
BEGIN
    SELECT RAISE(ABORT, 'a touchpoint never changes');
END;

-- What came lately, in the order in which it came: rows of one commit lie on one page, whoever they are of. They settle in touchpoint.
CREATE TABLE touchpoint_recent (
    number           INTEGER PRIMARY KEY,
    visitor          INTEGER NOT NULL,
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
    shows            TEXT
) STRICT;

CREATE TRIGGER touchpoint_recent_unchanged BEFORE UPDATE ON touchpoint_recent
BEGIN
    SELECT RAISE(ABORT, 'a touchpoint never changes');
END;

-- Which rows a write brought, and the visitor's revision after it: the greatest of them and of the visitor's row is the visitor's.
CREATE TABLE recent_write (
    lot      INTEGER NOT NULL CHECK (lot IN (0, 1)),
    visitor  INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    first    INTEGER NOT NULL, -- touchpoint_recent.number
    count    INTEGER NOT NULL,
    PRIMARY KEY (lot, visitor, revision)
) STRICT, WITHOUT ROWID;

-- One row: a lot takes what comes, while the other settles.
CREATE TABLE recent_lot (
    filling    INTEGER NOT NULL CHECK (filling IN (0, 1)),
    settled_to INTEGER NOT NULL, -- of the other lot, visitors up to this number are settled
    last       INTEGER NOT NULL  -- the other lot ends with this row; 0: it is empty
) STRICT;

INSERT INTO recent_lot (filling, settled_to, last) VALUES (0, 0, 0);

-- The visitor of the write, not of the row, is what it is found by.
CREATE VIEW touchpoint_unsettled AS
SELECT w.visitor, r.occurred_at, r.id, r.type, r.channel, r.received_at, r.content_id, r.value, r.sentiment,
    r.properties, r.content_stages, r.content_personas, r.shows
FROM recent_lot l
CROSS JOIN recent_write w
CROSS JOIN touchpoint_recent r
WHERE w.lot IN (0, 1) AND (w.lot = l.filling OR w.visitor > l.settled_to)
    AND r.number BETWEEN w.first AND w.first + w.count - 1;

-- Not a foreign key, which each new row would pay for.
CREATE TRIGGER visitor_gone AFTER DELETE ON visitor
BEGIN
    DELETE FROM touchpoint_recent WHERE number IN (
        SELECT r.number FROM recent_write w CROSS JOIN touchpoint_recent r
        WHERE w.lot IN (0, 1) AND w.visitor = OLD.number AND r.number BETWEEN w.first AND w.first + w.count - 1);
    DELETE FROM recent_write WHERE lot IN (0, 1) AND visitor = OLD.number;
END;

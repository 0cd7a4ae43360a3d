-- Which state of the visitor the row is: rises with every change, and begins with the instant at which the visitor came.
ALTER TABLE visitor ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

UPDATE visitor SET revision = created_at;

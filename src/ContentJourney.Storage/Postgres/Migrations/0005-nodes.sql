-- The processes that use this store now. One that finds no other may take what it has read and written for what is stored, without asking
-- each time: so no process writes whose row here is missing. An earlier version of the program has none, and must not run beside.
CREATE TABLE node (
    node_id uuid   PRIMARY KEY,
    signs   bigint NOT NULL -- rises as long as the process lives
);

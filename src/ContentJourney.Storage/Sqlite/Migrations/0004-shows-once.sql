-- What was shown gets its id from the server, and no sender repeats it: an entry for each of several shows a page view would be for nothing.
DROP INDEX touchpoint_once;

CREATE UNIQUE INDEX touchpoint_once ON touchpoint (visitor, id) WHERE type <> 'content-shown';

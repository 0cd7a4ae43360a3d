-- From here on what an answer showed may also lie in the row of the touchpoint that asked for it, beside its content. An earlier version of
-- the program would not find either there, and does not start on this schema. Rows that were written before stay as they are.
COMMENT ON COLUMN touchpoint.shows IS 'JSON: what one answer showed. Of the row itself, or, behind an id, further touchpoints.';

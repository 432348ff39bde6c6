-- The offers of a basin in the order of their keys, a few at a time: without it each statement goes through all of them.
CREATE INDEX offer_key ON offer (basin_id, id);

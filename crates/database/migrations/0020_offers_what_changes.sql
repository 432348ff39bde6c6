-- What an operator says will be otherwise, when an offer stands in a season with changes.
ALTER TABLE offer_season ADD COLUMN note text CHECK (length(note) BETWEEN 1 AND 1000);

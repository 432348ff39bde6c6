-- Words that say the same, as a basin's coordinator adds them to those of the house: one ring a row.
CREATE TABLE synonym_ring (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  -- As typed: "ciné, projection > court-métrage".
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  account_id id REFERENCES account (id),
  changed_at instant NOT NULL
);
CREATE INDEX synonym_ring_basin ON synonym_ring (basin_id, words);

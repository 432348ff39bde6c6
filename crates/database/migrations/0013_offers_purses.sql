-- The purses that may pay for an offer: who pays may change with a decree or a call, so it is data, with its source and the
-- day it was checked. Without a row, a purse of the house stands as the house tells it (rooms/offers/data/purses.txt).
CREATE TABLE purse (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  -- What offers hold: a code of the house, or the name of a purse that the basin added.
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 80),
  -- What it pays, and for whom.
  pays text CHECK (length(pays) <= 1000),
  -- Where that is said.
  source text CHECK (length(source) <= 500),
  checked_on day,
  -- Since when it pays no more.
  closed_on day,
  account_id id REFERENCES account (id),
  changed_at instant NOT NULL,
  UNIQUE (basin_id, code)
);

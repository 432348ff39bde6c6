-- Lists of needs that came in as files: the file as it came, how its columns were read, what it brought.

CREATE TABLE need_import (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  file_name text NOT NULL,
  content_hash text NOT NULL,
  content blob NOT NULL,
  mapping json NOT NULL,
  state text NOT NULL CHECK (state IN ('mapped', 'applied')),
  -- How many lines brought a need, were known already, or were left out.
  added count,
  known count,
  left_out count,
  account_id id REFERENCES account (id),
  created_at instant NOT NULL,
  applied_at instant,
  CHECK ((state = 'applied') = (applied_at IS NOT NULL))
);
CREATE INDEX need_import_list ON need_import (basin_id, created_at);

-- What a contact of an operator or a school says is not right on its own sheet, when we have to look at it first.
CREATE TABLE correction (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('operator', 'school', 'site')),
  subject_id id NOT NULL,
  -- The name of a field, or "words" for what fits none.
  field text NOT NULL,
  before text,
  -- Null: it should be empty.
  value text CHECK (length(value) <= 5000),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'refused')),
  account_id id NOT NULL REFERENCES account (id),
  proposed_at instant NOT NULL,
  decided_at instant,
  decided_by id REFERENCES account (id),
  CHECK ((decided_at IS NULL) = (state = 'proposed'))
);
CREATE INDEX correction_list ON correction (basin_id, state, proposed_at);
CREATE INDEX correction_subject ON correction (subject_id, state);

-- The operators that an import of offers added, as it added them, so that they can be taken back with it.
CREATE TABLE offer_import_operator (
  import_id id NOT NULL REFERENCES offer_import (id),
  -- No reference: an operator that an undone import had added is no more.
  operator_id id NOT NULL,
  name text NOT NULL,
  enterprise_number text,
  PRIMARY KEY (import_id, operator_id)
);
CREATE INDEX offer_import_operator_of ON offer_import_operator (operator_id);

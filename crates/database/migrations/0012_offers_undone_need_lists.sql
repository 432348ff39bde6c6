-- What a list of needs brought in, so that it can be taken back.

CREATE TABLE need_import_row (
  import_id id NOT NULL REFERENCES need_import (id),
  place count NOT NULL,
  -- No reference: a need that an undone list had added is no more.
  need_id id NOT NULL,
  PRIMARY KEY (import_id, place)
);
CREATE INDEX need_import_row_need ON need_import_row (need_id);

ALTER TABLE need_import ADD COLUMN undone_at instant;
-- How many needs were taken away then.
ALTER TABLE need_import ADD COLUMN taken_back count;

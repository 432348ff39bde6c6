-- What imports of offers remember: what a source told last time, what each import changed, and corrected columns.

-- What a source told of an offer the last time it came in: what stands otherwise here was typed by someone.
CREATE TABLE offer_told (
  basin_id id NOT NULL REFERENCES basin (id),
  source text NOT NULL,
  source_key text NOT NULL,
  offer_id id NOT NULL REFERENCES offer (id),
  told json NOT NULL,
  seen_on day NOT NULL,
  PRIMARY KEY (basin_id, source, source_key)
);
CREATE INDEX offer_told_offer ON offer_told (offer_id);

-- Nothing ever wrote it; what an import changes is told fact by fact.
DROP TABLE offer_import_change;
CREATE TABLE offer_import_change (
  import_id id NOT NULL REFERENCES offer_import (id),
  place count NOT NULL,
  -- No reference: an offer that an undone import had added is no more.
  offer_id id NOT NULL,
  added flag NOT NULL,
  -- Facts with their values before and after.
  changes json NOT NULL,
  -- The key at the source, and what that had told before; null when it never had.
  source_key text NOT NULL,
  told json,
  PRIMARY KEY (import_id, place)
);
CREATE INDEX offer_import_change_offer ON offer_import_change (offer_id);

-- The meanings of columns, corrected by someone, for files with the same headings.
CREATE TABLE offers_mapping (
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('offers', 'needs')),
  signature text NOT NULL,
  fields json NOT NULL,
  used_at instant NOT NULL,
  PRIMARY KEY (basin_id, kind, signature)
);

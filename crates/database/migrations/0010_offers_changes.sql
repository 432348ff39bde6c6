-- At which count of changes an offer last changed: whoever remembers offers loads those that changed since, and no other.
ALTER TABLE offer ADD COLUMN changed_in count NOT NULL DEFAULT 0;
CREATE INDEX offer_changed ON offer (basin_id, changed_in);

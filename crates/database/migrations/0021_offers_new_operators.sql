-- The name of an operator that nobody has a sheet of yet: its sheet is made when access is granted.
ALTER TABLE claim ADD COLUMN new_name text CHECK (length(new_name) BETWEEN 2 AND 200);

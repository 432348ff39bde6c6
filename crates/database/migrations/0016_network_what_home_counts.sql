-- What the home page counts and lists is read from indexes alone.
DROP INDEX site_commune;
CREATE INDEX site_commune ON site (basin_id, commune, reach, status, compulsory);
DROP INDEX interaction_due;
CREATE INDEX interaction_waiting ON interaction (basin_id, next_step_due)
  WHERE next_step IS NOT NULL AND next_step_done_on IS NULL;

-- Schools, operators, people and what passes between us. Every row belongs to one basin.
-- Identity in the official register is text: numbers there are padded, dropped and shared.

CREATE TABLE school_board (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  fase text,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key text NOT NULL,
  enterprise_number text,
  network text,
  address text,
  postal_code text,
  locality text,
  created_at instant NOT NULL,
  UNIQUE (basin_id, fase)
);

CREATE TABLE school (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  board_id id REFERENCES school_board (id),
  fase text,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key text NOT NULL,
  enterprise_number text,
  network text,
  address text,
  postal_code text,
  locality text,
  commune text,
  email text,
  phone text,
  website text,
  created_at instant NOT NULL,
  UNIQUE (basin_id, fase)
);
CREATE INDEX school_board_of ON school (board_id);

-- A place where a school teaches. Its key in the register is the pair (school, site).
CREATE TABLE site (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  school_id id NOT NULL REFERENCES school (id),
  fase text,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key text NOT NULL,
  address text,
  postal_code text,
  locality text,
  commune text,
  quarter text,
  latitude number CHECK (latitude BETWEEN -90 AND 90),
  longitude number CHECK (longitude BETWEEN -180 AND 180),
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'to_confirm_closed', 'closed')),
  status_since day,
  -- Whether it teaches compulsory education, so counts as a site to reach (from its teachings; kept for filters).
  compulsory flag NOT NULL,
  special flag NOT NULL,
  cycle text NOT NULL DEFAULT 'other' CHECK (cycle IN ('basic', 'secondary', 'both', 'other')),
  note text,
  -- The stage of reach, computed from dated facts at the last change and every night (dormancy depends on today).
  reach text NOT NULL DEFAULT 'unknown' CHECK (reach IN ('unknown', 'identified', 'contacted', 'engaged', 'reached', 'autonomous', 'dormant')),
  last_contact_on day,
  created_at instant NOT NULL,
  UNIQUE (school_id, fase),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX site_list ON site (basin_id, compulsory, name_key);
CREATE INDEX site_commune ON site (basin_id, commune);
CREATE INDEX school_list ON school (basin_id, name_key);

-- What is taught at a site, by the register's own types ("primaire_ordinaire"…).
CREATE TABLE site_teaching (
  site_id id NOT NULL REFERENCES site (id),
  teaching text NOT NULL,
  PRIMARY KEY (site_id, teaching)
);

-- Missing is not zero: a null count is unknown.
CREATE TABLE level_offering (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  site_id id NOT NULL REFERENCES site (id),
  school_year text NOT NULL CHECK (length(school_year) = 9),
  level text NOT NULL,
  classes count,
  pupils count,
  source text NOT NULL,
  UNIQUE (site_id, school_year, level)
);

-- Formula FO (nursery and primary) and SO (secondary) are never compared.
CREATE TABLE ise_class (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  site_id id NOT NULL REFERENCES site (id),
  year count NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  formula text NOT NULL CHECK (formula IN ('FO', 'SO')),
  class text NOT NULL,
  source text NOT NULL,
  UNIQUE (site_id, year, formula)
);
CREATE INDEX ise_class_basin ON ise_class (basin_id, year);

CREATE TABLE operator (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('legal', 'natural', 'place')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key text NOT NULL,
  enterprise_number text,
  category text NOT NULL,
  recognitions text,
  description text,
  address text,
  postal_code text,
  locality text,
  commune text,
  quarter text,
  latitude number CHECK (latitude BETWEEN -90 AND 90),
  longitude number CHECK (longitude BETWEEN -180 AND 180),
  email text,
  phone text,
  website text,
  experience text CHECK (experience IN ('none', 'beginner', 'expert')),
  member_since day,
  member_until day,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'to_confirm_closed', 'closed')),
  status_since day,
  note text,
  last_contact_on day,
  created_at instant NOT NULL,
  merged_into id REFERENCES operator (id),
  UNIQUE (basin_id, enterprise_number),
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK (member_until IS NULL OR member_since IS NOT NULL)
);
CREATE INDEX operator_list ON operator (basin_id, name_key);
CREATE INDEX operator_merged ON operator (merged_into);

-- Domains and communes served: several per operator.
CREATE TABLE operator_domain (
  operator_id id NOT NULL REFERENCES operator (id),
  domain text NOT NULL,
  PRIMARY KEY (operator_id, domain)
);
CREATE TABLE operator_commune (
  operator_id id NOT NULL REFERENCES operator (id),
  commune text NOT NULL,
  PRIMARY KEY (operator_id, commune)
);

CREATE TABLE person (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  given_name text,
  family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 200),
  name_key text NOT NULL,
  email text,
  phone text,
  language text CHECK (language IN ('fr', 'nl', 'en', 'de')),
  -- Why we keep this person's data, where they come from and until when (GDPR art. 5 and 14).
  purpose text NOT NULL,
  source text NOT NULL,
  retain_until day NOT NULL,
  note text,
  created_at instant NOT NULL,
  -- When the data were erased: the row stays, without a name, for the figures.
  erased_on day,
  merged_into id REFERENCES person (id)
);
CREATE INDEX person_list ON person (basin_id, name_key);
CREATE INDEX person_merged ON person (merged_into);
CREATE INDEX person_email ON person (basin_id, email);

-- One person, many dated functions in organisations.
CREATE TABLE person_role (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  person_id id NOT NULL REFERENCES person (id),
  organisation_kind text NOT NULL CHECK (organisation_kind IN ('board', 'school', 'site', 'operator')),
  organisation_id id NOT NULL,
  function text NOT NULL,
  since day,
  until day,
  CHECK (until IS NULL OR since IS NULL OR until >= since)
);
CREATE INDEX person_role_person ON person_role (person_id);
CREATE INDEX person_role_organisation ON person_role (organisation_kind, organisation_id);
CREATE INDEX person_role_function ON person_role (basin_id, function);

CREATE TABLE interaction (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  day day NOT NULL,
  kind text NOT NULL CHECK (kind IN ('visit', 'call', 'mail', 'meeting', 'event', 'form')),
  summary text NOT NULL,
  next_step text,
  next_step_due day,
  next_step_done_on day,
  visibility text NOT NULL DEFAULT 'team' CHECK (visibility IN ('author', 'team', 'partners')),
  author_id id REFERENCES account (id),
  created_at instant NOT NULL,
  CHECK (next_step_due IS NULL OR next_step IS NOT NULL)
);
CREATE INDEX interaction_day ON interaction (basin_id, day);
CREATE INDEX interaction_due ON interaction (basin_id, next_step_due);

-- Whom it was with: sites, schools, operators, people.
CREATE TABLE interaction_party (
  interaction_id id NOT NULL REFERENCES interaction (id),
  kind text NOT NULL CHECK (kind IN ('site', 'school', 'operator', 'person')),
  subject_id id NOT NULL,
  PRIMARY KEY (interaction_id, kind, subject_id)
);
CREATE INDEX interaction_party_subject ON interaction_party (kind, subject_id);

-- Dated facts about a site that other rooms bring (a need, an event, a project held, a link that lasts).
CREATE TABLE site_fact (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  site_id id NOT NULL REFERENCES site (id),
  kind text NOT NULL CHECK (kind IN ('contact', 'engagement', 'project_held', 'link_lasts')),
  day day NOT NULL,
  origin text NOT NULL,
  origin_id id NOT NULL,
  UNIQUE (site_id, kind, origin_id)
);

CREATE TABLE tag (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
  label_key text NOT NULL,
  UNIQUE (basin_id, label_key)
);
CREATE TABLE tagging (
  tag_id id NOT NULL REFERENCES tag (id),
  kind text NOT NULL CHECK (kind IN ('site', 'school', 'operator', 'person')),
  subject_id id NOT NULL,
  PRIMARY KEY (tag_id, kind, subject_id)
);
CREATE INDEX tagging_subject ON tagging (kind, subject_id);

-- Where a record comes from, under which licence, and by which key it is known there.
CREATE TABLE record_source (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('board', 'school', 'site', 'operator', 'person')),
  subject_id id NOT NULL,
  source text NOT NULL,
  licence text,
  attribution text,
  external_key text NOT NULL,
  seen_on day NOT NULL,
  UNIQUE (basin_id, kind, source, external_key)
);
CREATE INDEX record_source_subject ON record_source (kind, subject_id);

-- A field that a person typed in: imports leave it alone.
CREATE TABLE typed_field (
  kind text NOT NULL CHECK (kind IN ('board', 'school', 'site', 'operator', 'person')),
  subject_id id NOT NULL,
  field text NOT NULL,
  PRIMARY KEY (kind, subject_id, field)
);

-- Counts the changes of a basin's network, so that what a process remembers of it is known to be fresh. Every
-- transaction that writes begins by raising it, which also puts the writers of a basin in a row.
CREATE TABLE network_version (
  basin_id id PRIMARY KEY REFERENCES basin (id),
  version count NOT NULL
);

-- What the search box finds, a row a record: its words with their weights ("3ursule 1uccle"), none when it is gone.
CREATE TABLE search_entry (
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('board', 'school', 'site', 'operator', 'person')),
  subject_id id NOT NULL,
  title text NOT NULL,
  detail text NOT NULL,
  words text NOT NULL,
  version count NOT NULL,
  PRIMARY KEY (kind, subject_id)
);
CREATE INDEX search_entry_since ON search_entry (basin_id, version);

-- An import: the file as it came, the mapping as it was corrected, what it would do or did.
CREATE TABLE import_run (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('register', 'ise', 'operators', 'contacts', 'boundaries')),
  file_name text NOT NULL,
  content_hash text NOT NULL,
  content blob NOT NULL,
  mapping json NOT NULL,
  state text NOT NULL CHECK (state IN ('mapped', 'applied', 'undone')),
  counts json NOT NULL,
  anomalies json NOT NULL,
  account_id id REFERENCES account (id),
  created_at instant NOT NULL,
  applied_at instant,
  undone_at instant
);
CREATE INDEX import_run_list ON import_run (basin_id, created_at);

-- What an import changed, so that it can be undone: the row before (null: it was not there) and after.
CREATE TABLE import_change (
  id id PRIMARY KEY,
  run_id id NOT NULL REFERENCES import_run (id),
  place count NOT NULL,
  table_name text NOT NULL,
  row_id text NOT NULL,
  before json,
  after json
);
CREATE INDEX import_change_run ON import_change (run_id, place);

-- The mapping last used for a file with these headings.
CREATE TABLE import_mapping (
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL,
  signature text NOT NULL,
  mapping json NOT NULL,
  used_at instant NOT NULL,
  PRIMARY KEY (basin_id, kind, signature)
);

-- Two records made one: what is needed to part them again.
CREATE TABLE merge (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('operator', 'person')),
  kept_id id NOT NULL,
  gone_id id NOT NULL,
  kept_before json NOT NULL,
  gone_before json NOT NULL,
  moved json NOT NULL,
  account_id id REFERENCES account (id),
  merged_at instant NOT NULL,
  parted_at instant
);

CREATE INDEX merge_gone ON merge (kind, gone_id);
CREATE INDEX merge_kept ON merge (kind, kept_id);

-- A pair that someone said are two.
CREATE TABLE not_duplicate (
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL,
  first_id id NOT NULL,
  second_id id NOT NULL,
  PRIMARY KEY (basin_id, kind, first_id, second_id)
);

-- Boundaries loaded from a file, for maps.
CREATE TABLE boundary (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('commune', 'quarter', 'region')),
  code text NOT NULL,
  name_fr text NOT NULL,
  name_nl text,
  geometry json NOT NULL,
  source text NOT NULL,
  licence text,
  UNIQUE (basin_id, kind, code)
);

-- A list seen through filters, kept under a name.
CREATE TABLE saved_view (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  account_id id NOT NULL REFERENCES account (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  address text NOT NULL,
  created_at instant NOT NULL
);
CREATE INDEX saved_view_account ON saved_view (account_id, basin_id);

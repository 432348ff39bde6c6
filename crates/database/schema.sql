-- What the migrations add up to on SQLite. Written by a test: NAVETTE_BLESS=1 rewrites it.

CREATE TABLE account (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  language TEXT NOT NULL CHECK (language IN ('fr', 'nl', 'en')),
  theme TEXT NOT NULL DEFAULT 'auto' CHECK (theme IN ('auto', 'light', 'dark')),
  password_hash TEXT,
  totp_secret BLOB,
  totp_confirmed_at TEXT CHECK (totp_confirmed_at GLOB '????-??-??T??:??:??.???Z'),
  totp_last_step INTEGER CHECK (totp_last_step >= 0),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  closed_at TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE TABLE api_token (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account_id TEXT CHECK (length(account_id) = 36) NOT NULL REFERENCES account (id),
  membership_id TEXT CHECK (length(membership_id) = 36) NOT NULL REFERENCES membership (id),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  scopes TEXT NOT NULL,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  expires_at TEXT CHECK (expires_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_at TEXT CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX api_token_account ON api_token (account_id);

CREATE TABLE basin (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL
) STRICT;

CREATE TABLE boundary (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('commune', 'quarter', 'region')),
  code TEXT NOT NULL,
  name_fr TEXT NOT NULL,
  name_nl TEXT,
  geometry TEXT CHECK (json_valid(geometry)) NOT NULL,
  source TEXT NOT NULL,
  licence TEXT,
  UNIQUE (basin_id, kind, code)
) STRICT;

CREATE TABLE import_change (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  run_id TEXT CHECK (length(run_id) = 36) NOT NULL REFERENCES import_run (id),
  place INTEGER CHECK (place >= 0) NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;
CREATE INDEX import_change_run ON import_change (run_id, place);

CREATE TABLE import_mapping (
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL,
  signature TEXT NOT NULL,
  mapping TEXT CHECK (json_valid(mapping)) NOT NULL,
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  PRIMARY KEY (basin_id, kind, signature)
) STRICT;

CREATE TABLE import_run (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('register', 'ise', 'operators', 'contacts', 'boundaries')),
  file_name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  content BLOB NOT NULL,
  mapping TEXT CHECK (json_valid(mapping)) NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('mapped', 'applied', 'undone')),
  counts TEXT CHECK (json_valid(counts)) NOT NULL,
  anomalies TEXT CHECK (json_valid(anomalies)) NOT NULL,
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  applied_at TEXT CHECK (applied_at GLOB '????-??-??T??:??:??.???Z'),
  undone_at TEXT CHECK (undone_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX import_run_list ON import_run (basin_id, created_at);

CREATE TABLE interaction (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'call', 'mail', 'meeting', 'event', 'form')),
  summary TEXT NOT NULL,
  next_step TEXT,
  next_step_due TEXT CHECK (next_step_due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  next_step_done_on TEXT CHECK (next_step_done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  visibility TEXT NOT NULL DEFAULT 'team' CHECK (visibility IN ('author', 'team', 'partners')),
  author_id TEXT CHECK (length(author_id) = 36) REFERENCES account (id),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  CHECK (next_step_due IS NULL OR next_step IS NOT NULL)
) STRICT;
CREATE INDEX interaction_day ON interaction (basin_id, day);
CREATE INDEX interaction_due ON interaction (basin_id, next_step_due);

CREATE TABLE interaction_party (
  interaction_id TEXT CHECK (length(interaction_id) = 36) NOT NULL REFERENCES interaction (id),
  kind TEXT NOT NULL CHECK (kind IN ('site', 'school', 'operator', 'person')),
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  PRIMARY KEY (interaction_id, kind, subject_id)
) STRICT;
CREATE INDEX interaction_party_subject ON interaction_party (kind, subject_id);

CREATE TABLE ise_class (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  site_id TEXT CHECK (length(site_id) = 36) NOT NULL REFERENCES site (id),
  year INTEGER CHECK (year >= 0) NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  formula TEXT NOT NULL CHECK (formula IN ('FO', 'SO')),
  class TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (site_id, year, formula)
) STRICT;
CREATE INDEX ise_class_basin ON ise_class (basin_id, year);

CREATE TABLE job (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  due_at TEXT CHECK (due_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  attempts INTEGER CHECK (attempts >= 0) NOT NULL DEFAULT 0,
  leased_until TEXT CHECK (leased_until GLOB '????-??-??T??:??:??.???Z'),
  leased_by TEXT,
  done_at TEXT CHECK (done_at GLOB '????-??-??T??:??:??.???Z'),
  failed_at TEXT CHECK (failed_at GLOB '????-??-??T??:??:??.???Z'),
  last_error TEXT,
  progress TEXT
) STRICT;
CREATE INDEX job_due ON job (done_at, failed_at, due_at);

CREATE TABLE journal (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) REFERENCES basin (id),
  at TEXT CHECK (at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  verb TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  data TEXT CHECK (json_valid(data)) NOT NULL
) STRICT;
CREATE INDEX journal_basin ON journal (basin_id, at);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, at);

CREATE TABLE level_offering (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  site_id TEXT CHECK (length(site_id) = 36) NOT NULL REFERENCES site (id),
  school_year TEXT NOT NULL CHECK (length(school_year) = 9),
  level TEXT NOT NULL,
  classes INTEGER CHECK (classes >= 0),
  pupils INTEGER CHECK (pupils >= 0),
  source TEXT NOT NULL,
  UNIQUE (site_id, school_year, level)
) STRICT;

CREATE TABLE mail (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) REFERENCES basin (id),
  written_at TEXT CHECK (written_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'kept', 'failed')),
  attempts INTEGER CHECK (attempts >= 0) NOT NULL DEFAULT 0,
  sent_at TEXT CHECK (sent_at GLOB '????-??-??T??:??:??.???Z'),
  last_error TEXT
) STRICT;
CREATE INDEX mail_written ON mail (written_at);

CREATE TABLE membership (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  account_id TEXT CHECK (length(account_id) = 36) NOT NULL REFERENCES account (id),
  basin_id TEXT CHECK (length(basin_id) = 36) REFERENCES basin (id),
  role TEXT NOT NULL CHECK (role IN ('coordination', 'finance', 'partner', 'operator', 'school', 'jury', 'reader', 'admin')),
  subject_id TEXT CHECK (length(subject_id) = 36),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK (role = 'admin' OR basin_id IS NOT NULL)
) STRICT;
CREATE INDEX membership_account ON membership (account_id);
CREATE INDEX membership_basin ON membership (basin_id);

CREATE TABLE merge (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('operator', 'person')),
  kept_id TEXT CHECK (length(kept_id) = 36) NOT NULL,
  gone_id TEXT CHECK (length(gone_id) = 36) NOT NULL,
  kept_before TEXT CHECK (json_valid(kept_before)) NOT NULL,
  gone_before TEXT CHECK (json_valid(gone_before)) NOT NULL,
  moved TEXT CHECK (json_valid(moved)) NOT NULL,
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  merged_at TEXT CHECK (merged_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  parted_at TEXT CHECK (parted_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX merge_gone ON merge (kind, gone_id);
CREATE INDEX merge_kept ON merge (kind, kept_id);

CREATE TABLE migration (
  name TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  run_at TEXT CHECK (run_at GLOB '????-??-??T??:??:??.???Z') NOT NULL
) STRICT;

CREATE TABLE network_version (
  basin_id TEXT CHECK (length(basin_id) = 36) PRIMARY KEY REFERENCES basin (id),
  version INTEGER CHECK (version >= 0) NOT NULL
) STRICT;

CREATE TABLE not_duplicate (
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL,
  first_id TEXT CHECK (length(first_id) = 36) NOT NULL,
  second_id TEXT CHECK (length(second_id) = 36) NOT NULL,
  PRIMARY KEY (basin_id, kind, first_id, second_id)
) STRICT;

CREATE TABLE operator (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('legal', 'natural', 'place')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key TEXT NOT NULL,
  enterprise_number TEXT,
  category TEXT NOT NULL,
  recognitions TEXT,
  description TEXT,
  address TEXT,
  postal_code TEXT,
  locality TEXT,
  commune TEXT,
  quarter TEXT,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  email TEXT,
  phone TEXT,
  website TEXT,
  experience TEXT CHECK (experience IN ('none', 'beginner', 'expert')),
  member_since TEXT CHECK (member_since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  member_until TEXT CHECK (member_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'to_confirm_closed', 'closed')),
  status_since TEXT CHECK (status_since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT,
  last_contact_on TEXT CHECK (last_contact_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  merged_into TEXT CHECK (length(merged_into) = 36) REFERENCES operator (id),
  UNIQUE (basin_id, enterprise_number),
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK (member_until IS NULL OR member_since IS NOT NULL)
) STRICT;
CREATE INDEX operator_list ON operator (basin_id, name_key);
CREATE INDEX operator_merged ON operator (merged_into);

CREATE TABLE operator_commune (
  operator_id TEXT CHECK (length(operator_id) = 36) NOT NULL REFERENCES operator (id),
  commune TEXT NOT NULL,
  PRIMARY KEY (operator_id, commune)
) STRICT;

CREATE TABLE operator_domain (
  operator_id TEXT CHECK (length(operator_id) = 36) NOT NULL REFERENCES operator (id),
  domain TEXT NOT NULL,
  PRIMARY KEY (operator_id, domain)
) STRICT;

CREATE TABLE person (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  given_name TEXT,
  family_name TEXT NOT NULL CHECK (length(family_name) BETWEEN 1 AND 200),
  name_key TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  language TEXT CHECK (language IN ('fr', 'nl', 'en', 'de')),
  
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  retain_until TEXT CHECK (retain_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  note TEXT,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  
  erased_on TEXT CHECK (erased_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  merged_into TEXT CHECK (length(merged_into) = 36) REFERENCES person (id)
) STRICT;
CREATE INDEX person_email ON person (basin_id, email);
CREATE INDEX person_list ON person (basin_id, name_key);
CREATE INDEX person_merged ON person (merged_into);

CREATE TABLE person_role (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  person_id TEXT CHECK (length(person_id) = 36) NOT NULL REFERENCES person (id),
  organisation_kind TEXT NOT NULL CHECK (organisation_kind IN ('board', 'school', 'site', 'operator')),
  organisation_id TEXT CHECK (length(organisation_id) = 36) NOT NULL,
  function TEXT NOT NULL,
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;
CREATE INDEX person_role_function ON person_role (basin_id, function);
CREATE INDEX person_role_organisation ON person_role (organisation_kind, organisation_id);
CREATE INDEX person_role_person ON person_role (person_id);

CREATE TABLE rate_window (
  key TEXT PRIMARY KEY,
  started_at TEXT CHECK (started_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  hits INTEGER CHECK (hits >= 0) NOT NULL
) STRICT;

CREATE TABLE record_source (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('board', 'school', 'site', 'operator', 'person')),
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  source TEXT NOT NULL,
  licence TEXT,
  attribution TEXT,
  external_key TEXT NOT NULL,
  seen_on TEXT CHECK (seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  UNIQUE (basin_id, kind, source, external_key)
) STRICT;
CREATE INDEX record_source_attribution ON record_source (basin_id, kind, attribution) WHERE attribution IS NOT NULL;
CREATE INDEX record_source_subject ON record_source (kind, subject_id);

CREATE TABLE recovery_code (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  account_id TEXT CHECK (length(account_id) = 36) NOT NULL REFERENCES account (id),
  code_hash TEXT NOT NULL,
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX recovery_code_account ON recovery_code (account_id);

CREATE TABLE saved_view (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  account_id TEXT CHECK (length(account_id) = 36) NOT NULL REFERENCES account (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  address TEXT NOT NULL,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL
) STRICT;
CREATE INDEX saved_view_account ON saved_view (account_id, basin_id);

CREATE TABLE school (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  board_id TEXT CHECK (length(board_id) = 36) REFERENCES school_board (id),
  fase TEXT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key TEXT NOT NULL,
  enterprise_number TEXT,
  network TEXT,
  address TEXT,
  postal_code TEXT,
  locality TEXT,
  commune TEXT,
  email TEXT,
  phone TEXT,
  website TEXT,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  UNIQUE (basin_id, fase)
) STRICT;
CREATE INDEX school_board_of ON school (board_id);
CREATE INDEX school_list ON school (basin_id, name_key);

CREATE TABLE school_board (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  fase TEXT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key TEXT NOT NULL,
  enterprise_number TEXT,
  network TEXT,
  address TEXT,
  postal_code TEXT,
  locality TEXT,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  UNIQUE (basin_id, fase)
) STRICT;

CREATE TABLE search_entry (
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('board', 'school', 'site', 'operator', 'person')),
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  words TEXT NOT NULL,
  version INTEGER CHECK (version >= 0) NOT NULL,
  PRIMARY KEY (kind, subject_id)
) STRICT;
CREATE INDEX search_entry_since ON search_entry (basin_id, version);

CREATE TABLE session (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account_id TEXT CHECK (length(account_id) = 36) NOT NULL REFERENCES account (id),
  membership_id TEXT CHECK (length(membership_id) = 36) REFERENCES membership (id),
  device TEXT NOT NULL,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  seen_at TEXT CHECK (seen_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  expires_at TEXT CHECK (expires_at GLOB '????-??-??T??:??:??.???Z') NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account_id);

CREATE TABLE setting (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) REFERENCES basin (id),
  name TEXT NOT NULL,
  value TEXT CHECK (json_valid(value)) NOT NULL,
  source TEXT,
  checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (basin_id, name)
) STRICT;

CREATE TABLE sign_in_link (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account_id TEXT CHECK (length(account_id) = 36) NOT NULL REFERENCES account (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('sign_in', 'invitation', 'second_factor')),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  expires_at TEXT CHECK (expires_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX sign_in_link_account ON sign_in_link (account_id);

CREATE TABLE site (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  school_id TEXT CHECK (length(school_id) = 36) NOT NULL REFERENCES school (id),
  fase TEXT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key TEXT NOT NULL,
  address TEXT,
  postal_code TEXT,
  locality TEXT,
  commune TEXT,
  quarter TEXT,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'to_confirm_closed', 'closed')),
  status_since TEXT CHECK (status_since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  
  compulsory INTEGER CHECK (compulsory IN (0, 1)) NOT NULL,
  special INTEGER CHECK (special IN (0, 1)) NOT NULL,
  cycle TEXT NOT NULL DEFAULT 'other' CHECK (cycle IN ('basic', 'secondary', 'both', 'other')),
  note TEXT,
  
  reach TEXT NOT NULL DEFAULT 'unknown' CHECK (reach IN ('unknown', 'identified', 'contacted', 'engaged', 'reached', 'autonomous', 'dormant')),
  last_contact_on TEXT CHECK (last_contact_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  UNIQUE (school_id, fase),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE INDEX site_commune ON site (basin_id, commune);
CREATE INDEX site_list ON site (basin_id, compulsory, name_key);

CREATE TABLE site_fact (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  site_id TEXT CHECK (length(site_id) = 36) NOT NULL REFERENCES site (id),
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'engagement', 'project_held', 'link_lasts')),
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  origin TEXT NOT NULL,
  origin_id TEXT CHECK (length(origin_id) = 36) NOT NULL,
  UNIQUE (site_id, kind, origin_id)
) STRICT;

CREATE TABLE site_teaching (
  site_id TEXT CHECK (length(site_id) = 36) NOT NULL REFERENCES site (id),
  teaching TEXT NOT NULL,
  PRIMARY KEY (site_id, teaching)
) STRICT;

CREATE TABLE tag (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
  label_key TEXT NOT NULL,
  UNIQUE (basin_id, label_key)
) STRICT;

CREATE TABLE tagging (
  tag_id TEXT CHECK (length(tag_id) = 36) NOT NULL REFERENCES tag (id),
  kind TEXT NOT NULL CHECK (kind IN ('site', 'school', 'operator', 'person')),
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  PRIMARY KEY (tag_id, kind, subject_id)
) STRICT;
CREATE INDEX tagging_subject ON tagging (kind, subject_id);

CREATE TABLE typed_field (
  kind TEXT NOT NULL CHECK (kind IN ('board', 'school', 'site', 'operator', 'person')),
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (kind, subject_id, field)
) STRICT;

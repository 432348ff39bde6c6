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

CREATE TABLE answer_link (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('season', 'agreement', 'proposal', 'follow', 'claim')),
  
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  season TEXT,
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  expires_at TEXT CHECK (expires_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX answer_link_subject ON answer_link (subject_id);

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

CREATE TABLE claim (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('operator', 'site')),
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'checked', 'granted', 'refused')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT NOT NULL CHECK (email = lower(email)),
  function TEXT,
  words TEXT,
  language TEXT NOT NULL DEFAULT 'fr',
  refusal TEXT,
  asked_at TEXT CHECK (asked_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  checked_at TEXT CHECK (checked_at GLOB '????-??-??T??:??:??.???Z'),
  decided_at TEXT CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
  decided_by TEXT CHECK (length(decided_by) = 36) REFERENCES account (id), new_name TEXT CHECK (length(new_name) BETWEEN 2 AND 200),
  CHECK ((decided_at IS NULL) = (state IN ('asked', 'checked'))),
  CHECK ((state = 'refused') = (refusal IS NOT NULL))
) STRICT;
CREATE INDEX claim_list ON claim (basin_id, state, asked_at);
CREATE INDEX claim_subject ON claim (subject_id);

CREATE TABLE correction (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('operator', 'school', 'site')),
  subject_id TEXT CHECK (length(subject_id) = 36) NOT NULL,
  
  field TEXT NOT NULL,
  before TEXT,
  
  value TEXT CHECK (length(value) <= 5000),
  state TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'refused')),
  account_id TEXT CHECK (length(account_id) = 36) NOT NULL REFERENCES account (id),
  proposed_at TEXT CHECK (proposed_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  decided_at TEXT CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
  decided_by TEXT CHECK (length(decided_by) = 36) REFERENCES account (id),
  CHECK ((decided_at IS NULL) = (state = 'proposed'))
) STRICT;
CREATE INDEX correction_list ON correction (basin_id, state, proposed_at);
CREATE INDEX correction_subject ON correction (subject_id, state);

CREATE TABLE fit_weight (
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  criterion TEXT NOT NULL,
  weight INTEGER CHECK (weight >= 0) NOT NULL CHECK (weight <= 100),
  changed_at TEXT CHECK (changed_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  changed_by TEXT CHECK (length(changed_by) = 36) REFERENCES account (id),
  PRIMARY KEY (basin_id, criterion)
) STRICT;

CREATE TABLE form_sent (
  session_hash TEXT PRIMARY KEY,
  sign TEXT NOT NULL,
  sent_at TEXT CHECK (sent_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  
  answer TEXT CHECK (json_valid(answer))
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
CREATE INDEX interaction_waiting ON interaction (basin_id, next_step_due)
  WHERE next_step IS NOT NULL AND next_step_done_on IS NULL;

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
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'), as_contact INTEGER CHECK (as_contact IN (0, 1)) NOT NULL DEFAULT FALSE, ended_with_function INTEGER CHECK (ended_with_function IN (0, 1)) NOT NULL DEFAULT FALSE,
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

CREATE TABLE need (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  
  site_id TEXT CHECK (length(site_id) = 36) REFERENCES site (id),
  site_words TEXT,
  season TEXT NOT NULL CHECK (length(season) = 9),
  state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'understood', 'agreed_by_head', 'matching', 'proposed', 'matched', 'unmet', 'withdrawn')),
  state_since TEXT CHECK (state_since GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 20000),
  understood TEXT,
  class_words TEXT,
  pupils INTEGER CHECK (pupils >= 0),
  classes INTEGER CHECK (classes >= 0),
  period_from TEXT CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  period_until TEXT CHECK (period_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  period_words TEXT,
  constraints TEXT,
  budget_cents INTEGER CHECK (budget_cents >= 0),
  free_only INTEGER CHECK (free_only IN (0, 1)) NOT NULL DEFAULT FALSE,
  
  can_travel INTEGER CHECK (can_travel IN (0, 1)),
  source TEXT NOT NULL CHECK (source IN ('mail', 'phone', 'form', 'meeting', 'list')),
  
  source_key TEXT,
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  
  asker_id TEXT CHECK (length(asker_id) = 36) REFERENCES person (id),
  asker_name TEXT,
  asker_email TEXT,
  asker_phone TEXT,
  asker_until TEXT CHECK (asker_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  wished_offer_id TEXT CHECK (length(wished_offer_id) = 36) REFERENCES offer (id),
  group_id TEXT CHECK (length(group_id) = 36) REFERENCES need_group (id),
  unmet_reason TEXT,
  reason_note TEXT,
  
  last_word_at TEXT CHECK (last_word_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  last_word_side TEXT NOT NULL CHECK (last_word_side IN ('school', 'head', 'us', 'operator')),
  created_by TEXT CHECK (length(created_by) = 36) REFERENCES account (id),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  UNIQUE (basin_id, source, source_key),
  CHECK (site_id IS NOT NULL OR site_words IS NOT NULL),
  CHECK (period_from IS NULL OR period_until IS NULL OR period_from <= period_until),
  CHECK ((state = 'unmet') = (unmet_reason IS NOT NULL)),
  CHECK ((asker_name IS NULL AND asker_email IS NULL AND asker_phone IS NULL) OR asker_until IS NOT NULL)
) STRICT;
CREATE INDEX need_asker ON need (asker_id);
CREATE INDEX need_list ON need (basin_id, state, last_word_at);
CREATE INDEX need_of_group ON need (group_id);
CREATE INDEX need_site ON need (site_id);
CREATE INDEX need_wished ON need (wished_offer_id);

CREATE TABLE need_agreement (
  need_id TEXT CHECK (length(need_id) = 36) PRIMARY KEY REFERENCES need (id),
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  asked_at TEXT CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
  asked_of TEXT,
  answer TEXT CHECK (answer IN ('yes', 'no')),
  answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  answered_by TEXT CHECK (length(answered_by) = 36) REFERENCES account (id),
  note TEXT,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX need_agreement_basin ON need_agreement (basin_id);

CREATE TABLE need_choice (
  need_id TEXT CHECK (length(need_id) = 36) NOT NULL REFERENCES need (id),
  list TEXT NOT NULL CHECK (list IN ('domain', 'component', 'mode', 'level', 'setting', 'type', 'access', 'language')),
  value TEXT NOT NULL,
  PRIMARY KEY (need_id, list, value)
) STRICT;

CREATE TABLE need_group (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL
) STRICT;
CREATE INDEX need_group_basin ON need_group (basin_id);

CREATE TABLE need_import (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  file_name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  content BLOB NOT NULL,
  mapping TEXT CHECK (json_valid(mapping)) NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('mapped', 'applied')),
  
  added INTEGER CHECK (added >= 0),
  known INTEGER CHECK (known >= 0),
  left_out INTEGER CHECK (left_out >= 0),
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  applied_at TEXT CHECK (applied_at GLOB '????-??-??T??:??:??.???Z'), undone_at TEXT CHECK (undone_at GLOB '????-??-??T??:??:??.???Z'), taken_back INTEGER CHECK (taken_back >= 0),
  CHECK ((state = 'applied') = (applied_at IS NOT NULL))
) STRICT;
CREATE INDEX need_import_list ON need_import (basin_id, created_at);

CREATE TABLE need_import_row (
  import_id TEXT CHECK (length(import_id) = 36) NOT NULL REFERENCES need_import (id),
  place INTEGER CHECK (place >= 0) NOT NULL,
  
  need_id TEXT CHECK (length(need_id) = 36) NOT NULL,
  PRIMARY KEY (import_id, place)
) STRICT;
CREATE INDEX need_import_row_need ON need_import_row (need_id);

CREATE TABLE need_word (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  need_id TEXT CHECK (length(need_id) = 36) NOT NULL REFERENCES need (id),
  at TEXT CHECK (at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('school', 'head', 'us', 'operator')),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'call', 'mail', 'proposal', 'answer', 'agreement')),
  text TEXT NOT NULL,
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id)
) STRICT;
CREATE INDEX need_word_need ON need_word (need_id, at);

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

CREATE TABLE offer (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  operator_id TEXT CHECK (length(operator_id) = 36) NOT NULL REFERENCES operator (id),
  kind TEXT NOT NULL CHECK (kind IN ('dated', 'place', 'on_request')),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'checked', 'published', 'to_confirm', 'rejected', 'retired')),
  state_since TEXT CHECK (state_since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  title_key TEXT NOT NULL,
  summary TEXT,
  description TEXT,
  offer_type TEXT,
  setting TEXT CHECK (setting IN ('inside', 'outside', 'both')),
  
  place_name TEXT,
  address TEXT,
  postal_code TEXT,
  locality TEXT,
  commune TEXT,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  stop TEXT,
  
  radius_km INTEGER CHECK (radius_km >= 0) CHECK (radius_km <= 500),
  group_min INTEGER CHECK (group_min >= 0),
  group_max INTEGER CHECK (group_max >= 0),
  
  meetings INTEGER CHECK (meetings >= 0),
  meeting_minutes INTEGER CHECK (meeting_minutes >= 0),
  prerequisites TEXT,
  period_note TEXT,
  price_model TEXT CHECK (price_model IN ('free', 'pupil', 'class', 'session', 'quote')),
  price_cents INTEGER CHECK (price_cents >= 0),
  travel_cents INTEGER CHECK (travel_cents >= 0),
  price_note TEXT,
  teacher TEXT CHECK (teacher IN ('required', 'welcome', 'not_needed')),
  room_needs TEXT,
  access_note TEXT,
  booking_email TEXT,
  booking_phone TEXT,
  booking_url TEXT,
  booking_note TEXT,
  resources_url TEXT,
  resources_note TEXT,
  
  season TEXT CHECK (length(season) = 9),
  
  slots INTEGER CHECK (slots >= 0),
  visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'schools')),
  source TEXT NOT NULL,
  source_key TEXT,
  checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  rejection TEXT,
  rejection_note TEXT,
  
  completeness INTEGER CHECK (completeness >= 0) NOT NULL CHECK (completeness <= 100),
  copied_from TEXT CHECK (length(copied_from) = 36) REFERENCES offer (id),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  changed_at TEXT CHECK (changed_at GLOB '????-??-??T??:??:??.???Z') NOT NULL, changed_in INTEGER CHECK (changed_in >= 0) NOT NULL DEFAULT 0,
  UNIQUE (basin_id, source, source_key),
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK (group_min IS NULL OR group_max IS NULL OR group_min <= group_max),
  CHECK ((state = 'rejected') = (rejection IS NOT NULL)),
  CHECK (slots IS NULL OR kind = 'on_request')
) STRICT;
CREATE INDEX offer_changed ON offer (basin_id, changed_in);
CREATE INDEX offer_copied ON offer (copied_from);
CREATE INDEX offer_key ON offer (basin_id, id);
CREATE INDEX offer_list ON offer (basin_id, state, title_key);
CREATE INDEX offer_operator ON offer (operator_id);

CREATE TABLE offer_choice (
  offer_id TEXT CHECK (length(offer_id) = 36) NOT NULL REFERENCES offer (id),
  list TEXT NOT NULL CHECK (list IN ('domain', 'component', 'mode', 'level', 'purse', 'access', 'language', 'month')),
  value TEXT NOT NULL,
  PRIMARY KEY (offer_id, list, value)
) STRICT;

CREATE TABLE offer_import (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  format TEXT NOT NULL CHECK (format IN ('table', 'uitdatabank', 'openagenda')),
  file_name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  content BLOB NOT NULL,
  mapping TEXT CHECK (json_valid(mapping)) NOT NULL,
  
  operator_id TEXT CHECK (length(operator_id) = 36) REFERENCES operator (id),
  state TEXT NOT NULL CHECK (state IN ('mapped', 'applied', 'undone')),
  counts TEXT CHECK (json_valid(counts)) NOT NULL,
  anomalies TEXT CHECK (json_valid(anomalies)) NOT NULL,
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  created_at TEXT CHECK (created_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  applied_at TEXT CHECK (applied_at GLOB '????-??-??T??:??:??.???Z'),
  undone_at TEXT CHECK (undone_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX offer_import_list ON offer_import (basin_id, created_at);

CREATE TABLE offer_import_change (
  import_id TEXT CHECK (length(import_id) = 36) NOT NULL REFERENCES offer_import (id),
  place INTEGER CHECK (place >= 0) NOT NULL,
  
  offer_id TEXT CHECK (length(offer_id) = 36) NOT NULL,
  added INTEGER CHECK (added IN (0, 1)) NOT NULL,
  
  changes TEXT CHECK (json_valid(changes)) NOT NULL,
  
  source_key TEXT NOT NULL,
  told TEXT CHECK (json_valid(told)),
  PRIMARY KEY (import_id, place)
) STRICT;
CREATE INDEX offer_import_change_offer ON offer_import_change (offer_id);

CREATE TABLE offer_import_operator (
  import_id TEXT CHECK (length(import_id) = 36) NOT NULL REFERENCES offer_import (id),
  
  operator_id TEXT CHECK (length(operator_id) = 36) NOT NULL,
  name TEXT NOT NULL,
  enterprise_number TEXT,
  PRIMARY KEY (import_id, operator_id)
) STRICT;
CREATE INDEX offer_import_operator_of ON offer_import_operator (operator_id);

CREATE TABLE offer_season (
  offer_id TEXT CHECK (length(offer_id) = 36) NOT NULL REFERENCES offer (id),
  season TEXT NOT NULL CHECK (length(season) = 9),
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  asked_at TEXT CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
  asked_of TEXT,
  answer TEXT CHECK (answer IN ('yes', 'changes', 'no')),
  answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  
  answered_by TEXT CHECK (length(answered_by) = 36) REFERENCES account (id), note TEXT CHECK (length(note) BETWEEN 1 AND 1000),
  PRIMARY KEY (offer_id, season),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX offer_season_basin ON offer_season (basin_id, season);

CREATE TABLE offer_session (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  offer_id TEXT CHECK (length(offer_id) = 36) NOT NULL REFERENCES offer (id),
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  starts TEXT CHECK (length(starts) = 5),
  ends TEXT CHECK (length(ends) = 5),
  place_name TEXT,
  
  capacity INTEGER CHECK (capacity >= 0),
  note TEXT,
  cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX offer_session_day ON offer_session (basin_id, day);
CREATE INDEX offer_session_offer ON offer_session (offer_id, day);

CREATE TABLE offer_taken (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  offer_id TEXT CHECK (length(offer_id) = 36) NOT NULL REFERENCES offer (id),
  session_id TEXT CHECK (length(session_id) = 36) REFERENCES offer_session (id),
  need_id TEXT CHECK (length(need_id) = 36) REFERENCES need (id),
  season TEXT NOT NULL CHECK (length(season) = 9),
  
  classes INTEGER CHECK (classes >= 0) NOT NULL CHECK (classes >= 1),
  taken_at TEXT CHECK (taken_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  released_at TEXT CHECK (released_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX offer_taken_need ON offer_taken (need_id);
CREATE INDEX offer_taken_offer ON offer_taken (offer_id, season);
CREATE INDEX offer_taken_session ON offer_taken (session_id);

CREATE TABLE offer_told (
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  source TEXT NOT NULL,
  source_key TEXT NOT NULL,
  offer_id TEXT CHECK (length(offer_id) = 36) NOT NULL REFERENCES offer (id),
  told TEXT CHECK (json_valid(told)) NOT NULL,
  seen_on TEXT CHECK (seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') NOT NULL,
  PRIMARY KEY (basin_id, source, source_key)
) STRICT;
CREATE INDEX offer_told_offer ON offer_told (offer_id);

CREATE TABLE offers_mapping (
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  kind TEXT NOT NULL CHECK (kind IN ('offers', 'needs')),
  signature TEXT NOT NULL,
  fields TEXT CHECK (json_valid(fields)) NOT NULL,
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  PRIMARY KEY (basin_id, kind, signature)
) STRICT;

CREATE TABLE offers_version (
  basin_id TEXT CHECK (length(basin_id) = 36) PRIMARY KEY REFERENCES basin (id),
  version INTEGER CHECK (version >= 0) NOT NULL
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

CREATE TABLE proposal (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  need_id TEXT CHECK (length(need_id) = 36) NOT NULL REFERENCES need (id),
  offer_id TEXT CHECK (length(offer_id) = 36) NOT NULL REFERENCES offer (id),
  session_id TEXT CHECK (length(session_id) = 36) REFERENCES offer_session (id),
  proposed_at TEXT CHECK (proposed_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  score INTEGER CHECK (score >= 0) NOT NULL,
  reasons TEXT CHECK (json_valid(reasons)) NOT NULL,
  answer TEXT CHECK (answer IN ('yes', 'no')),
  refusal TEXT,
  answer_note TEXT,
  answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (need_id, offer_id),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (refusal IS NULL OR answer = 'no')
) STRICT;
CREATE INDEX proposal_basin ON proposal (basin_id, proposed_at);
CREATE INDEX proposal_offer ON proposal (offer_id);
CREATE INDEX proposal_session ON proposal (session_id);

CREATE TABLE purse (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 80),
  
  pays TEXT CHECK (length(pays) <= 1000),
  
  source TEXT CHECK (length(source) <= 500),
  checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  changed_at TEXT CHECK (changed_at GLOB '????-??-??T??:??:??.???Z') NOT NULL,
  UNIQUE (basin_id, code)
) STRICT;

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
CREATE INDEX site_commune ON site (basin_id, commune, reach, status, compulsory);
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

CREATE TABLE synonym_ring (
  id TEXT CHECK (length(id) = 36) PRIMARY KEY,
  basin_id TEXT CHECK (length(basin_id) = 36) NOT NULL REFERENCES basin (id),
  
  words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  account_id TEXT CHECK (length(account_id) = 36) REFERENCES account (id),
  changed_at TEXT CHECK (changed_at GLOB '????-??-??T??:??:??.???Z') NOT NULL
) STRICT;
CREATE INDEX synonym_ring_basin ON synonym_ring (basin_id, words);

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

-- What operators offer, what schools ask for, and how the two are brought together. Every row belongs to one basin.
-- A season is a school year, "2026-2027". Unknown is null, never zero. Codes are those of rooms/offers/src/code/.

CREATE TABLE offer (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  operator_id id NOT NULL REFERENCES operator (id),
  kind text NOT NULL CHECK (kind IN ('dated', 'place', 'on_request')),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'checked', 'published', 'to_confirm', 'rejected', 'retired')),
  state_since day NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  title_key text NOT NULL,
  summary text,
  description text,
  offer_type text,
  setting text CHECK (setting IN ('inside', 'outside', 'both')),
  -- Where it takes place, when outside the school.
  place_name text,
  address text,
  postal_code text,
  locality text,
  commune text,
  latitude number CHECK (latitude BETWEEN -90 AND 90),
  longitude number CHECK (longitude BETWEEN -180 AND 180),
  stop text,
  -- How far the operator goes to a school, in kilometres.
  radius_km count CHECK (radius_km <= 500),
  group_min count,
  group_max count,
  -- How many times a group meets, and how long each time.
  meetings count,
  meeting_minutes count,
  prerequisites text,
  period_note text,
  price_model text CHECK (price_model IN ('free', 'pupil', 'class', 'session', 'quote')),
  price_cents cents CHECK (price_cents >= 0),
  travel_cents cents CHECK (travel_cents >= 0),
  price_note text,
  teacher text CHECK (teacher IN ('required', 'welcome', 'not_needed')),
  room_needs text,
  access_note text,
  booking_email text,
  booking_phone text,
  booking_url text,
  booking_note text,
  resources_url text,
  resources_note text,
  -- The last school year it is known to be valid for.
  season text CHECK (length(season) = 9),
  -- On request: how many groups a season it can take.
  slots count,
  visibility text NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'schools')),
  source text NOT NULL,
  source_key text,
  checked_on day,
  rejection text,
  rejection_note text,
  -- From 0 to 100, computed at each change; kept for lists.
  completeness count NOT NULL CHECK (completeness <= 100),
  copied_from id REFERENCES offer (id),
  created_at instant NOT NULL,
  changed_at instant NOT NULL,
  UNIQUE (basin_id, source, source_key),
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK (group_min IS NULL OR group_max IS NULL OR group_min <= group_max),
  CHECK ((state = 'rejected') = (rejection IS NOT NULL)),
  CHECK (slots IS NULL OR kind = 'on_request')
);
CREATE INDEX offer_list ON offer (basin_id, state, title_key);
CREATE INDEX offer_operator ON offer (operator_id);
CREATE INDEX offer_copied ON offer (copied_from);

-- What an offer has several of: domains, components, modes, levels, purses, access, languages, months.
CREATE TABLE offer_choice (
  offer_id id NOT NULL REFERENCES offer (id),
  list text NOT NULL CHECK (list IN ('domain', 'component', 'mode', 'level', 'purse', 'access', 'language', 'month')),
  value text NOT NULL,
  PRIMARY KEY (offer_id, list, value)
);

-- The dated slots. Times are those of Brussels, "09:30".
CREATE TABLE offer_session (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  offer_id id NOT NULL REFERENCES offer (id),
  day day NOT NULL,
  starts text CHECK (length(starts) = 5),
  ends text CHECK (length(ends) = 5),
  place_name text,
  -- How many groups it can take.
  capacity count,
  note text,
  cancelled_on day
);
CREATE INDEX offer_session_offer ON offer_session (offer_id, day);
CREATE INDEX offer_session_day ON offer_session (basin_id, day);

-- Whether an offer still stands, asked each season.
CREATE TABLE offer_season (
  offer_id id NOT NULL REFERENCES offer (id),
  season text NOT NULL CHECK (length(season) = 9),
  basin_id id NOT NULL REFERENCES basin (id),
  asked_at instant,
  asked_of text,
  answer text CHECK (answer IN ('yes', 'changes', 'no')),
  answered_at instant,
  -- Null: through the link in the mail.
  answered_by id REFERENCES account (id),
  PRIMARY KEY (offer_id, season),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX offer_season_basin ON offer_season (basin_id, season);

CREATE TABLE need_group (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  created_at instant NOT NULL
);
CREATE INDEX need_group_basin ON need_group (basin_id);

CREATE TABLE need (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  -- Null while nobody knows which site it is; then what was said of it stays in site_words.
  site_id id REFERENCES site (id),
  site_words text,
  season text NOT NULL CHECK (length(season) = 9),
  state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'understood', 'agreed_by_head', 'matching', 'proposed', 'matched', 'unmet', 'withdrawn')),
  state_since instant NOT NULL,
  -- The school's own words, never changed; and what we understood, in a line.
  words text NOT NULL CHECK (length(words) BETWEEN 1 AND 20000),
  understood text,
  class_words text,
  pupils count,
  classes count,
  period_from day,
  period_until day,
  period_words text,
  constraints text,
  budget_cents cents CHECK (budget_cents >= 0),
  free_only flag NOT NULL DEFAULT FALSE,
  -- Whether the school can travel: null when nothing is known.
  can_travel flag,
  source text NOT NULL CHECK (source IN ('mail', 'phone', 'form', 'meeting', 'list')),
  -- The Message-ID of a mail, the file and row of a list: nothing comes in twice.
  source_key text,
  received_on day NOT NULL,
  -- Who asked: someone of the register, or a name and address kept until the need ends.
  asker_id id REFERENCES person (id),
  asker_name text,
  asker_email text,
  asker_phone text,
  asker_until day,
  wished_offer_id id REFERENCES offer (id),
  group_id id REFERENCES need_group (id),
  unmet_reason text,
  reason_note text,
  -- The last word between us, and whose it was.
  last_word_at instant NOT NULL,
  last_word_side text NOT NULL CHECK (last_word_side IN ('school', 'head', 'us', 'operator')),
  created_by id REFERENCES account (id),
  created_at instant NOT NULL,
  UNIQUE (basin_id, source, source_key),
  CHECK (site_id IS NOT NULL OR site_words IS NOT NULL),
  CHECK (period_from IS NULL OR period_until IS NULL OR period_from <= period_until),
  CHECK ((state = 'unmet') = (unmet_reason IS NOT NULL)),
  CHECK ((asker_name IS NULL AND asker_email IS NULL AND asker_phone IS NULL) OR asker_until IS NOT NULL)
);
CREATE INDEX need_list ON need (basin_id, state, last_word_at);
CREATE INDEX need_site ON need (site_id);
CREATE INDEX need_asker ON need (asker_id);
CREATE INDEX need_wished ON need (wished_offer_id);
CREATE INDEX need_of_group ON need (group_id);

CREATE TABLE need_choice (
  need_id id NOT NULL REFERENCES need (id),
  list text NOT NULL CHECK (list IN ('domain', 'component', 'mode', 'level', 'setting', 'type', 'access', 'language')),
  value text NOT NULL,
  PRIMARY KEY (need_id, list, value)
);

-- What passed about a need, in order: notes, mails, proposals, answers.
CREATE TABLE need_word (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  need_id id NOT NULL REFERENCES need (id),
  at instant NOT NULL,
  side text NOT NULL CHECK (side IN ('school', 'head', 'us', 'operator')),
  kind text NOT NULL CHECK (kind IN ('note', 'call', 'mail', 'proposal', 'answer', 'agreement')),
  text text NOT NULL,
  account_id id REFERENCES account (id)
);
CREATE INDEX need_word_need ON need_word (need_id, at);

-- The head's agreement, by one link.
CREATE TABLE need_agreement (
  need_id id PRIMARY KEY REFERENCES need (id),
  basin_id id NOT NULL REFERENCES basin (id),
  asked_at instant,
  asked_of text,
  answer text CHECK (answer IN ('yes', 'no')),
  answered_at instant,
  answered_by id REFERENCES account (id),
  note text,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX need_agreement_basin ON need_agreement (basin_id);

-- An offer proposed for a need, with its reasons as they were told, and the answer.
CREATE TABLE proposal (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  need_id id NOT NULL REFERENCES need (id),
  offer_id id NOT NULL REFERENCES offer (id),
  session_id id REFERENCES offer_session (id),
  proposed_at instant NOT NULL,
  account_id id REFERENCES account (id),
  score count NOT NULL,
  reasons json NOT NULL,
  answer text CHECK (answer IN ('yes', 'no')),
  refusal text,
  answer_note text,
  answered_at instant,
  UNIQUE (need_id, offer_id),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (refusal IS NULL OR answer = 'no')
);
CREATE INDEX proposal_offer ON proposal (offer_id);
CREATE INDEX proposal_session ON proposal (session_id);
CREATE INDEX proposal_basin ON proposal (basin_id, proposed_at);

-- A slot of an offer on request, or a place at a session, that a group has taken this season.
CREATE TABLE offer_taken (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  offer_id id NOT NULL REFERENCES offer (id),
  session_id id REFERENCES offer_session (id),
  need_id id REFERENCES need (id),
  season text NOT NULL CHECK (length(season) = 9),
  -- How many classes.
  classes count NOT NULL CHECK (classes >= 1),
  taken_at instant NOT NULL,
  released_at instant
);
CREATE INDEX offer_taken_offer ON offer_taken (offer_id, season);
CREATE INDEX offer_taken_session ON offer_taken (session_id);
CREATE INDEX offer_taken_need ON offer_taken (need_id);

-- Links that answer one question without an account. Only the hash of a token is kept.
CREATE TABLE answer_link (
  id id PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  basin_id id NOT NULL REFERENCES basin (id),
  purpose text NOT NULL CHECK (purpose IN ('season', 'agreement', 'proposal', 'follow', 'claim')),
  -- The operator (season), the need (agreement, follow), the proposal, the claim.
  subject_id id NOT NULL,
  season text,
  created_at instant NOT NULL,
  expires_at instant NOT NULL,
  used_at instant
);
CREATE INDEX answer_link_subject ON answer_link (subject_id);

-- Someone says that a sheet of an operator or a site is theirs.
CREATE TABLE claim (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  kind text NOT NULL CHECK (kind IN ('operator', 'site')),
  subject_id id NOT NULL,
  state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'checked', 'granted', 'refused')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email text NOT NULL CHECK (email = lower(email)),
  function text,
  words text,
  language text NOT NULL DEFAULT 'fr',
  refusal text,
  asked_at instant NOT NULL,
  checked_at instant,
  decided_at instant,
  decided_by id REFERENCES account (id),
  CHECK ((decided_at IS NULL) = (state IN ('asked', 'checked'))),
  CHECK ((state = 'refused') = (refusal IS NOT NULL))
);
CREATE INDEX claim_list ON claim (basin_id, state, asked_at);
CREATE INDEX claim_subject ON claim (subject_id);

-- What a criterion of "what fits" weighs in this basin; without a row, the weight it has by default.
CREATE TABLE fit_weight (
  basin_id id NOT NULL REFERENCES basin (id),
  criterion text NOT NULL,
  weight count NOT NULL CHECK (weight <= 100),
  changed_at instant NOT NULL,
  changed_by id REFERENCES account (id),
  PRIMARY KEY (basin_id, criterion)
);

-- An import of offers: the file as it came, how its columns were read, what it would do or did.
CREATE TABLE offer_import (
  id id PRIMARY KEY,
  basin_id id NOT NULL REFERENCES basin (id),
  format text NOT NULL CHECK (format IN ('table', 'uitdatabank', 'openagenda')),
  file_name text NOT NULL,
  content_hash text NOT NULL,
  content blob NOT NULL,
  mapping json NOT NULL,
  -- For offers whose organiser is not told or not known.
  operator_id id REFERENCES operator (id),
  state text NOT NULL CHECK (state IN ('mapped', 'applied', 'undone')),
  counts json NOT NULL,
  anomalies json NOT NULL,
  account_id id REFERENCES account (id),
  created_at instant NOT NULL,
  applied_at instant,
  undone_at instant
);
CREATE INDEX offer_import_list ON offer_import (basin_id, created_at);

-- What an import did to an offer: added it, or filled what was empty. What it was before, to be able to undo.
CREATE TABLE offer_import_change (
  import_id id NOT NULL REFERENCES offer_import (id),
  offer_id id NOT NULL,
  before json,
  PRIMARY KEY (import_id, offer_id)
);
CREATE INDEX offer_import_change_offer ON offer_import_change (offer_id);

-- Counts the changes of a basin's offers and needs, as network_version does for the network.
CREATE TABLE offers_version (
  basin_id id PRIMARY KEY REFERENCES basin (id),
  version count NOT NULL
);

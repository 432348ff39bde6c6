-- Basins, accounts, what they may do, and how they come in.
CREATE TABLE basin (
  id id PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  created_at instant NOT NULL
);

CREATE TABLE account (
  id id PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  language text NOT NULL CHECK (language IN ('fr', 'nl', 'en')),
  theme text NOT NULL DEFAULT 'auto' CHECK (theme IN ('auto', 'light', 'dark')),
  password_hash text,
  totp_secret blob,
  totp_confirmed_at instant,
  totp_last_step count,
  created_at instant NOT NULL,
  closed_at instant
);

-- What an account may do in a basin. The subject narrows the roles operator, school and jury to one sheet.
CREATE TABLE membership (
  id id PRIMARY KEY,
  account_id id NOT NULL REFERENCES account (id),
  basin_id id REFERENCES basin (id),
  role text NOT NULL CHECK (role IN ('coordination', 'finance', 'partner', 'operator', 'school', 'jury', 'reader', 'admin')),
  subject_id id,
  created_at instant NOT NULL,
  ended_at instant,
  CHECK (role = 'admin' OR basin_id IS NOT NULL)
);
CREATE INDEX membership_account ON membership (account_id);
CREATE INDEX membership_basin ON membership (basin_id);

-- Only the hash of a token is kept: who reads the base cannot come in with it.
CREATE TABLE session (
  id id PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  account_id id NOT NULL REFERENCES account (id),
  membership_id id REFERENCES membership (id),
  device text NOT NULL,
  created_at instant NOT NULL,
  seen_at instant NOT NULL,
  expires_at instant NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE sign_in_link (
  id id PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  account_id id NOT NULL REFERENCES account (id),
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'invitation', 'second_factor')),
  created_at instant NOT NULL,
  expires_at instant NOT NULL,
  used_at instant
);
CREATE INDEX sign_in_link_account ON sign_in_link (account_id);

CREATE TABLE recovery_code (
  id id PRIMARY KEY,
  account_id id NOT NULL REFERENCES account (id),
  code_hash text NOT NULL,
  used_at instant
);
CREATE INDEX recovery_code_account ON recovery_code (account_id);

CREATE TABLE api_token (
  id id PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  account_id id NOT NULL REFERENCES account (id),
  membership_id id NOT NULL REFERENCES membership (id),
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  scopes text NOT NULL,
  created_at instant NOT NULL,
  expires_at instant NOT NULL,
  used_at instant,
  revoked_at instant
);
CREATE INDEX api_token_account ON api_token (account_id);

-- How often something was tried in a window of time; shared by every process.
CREATE TABLE rate_window (
  key text PRIMARY KEY,
  started_at instant NOT NULL,
  hits count NOT NULL
);

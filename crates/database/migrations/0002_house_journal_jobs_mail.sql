-- What every room leans on: the journal, the queue, the mail outbox, settings typed in.
CREATE TABLE journal (
  id id PRIMARY KEY,
  basin_id id REFERENCES basin (id),
  at instant NOT NULL,
  account_id id REFERENCES account (id),
  verb text NOT NULL,
  subject_kind text NOT NULL,
  subject_id id NOT NULL,
  data json NOT NULL
);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, at);
CREATE INDEX journal_basin ON journal (basin_id, at);

CREATE TABLE job (
  id id PRIMARY KEY,
  kind text NOT NULL,
  subject_id id NOT NULL,
  due_at instant NOT NULL,
  attempts count NOT NULL DEFAULT 0,
  leased_until instant,
  leased_by text,
  done_at instant,
  failed_at instant,
  last_error text,
  progress text
);
CREATE INDEX job_due ON job (done_at, failed_at, due_at);

-- A mail is written down in the action's transaction and sent afterwards, or kept to be read here.
CREATE TABLE mail (
  id id PRIMARY KEY,
  basin_id id REFERENCES basin (id),
  written_at instant NOT NULL,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'kept', 'failed')),
  attempts count NOT NULL DEFAULT 0,
  sent_at instant,
  last_error text
);
CREATE INDEX mail_written ON mail (written_at);

CREATE TABLE setting (
  id id PRIMARY KEY,
  basin_id id REFERENCES basin (id),
  name text NOT NULL,
  value json NOT NULL,
  source text,
  checked_on day,
  UNIQUE (basin_id, name)
);

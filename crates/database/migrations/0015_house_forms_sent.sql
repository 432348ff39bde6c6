-- The last form that each session sent, with the page it went on to: the same one again within seconds is a slip of the
-- finger. The hash is that of the session's token, as in session.
CREATE TABLE form_sent (
  session_hash text PRIMARY KEY,
  sign text NOT NULL,
  sent_at instant NOT NULL,
  -- The address and the sentence, as JSON; none when the work went on to no other page.
  answer json
);

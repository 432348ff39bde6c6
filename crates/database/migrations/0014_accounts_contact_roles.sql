-- A role that was given because the register knew someone ends with their function; one that somebody gave does not.
ALTER TABLE membership ADD COLUMN as_contact flag NOT NULL DEFAULT FALSE;
-- Whether it ended so: then it may come back with a new function, where one that somebody took does not.
ALTER TABLE membership ADD COLUMN ended_with_function flag NOT NULL DEFAULT FALSE;

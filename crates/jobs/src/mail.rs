//! The outbox: a mail is written down with the change that causes it, and sent afterwards or kept to be read here.

use crate::smtp::{SmtpFault, SmtpSettings};
use crate::{Failure, Handler, Job, Outcome, enqueue};
use jiff::Timestamp;
use navette_database::{BasinId, Conn, Db, Error, Tx, Uuid, codes, id_type, record, statements};

id_type! {
    /// The key of a mail.
    MailId,
}

codes! {
    /// Where a mail stands.
    pub enum MailState {
        /// To be sent.
        Waiting = "waiting",
        /// Taken by the mail server.
        Sent = "sent",
        /// Not sent, because no mail server is set: it can be read here.
        Kept = "kept",
        /// Given up; `last_error` says why.
        Failed = "failed",
    }
}

record! {
    /// A mail.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Mail {
        /// The key; its Message-ID is made of it.
        pub id: MailId,
        /// The basin it is about, if it is about one.
        pub basin_id: Option<BasinId>,
        /// When it was written.
        pub written_at: Timestamp,
        /// The address, with or without a name: `Ada <ada@example.org>`.
        pub recipient: String,
        /// The subject.
        pub subject: String,
        /// Plain text.
        pub body: String,
        /// Where it stands.
        pub state: MailState,
        /// How often it was handed to the mail server.
        pub attempts: u32,
        /// When the mail server took it.
        pub sent_at: Option<Timestamp>,
        /// What the mail server said last.
        pub last_error: Option<String>,
    }
}

/// The kind of job that sends.
pub const SEND: &str = "mail.send";

statements! {
    /// Writes a mail down.
    ADD = "INSERT INTO mail (id, basin_id, written_at, recipient, subject, body, state)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'waiting')";
    /// One mail.
    FIND = "SELECT id, basin_id, written_at, recipient, subject, body, state, attempts, sent_at, last_error
            FROM mail WHERE id = ?1";
    /// The mails of a basin (null: of all), of a state (null: of any), latest first.
    LIST = "SELECT id, basin_id, written_at, recipient, subject, body, state, attempts, sent_at, last_error
            FROM mail WHERE (basin_id = ?1 OR ?1 IS NULL) AND (state = ?2 OR ?2 IS NULL)
            ORDER BY written_at DESC, id DESC LIMIT ?3 OFFSET ?4";
    /// It stays here.
    KEEP = "UPDATE mail SET state = 'kept' WHERE id = ?1 AND state = 'waiting'";
    /// The mail server took it.
    SENT = "UPDATE mail SET state = 'sent', attempts = attempts + 1, sent_at = ?2, last_error = NULL WHERE id = ?1";
    /// The mail server did not take it; it is tried again.
    REFUSED = "UPDATE mail SET attempts = attempts + 1, last_error = ?2 WHERE id = ?1";
    /// It is given up.
    FAILED = "UPDATE mail SET state = 'failed', last_error = ?2 WHERE id = ?1 AND state = 'waiting'";
    /// It is to be sent after all.
    RESEND = "UPDATE mail SET state = 'waiting' WHERE id = ?1 AND state IN ('kept', 'failed')";
    /// Forgets mails that wait for nothing.
    FORGET = "DELETE FROM mail WHERE written_at < ?1 AND state <> 'waiting'";
}

/// Writes a mail down, in the transaction of the change that causes it, and the job that sends it.
///
/// Line breaks in the recipient and the subject become spaces: nothing can be slipped into the headers.
///
/// # Errors
/// When the base refuses.
pub fn write(
    tx: &mut Tx<'_>,
    basin: Option<BasinId>,
    to: &str,
    subject: &str,
    body: &str,
) -> Result<MailId, Error> {
    let (id, now) = (MailId(tx.new_id()), tx.now());
    tx.exec(ADD, &[&id, &basin, &now, &one_line(to), &one_line(subject), &body])?;
    enqueue(tx, SEND, id.0, now)?;
    Ok(id)
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

/// One mail.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, id: MailId) -> Result<Option<Mail>, Error> {
    c.one(FIND, &[&id])
}

/// The mails of a basin (none: of all) and of a state (none: of any), latest first, after skipping some.
///
/// # Errors
/// When the base cannot be read.
pub fn list(
    c: &mut Conn<'_>,
    basin: Option<BasinId>,
    state: Option<MailState>,
    most: i64,
    skip: i64,
) -> Result<Vec<Mail>, Error> {
    c.all(LIST, &[&basin, &state, &most, &skip])
}

/// Sends a mail that was kept or failed after all. False when it is neither.
///
/// # Errors
/// When the base refuses.
pub fn resend(tx: &mut Tx<'_>, id: MailId) -> Result<bool, Error> {
    if tx.exec(RESEND, &[&id])? == 0 {
        return Ok(false);
    }
    let now = tx.now();
    enqueue(tx, SEND, id.0, now)?;
    Ok(true)
}

/// Forgets mails written before this moment that wait for nothing, and tells how many.
///
/// # Errors
/// When the base refuses.
pub fn forget(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, Error> {
    tx.exec(FORGET, &[&before])
}

/// What sends mails: through this server, or, without one, keeps them here.
pub fn handler(settings: Option<SmtpSettings>) -> Handler {
    Handler::new(SEND, move |db, job| send(db, job, settings.as_ref())).given_up(|tx, subject: Uuid, why| {
        tx.exec(FAILED, &[&subject, &why])?;
        Ok(())
    })
}

fn send(db: &Db, job: &Job, settings: Option<&SmtpSettings>) -> Result<Outcome, Failure> {
    let id = MailId(job.subject);
    let Some(mail) = db.read_now(|c| find(c, id))?.filter(|mail| mail.state == MailState::Waiting) else {
        return Ok(Outcome::Gone);
    };
    let Some(settings) = settings else {
        db.write_now(|tx| tx.exec(KEEP, &[&id]))?;
        return Ok(Outcome::Done);
    };
    match settings.transmit(&mail) {
        Ok(()) => {
            db.write_now(|tx| {
                let now = tx.now();
                tx.exec(SENT, &[&id, &now])
            })?;
            Ok(Outcome::Done)
        }
        Err(fault) => {
            let why = fault.to_string();
            db.write_now(|tx| tx.exec(REFUSED, &[&id, &why]))?;
            Err(match fault {
                SmtpFault::Recipient(_) | SmtpFault::Refused(_) => Failure::Never(why),
                SmtpFault::Settings(_) | SmtpFault::PasswordInClear | SmtpFault::Server(_) => {
                    Failure::Again(why)
                }
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_header_stays_on_one_line() {
        assert_eq!(one_line("Bonjour\r\nBcc: x@example.org"), "Bonjour Bcc: x@example.org");
        assert_eq!(one_line(" É\u{0}\t "), "É");
    }
}

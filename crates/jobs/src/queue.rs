//! The queue table: what is written down, who has it in hand, how it ended.

use crate::handler::{Failure, Handler, Outcome};
use crate::retry::{delay, next_night};
use jiff::{SignedDuration, Timestamp};
use navette_database::{Conn, Db, Error, ToValue, Tx, Uuid, codes, id_type, record, statements};

id_type! {
    /// The key of a job.
    JobId,
}

codes! {
    /// Where a job stands.
    pub enum JobState {
        /// To be done, or being done.
        Open = "open",
        /// Done.
        Done = "done",
        /// Given up, its last error kept.
        Failed = "failed",
    }
}

record! {
    /// A job as administration reads it.
    #[derive(Debug, Clone, PartialEq)]
    pub struct JobRow {
        /// The key.
        pub id: JobId,
        /// The kind.
        pub kind: String,
        /// What it is about.
        pub subject_id: Uuid,
        /// When it may be done.
        pub due_at: Timestamp,
        /// How often it was tried.
        pub attempts: u32,
        /// Until when someone has it in hand.
        pub leased_until: Option<Timestamp>,
        /// When it was done.
        pub done_at: Option<Timestamp>,
        /// When it was given up.
        pub failed_at: Option<Timestamp>,
        /// Why it failed last.
        pub last_error: Option<String>,
        /// How far it is.
        pub progress: Option<String>,
    }
}

statements! {
    /// Writes a job down.
    ADD = "INSERT INTO job (id, kind, subject_id, due_at) VALUES (?1, ?2, ?3, ?4)";
    /// One job.
    FIND = "SELECT id, kind, subject_id, due_at, attempts, leased_until, done_at, failed_at, last_error, progress
            FROM job WHERE id = ?1";
    /// Jobs not done yet, soonest first.
    LIST_OPEN = "SELECT id, kind, subject_id, due_at, attempts, leased_until, done_at, failed_at, last_error, progress
                 FROM job WHERE done_at IS NULL AND failed_at IS NULL ORDER BY due_at, id LIMIT ?1";
    /// Jobs done, latest first.
    LIST_DONE = "SELECT id, kind, subject_id, due_at, attempts, leased_until, done_at, failed_at, last_error, progress
                 FROM job WHERE done_at IS NOT NULL ORDER BY done_at DESC, id DESC LIMIT ?1";
    /// Jobs given up, latest first.
    LIST_FAILED = "SELECT id, kind, subject_id, due_at, attempts, leased_until, done_at, failed_at, last_error, progress
                   FROM job WHERE failed_at IS NOT NULL ORDER BY failed_at DESC, id DESC LIMIT ?1";
    /// Takes a job that was given up in hand again.
    RETRY = "UPDATE job SET failed_at = NULL, attempts = 0, due_at = ?2 WHERE id = ?1 AND failed_at IS NOT NULL";
    /// Keeps a job in hand, as long as it still is.
    PROLONG = "UPDATE job SET leased_until = ?4
               WHERE id = ?1 AND leased_by = ?2 AND attempts = ?3 AND done_at IS NULL AND failed_at IS NULL";
    /// Shows how far it is.
    PROGRESS = "UPDATE job SET progress = ?4 WHERE id = ?1 AND leased_by = ?2 AND attempts = ?3";
    /// It ended well.
    DONE = "UPDATE job SET done_at = ?4, leased_until = NULL, leased_by = NULL, last_error = NULL
            WHERE id = ?1 AND leased_by = ?2 AND attempts = ?3 AND done_at IS NULL AND failed_at IS NULL";
    /// It looks again later, and this attempt does not count.
    LATER = "UPDATE job SET due_at = ?4, attempts = attempts - 1, leased_until = NULL, leased_by = NULL
             WHERE id = ?1 AND leased_by = ?2 AND attempts = ?3 AND done_at IS NULL AND failed_at IS NULL";
    /// It failed and is tried again.
    AGAIN = "UPDATE job SET due_at = ?4, last_error = ?5, leased_until = NULL, leased_by = NULL
             WHERE id = ?1 AND leased_by = ?2 AND attempts = ?3 AND done_at IS NULL AND failed_at IS NULL";
    /// It failed for good.
    GIVE_UP = "UPDATE job SET failed_at = ?4, last_error = ?5, leased_until = NULL, leased_by = NULL
               WHERE id = ?1 AND leased_by = ?2 AND attempts = ?3 AND done_at IS NULL AND failed_at IS NULL";
    /// Whether a job of a kind is still to be done.
    OPEN_OF_KIND = "SELECT count(*) AS count FROM job WHERE kind = ?1 AND done_at IS NULL AND failed_at IS NULL";
    /// Forgets jobs done or given up long ago.
    FORGET = "DELETE FROM job WHERE done_at < ?1 OR failed_at < ?1";
}

/// Writes down that this is to be done, in the transaction of the change that wants it. The job carries the key of
/// its subject and nothing else. Workers of this process wake at once.
///
/// # Errors
/// When the base refuses.
pub fn enqueue(tx: &mut Tx<'_>, kind: &str, subject: Uuid, due: Timestamp) -> Result<JobId, Error> {
    let id = JobId(tx.new_id());
    tx.exec(ADD, &[&id, &kind, &subject, &due])?;
    crate::worker::ring();
    Ok(id)
}

/// One job.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, id: JobId) -> Result<Option<JobRow>, Error> {
    c.one(FIND, &[&id])
}

/// The jobs of a state, at most this many: open ones soonest first, others latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn list(c: &mut Conn<'_>, state: JobState, most: i64) -> Result<Vec<JobRow>, Error> {
    let sql = match state {
        JobState::Open => LIST_OPEN,
        JobState::Done => LIST_DONE,
        JobState::Failed => LIST_FAILED,
    };
    c.all(sql, &[&most])
}

/// Tries a job that was given up once more, from its first attempt. False when it was not given up.
///
/// # Errors
/// When the base refuses.
pub fn retry(tx: &mut Tx<'_>, id: JobId) -> Result<bool, Error> {
    let now = tx.now();
    let found = tx.exec(RETRY, &[&id, &now])? == 1;
    crate::worker::ring();
    Ok(found)
}

/// Forgets jobs that ended before this moment, and tells how many.
///
/// # Errors
/// When the base refuses.
pub fn forget(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, Error> {
    tx.exec(FORGET, &[&before])
}

record! {
    /// What a claim brings: enough to do the work and to prove later that it was ours.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Claimed {
        /// The key.
        pub id: JobId,
        /// The kind.
        pub kind: String,
        /// What it is about.
        pub subject_id: Uuid,
        /// Which attempt this is.
        pub attempts: u32,
        /// Who has it in hand.
        pub leased_by: String,
    }
}

/// What a look at the queue found.
#[derive(Debug)]
pub(crate) enum Look {
    /// This job is ours now.
    Claimed(Claimed),
    /// Nothing can be done before this moment (none: nothing is written down).
    Nothing(Option<Timestamp>),
}

/// The statements of a worker that knows some kinds of jobs; it leaves all others to those who know them.
#[derive(Debug, Clone)]
pub(crate) struct Claims {
    pub(crate) claim: String,
    pub(crate) next: String,
    kinds: Vec<&'static str>,
}

impl Claims {
    pub(crate) fn of(kinds: Vec<&'static str>) -> Self {
        let places =
            |from: usize| (from..from + kinds.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        // The conditions stand twice: the inner ones choose; on PostgreSQL the outer ones are asked again of the row
        // as it is once another process lets go of it, so that only one can have it.
        let claim = format!(
            "UPDATE job SET leased_until = ?2, leased_by = ?3, attempts = attempts + 1
             WHERE id = (SELECT id FROM job
                         WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= ?1
                           AND (leased_until IS NULL OR leased_until < ?1) AND kind IN ({})
                         ORDER BY due_at, id LIMIT 1)
               AND done_at IS NULL AND failed_at IS NULL AND due_at <= ?1
               AND (leased_until IS NULL OR leased_until < ?1)
             RETURNING id, kind, subject_id, attempts, leased_by",
            places(4)
        );
        let next = format!(
            "SELECT min(CASE WHEN leased_until > due_at THEN leased_until ELSE due_at END) AS next
             FROM job WHERE done_at IS NULL AND failed_at IS NULL AND kind IN ({})",
            places(1)
        );
        Self { claim, next, kinds }
    }

    /// Takes the first job that is due, if there is one, for this long.
    pub(crate) fn look(&self, db: &Db, by: &str, lease: SignedDuration) -> Result<Look, Error> {
        if self.kinds.is_empty() {
            return Ok(Look::Nothing(None));
        }
        loop {
            // Reading first costs a writer nothing.
            let next = db.read_now(|c| {
                let kinds: Vec<&dyn ToValue> = self.kinds.iter().map(|k| k as &dyn ToValue).collect();
                c.value::<Option<Timestamp>>(&self.next, &kinds)
            })?;
            let now = db.clock().now();
            if next.is_none_or(|next| next > now) {
                return Ok(Look::Nothing(next));
            }
            let claimed = db.write_now(|tx| {
                let (now, until) = (tx.now(), tx.now() + lease);
                let mut params: Vec<&dyn ToValue> = vec![&now, &until, &by];
                params.extend(self.kinds.iter().map(|k| k as &dyn ToValue));
                tx.one::<Claimed>(&self.claim, &params)
            })?;
            if let Some(claimed) = claimed {
                return Ok(Look::Claimed(claimed));
            }
            // Someone was quicker: look whether something else is due. A lease that ends this very millisecond is not
            // free yet either, and then there is nothing to do but look again.
            std::thread::yield_now();
        }
    }
}

/// Keeps the job in hand for this long from now; false when it is no longer ours.
pub(crate) fn prolong(tx: &mut Tx<'_>, job: &Claimed, lease: SignedDuration) -> Result<bool, Error> {
    let until = tx.now() + lease;
    Ok(tx.exec(PROLONG, &[&job.id, &job.leased_by, &job.attempts, &until])? == 1)
}

pub(crate) fn progress(tx: &mut Tx<'_>, job: &Claimed, text: &str) -> Result<(), Error> {
    tx.exec(PROGRESS, &[&job.id, &job.leased_by, &job.attempts, &text])?;
    Ok(())
}

/// Writes down how a job ended, unless it is no longer ours; and, for a nightly one that ended, the next one.
pub(crate) fn finish(
    tx: &mut Tx<'_>,
    handler: &Handler,
    job: &Claimed,
    ended: &Result<Outcome, Failure>,
) -> Result<(), Error> {
    let now = tx.now();
    let (id, by, attempt) = (&job.id, &job.leased_by, &job.attempts);
    let (touched, over) = match ended {
        Ok(Outcome::Done | Outcome::Gone) => (tx.exec(DONE, &[id, by, attempt, &now])?, true),
        Ok(Outcome::Later(at)) => (tx.exec(LATER, &[id, by, attempt, at])?, false),
        Err(Failure::Again(why)) if job.attempts < handler.most_attempts => {
            let at = now + delay(job.attempts);
            (tx.exec(AGAIN, &[id, by, attempt, &at, why])?, false)
        }
        Err(Failure::Again(why) | Failure::Never(why)) => {
            let touched = tx.exec(GIVE_UP, &[id, by, attempt, &now, why])?;
            if let Some(write) = handler.given_up.as_ref().filter(|_| touched == 1) {
                write(tx, job.subject_id, why)?;
            }
            (touched, true)
        }
    };
    match handler.nightly {
        Some(at) if over && touched == 1 => {
            let due = next_night(now, at);
            enqueue(tx, handler.kind, Uuid::nil(), due).map(|_| ())
        }
        _ => Ok(()),
    }
}

/// Makes sure that one job of each nightly kind is in the queue.
pub(crate) fn ensure_nightly(tx: &mut Tx<'_>, handlers: &[Handler]) -> Result<(), Error> {
    tx.lock("jobs.nightly")?;
    for handler in handlers {
        let Some(at) = handler.nightly else { continue };
        if tx.value::<i64>(OPEN_OF_KIND, &[&handler.kind])? == 0 {
            let due = next_night(tx.now(), at);
            enqueue(tx, handler.kind, Uuid::nil(), due)?;
        }
    }
    Ok(())
}

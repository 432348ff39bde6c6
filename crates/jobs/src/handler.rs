//! What does the work of a kind of job.

use crate::queue::{self, Claimed, JobId};
use jiff::{Timestamp, civil::Time};
use navette_database::{Db, Error, Tx, Uuid};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// How a job ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The work is done.
    Done,
    /// There was nothing left to do: the subject is gone, or someone did it before.
    Gone,
    /// Not yet: look again at this moment. Does not count as an attempt.
    Later(Timestamp),
}

/// How a job ended badly; the text is kept and shown in administration, so it must hold no secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Trying again may help.
    #[error("{0}")]
    Again(String),
    /// Trying again cannot help.
    #[error("{0}")]
    Never(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Again(error.to_string())
    }
}

/// A job in the hands of its handler.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its key.
    pub id: JobId,
    /// Its kind.
    pub kind: String,
    /// What it is about: the key of a row, which may be gone by now.
    pub subject: Uuid,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    pub(crate) claimed: Claimed,
    pub(crate) stop: Arc<AtomicBool>,
}

impl Job {
    /// Whether long work should end soon, by `Outcome::Later(now)`: the program stops, or another process has the job.
    pub fn should_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Shows how far the work is. Not to be called inside a transaction: it opens one.
    ///
    /// # Errors
    /// When the base cannot be written.
    pub fn progress(&self, db: &Db, text: &str) -> Result<(), Error> {
        db.write_now(|tx| queue::progress(tx, &self.claimed, text))
    }
}

type Run = Arc<dyn Fn(&Db, &Job) -> Result<Outcome, Failure> + Send + Sync>;
type GivenUp = Arc<dyn Fn(&mut Tx<'_>, Uuid, &str) -> Result<(), Error> + Send + Sync>;

/// A kind of job and what does it. The work may run twice and must then do no harm.
#[derive(Clone)]
pub struct Handler {
    pub(crate) kind: &'static str,
    pub(crate) run: Run,
    pub(crate) most_attempts: u32,
    pub(crate) given_up: Option<GivenUp>,
    pub(crate) nightly: Option<Time>,
}

impl Handler {
    /// A handler that tries eight times, over some seventeen hours.
    pub fn new(
        kind: &'static str,
        run: impl Fn(&Db, &Job) -> Result<Outcome, Failure> + Send + Sync + 'static,
    ) -> Self {
        Self { kind, run: Arc::new(run), most_attempts: 8, given_up: None, nightly: None }
    }

    /// Its kind.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// Gives up after this many attempts, at least one.
    #[must_use]
    pub fn attempts(mut self, most: u32) -> Self {
        self.most_attempts = most.max(1);
        self
    }

    /// What to write, in the transaction that gives the job up: takes the subject and the reason.
    #[must_use]
    pub fn given_up(
        mut self,
        write: impl Fn(&mut Tx<'_>, Uuid, &str) -> Result<(), Error> + Send + Sync + 'static,
    ) -> Self {
        self.given_up = Some(Arc::new(write));
        self
    }

    /// A job that tends: one is always in the queue, due every night at this time of Brussels, about nothing.
    #[must_use]
    pub fn nightly(mut self, at: Time) -> Self {
        self.nightly = Some(at);
        self
    }
}

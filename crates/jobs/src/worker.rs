//! The worker: takes what is due, does it, writes down how it ended.

use crate::handler::{Failure, Handler, Job, Outcome};
use crate::queue::{self, Claimed, Claims, Look};
use jiff::SignedDuration;
use navette_database::{Db, Error};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicBool, Ordering},
};
use std::time::Duration;
use tokio::sync::watch;

/// Wakes the workers of this process. It holds nothing: a ring that is missed costs a few seconds, no more.
static BELL: LazyLock<watch::Sender<()>> = LazyLock::new(|| watch::Sender::new(()));

/// How long to wait after a ring, look by look: the transaction that rang is not committed yet.
const AFTER_RING: [Duration; 5] = [
    Duration::from_millis(3),
    Duration::from_millis(15),
    Duration::from_millis(75),
    Duration::from_millis(300),
    Duration::from_millis(1200),
];

pub(crate) fn ring() {
    BELL.send_replace(());
}

/// Does the jobs of some kinds; several workers, in one process or many, may share a base.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    handlers: Arc<[Handler]>,
    claims: Claims,
    at_once: usize,
    poll: Duration,
    lease: SignedDuration,
    grace: Duration,
}

impl Worker {
    /// A worker that does two jobs at once, looks every five seconds, and holds a job for a minute at a time.
    pub fn new(db: Db, handlers: Vec<Handler>) -> Self {
        Self {
            db,
            claims: Claims::of(handlers.iter().map(Handler::kind).collect()),
            handlers: handlers.into(),
            at_once: 2,
            poll: Duration::from_secs(5),
            lease: SignedDuration::from_secs(60),
            grace: Duration::from_secs(20),
        }
    }

    /// How many jobs it does at once, at least one.
    #[must_use]
    pub fn at_once(mut self, jobs: usize) -> Self {
        self.at_once = jobs.max(1);
        self
    }

    /// How often it looks when nothing rings.
    #[must_use]
    pub fn poll_every(mut self, pause: Duration) -> Self {
        self.poll = pause;
        self
    }

    /// How long a job is held without a sign of life: when a process dies, another takes its job after this.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.lease = SignedDuration::try_from(lease).unwrap_or(self.lease);
        self
    }

    /// How long jobs at work may go on once it is asked to stop.
    #[must_use]
    pub fn grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Works until `stop` is there, then takes nothing new and waits for the jobs at work, at most the grace.
    ///
    /// A job still at work after the grace is taken by another worker when its lease ends.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let handlers = self.handlers.clone();
        if let Err(error) = self.db.write(move |tx| queue::ensure_nightly(tx, &handlers)).await {
            tracing::error!(%error, "nightly jobs could not be written down");
        }
        let (stopping, stopped) = watch::channel(false);
        let flag = Arc::new(AtomicBool::new(false));
        let mut lanes = tokio::task::JoinSet::new();
        for _ in 0..self.at_once {
            lanes.spawn(self.clone().lane(stopped.clone(), flag.clone()));
        }
        stop.await;
        flag.store(true, Ordering::Relaxed);
        stopping.send_replace(true);
        let all = async { while lanes.join_next().await.is_some() {} };
        if tokio::time::timeout(self.grace, all).await.is_err() {
            tracing::warn!("jobs still at work are left to another worker");
        }
    }

    async fn lane(self, mut stopped: watch::Receiver<bool>, stopping: Arc<AtomicBool>) {
        let mut bell = BELL.subscribe();
        let mut looks = AFTER_RING.len();
        let by = self.db.clock().new_id().to_string();
        while !*stopped.borrow() {
            let nap = match self.step(&by, &stopping).await {
                Ok(None) => continue,
                Ok(Some(nap)) => AFTER_RING.get(looks).copied().unwrap_or(self.poll).min(nap),
                Err(error) => {
                    tracing::error!(%error, "the queue cannot be read");
                    self.poll
                }
            };
            looks += 1;
            tokio::select! {
                () = tokio::time::sleep(nap) => {}
                _ = bell.changed() => looks = 0,
                _ = stopped.changed() => {}
            }
        }
    }

    /// Does one job, or tells how long there is nothing to do.
    async fn step(&self, by: &str, stopping: &Arc<AtomicBool>) -> Result<Option<Duration>, Error> {
        let (db, claims, lease, by) = (self.db.clone(), self.claims.clone(), self.lease, by.to_owned());
        let look = blocking(move || claims.look(&db, &by, lease)).await?;
        let claimed = match look {
            Look::Claimed(claimed) => claimed,
            Look::Nothing(None) => return Ok(Some(self.poll)),
            Look::Nothing(Some(next)) => {
                let wait = next.duration_since(self.db.clock().now());
                return Ok(Some(Duration::try_from(wait).unwrap_or_default().max(Duration::from_millis(1))));
            }
        };
        let Some(handler) = self.handlers.iter().find(|h| h.kind == claimed.kind).cloned() else {
            return Ok(Some(self.poll));
        };
        // A flag of its own: raised when the program stops or when the job is no longer ours.
        let stop = Arc::new(AtomicBool::new(false));
        let (db, job, its_stop) = (self.db.clone(), claimed.clone(), stop.clone());
        let mut work = tokio::task::spawn_blocking(move || execute(&db, &handler, &job, its_stop));
        let beat = Duration::try_from(self.lease / 3).unwrap_or(self.poll).max(Duration::from_millis(5));
        let mut next_beat = tokio::time::Instant::now() + beat;
        loop {
            let glance = next_beat.min(tokio::time::Instant::now() + Duration::from_millis(200));
            tokio::select! {
                ended = &mut work => return ended.unwrap_or(Err(Error::Interrupted)).map(|()| None),
                () = tokio::time::sleep_until(glance) => {}
            }
            if stopping.load(Ordering::Relaxed) {
                stop.store(true, Ordering::Relaxed);
            }
            if tokio::time::Instant::now() >= next_beat {
                next_beat += beat;
                let (job, lease) = (claimed.clone(), self.lease);
                // An error is passing or the base is away; the next beat tries again, and `finish` decides.
                if let Ok(false) = self.db.write(move |tx| queue::prolong(tx, &job, lease)).await {
                    stop.store(true, Ordering::Relaxed);
                }
            }
        }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.unwrap_or(Err(Error::Interrupted))
}

/// Does a job that was claimed and writes down how it ended.
fn execute(db: &Db, handler: &Handler, claimed: &Claimed, stop: Arc<AtomicBool>) -> Result<(), Error> {
    let job = Job {
        id: claimed.id,
        kind: claimed.kind.clone(),
        subject: claimed.subject_id,
        attempt: claimed.attempts,
        claimed: claimed.clone(),
        stop,
    };
    let ended = if claimed.attempts > handler.most_attempts {
        // Claimed and never finished: the process died each time, perhaps because of the job.
        Err(Failure::Never("the program ended during each attempt".to_owned()))
    } else {
        catch_unwind(AssertUnwindSafe(|| (handler.run)(db, &job)))
            .unwrap_or_else(|panic| Err(Failure::Again(format!("panic: {}", said(panic.as_ref())))))
    };
    match &ended {
        Ok(Outcome::Done) => tracing::debug!(kind = handler.kind, job = %job.id, "done"),
        Ok(Outcome::Gone) => tracing::info!(kind = handler.kind, job = %job.id, "nothing left to do"),
        Ok(Outcome::Later(at)) => tracing::debug!(kind = handler.kind, job = %job.id, %at, "later"),
        Err(why) => tracing::warn!(kind = handler.kind, job = %job.id, attempt = job.attempt, %why, "failed"),
    }
    db.write_now(|tx| queue::finish(tx, handler, claimed, &ended))
}

fn said(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("?")
}

/// Does on the present thread whatever is due now, one job after another, and tells how many: for commands and tests.
///
/// # Errors
/// When the base cannot be reached; never because a job fails.
pub fn run_due(db: &Db, handlers: &[Handler]) -> Result<usize, Error> {
    let claims = Claims::of(handlers.iter().map(Handler::kind).collect());
    let by = db.clock().new_id().to_string();
    let mut ran = 0;
    while let Look::Claimed(claimed) = claims.look(db, &by, SignedDuration::from_secs(60))? {
        if let Some(handler) = handlers.iter().find(|h| h.kind == claimed.kind) {
            execute(db, handler, &claimed, Arc::default())?;
            ran += 1;
        }
    }
    Ok(ran)
}

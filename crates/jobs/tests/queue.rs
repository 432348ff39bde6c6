//! The queue and its worker, on both engines.

use jiff::{SignedDuration, civil::time};
use navette_database::{Clock, Db, Error, Uuid};
use navette_jobs::queue::{self, JobState};
use navette_jobs::{Failure, Handler, Job, Keep, Outcome, Worker, enqueue, housekeeping, mail, run_due};
use navette_testing::{TestBase, both, statements_agree};
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

fn put(db: &Db, kind: &'static str) -> navette_jobs::JobId {
    db.write_now(|tx| {
        let (subject, now) = (tx.new_id(), tx.now());
        enqueue(tx, kind, subject, now)
    })
    .unwrap()
}

fn open(base: &Db) -> Vec<queue::JobRow> {
    base.read_now(|c| queue::list(c, JobState::Open, 1000)).unwrap()
}

fn always(kind: &'static str, ended: Result<Outcome, Failure>) -> Handler {
    Handler::new(kind, move |_, _| ended.clone())
}

#[test]
fn every_statement_is_accepted_by_both_engines_with_the_same_columns() {
    let of = |file, list: &[(&'static str, &'static str)]| {
        list.iter().map(|(name, sql)| (file, *name, *sql)).collect::<Vec<_>>()
    };
    assert!(statements_agree(&[of("queue", queue::ALL), of("mail", mail::ALL)].concat()) > 10);
}

#[test]
fn a_job_is_done_once_when_it_is_due() {
    both(|base| {
        let id = base.write_now(|tx| {
            let (subject, due) = (tx.new_id(), tx.now() + SignedDuration::from_secs(60));
            enqueue(tx, "greet", subject, due)
        });
        let id = id.unwrap();
        let handlers = [always("greet", Ok(Outcome::Done))];
        assert_eq!(run_due(base, &handlers).unwrap(), 0);
        base.clock().advance(SignedDuration::from_secs(60));
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        assert_eq!(run_due(base, &handlers).unwrap(), 0);
        let row = base.read_now(|c| queue::find(c, id)).unwrap().unwrap();
        assert_eq!((row.done_at, row.attempts, row.leased_until), (Some(base.clock().now()), 1, None));
    });
}

#[test]
fn a_job_of_an_unknown_kind_is_left_to_others() {
    both(|base| {
        put(base, "newer");
        assert_eq!(run_due(base, &[always("greet", Ok(Outcome::Done))]).unwrap(), 0);
        assert_eq!(run_due(base, &[]).unwrap(), 0);
        assert_eq!(open(base)[0].attempts, 0);
    });
}

#[test]
fn a_subject_that_is_gone_ends_the_job_politely() {
    both(|base| {
        put(base, "greet");
        assert_eq!(run_due(base, &[always("greet", Ok(Outcome::Gone))]).unwrap(), 1);
        assert!(open(base).is_empty());
    });
}

#[test]
fn a_failure_is_tried_again_ever_later_and_given_up_in_the_end() {
    both(|base| {
        let id = put(base, "greet");
        let told = Arc::new(Mutex::new(Vec::new()));
        let telling = told.clone();
        let handler = always("greet", Err(Failure::Again("no luck".into()))).attempts(3).given_up(
            move |_, subject, why| {
                telling.lock().unwrap().push((subject, why.to_owned()));
                Ok(())
            },
        );
        let handlers = [handler];
        let mut waited = Vec::new();
        for _ in 0..3 {
            assert_eq!(run_due(base, &handlers).unwrap(), 1);
            assert_eq!(run_due(base, &handlers).unwrap(), 0);
            if let Some(row) = open(base).first() {
                assert_eq!(row.last_error.as_deref(), Some("no luck"));
                let wait = row.due_at.duration_since(base.clock().now());
                waited.push(wait.as_secs());
                base.clock().advance(wait);
            }
        }
        assert_eq!(waited, [30, 120]);
        let row = base.read_now(|c| queue::find(c, id)).unwrap().unwrap();
        assert_eq!((row.failed_at.is_some(), row.last_error.as_deref()), (true, Some("no luck")));
        assert_eq!(*told.lock().unwrap(), [(row.subject_id, "no luck".to_owned())]);
        // Someone mends the cause and tries once more.
        assert!(base.write_now(|tx| queue::retry(tx, id)).unwrap());
        assert_eq!(run_due(base, &[always("greet", Ok(Outcome::Done))]).unwrap(), 1);
        assert!(!base.write_now(|tx| queue::retry(tx, id)).unwrap());
    });
}

#[test]
fn a_panic_is_a_failure_and_a_final_one_is_not_tried_again() {
    both(|base| {
        put(base, "panics");
        put(base, "never");
        let handlers = [
            Handler::new("panics", |_, _| panic!("oh {}", "no")),
            always("never", Err(Failure::Never("cannot be".into()))),
        ];
        assert_eq!(run_due(base, &handlers).unwrap(), 2);
        let rows = open(base);
        assert_eq!((rows.len(), rows[0].last_error.as_deref()), (1, Some("panic: oh no")));
        let failed = base.read_now(|c| queue::list(c, JobState::Failed, 9)).unwrap();
        assert_eq!((failed.len(), failed[0].last_error.as_deref()), (1, Some("cannot be")));
    });
}

#[test]
fn later_does_not_count_as_an_attempt() {
    both(|base| {
        put(base, "greet");
        let handler = Handler::new("greet", |db: &Db, _: &Job| {
            Ok(Outcome::Later(db.clock().now() + SignedDuration::from_secs(10)))
        });
        let handlers = [handler.attempts(1)];
        for _ in 0..4 {
            assert_eq!(run_due(base, &handlers).unwrap(), 1);
            base.clock().advance(SignedDuration::from_secs(10));
        }
        assert_eq!(open(base)[0].attempts, 0);
    });
}

/// Other doors to the same base, as other processes have.
fn others(base: &TestBase, how_many: usize) -> Vec<Db> {
    (0..how_many).map(|_| Db::open_hasty(base.location().clone(), Clock::System).unwrap()).collect()
}

#[test]
fn many_processes_do_every_job_exactly_once() {
    both(|base| {
        const JOBS: usize = 150;
        let doors = others(base, 6);
        let ids: Vec<Uuid> = (0..JOBS).map(|_| put(&doors[0], "count").0).collect();
        let seen: Arc<Mutex<HashMap<Uuid, usize>>> = Arc::default();
        let ran: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = doors
                .iter()
                .map(|door| {
                    let seen = seen.clone();
                    scope.spawn(move || {
                        let handler = Handler::new("count", move |_, job| {
                            *seen.lock().unwrap().entry(job.id.0).or_default() += 1;
                            Ok(Outcome::Done)
                        });
                        run_due(door, &[handler]).unwrap()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        let seen = seen.lock().unwrap();
        assert_eq!((ran, seen.len()), (JOBS, JOBS));
        assert!(ids.iter().all(|id| seen.get(id) == Some(&1)));
        assert!(open(base).is_empty());
    });
}

/// A handler that dies as a process does: its end is never written down.
fn killed(base: &TestBase, kind: &'static str) {
    let dead = Db::open_hasty(base.location().clone(), navette_testing::standing_clock()).unwrap();
    let now = base.clock().now().duration_since(dead.clock().now());
    dead.clock().advance(now);
    // The handler hands the job to another before it ends, so that what it says at the end is not listened to.
    let handler = Handler::new(kind, |db: &Db, job: &Job| {
        let id = job.id;
        db.write_now(|tx| tx.exec("UPDATE job SET leased_by = 'dead' WHERE id = ?1", &[&id]))?;
        Ok(Outcome::Done)
    });
    assert_eq!(run_due(&dead, &[handler]).unwrap(), 1);
}

#[test]
fn the_job_of_a_dead_process_is_taken_by_another_after_its_lease() {
    both(|base| {
        put(base, "greet");
        killed(base, "greet");
        let handlers = [always("greet", Ok(Outcome::Done))];
        assert_eq!(run_due(base, &handlers).unwrap(), 0, "still leased, and the dead cannot say it is done");
        base.clock().advance(SignedDuration::from_secs(61));
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        assert!(open(base).is_empty());
    });
}

#[test]
fn a_job_that_kills_every_process_is_given_up() {
    both(|base| {
        let id = put(base, "bomb");
        for _ in 0..8 {
            killed(base, "bomb");
            base.clock().advance(SignedDuration::from_secs(61));
        }
        let handlers = [Handler::new("bomb", |_, _| unreachable!("it is not tried a ninth time"))];
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        let row = base.read_now(|c| queue::find(c, id)).unwrap().unwrap();
        assert!(row.failed_at.is_some() && row.last_error.unwrap().contains("during each attempt"));
    });
}

#[test]
fn nightly_jobs_write_themselves_down_again() {
    both(|base| {
        let handlers = vec![housekeeping(Keep { jobs: 1, mails: 1 })];
        let stopped = |db: &Db| {
            let worker = Worker::new(db.clone(), handlers.clone());
            runtime().block_on(worker.run(async {}));
        };
        stopped(base);
        stopped(base);
        let rows = open(base);
        assert_eq!(rows.len(), 1, "one, however often a process starts");
        assert_eq!(rows[0].due_at, navette_jobs::next_night(base.clock().now(), time(3, 30, 0, 0)));
        for night in 0..4 {
            base.write_now(|tx| mail::write(tx, None, "a@example.org", "s", "b")).unwrap();
            run_due(base, &[mail::handler(None)]).unwrap();
            base.clock().advance(SignedDuration::from_hours(24));
            assert_eq!(run_due(base, &handlers).unwrap(), 1, "night {night}");
        }
        assert_eq!(open(base).len(), 1);
        let left = base.read_now(|c| mail::list(c, None, None, 100, 0)).unwrap().len();
        let done = base.read_now(|c| queue::list(c, JobState::Done, 100)).unwrap().len();
        assert!(left <= 2 && done <= 4, "{left} mails, {done} jobs");
    });
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

#[test]
fn a_worker_wakes_when_this_process_writes_a_job_down() {
    both(|base| {
        let (told, heard) = std::sync::mpsc::channel();
        let handler = Handler::new("greet", move |_, job| {
            told.send(job.id).unwrap();
            Ok(Outcome::Done)
        });
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let worker = Worker::new(base.db.clone(), vec![handler]).poll_every(Duration::from_secs(3600));
        let runtime = runtime();
        let running = runtime.spawn(worker.run(async {
            let _ = stopped.await;
        }));
        for _ in 0..3 {
            let id = put(base, "greet");
            assert_eq!(heard.recv_timeout(Duration::from_secs(20)).expect("it woke"), id);
        }
        stop.send(()).unwrap();
        runtime.block_on(running).unwrap();
        assert!(open(base).is_empty());
    });
}

#[test]
fn long_work_keeps_its_lease_and_shows_its_progress_and_a_stop_waits_for_it() {
    both(|base| {
        let [door, other] = <[Db; 2]>::try_from(others(base, 2)).ok().unwrap();
        let id = put(&door, "long");
        let (told, heard) = std::sync::mpsc::channel();
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let wait = Mutex::new(wait);
        let handler = Handler::new("long", move |db, job| {
            job.progress(db, "1/2")?;
            told.send(()).unwrap();
            wait.lock().unwrap().recv().unwrap();
            // Asked to stop: it says where it is and comes back later, which here is never.
            while !job.should_stop() {
                std::thread::yield_now();
            }
            job.progress(db, "2/2")?;
            Ok(Outcome::Done)
        });
        let worker = Worker::new(door.clone(), vec![handler]).lease(Duration::from_millis(600));
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let runtime = runtime();
        let running = runtime.spawn(worker.run(async {
            let _ = stopped.await;
        }));
        heard.recv_timeout(Duration::from_secs(20)).expect("it started");
        let row = |db: &Db| db.read_now(|c| queue::find(c, id)).unwrap().unwrap();
        assert_eq!(row(&base.db).progress.as_deref(), Some("1/2"));
        // The lease moves on while the work lasts, and nobody else gets the job.
        let stolen = AtomicUsize::new(0);
        let first = row(&base.db).leased_until.unwrap();
        while row(&base.db).leased_until.unwrap().duration_since(first) < SignedDuration::from_millis(800) {
            stolen
                .fetch_add(run_due(&other, &[always("long", Ok(Outcome::Done))]).unwrap(), Ordering::Relaxed);
            std::thread::yield_now();
        }
        assert_eq!(stolen.load(Ordering::Relaxed), 0);
        go.send(()).unwrap();
        stop.send(()).unwrap();
        runtime.block_on(running).unwrap();
        let ended = row(&base.db);
        assert_eq!(
            (ended.done_at.is_some(), ended.attempts, ended.progress.as_deref()),
            (true, 1, Some("2/2"))
        );
    });
}

#[test]
fn an_error_of_the_base_is_a_failure_to_try_again() {
    assert!(matches!(Failure::from(Error::Missing), Failure::Again(_)));
}

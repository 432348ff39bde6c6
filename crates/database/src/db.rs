//! The base itself: which engine, its connections, and the two doors `read` and `write`.

use crate::connection::Inner;
use crate::{Clock, Conn, Error, Tx, postgres as pg, sqlite};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// The two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, one file, the default.
    Sqlite,
    /// A server, for several processes at once.
    Postgres,
}

/// Where the base is.
#[derive(Debug, Clone)]
pub enum Location {
    /// A file, made when it is not there.
    Sqlite(PathBuf),
    /// An address such as `postgres://user@host/name`.
    Postgres(String),
}

/// How many readers may be at work at once on SQLite: they wait for nothing but a core, and each keeps memory.
fn readers() -> usize {
    std::thread::available_parallelism().map_or(4, |cores| (2 * cores.get()).clamp(4, 8))
}

/// How many connections to PostgreSQL, whose answers are waited for.
const CLIENTS: usize = 12;

/// A base; cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Shared>);

struct Shared {
    location: Location,
    clock: Clock,
    durable: bool,
    /// Room among the readers: a task waits for it without holding a thread.
    room: Semaphore,
    writer: Mutex<Option<rusqlite::Connection>>,
    readers: Pool<rusqlite::Connection>,
    clients: Pool<pg::Client>,
}

impl Db {
    /// Opens the base and brings its tables up to date.
    ///
    /// # Errors
    /// When it cannot be reached, or was written by a newer Navette.
    pub fn open(location: Location, clock: Clock) -> Result<Self, Error> {
        Self::open_with(location, clock, true)
    }

    /// Opens a base whose last writes may be lost if the machine dies: for tests and generated data only.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub fn open_hasty(location: Location, clock: Clock) -> Result<Self, Error> {
        Self::open_with(location, clock, false)
    }

    /// Opens the base as it is, without bringing its tables up to date, and tells which migrations wait to be run: for
    /// whoever looks and changes nothing. A SQLite file has to be there.
    ///
    /// # Errors
    /// When it cannot be reached, or was written by a newer Navette.
    pub fn open_as_it_is(location: Location, clock: Clock) -> Result<(Self, Vec<&'static str>), Error> {
        if let Location::Sqlite(file) = &location
            && !file.is_file()
        {
            return Err(Error::Other(format!("{} is not there", file.display())));
        }
        let db = Self::unopened(location, clock, true);
        let waiting = crate::migrate::waiting(&db)?;
        Ok((db, waiting))
    }

    fn open_with(location: Location, clock: Clock, durable: bool) -> Result<Self, Error> {
        let db = Self::unopened(location, clock, durable);
        crate::migrate::run(&db)?;
        Ok(db)
    }

    fn unopened(location: Location, clock: Clock, durable: bool) -> Self {
        let readers = readers();
        let room = if matches!(location, Location::Sqlite(_)) { readers } else { CLIENTS };
        Self(Arc::new(Shared {
            location,
            clock,
            durable,
            room: Semaphore::new(room),
            writer: Mutex::new(None),
            readers: Pool::new(readers),
            clients: Pool::new(CLIENTS),
        }))
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        match self.0.location {
            Location::Sqlite(_) => Engine::Sqlite,
            Location::Postgres(_) => Engine::Postgres,
        }
    }

    /// Where it is.
    pub fn location(&self) -> &Location {
        &self.0.location
    }

    /// The clock that its transactions use.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Reads, on a thread that may wait, in one consistent view.
    ///
    /// # Errors
    /// Whatever `work` says, or that the base cannot be reached.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let db = self.clone();
        let _room = self.0.room.acquire().await;
        tokio::task::spawn_blocking(move || db.read_now(work)).await.unwrap_or(Err(Error::Interrupted.into()))
    }

    /// Writes, on a thread that may wait, in one transaction: an error undoes all of it.
    ///
    /// # Errors
    /// Whatever `work` says, or that the base cannot be reached.
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let db = self.clone();
        tokio::task::spawn_blocking(move || db.write_now(work))
            .await
            .unwrap_or(Err(Error::Interrupted.into()))
    }

    /// [`Db::read`] on the present thread.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_now<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Conn<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (mut work, mut done) = (Some(work), None);
        self.reading(&mut |c| done = work.take().map(|work| work(c)))?;
        done.unwrap_or_else(|| Err(Error::Interrupted.into()))
    }

    /// [`Db::write`] on the present thread.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_now<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (mut work, mut done) = (Some(work), None);
        self.writing(&mut |tx| {
            done = work.take().map(|work| work(tx));
            matches!(done, Some(Ok(_)))
        })?;
        done.unwrap_or_else(|| Err(Error::Interrupted.into()))
    }

    /// A read, compiled once whatever is done in it.
    fn reading(&self, work: &mut dyn FnMut(&mut Conn<'_>)) -> Result<(), Error> {
        match &self.0.location {
            Location::Sqlite(path) => {
                let connection = self.0.readers.take(|| sqlite::open(path, true, self.0.durable))?;
                let inner = connection.get();
                begin(inner, "BEGIN")?;
                work(&mut Conn { inner: Inner::Sqlite(inner), clock: &self.0.clock });
                begin(inner, "ROLLBACK")
            }
            Location::Postgres(url) => self.postgres(url, true, &mut |tx| {
                work(tx);
                true
            }),
        }
    }

    /// A write, compiled once whatever is done in it; it is kept when the work says so.
    fn writing(&self, work: &mut dyn FnMut(&mut Tx<'_>) -> bool) -> Result<(), Error> {
        match &self.0.location {
            Location::Sqlite(path) => {
                let mut writer = self.0.writer.lock().unwrap_or_else(PoisonError::into_inner);
                if writer.is_none() {
                    *writer = Some(sqlite::open(path, false, self.0.durable)?);
                }
                let connection = writer.as_ref().ok_or(Error::Missing)?;
                let _undo = Undo(connection);
                begin(connection, "BEGIN IMMEDIATE")?;
                if work(&mut Tx(Conn { inner: Inner::Sqlite(connection), clock: &self.0.clock })) {
                    begin(connection, "COMMIT")?;
                }
                Ok(())
            }
            Location::Postgres(url) => self.postgres(url, false, work),
        }
    }

    fn postgres(
        &self,
        url: &str,
        read_only: bool,
        work: &mut dyn FnMut(&mut Tx<'_>) -> bool,
    ) -> Result<(), Error> {
        let mut taken = self.0.clients.take(|| pg::open(url))?;
        if taken.get().client.is_closed() {
            *taken.get_mut() = pg::open(url)?;
        }
        let pg::Client { client, prepared } = taken.get_mut();
        let transaction = if read_only {
            let level = postgres::IsolationLevel::RepeatableRead;
            client.build_transaction().read_only(true).isolation_level(level).start()?
        } else {
            client.transaction()?
        };
        let mut tx = Tx(Conn { inner: Inner::Postgres { transaction, prepared }, clock: &self.0.clock });
        if work(&mut tx)
            && let Inner::Postgres { transaction, .. } = tx.0.inner
        {
            transaction.commit()?;
        }
        Ok(())
    }

    /// The path of the SQLite file, when it is one.
    pub fn sqlite_path(&self) -> Option<&Path> {
        match &self.0.location {
            Location::Sqlite(path) => Some(path),
            Location::Postgres(_) => None,
        }
    }
}

fn begin(connection: &rusqlite::Connection, sql: &str) -> Result<(), Error> {
    connection.prepare_cached(sql)?.raw_execute()?;
    Ok(())
}

/// Rolls an unfinished transaction back, also when the work panics.
struct Undo<'a>(&'a rusqlite::Connection);

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() && self.0.execute_batch("ROLLBACK").is_err() {
            tracing::error!("a transaction could not be rolled back");
        }
    }
}

/// A few connections, opened when first needed, waited for when all are at work.
struct Pool<C> {
    idle: Mutex<(Vec<C>, usize)>,
    returned: Condvar,
    most: usize,
}

struct Taken<'a, C> {
    pool: &'a Pool<C>,
    connection: Option<C>,
}

impl<C> Pool<C> {
    fn new(most: usize) -> Self {
        Self { idle: Mutex::new((Vec::new(), 0)), returned: Condvar::new(), most }
    }

    fn take(&self, open: impl FnOnce() -> Result<C, Error>) -> Result<Taken<'_, C>, Error> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = idle.0.pop() {
                return Ok(Taken { pool: self, connection: Some(connection) });
            }
            if idle.1 < self.most {
                idle.1 += 1;
                drop(idle);
                return match open() {
                    Ok(connection) => Ok(Taken { pool: self, connection: Some(connection) }),
                    Err(error) => {
                        self.idle.lock().unwrap_or_else(PoisonError::into_inner).1 -= 1;
                        self.returned.notify_one();
                        Err(error)
                    }
                };
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl<C> Taken<'_, C> {
    fn get(&self) -> &C {
        self.connection.as_ref().unwrap_or_else(|| unreachable!("present until dropped"))
    }
    fn get_mut(&mut self) -> &mut C {
        self.connection.as_mut().unwrap_or_else(|| unreachable!("present until dropped"))
    }
}

impl<C> Drop for Taken<'_, C> {
    fn drop(&mut self) {
        let mut idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(connection) = self.connection.take() {
            // A connection whose user panicked may be in the middle of something: it is not used again.
            if std::thread::panicking() {
                idle.1 -= 1;
            } else {
                idle.0.push(connection);
            }
        }
        drop(idle);
        self.pool.returned.notify_one();
    }
}

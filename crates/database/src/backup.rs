//! Everything in one file, while serving; and back again, all or nothing.
//!
//! A backup is a SQLite base, whichever engine it was taken from, so that it can be looked into and restored on either.

use crate::copy::{CopyError, Progress, Stage, Step, copy_into};
use crate::{Clock, Db, Error, Location, brussels, migrate};
use rusqlite::{Connection, OpenFlags};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// A backup that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub file: PathBuf,
    /// Its size, in bytes.
    pub bytes: u64,
}

/// Why there is no backup, or nothing was restored; what was there before is as it was.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is something already where the result should go.
    #[error("{0} is there already")]
    Exists(String),
    /// Another program has the base open; stop it first.
    #[error("{0} is open in another program")]
    InUse(PathBuf),
    /// The file is not a base of Navette.
    #[error("{0} is not a base of Navette")]
    NotOurs(PathBuf),
    /// The file is damaged; what the check says.
    #[error("{file} is damaged: {said}")]
    Damaged {
        /// The file.
        file: PathBuf,
        /// The first thing the check found.
        said: String,
    },
    /// The base was written by a newer Navette.
    #[error("{file} was written by a newer Navette (migration {migration} is not known here)")]
    Newer {
        /// The file.
        file: PathBuf,
        /// The first migration that is not known.
        migration: String,
    },
    /// A file or folder cannot be read or written.
    #[error("{file}: {cause}")]
    File {
        /// Which one.
        file: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// Rows could not be carried to or from PostgreSQL.
    #[error(transparent)]
    Copy(#[from] CopyError),
    /// The base said no.
    #[error(transparent)]
    Base(#[from] Error),
}

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Base(error.into())
    }
}

fn at(file: &Path) -> impl FnOnce(io::Error) -> BackupError {
    let file = file.to_owned();
    move |cause| BackupError::File { file, cause }
}

fn step(progress: Progress<'_>, stage: Stage) {
    progress(Step { stage, table: "", done: 0, total: 0 });
}

/// A file beside another, removed with what SQLite puts next to it when this is dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn beside(file: &Path, ending: &str) -> Result<Self, BackupError> {
        let scratch = Self(with(file, ending));
        scratch.remove();
        let made = private().create_new(true).open(&scratch.0);
        made.map(|_| scratch).map_err(at(&with(file, ending)))
    }

    fn remove(&self) {
        for ending in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(with(&self.0, ending));
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        self.remove();
    }
}

fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

/// A base holds people's data and hashes of their keys: only its owner may read it.
fn private() -> fs::OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens a file to read it as it stands: beside a log it may be in use, and alone it may be on a disk that cannot be
/// written.
fn read_only(file: &Path) -> Result<Connection, BackupError> {
    if !file.is_file() {
        return Err(at(file)(io::ErrorKind::NotFound.into()));
    }
    if with(file, "-wal").exists() {
        return Ok(Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?);
    }
    let path = file.canonicalize().map_err(at(file))?;
    let mut address = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => address.push(char::from(*byte)),
            b if b.is_ascii_alphanumeric() => address.push(char::from(*b)),
            b => address.push_str(&format!("%{b:02x}")),
        }
    }
    address.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Ok(Connection::open_with_flags(address, flags)?)
}

/// Reads the whole file and checks that it is sound, ours, and not newer than this program.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn inspect(file: &Path) -> Result<(), BackupError> {
    let connection = read_only(file)?;
    let damaged = |said: String| BackupError::Damaged { file: file.to_owned(), said };
    let told = |error: rusqlite::Error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => BackupError::NotOurs(file.to_owned()),
        Some(rusqlite::ErrorCode::DatabaseCorrupt) => damaged(error.to_string()),
        _ => error.into(),
    };
    let tables: i64 = connection
        .query_row(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migration'",
            [],
            |r| r.get(0),
        )
        .map_err(told)?;
    if tables == 0 {
        return Err(BackupError::NotOurs(file.to_owned()));
    }
    let said: String = connection.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0)).map_err(told)?;
    if said != "ok" {
        return Err(damaged(said));
    }
    let mut astray = connection.prepare("PRAGMA foreign_key_check")?;
    if let Some(row) = astray.query([])?.next()? {
        return Err(damaged(format!("a row of {} points at nothing", row.get::<_, String>(0)?)));
    }
    let mut names = connection.prepare("SELECT name FROM migration ORDER BY name")?;
    for name in names.query_map([], |r| r.get::<_, String>(0))? {
        let migration = name?;
        if !migrate::MIGRATIONS.iter().any(|(known, _)| *known == migration) {
            return Err(BackupError::Newer { file: file.to_owned(), migration });
        }
    }
    Ok(())
}

/// Writes the whole base into one new SQLite file while it goes on serving, and checks it. Into a folder, the file is
/// named after the moment; anything that is there already is left alone. From PostgreSQL, every row is copied and
/// compared.
///
/// # Errors
/// Why there is no backup; no half of one is left.
pub fn backup(db: &Db, to: &Path, progress: Progress<'_>) -> Result<Backup, BackupError> {
    let file = if to.is_dir() {
        let now = db.clock().now().to_zoned_datetime(brussels());
        to.join(format!("navette-{}.sqlite", now.strftime("%Y-%m-%d-%H%M%S")))
    } else {
        to.to_owned()
    };
    if file.exists() {
        return Err(BackupError::Exists(file.display().to_string()));
    }
    let part = Scratch::beside(&file, ".part")?;
    step(progress, Stage::Copying);
    match db.location() {
        Location::Sqlite(path) => compact(&Connection::open(path)?, &part.0)?,
        Location::Postgres(_) => {
            let rows = Scratch::beside(&file, ".rows")?;
            let clock = Clock::fixed(db.clock().now());
            copy_into(db, &Db::open_hasty(Location::Sqlite(rows.0.clone()), clock)?, false, progress)?;
            compact(&Connection::open(&rows.0)?, &part.0)?;
        }
    }
    step(progress, Stage::Checking);
    inspect(&part.0)?;
    step(progress, Stage::Placing);
    place(&part.0, &file)?;
    let bytes = fs::metadata(&file).map_err(at(&file))?.len();
    Ok(Backup { file, bytes })
}

/// One consistent copy without a log, while others read and write.
fn compact(from: &Connection, to: &Path) -> Result<(), BackupError> {
    from.busy_timeout(std::time::Duration::from_secs(20))?;
    let path = to.to_str().ok_or_else(|| at(to)(io::ErrorKind::InvalidFilename.into()))?;
    from.execute("VACUUM INTO ?1", [path])?;
    Ok(())
}

/// Gives a finished file its name: whoever looks sees the old one or the new one, also after a power cut.
fn place(part: &Path, file: &Path) -> Result<(), BackupError> {
    File::open(part).and_then(|open| open.sync_all()).map_err(at(part))?;
    fs::rename(part, file).map_err(at(file))?;
    sync_folder(file)
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn sync_folder(file: &Path) -> Result<(), BackupError> {
    let folder = folder_of(file);
    File::open(folder).and_then(|open| open.sync_all()).map_err(at(folder))
}

/// Puts a backup in the place of a base, of either engine, after checking it and bringing its tables up to date.
/// A base that is there is replaced only when `overwrite` says so: a SQLite file by renaming, once nobody has it open;
/// the rows of a PostgreSQL database in one transaction.
///
/// # Errors
/// Why nothing was restored; what was there is as it was.
pub fn restore(
    from: &Path,
    to: &Location,
    overwrite: bool,
    clock: &Clock,
    progress: Progress<'_>,
) -> Result<(), BackupError> {
    step(progress, Stage::Checking);
    inspect(from)?;
    let standing = || Clock::fixed(clock.now());
    match to {
        Location::Sqlite(file) => {
            if !overwrite && file.exists() {
                return Err(BackupError::Exists(file.display().to_string()));
            }
            step(progress, Stage::Copying);
            fs::create_dir_all(folder_of(file)).map_err(at(file))?;
            let fresh = Scratch::beside(file, ".restoring")?;
            compact(&read_only(from)?, &fresh.0)?;
            drop(Db::open(Location::Sqlite(fresh.0.clone()), standing())?);
            alone(&fresh.0)?;
            step(progress, Stage::Placing);
            if file.exists() {
                put_aside(file)?;
            }
            place(&fresh.0, file)
        }
        Location::Postgres(_) => {
            // A copy, because bringing the tables up to date writes, and the backup is left as it is.
            let name = format!("navette-{}", Clock::System.new_id());
            let fresh = Scratch::beside(&std::env::temp_dir().join(name), ".restoring")?;
            compact(&read_only(from)?, &fresh.0)?;
            let source = Db::open(Location::Sqlite(fresh.0.clone()), standing())?;
            let target = Db::open(to.clone(), standing())?;
            match copy_into(&source, &target, overwrite, progress) {
                Err(CopyError::NotEmpty(table)) => Err(BackupError::Exists(format!("the table {table}"))),
                done => Ok(done.map(|_| ())?),
            }
        }
    }
}

/// Folds the log of a base into its file, which only works when nobody else has it open.
fn alone(file: &Path) -> Result<(), BackupError> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(std::time::Duration::from_secs(2))?;
    match connection.query_row("PRAGMA journal_mode = DELETE", [], |r| r.get::<_, String>(0)) {
        Ok(mode) if mode == "delete" => Ok(()),
        Ok(_) => Err(BackupError::InUse(file.to_owned())),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            Err(BackupError::InUse(file.to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Makes sure that nobody has the old base open and that its log will not be taken for that of the new one.
fn put_aside(file: &Path) -> Result<(), BackupError> {
    match alone(file) {
        Err(BackupError::InUse(file)) => return Err(BackupError::InUse(file)),
        Ok(()) => {}
        // The old base is damaged: that may be why it is replaced.
        Err(error) => tracing::warn!(%error, "the base that is replaced is damaged"),
    }
    for ending in ["-wal", "-shm", "-journal"] {
        let left = with(file, ending);
        if left.exists() {
            fs::rename(&left, with(&left, ".old")).map_err(at(&left))?;
        }
    }
    sync_folder(file)
}

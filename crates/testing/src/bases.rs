//! Fresh bases, one per test.

use jiff::Timestamp;
use navette_database::{Clock, Db, Error, Location, migrate};

/// A base that is gone when the test ends.
pub struct TestBase {
    /// The base.
    pub db: Db,
    /// Its folder, where a test may put files.
    pub folder: tempfile::TempDir,
    drop_with: Option<(String, String)>,
}

impl std::ops::Deref for TestBase {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

impl Drop for TestBase {
    fn drop(&mut self) {
        if let Some((server, name)) = self.drop_with.take()
            && let Ok(mut client) = postgres::Client::connect(&server, postgres::NoTls)
        {
            let _ = client.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// A clock standing at Monday 7 September 2026, 09:00 in Brussels.
pub fn standing_clock() -> Clock {
    Clock::fixed("2026-09-07T07:00:00Z".parse::<Timestamp>().expect("a moment"))
}

/// A fresh SQLite base.
///
/// # Panics
/// When no base can be made: the test cannot go on.
pub fn sqlite() -> TestBase {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let location = Location::Sqlite(folder.path().join("navette.sqlite"));
    let db = Db::open_hasty(location, standing_clock()).expect("a fresh base");
    TestBase { db, folder, drop_with: None }
}

/// A fresh PostgreSQL database, or nothing when no server is given.
fn postgres() -> Option<TestBase> {
    let Ok(server) = std::env::var("NAVETTE_TEST_POSTGRES") else {
        eprintln!("SKIPPED: PostgreSQL half of the test: NAVETTE_TEST_POSTGRES is not set");
        return None;
    };
    let mut client = postgres::Client::connect(&server, postgres::NoTls).expect("the test server answers");
    let template = template(&server, &mut client);
    let name = format!("t_{}", uuid::Builder::from_random_bytes(Clock::System.random()).into_uuid().simple());
    client.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template}")).expect("a fresh database");
    let db = Db::open(Location::Postgres(at(&server, &name)), standing_clock()).expect("a fresh base");
    let folder = tempfile::tempdir().expect("a folder for the test");
    Some(TestBase { db, folder, drop_with: Some((server, name)) })
}

/// The database that holds the migrations, made by whoever comes first.
fn template(server: &str, client: &mut postgres::Client) -> String {
    let name = format!("navette_template_{}", migrate::fingerprint_of_all());
    client.batch_execute("SELECT pg_advisory_lock(7001)").expect("the lock of the template");
    let there = client
        .query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name])
        .expect("the list of databases");
    if there.is_empty() {
        let building = format!("{name}_building");
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {building} WITH (FORCE)")).expect("room");
        client
            .batch_execute(&format!("CREATE DATABASE {building} TEMPLATE template0 ENCODING 'UTF8'"))
            .expect("made");
        drop(Db::open(Location::Postgres(at(server, &building)), standing_clock()).expect("migrated"));
        // Connections close in the background: wait for them by asking the server to end them.
        client
            .execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
                &[&building],
            )
            .expect("nobody is left in the template");
        client.batch_execute(&format!("ALTER DATABASE {building} RENAME TO {name}")).expect("named");
    }
    client.batch_execute("SELECT pg_advisory_unlock(7001)").expect("the lock of the template");
    name
}

/// The same server, another database.
fn at(server: &str, name: &str) -> String {
    let (address, options) = server.split_once('?').map_or((server, None), |(a, o)| (a, Some(o)));
    let start = address.find("://").map_or(0, |place| place + 3);
    let end = address[start..].find('/').map_or(address.len(), |place| start + place);
    let options = options.map(|o| format!("?{o}")).unwrap_or_default();
    format!("{}/{name}{options}", &address[..end])
}

/// Runs the test on both engines, SQLite first.
pub fn both(test: impl Fn(&TestBase)) {
    test(&sqlite());
    if let Some(base) = postgres() {
        test(&base);
    }
}

/// Prepares each statement (`file`, `NAME`, SQL) on both engines; tells how many there are.
///
/// # Panics
/// When an engine refuses one, or the two engines do not answer with the same columns.
pub fn statements_agree(statements: &[(&str, &str, &str)]) -> usize {
    let seen: std::sync::Mutex<Option<Vec<Vec<String>>>> = std::sync::Mutex::new(None);
    both(|base| {
        let prepared = statements.iter().map(|(file, name, sql)| {
            let columns: Result<_, Error> = base.read_now(|c| c.columns(sql));
            columns.unwrap_or_else(|error| panic!("{file}.{name} on {:?}: {error}", base.engine()))
        });
        let found: Vec<Vec<String>> = prepared.collect();
        let mut seen = seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for (first, (now, (file, name, _))) in seen.iter().flatten().zip(found.iter().zip(statements)) {
            assert_eq!(first, now, "{file}.{name}");
        }
        *seen = Some(found);
    });
    statements.len()
}

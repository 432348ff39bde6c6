//! Migrations: one text, both engines, never changed once shipped.

use crate::{Conn, Db, Engine, Error, Tx};

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Runs the migrations that have not run yet, each in its own transaction.
pub(crate) fn run(db: &Db) -> Result<(), Error> {
    if db.engine() == Engine::Postgres || !is_current(db)? {
        for (name, text) in MIGRATIONS {
            db.write_now(|tx| step(tx, name, text))?;
        }
    }
    db.read_now(known).map(|_| ())
}

/// Whether nothing is left to do: asked without writing, so that a start costs nothing.
fn is_current(db: &Db) -> Result<bool, Error> {
    Ok(waiting(db)?.is_empty())
}

/// The migrations that have not run yet, by name; asked without writing.
pub(crate) fn waiting(db: &Db) -> Result<Vec<&'static str>, Error> {
    let known = db.read_now(|c| {
        let there: i64 = c.value(
            match c.engine() {
                Engine::Sqlite => "SELECT count(*) FROM sqlite_master WHERE name = 'migration'",
                Engine::Postgres => {
                    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'"
                }
            },
            &[],
        )?;
        if there == 0 { Ok(vec![]) } else { known(c) }
    })?;
    Ok(names().filter(|name| !known.iter().any(|done| done == name)).collect())
}

/// The migrations that have run, all of them known here.
fn known(c: &mut Conn<'_>) -> Result<Vec<String>, Error> {
    let known = c.all::<(String,)>("SELECT name FROM migration ORDER BY name", &[])?;
    match known.iter().find(|(name,)| !MIGRATIONS.iter().any(|(ours, _)| ours == name)) {
        Some((name,)) => Err(Error::Newer(name.clone())),
        None => Ok(known.into_iter().map(|(name,)| name).collect()),
    }
}

fn step(tx: &mut Tx<'_>, name: &str, text: &str) -> Result<(), Error> {
    tx.lock("migrations")?;
    let engine = tx.engine();
    tx.batch(&expand(
        "CREATE TABLE IF NOT EXISTS migration (\n  name text PRIMARY KEY,\n  fingerprint text NOT NULL,\n  run_at instant NOT NULL\n);",
        engine,
    ))?;
    let print = fingerprint(text);
    match tx.one::<(String,)>("SELECT fingerprint FROM migration WHERE name = ?1", &[&name])? {
        Some((before,)) if before == print => Ok(()),
        Some(_) => Err(Error::Rewritten(name.to_owned())),
        None => {
            tx.batch(&expand(text, engine))?;
            let now = tx.now();
            tx.exec(
                "INSERT INTO migration (name, fingerprint, run_at) VALUES (?1, ?2, ?3)",
                &[&name, &print, &now],
            )?;
            Ok(())
        }
    }
}

/// The names of all migrations, in order.
pub fn names() -> impl DoubleEndedIterator<Item = &'static str> {
    MIGRATIONS.iter().map(|(name, _)| *name)
}

/// One fingerprint for the whole set of migrations, for tests that keep a template.
pub fn fingerprint_of_all() -> String {
    fingerprint(&MIGRATIONS.iter().map(|(name, text)| format!("{name}{text}")).collect::<String>())
}

/// FNV-1a over the text: enough to notice an edit, not meant against malice.
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Writes our column types as the engine's own: `  since day NOT NULL,` in a CREATE TABLE (one column a line),
/// or `ADD COLUMN since day`.
pub fn expand(text: &str, engine: Engine) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for line in text.lines() {
        let code = line.split("--").next().unwrap_or_default();
        let indented = code.starts_with(' ');
        let trimmed = code.trim();
        let (before, column) = match trimmed.split_once("ADD COLUMN ") {
            Some((before, rest)) => (format!("{before}ADD COLUMN "), rest),
            None if indented => (String::new(), trimmed),
            None => {
                let table_ends = engine == Engine::Sqlite && trimmed == ");";
                out.push_str(if table_ends { ") STRICT;" } else { code });
                out.push('\n');
                continue;
            }
        };
        out.push_str("  ");
        out.push_str(&before);
        out.push_str(&column_text(column, engine));
        out.push('\n');
    }
    out
}

fn column_text(column: &str, engine: Engine) -> String {
    let mut words = column.splitn(3, ' ');
    let (Some(name), Some(kind)) = (words.next(), words.next()) else { return column.to_owned() };
    let rest = words.next().unwrap_or_default();
    let ending = if kind.ends_with([',', ';']) { &kind[kind.len() - 1..] } else { "" };
    let kind = kind.trim_end_matches([',', ';']);
    let (sqlite, postgres, check) = match kind {
        "id" => ("TEXT", "uuid", format!("length({name}) = 36")),
        "text" => ("TEXT", "text COLLATE \"C\"", String::new()),
        "cents" => ("INTEGER", "bigint", String::new()),
        "count" => ("INTEGER", "bigint", format!("{name} >= 0")),
        "number" => ("REAL", "double precision", String::new()),
        "flag" => ("INTEGER", "boolean", format!("{name} IN (0, 1)")),
        "day" => ("TEXT", "date", format!("{name} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'")),
        "instant" => ("TEXT", "timestamptz", format!("{name} GLOB '????-??-??T??:??:??.???Z'")),
        "json" => ("TEXT", "jsonb", format!("json_valid({name})")),
        "blob" => ("BLOB", "bytea", String::new()),
        _ => return column.to_owned(),
    };
    let (kind, check) = match engine {
        Engine::Sqlite => (sqlite, check),
        Engine::Postgres => (postgres, if kind == "count" { check } else { String::new() }),
    };
    // The check goes right after the type, so that it stands before a comma or a reference alike.
    let check = if check.is_empty() { String::new() } else { format!(" CHECK ({check})") };
    let rest = if rest.is_empty() { String::new() } else { format!(" {rest}") };
    format!("{name} {kind}{check}{rest}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expands_columns_and_leaves_the_rest() {
        let text = "CREATE TABLE t (\n  id id PRIMARY KEY,\n  open flag NOT NULL DEFAULT FALSE,\n  UNIQUE (id, open)\n);\nALTER TABLE t ADD COLUMN since day;";
        let lite = expand(text, Engine::Sqlite);
        assert!(lite.contains("id TEXT CHECK (length(id) = 36) PRIMARY KEY,"), "{lite}");
        assert!(lite.contains("open INTEGER CHECK (open IN (0, 1)) NOT NULL DEFAULT FALSE,"), "{lite}");
        assert!(lite.contains(") STRICT;"), "{lite}");
        assert!(lite.contains("ALTER TABLE t ADD COLUMN since TEXT CHECK"), "{lite}");
        let pg = expand(text, Engine::Postgres);
        assert!(pg.contains("id uuid PRIMARY KEY,"), "{pg}");
        assert!(pg.contains("UNIQUE (id, open)"), "{pg}");
        assert!(pg.contains("ADD COLUMN since date;"), "{pg}");
    }
}

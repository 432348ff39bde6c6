//! Rows that are hard to carry, for the tests of copies and backups.
#![allow(dead_code, reason = "each test file uses a part")]

use navette_database::{
    AccountId, Actor, BasinId, Db, Engine, Error, Row, Subject, Tx, Uuid, Value, migrate,
};
use serde_json::json;

const ODD: [&str; 2] = [
    "CREATE TABLE odd (
  id id NOT NULL,
  name text NOT NULL,
  amount cents,
  hits count,
  share number,
  open flag,
  since day,
  at instant,
  data json,
  content blob,
  next_id id,
  next_name text,
  PRIMARY KEY (name, id),
  FOREIGN KEY (next_name, next_id) REFERENCES odd (name, id)
);",
    "CREATE TABLE \"order\" (
  id id PRIMARY KEY,
  parent id REFERENCES \"order\" (id)
);",
];

/// Two tables that point at themselves, added to a base as a migration would.
pub fn add_tables(db: &Db) {
    db.write_now(|tx| {
        for table in ODD {
            let text = migrate::expand(table, tx.engine());
            tx.exec(&text, &[])?;
        }
        Ok::<_, Error>(())
    })
    .unwrap();
}

/// The texts: what breaks quoting, encodings and order.
pub const TEXTS: [&str; 8] =
    ["É", "e\u{301}", "l'été \"d'hier\"; --", "", "Z", "a\r\n\tb\\n", "😀 œuvre", "?1 $1 %s"];

/// Rows in tables of ours and in the odd ones.
pub fn fill(db: &Db) {
    fill_ours(db);
    db.write_now(odd).unwrap();
}

/// Rows in tables of ours.
pub fn fill_ours(db: &Db) {
    db.write_now(|tx| {
        let (now, basin, account) = (tx.now(), BasinId(tx.new_id()), AccountId(tx.new_id()));
        tx.exec(
            "INSERT INTO basin (id, code, name, created_at) VALUES (?1, 'bruxelles', 'Bruxelles', ?2)",
            &[&basin, &now],
        )?;
        tx.exec(
            "INSERT INTO account (id, name, email, language, totp_secret, created_at) VALUES (?1, ?2, ?3, 'fr', ?4, ?5)",
            &[&account, &"Élodie \"d'Été\"", &"elodie@example.org", &vec![0_u8, 255, 39, 0], &now],
        )?;
        for place in 0..120_i64 {
            let data = json!({"n": place, "é": [null, true, -0.5, "a\"b"], "big": 1e21});
            let subject = Subject { kind: "basin", id: basin.0 };
            tx.journal(Some(basin), Actor::Account(account), "basin.edited", subject, &data)?;
        }
        Ok::<_, Error>(())
    })
    .unwrap();
}

fn odd(tx: &mut Tx<'_>) -> Result<(), Error> {
    let add = "INSERT INTO odd (id, name, amount, hits, share, open, since, at, data, content)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let mut keys: Vec<(Uuid, &str)> = Vec::new();
    for (place, text) in TEXTS.iter().cycle().take(TEXTS.len() * 20).enumerate() {
        let id = tx.new_id();
        let n = i64::try_from(place).unwrap();
        let at = tx.now() + jiff::SignedDuration::from_millis(n * 7 + 1);
        let day = jiff::civil::date(1900, 2, 28).checked_add(jiff::Span::new().days(n * 400)).unwrap();
        let document = json!({"b": n, "a": {"é": text, "z": [1.5, -2, 1e-7]}});
        let content = text.as_bytes();
        if place % 5 == 0 {
            let nothing = Value::Null;
            let n = &nothing;
            tx.exec(add, &[&id, text, n, n, n, n, n, n, n, n])?;
        } else {
            let share = [0.1, -0.0, 1e300, -4.9e-324, 3.0][place % 5];
            let amount = [-1, i64::MIN, i64::MAX, -12_345][place % 4];
            tx.exec(add, &[&id, text, &amount, &n, &share, &(n % 2 == 0), &day, &at, &document, &content])?;
        }
        keys.push((id, text));
    }
    // Each points at one that comes later in the order of keys for some, earlier for others; the last ones in a circle.
    for pair in keys.windows(2).chain([&[keys[keys.len() - 1], keys[0]][..]]) {
        tx.exec(
            "UPDATE odd SET next_id = ?1, next_name = ?2 WHERE id = ?3 AND name = ?4",
            &[&pair[1].0, &pair[1].1, &pair[0].0, &pair[0].1],
        )?;
    }
    let (first, second) = (tx.new_id(), tx.new_id());
    tx.exec("INSERT INTO \"order\" (id, parent) VALUES (?1, NULL)", &[&second])?;
    tx.exec("INSERT INTO \"order\" (id, parent) VALUES (?1, ?2)", &[&first, &second])?;
    Ok(())
}

/// Every value of a table as text, rows in order of their text; documents reread, since engines write them otherwise.
pub fn rows(db: &Db, table: &str) -> Vec<Vec<String>> {
    db.read_now(|c| {
        let mut found = Vec::new();
        c.each(&format!("SELECT * FROM \"{table}\""), &[], |row: &Row<'_>| {
            let mut values = Vec::new();
            for place in 0..row.width() {
                values.push(match row.get::<Option<serde_json::Value>>(place) {
                    Ok(Some(document)) if row.name(place) == "data" => document.to_string(),
                    _ => format!("{:?}", row.cell(place)?),
                });
            }
            found.push(values);
            Ok(())
        })?;
        found.sort();
        Ok::<_, Error>(found)
    })
    .unwrap()
}

/// Everything in the tables that [`fill`] writes, for a base on SQLite.
pub fn everything(db: &Db) -> Vec<Vec<Vec<String>>> {
    assert_eq!(db.engine(), Engine::Sqlite);
    ["basin", "account", "journal", "odd", "order"].map(|table| rows(db, table)).into()
}

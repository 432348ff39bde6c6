//! `navette copy`: from SQLite to PostgreSQL and back, verified row by row.

use super::backup::{copied, show};
use super::{Done, Place, Trouble, print_json};
use crate::house;
use crate::progress::Progress;
use clap::Args;
use navette_database::{Clock, Db, Location, copy};
use serde_json::json;

/// Copie toute la base vers une autre, de l'une ou l'autre sorte, et vérifie ligne par ligne.
///
/// La cible doit être vide ; elle reçoit tout en une transaction, puis tout est relu et comparé. Ensuite, dites à Navette de
/// s'en servir : section [database] de navette.toml, ou DATABASE_URL.
///
/// Codes de sortie : 0 fait ; 1 un problème, la cible est comme avant ; 4 la cible n'est pas vide.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette copy --to postgresql://navette@localhost/navette
  navette copy --from postgresql://navette@localhost/navette
  navette copy --to /srv/navette-bis/navette.sqlite --json")]
pub struct Copy {
    #[command(flatten)]
    place: Place,
    /// Où copier la base de ce dossier : une adresse PostgreSQL ou un fichier SQLite.
    #[arg(long, value_name = "BASE", required_unless_present = "from", conflicts_with = "from")]
    to: Option<String>,
    /// D'où copier vers la base de ce dossier.
    #[arg(long, value_name = "BASE")]
    from: Option<String>,
}

impl Copy {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let config = house::settings(&self.place.data, self.place.config.as_deref())?;
        let data = &self.place.data;
        let (from, to) = match (&self.to, &self.from) {
            (Some(to), _) => (house::base_there(data, &config)?, Db::open(location(to), Clock::System)?),
            (None, Some(from)) => (source(from)?, house::base(data, &config)?),
            (None, None) => return Err(Trouble::Told("donnez --to ou --from".into())),
        };
        let mut progress = Progress::new(self.place.json);
        let tables = copy::copy(&from, &to, &mut |step| show(&mut progress, step)).map_err(copied)?;
        drop(progress);
        let rows: u64 = tables.iter().map(|table| table.rows).sum();
        if self.place.json {
            let tables: Vec<_> =
                tables.iter().map(|t| json!({ "table": t.table, "rows": t.rows, "hash": t.hash })).collect();
            print_json(&json!({ "rows": rows, "tables": tables }));
        } else {
            for table in tables.iter().filter(|table| table.rows > 0) {
                super::say(&format!(
                    "  {:<20}{:>10}  {}\n",
                    table.table,
                    table.rows,
                    &table.hash[..16.min(table.hash.len())]
                ));
            }
            super::say(&format!("{rows} lignes copiées, relues et identiques des deux côtés.\n"));
        }
        Ok(Done::Well)
    }
}

/// The base to copy from, which has to be there.
fn source(address: &str) -> Result<Db, Trouble> {
    match location(address) {
        Location::Sqlite(file) if !file.is_file() => {
            Err(Trouble::Told(format!("--from {address} : ce fichier n'existe pas")))
        }
        from => Ok(Db::open(from, Clock::System)?),
    }
}

/// A base by its address: of PostgreSQL, else a file.
fn location(address: &str) -> Location {
    if address.starts_with("postgres://") || address.starts_with("postgresql://") {
        Location::Postgres(address.to_owned())
    } else {
        Location::Sqlite(address.into())
    }
}

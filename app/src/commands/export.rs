//! `navette export`: a list for people, or everything for whoever carries on elsewhere.

use super::{Done, Place, Trouble, basin, print_json};
use crate::house;
use crate::progress::Progress;
use clap::{Args, ValueEnum};
use navette_database::{Error, brussels};
use navette_documents::out::to_bytes;
use navette_documents::{Cell, Format, Options, Table};
use navette_network::actions::ActionError;
use navette_network::actions::export::note_people_taken_out;
use navette_network::permissions::ExportPeople;
use navette_network::takeout::{self, List};
use navette_web::{May, Shell};
use serde_json::json;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Sort une liste, ou tout le bassin, en fichiers.
///
/// Une liste sort en CSV, XLSX ou ODS, selon la fin du nom. Tout le bassin (--what all) sort en une archive ZIP : chaque table
/// en CSV, et un LISEZMOI. Sortir des personnes est noté au journal.
///
/// Codes de sortie : 0 fait ; 1 un problème ; 4 le fichier existe déjà.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette export --to ecoles.xlsx
  navette export --to contacts.csv --what people
  navette export --to bassin.zip --basin bruxelles
  navette export --to operateurs.ods --what operators --yes")]
pub struct Export {
    #[command(flatten)]
    place: Place,
    /// Le fichier à écrire : .csv, .xlsx, .ods, ou .zip pour tout.
    #[arg(long, value_name = "FICHIER")]
    to: PathBuf,
    /// Ce qui sort ; sans cela, les implantations, ou tout vers un .zip.
    #[arg(long, value_name = "QUOI")]
    what: Option<What>,
    /// Le bassin, par son code ; inutile s'il n'y en a qu'un.
    #[arg(long, value_name = "CODE")]
    basin: Option<String>,
    /// Remplace un fichier qui existe.
    #[arg(long)]
    yes: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Sites,
    Schools,
    Operators,
    People,
    All,
}

/// What is written, and how many rows of what.
struct Made {
    bytes: Vec<u8>,
    rows: Vec<(String, usize)>,
}

impl Export {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let ending =
            self.to.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        let zip = ending == "zip";
        let what = self.what.unwrap_or(if zip { What::All } else { What::Sites });
        let format = Format::from_extension(&ending);
        if (what == What::All) != zip || (!zip && format.is_none()) {
            return Err(Trouble::Told(
                "la fin du nom dit le format : .csv, .xlsx ou .ods pour une liste, .zip pour --what all"
                    .into(),
            ));
        }
        if self.to.exists() && !self.yes {
            return Err(Trouble::Refused(format!(
                "{} existe déjà : donnez un autre nom, ou --yes pour le remplacer",
                self.to.display()
            )));
        }
        let config = house::settings(&self.place.data, self.place.config.as_deref())?;
        let db = house::base_there(&self.place.data, &config)?;
        let state = house::open(db.clone(), &config, &self.place.data).state;
        let shell = Shell::new(&state, None, "fr", "/", db.clock().today());
        let mut progress = Progress::new(self.place.json);
        progress.say("lecture…");
        // One transaction: everything is of the same moment, and what the journal notes is what went out.
        let made = db
            .write_now(|tx| {
                let (id, name) = basin::of(tx, self.basin.as_deref())?;
                let may = May::<ExportPeople>::for_command(id);
                let made = match format.zip(one(what)) {
                    Some((format, list)) => {
                        let table = takeout::list(tx, &may, &shell, list)?;
                        let rows = vec![(list.code().to_owned(), table.rows.len())];
                        let options = Options::office(shell.t("web-yes"), shell.t("web-no"));
                        Made { bytes: to_bytes(table, format, &options).map_err(other)?, rows }
                    }
                    None => archive(&name, takeout::whole(tx, &may)?, db.clock().now()).map_err(other)?,
                };
                let people = made.rows.iter().find(|(name, _)| name == "person" || name == "people");
                if let Some((_, count)) = people {
                    note_people_taken_out(tx, &may, *count, "", &ending).map_err(|error| match error {
                        ActionError::Database(error) => error,
                        refused => other(refused),
                    })?;
                }
                Ok::<_, Error>(made)
            })
            .map_err(basin::trouble)?;
        write(&self.to, &made.bytes)?;
        drop(progress);
        let rows: usize = made.rows.iter().map(|(_, rows)| rows).sum();
        if self.place.json {
            let tables: serde_json::Map<_, _> =
                made.rows.iter().map(|(name, rows)| (name.clone(), json!(rows))).collect();
            print_json(
                &json!({ "file": self.to, "bytes": made.bytes.len(), "rows": rows, "tables": tables }),
            );
        } else {
            super::say(&format!("{} : {rows} lignes.\n", self.to.display()));
        }
        Ok(Done::Well)
    }
}

fn one(what: What) -> Option<List> {
    match what {
        What::Sites => Some(List::Sites),
        What::Schools => Some(List::Schools),
        What::Operators => Some(List::Operators),
        What::People => Some(List::People),
        What::All => None,
    }
}

fn other(error: impl std::fmt::Display) -> Error {
    Error::Other(error.to_string())
}

/// Writes beside, then puts in place: nobody finds half a file.
fn write(to: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let trouble = |error| Trouble::Io(format!("{} ne s'écrit pas", to.display()), error);
    let mut part = to.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, to)).map_err(|error| {
        let _ = std::fs::remove_file(&part);
        trouble(error)
    })
}

/// What an archive holds: a name and its table.
type Tables = Vec<(String, Table<Vec<Vec<Cell<'static>>>>)>;

fn archive(
    basin: &str,
    tables: Tables,
    now: jiff::Timestamp,
) -> Result<Made, Box<dyn std::error::Error + Send + Sync>> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let day = now.to_zoned_datetime(brussels()).date();
    let mut readme = format!(
        "Navette – tout le contenu du bassin « {basin} », le {day}.\n\n\
         Chaque fichier est une table de la base, en CSV (UTF-8, virgules, première ligne : les noms des colonnes). Les colonnes\n\
         « id » et « …_id » relient les tables entre elles : school.csv « board_id » mène à school_board.csv « id », et ainsi de\n\
         suite. Les listes de codes (status, reach, category…) sont expliquées dans le glossaire de Navette. Une case vide veut\n\
         dire : inconnu. « commune » est le code INS. Les heures sont celles de Bruxelles.\n\n\
         Certaines tables contiennent des données personnelles (person, person_role, interaction, journal) : gardez-les à l'abri.\n\n"
    );
    let mut rows = Vec::new();
    for (name, table) in tables {
        readme.push_str(&format!("{name}.csv : {} lignes\n", table.rows.len()));
        rows.push((name.clone(), table.rows.len()));
        zip.start_file(format!("{name}.csv"), options)?;
        navette_documents::write(table, Format::Csv, &Options::default(), &mut zip)?;
    }
    zip.start_file("LISEZMOI.txt", options)?;
    zip.write_all(readme.as_bytes())?;
    Ok(Made { bytes: zip.finish()?.into_inner(), rows })
}

//! `navette import`: the same action as the page, for scripts and for the whole Federation at once.

mod offers;

use super::{Done, Place, Trouble, basin, print_json};
use crate::house;
use crate::progress::Progress;
use clap::{Args, ValueEnum};
use navette_database::{Db, Error, Tx};
use navette_network::import::{
    Anomaly, Answers, FileKind, ImportError, Outcome, Refusal, Tally, Upload, import_everywhere, import_now,
};
use navette_network::pages::imports::said;
use navette_network::permissions::ImportNetwork;
use navette_web::{May, Shell};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// Fait entrer des fichiers : registre des écoles, indices, opérateurs, contacts, contours, offres.
///
/// Le contenu, la feuille, les titres et les colonnes sont reconnus (et les colonnes corrigées dans les pages sont retenues).
/// Rien n'est jamais effacé ; le même fichier importé deux fois ne change rien la seconde ; chaque import peut être annulé dans
/// les pages. Ce qui est absent du registre officiel devient « à confirmer fermé », après une question ou avec --yes.
///
/// Codes de sortie : 0 fait ; 1 le fichier ne se lit pas ou ne convient pas ; 3 fait, avec des anomalies ; 4 rien n'est écrit,
/// des fiches seraient marquées absentes et il faut --yes.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Import {
    #[command(flatten)]
    place: Place,
    /// Les fichiers : CSV, XLSX, XLS, ODS ou GeoJSON, aussi compressés (.gz) ; pour des offres, aussi le JSON de UiTdatabank
    /// ou d'OpenAgenda et leurs archives (.zip).
    #[arg(required = true, value_name = "FICHIER")]
    files: Vec<PathBuf>,
    /// Ce que contient le fichier, si Navette se trompe.
    #[arg(long, value_name = "SORTE")]
    kind: Option<Sort>,
    /// Le bassin, par son code ; inutile s'il n'y en a qu'un. L'un des dix est créé s'il n'existe pas.
    #[arg(long, value_name = "CODE", conflicts_with = "all_basins")]
    basin: Option<String>,
    /// Le registre dans les dix bassins à la fois, créés s'ils n'existent pas.
    #[arg(long)]
    all_basins: bool,
    /// L'année des classes ISE, si ni le fichier ni son nom ne la disent.
    #[arg(long, value_name = "ANNÉE")]
    year: Option<u32>,
    /// D'où viennent les fiches (le même nom d'une édition à l'autre).
    #[arg(long, value_name = "NOM")]
    source: Option<String>,
    /// La licence des données.
    #[arg(long, value_name = "NOM")]
    licence: Option<String>,
    /// Des offres : l'opérateur de celles dont personne n'est dit l'auteur, par son nom.
    #[arg(long, value_name = "NOM")]
    operator: Option<String>,
    /// Des offres : crée les opérateurs que le réseau ne connaît pas.
    #[arg(long)]
    make_operators: bool,
    /// Dit ce qui changerait, sans rien écrire.
    #[arg(long)]
    dry_run: bool,
    /// Marque ce qui est absent sans le demander.
    #[arg(long)]
    yes: bool,
}

const EXAMPLES: &str = "Exemples :
  navette import signaletique-fase.csv.gz --basin bruxelles
  navette import signaletique-fase.csv.gz --all-basins --yes
  navette import ise_2025.csv --kind ise --year 2025
  navette import musees.csv contacts.xlsx --dry-run
  navette import uitdatabank.zip --kind offers --make-operators
  navette import agenda.json --kind offers --operator 'Atelier du fil' --dry-run
  navette import *.csv --json > rapport.json";

#[derive(Clone, Copy, ValueEnum)]
enum Sort {
    Register,
    Ise,
    Operators,
    Contacts,
    Boundaries,
    Offers,
}

impl Sort {
    /// The kind of file of the network; none when it is offers.
    fn of_network(self) -> Option<FileKind> {
        Some(match self {
            Self::Register => FileKind::Register,
            Self::Ise => FileKind::Ise,
            Self::Operators => FileKind::Operators,
            Self::Contacts => FileKind::Contacts,
            Self::Boundaries => FileKind::Boundaries,
            Self::Offers => return None,
        })
    }
}

/// What was done with one file in one basin.
struct Report {
    file: String,
    basin: String,
    outcome: Outcome,
}

/// What an import did in each basin, or would have done.
enum Work {
    Written(Vec<(String, Outcome)>),
    Tried(Vec<(String, Outcome)>),
}

/// How many records the file leaves out.
fn absent(done: &[(String, Outcome)]) -> usize {
    done.iter().flat_map(|(_, outcome)| outcome.tallies.values()).map(|tally| tally.absent).sum()
}

/// Why a transaction was rolled back.
enum Back {
    Failed(ImportError),
    Base(Error),
    /// Nothing was wrong: only the figures were wanted.
    Tried(Vec<(String, Outcome)>),
}

impl From<Error> for Back {
    fn from(error: Error) -> Self {
        Self::Base(error)
    }
}

impl From<ImportError> for Back {
    fn from(error: ImportError) -> Self {
        Self::Failed(error)
    }
}

impl Import {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let config = house::settings(&self.place.data, self.place.config.as_deref())?;
        let db = house::base(&self.place.data, &config)?;
        let state = house::open(db.clone(), &config, &self.place.data).state;
        let shell = Shell::new(&state, None, "fr", "/", db.clock().today());
        if matches!(self.kind, Some(Sort::Offers)) {
            return self.offers(&db, &shell);
        }
        let mut progress = Progress::new(self.place.json);
        let (mut reports, mut waiting, mut failed) = (Vec::new(), 0, None);
        for path in &self.files {
            progress.say(&format!("{}…", path.display()));
            match self.one(&db, &shell, path, &mut progress) {
                Ok((done, absent)) => {
                    waiting += absent;
                    reports.extend(done);
                }
                // What came in before is told all the same.
                Err(trouble) => {
                    failed = Some(trouble);
                    break;
                }
            }
        }
        drop(progress);
        let written = !self.dry_run && waiting == 0 && failed.is_none();
        if self.place.json {
            print_json(
                &json!({ "written": written, "files": reports.iter().map(|r| r.json(&shell)).collect::<Vec<_>>() }),
            );
        } else {
            for report in &reports {
                report.print(&shell);
            }
        }
        if let Some(failed) = failed {
            return Err(failed);
        }
        if waiting > 0 {
            return Err(Trouble::Refused(format!(
                "{waiting} fiches absentes du fichier seraient marquées « à confirmer fermé » : relancez avec --yes pour l'accepter, ou avec --dry-run pour voir seulement"
            )));
        }
        let odd = reports.iter().any(|report| !report.outcome.anomalies.is_empty());
        Ok(if odd { Done::WithAnomalies } else { Done::Well })
    }

    /// Imports one file; gives what was done in each basin, and how many records wait for a yes.
    fn one(
        &self,
        db: &Db,
        shell: &Shell,
        path: &Path,
        progress: &mut Progress,
    ) -> Result<(Vec<Report>, usize), Trouble> {
        let upload = self.upload(path)?;
        let file = upload.file_name.clone();
        let failed = |error| self.trouble(shell, path, error);
        let mut waiting = 0;
        let mut done = self.work(db, &upload, self.yes).map_err(failed)?;
        if let Work::Tried(tried) = &done
            && !self.dry_run
        {
            // Only what would be marked absent needs a yes.
            let absent = absent(tried);
            if self.agreed(&file, absent, progress) {
                done = self.work(db, &upload, true).map_err(failed)?;
            } else {
                waiting = absent;
            }
        }
        let (Work::Written(done) | Work::Tried(done)) = done;
        let reports = done.into_iter().map(|(basin, outcome)| Report { file: file.clone(), basin, outcome });
        Ok((reports.collect(), waiting))
    }

    fn upload(&self, path: &Path) -> Result<Upload, Trouble> {
        let bytes = std::fs::read(path).map_err(|error| Trouble::Io(format!("{}", path.display()), error))?;
        let file_name =
            path.file_name().map_or_else(|| "fichier".into(), |name| name.to_string_lossy().into_owned());
        Ok(Upload { file_name, bytes, kind: self.kind.and_then(Sort::of_network) })
    }

    /// Files of offers come in together, as they would from the page.
    fn offers(&self, db: &Db, shell: &Shell) -> Result<Done, Trouble> {
        if self.all_basins {
            return Err(Trouble::Refused("des offres entrent dans un bassin : --basin CODE".to_owned()));
        }
        let files = self.files.iter().map(|path| self.upload(path).map(|file| (file.file_name, file.bytes)));
        let brought = offers::Brought {
            files: files.collect::<Result<_, _>>()?,
            operator: self.operator.clone(),
            make: self.make_operators,
            source: self.source.clone(),
            dry_run: self.dry_run,
        };
        offers::import(db, shell, self.basin.as_deref(), brought, self.place.json)
    }

    fn answers(&self) -> Answers {
        Answers {
            year: self.year,
            source: self.source.clone(),
            licence: self.licence.clone(),
            ..Answers::default()
        }
    }

    /// Imports in one transaction: kept, or rolled back when that is wanted, or when something would be marked absent
    /// and nobody said yes.
    fn work(&self, db: &Db, upload: &Upload, yes: bool) -> Result<Work, Back> {
        let done = db.write_now(|tx| {
            let done = self.import(tx, upload)?;
            if self.dry_run || !yes && absent(&done) > 0 {
                Err(Back::Tried(done))
            } else {
                Ok(Work::Written(done))
            }
        });
        match done {
            Err(Back::Tried(done)) => Ok(Work::Tried(done)),
            other => other,
        }
    }

    fn import(&self, tx: &mut Tx<'_>, upload: &Upload) -> Result<Vec<(String, Outcome)>, Back> {
        if self.all_basins {
            let done = import_everywhere(tx, upload, &self.answers())?;
            return Ok(done
                .into_iter()
                .map(|(basin, _, outcome)| (basin.french().to_owned(), outcome))
                .collect());
        }
        let (id, name) = basin::of_import(tx, self.basin.as_deref())?;
        let may = May::<ImportNetwork>::for_command(id);
        Ok(vec![(name, import_now(tx, &may, upload, &self.answers())?)])
    }

    /// Asks on a terminal; elsewhere nobody agrees.
    fn agreed(&self, file: &str, absent: usize, progress: &mut Progress) -> bool {
        if self.place.json || !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
            return false;
        }
        progress.say("");
        eprint!(
            "{file} : {absent} fiches n'y sont plus et deviendraient « à confirmer fermé ». Continuer ? [o/N] "
        );
        let _ = std::io::stderr().flush();
        let mut typed = String::new();
        std::io::stdin().read_line(&mut typed).is_ok()
            && matches!(typed.trim().to_lowercase().as_str(), "o" | "oui" | "y" | "yes" | "j" | "ja")
    }

    fn trouble(&self, shell: &Shell, path: &Path, error: Back) -> Trouble {
        match error {
            Back::Failed(ImportError::Refused(refused)) => {
                let mend = match refused {
                    Refusal::WhichYear => " (--year)",
                    Refusal::WhichBasin => " (--basin bruxelles)",
                    Refusal::NothingFits { .. } => " (--kind)",
                    _ => "",
                };
                Trouble::Told(format!("{} : {}{mend}", path.display(), said::refusal(shell, &refused)))
            }
            Back::Failed(ImportError::Base(error)) | Back::Base(error) => basin::trouble(error),
            Back::Tried(_) => Trouble::Told(String::new()),
        }
    }
}

impl Report {
    fn json(&self, shell: &Shell) -> serde_json::Value {
        let main = self.outcome.main();
        let anomalies: Vec<_> = self
            .outcome
            .anomalies
            .iter()
            .map(|anomaly| {
                json!({
                    "line": anomaly.line,
                    "kind": anomaly.kind.code(),
                    "column": anomaly.column,
                    "value": anomaly.value,
                    "other": anomaly.other,
                    "reason": said::anomaly(shell, anomaly.kind),
                })
            })
            .collect();
        let counts: BTreeMap<&str, usize> =
            self.counts().into_iter().map(|(anomaly, n)| (anomaly.kind.code(), n)).collect();
        json!({
            "file": self.file,
            "basin": self.basin,
            "kind": self.outcome.kind.code(),
            "read": main.read,
            "new": main.new,
            "changed": main.changed,
            "unchanged": main.unchanged,
            "absent": main.absent,
            "refused": main.refused,
            "elsewhere": main.elsewhere,
            "by_record": self.outcome.tallies,
            "facts": self.outcome.facts,
            "anomaly_counts": counts,
            "anomalies": anomalies,
        })
    }

    /// Each kind of anomaly by its first one, with how many there are, most frequent first.
    fn counts(&self) -> Vec<(&Anomaly, usize)> {
        let mut counts: Vec<(&Anomaly, usize)> = Vec::new();
        for anomaly in &self.outcome.anomalies {
            match counts.iter_mut().find(|(first, _)| first.kind == anomaly.kind) {
                Some((_, count)) => *count += 1,
                None => counts.push((anomaly, 1)),
            }
        }
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    fn print(&self, shell: &Shell) {
        use std::fmt::Write as _;
        let mut out = String::new();
        let kind = shell.tc("network-imports-kind-", self.outcome.kind.code());
        let _ = writeln!(out, "{} – {kind} – {}", self.file, self.basin);
        let heads = ["", "lus", "nouveaux", "changés", "inchangés", "absents", "refusés"];
        let _ = writeln!(
            out,
            "  {:<24}{:>9}{:>10}{:>9}{:>11}{:>9}{:>9}",
            heads[0], heads[1], heads[2], heads[3], heads[4], heads[5], heads[6]
        );
        for (record, tally) in &self.outcome.tallies {
            let Tally { read, new, changed, unchanged, absent, refused, elsewhere } = *tally;
            let _ = writeln!(
                out,
                "  {:<24}{read:>9}{new:>10}{changed:>9}{unchanged:>11}{absent:>9}{refused:>9}",
                said::record(shell, record)
            );
            if elsewhere > 0 {
                let _ = writeln!(out, "  {:<24}{elsewhere:>9}", "  d'un autre bassin");
            }
        }
        if !self.outcome.anomalies.is_empty() {
            let _ = writeln!(out, "  Anomalies :");
            for (first, count) in self.counts() {
                let example =
                    if first.value.is_empty() { String::new() } else { format!(" : {}", first.value) };
                let _ = writeln!(
                    out,
                    "  {count:>8}  {} (ligne {}{example})",
                    said::anomaly(shell, first.kind),
                    first.line
                );
            }
        }
        let _ = writeln!(out);
        super::say(&out);
    }
}

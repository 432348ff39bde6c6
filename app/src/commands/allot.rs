//! `navette allot`: who gets which place, from a file to a file, with its proof.

use super::{Done, Trouble, print_json, say};
use crate::progress::Progress as Line;
use clap::{Args, ValueEnum};
use navette_allotment::answer::{Aim, Answer, Ended};
use navette_allotment::certificate::Certificate;
use navette_allotment::check::check;
use navette_allotment::problem::Problem;
use navette_allotment::{Observer, Options, Progress, Solved, Verdict, solve, time_to_search};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

#[path = "allot_table.rs"]
mod table;

/// Attribue des places limitées à des classes, selon une règle dite d'avance, avec une preuve.
///
/// Le problème est un fichier JSON (--schema problem en donne le schéma) ; ou, pour une affectation simple, un tableau CSV :
/// une ligne par demandeur, une colonne par offre, un score par case, vide si rien ne va. L'attribution vise d'abord que le
/// plus de classes aient ce qui est dû à chacune, puis l'équité, puis les souhaits, puis l'argent et les trajets. Chaque but
/// est donné avec sa valeur, une borne prouvée et l'écart entre les deux ; le certificat (--certificate) se vérifie par
/// --verify sans refaire la recherche. Le même fichier et la même graine donnent la même réponse, sauf si le temps manque.
///
/// Ctrl+C arrête la recherche et donne ce qu'il y a de mieux jusque-là. Rien n'est écrit à moitié.
///
/// Codes de sortie : 0 fait ; 1 un problème ; 3 fait, mais arrêté avant la fin ; 4 le fichier existe déjà, il faut --yes.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette allot saison.json --out reponse.json --certificate preuve.json
  navette allot saison.json --seed 7 --seconds 60 --out reponse.json
  navette allot saison.json --verify reponse.json --certificate preuve.json
  navette allot scores.csv --wanted 3 --least 2 --most 4 --fairness least --out liste.csv
  navette allot --schema problem > probleme.schema.json")]
pub struct Allot {
    /// Le problème : .json, ou un tableau (.csv, .xlsx, .ods) pour une affectation simple.
    #[arg(value_name = "FICHIER", required_unless_present = "schema")]
    problem: Option<PathBuf>,
    /// La graine du tirage au sort qui départage les égaux.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Le temps en tout, en secondes ; à la fin, le meilleur jusque-là.
    #[arg(long, value_name = "S", default_value_t = 60)]
    seconds: u64,
    /// La peine que se donne la recherche : 1 un coup d'œil, 2 l'habitude, 6 longtemps.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=100))]
    effort: u32,
    /// Le nombre de fils d'exécution ; la réponse n'en dépend pas.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=64))]
    threads: u32,
    /// Où écrire la réponse : .json, ou .csv pour la seule liste des places. Sans cela, sur la sortie standard.
    #[arg(long, value_name = "FICHIER")]
    out: Option<PathBuf>,
    /// Où écrire le certificat ; avec --verify, où le lire.
    #[arg(long, value_name = "FICHIER")]
    certificate: Option<PathBuf>,
    /// Vérifie cette réponse au lieu d'en chercher une.
    #[arg(long, value_name = "RÉPONSE", requires = "certificate")]
    verify: Option<PathBuf>,
    /// Écrit le schéma JSON d'un format, et rien d'autre.
    #[arg(long, value_name = "FORMAT")]
    schema: Option<Format>,
    /// Tableau : combien chaque demandeur veut d'offres.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=4))]
    wanted: u32,
    /// Tableau : le moins de demandeurs qu'une offre doit avoir.
    #[arg(long, value_name = "N", default_value_t = 0)]
    least: u32,
    /// Tableau : le plus de demandeurs qu'une offre peut avoir.
    #[arg(long, value_name = "N", default_value_t = 1)]
    most: u32,
    /// Tableau : ce que l'équité compare entre demandeurs, avant le total.
    #[arg(long, value_name = "RÈGLE", default_value = "none")]
    fairness: Fairness,
    /// Dit aussi ce que chaque but coûte au suivant : ce que celui-ci gagne si l'autre cède 1, 5, 10 ou 100 %.
    #[arg(long)]
    trade_offs: bool,
    /// Remplace les fichiers qui existent.
    #[arg(long)]
    yes: bool,
    /// Ne dit rien de l'avancement.
    #[arg(long)]
    quiet: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Problem,
    Answer,
    Certificate,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Fairness {
    /// Rien : le total seul.
    None,
    /// Le moins bien servi d'abord.
    Least,
    /// Le moins bien servi d'abord, chacun jusqu'à son propre plafond.
    Ceiling,
}

impl Allot {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        if let Some(format) = self.schema {
            say(&match format {
                Format::Problem => navette_allotment::problem_schema(),
                Format::Answer => navette_allotment::answer_schema(),
                Format::Certificate => navette_allotment::certificate_schema(),
            });
            return Ok(Done::Well);
        }
        let Some(file) = &self.problem else {
            return Err(Trouble::Told("il manque le fichier du problème".into()));
        };
        let problem = self.read_problem(file)?;
        if let (Some(answer), Some(certificate)) = (&self.verify, &self.certificate) {
            return verify(&problem, answer, certificate);
        }
        for to in [&self.out, &self.certificate].into_iter().flatten() {
            if to.exists() && !self.yes {
                return Err(Trouble::Refused(format!(
                    "{} existe déjà : donnez un autre nom, ou --yes pour le remplacer",
                    to.display()
                )));
            }
        }
        let mut watch = Watch::new(self.seconds, self.quiet);
        let options = Options {
            seed: self.seed,
            threads: self.threads as usize,
            effort: self.effort,
            trade_offs: self.trade_offs,
            ..Options::default()
        };
        let solved =
            solve(&problem, &options, &mut watch).map_err(|error| Trouble::Told(told(file, error)))?;
        let seconds = watch.begun.elapsed().as_secs_f64();
        drop(watch);
        self.write(&solved)?;
        if self.out.is_some() {
            print_json(&summary(&solved.answer, seconds));
        }
        Ok(match solved.answer.ended {
            Ended::Closed | Ended::WorkDone => Done::Well,
            Ended::OutOfTime | Ended::Stopped => Done::WithAnomalies,
        })
    }

    fn read_problem(&self, file: &Path) -> Result<Problem, Trouble> {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !["csv", "tsv", "xlsx", "xls", "ods"].contains(&ending.to_ascii_lowercase().as_str()) {
            return serde_json::from_str(&read(file)?).map_err(|error| Trouble::Told(told(file, error)));
        }
        let bytes = std::fs::read(file).map_err(|error| Trouble::Io(file.display().to_string(), error))?;
        let fairness = match self.fairness {
            Fairness::None => navette_allotment::problem::GroupFairness::None,
            Fairness::Least => navette_allotment::problem::GroupFairness::LeastPoints,
            Fairness::Ceiling => navette_allotment::problem::GroupFairness::LeastPointsUpToCeiling,
        };
        let loads = table::Loads { wanted: self.wanted, least: self.least, most: self.most, fairness };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        table::problem(&bytes, &name, &loads).map_err(|error| Trouble::Told(told(file, error)))
    }

    fn write(&self, solved: &Solved) -> Result<(), Trouble> {
        let whole = |value: serde_json::Result<String>| {
            value.map(|text| text + "\n").map_err(|error| Trouble::Told(error.to_string()))
        };
        // The proof first: an answer is never there without the proof that was asked for.
        if let Some(to) = &self.certificate {
            put(to, &whole(serde_json::to_string(&solved.certificate))?)?;
        }
        match &self.out {
            Some(to) if to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) => {
                put(to, &table::places(&solved.answer))
            }
            Some(to) => put(to, &whole(serde_json::to_string_pretty(&solved.answer))?),
            None => {
                say(&whole(serde_json::to_string_pretty(&solved.answer))?);
                Ok(())
            }
        }
    }
}

fn told(file: &Path, error: impl std::fmt::Display) -> String {
    format!("{} : {error}", file.display())
}

fn read(file: &Path) -> Result<String, Trouble> {
    std::fs::read_to_string(file).map_err(|error| Trouble::Io(file.display().to_string(), error))
}

/// Writes beside, then puts in place: nobody finds half a file.
fn put(to: &Path, text: &str) -> Result<(), Trouble> {
    let mut part = to.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    std::fs::write(&part, text).and_then(|()| std::fs::rename(&part, to)).map_err(|error| {
        let _ = std::fs::remove_file(&part);
        Trouble::Io(format!("{} ne s'écrit pas", to.display()), error)
    })
}

fn verify(problem: &Problem, answer: &Path, certificate: &Path) -> Result<Done, Trouble> {
    let reply: Answer =
        serde_json::from_str(&read(answer)?).map_err(|error| Trouble::Told(told(answer, error)))?;
    let proof: Certificate =
        serde_json::from_str(&read(certificate)?).map_err(|error| Trouble::Told(told(certificate, error)))?;
    match check(problem, &reply, &proof) {
        Ok(()) => {
            print_json(&json!({ "verified": true }));
            Ok(Done::Well)
        }
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(|fault| format!("{fault:?}")).collect();
            print_json(&json!({ "verified": false, "faults": faults }));
            Err(Trouble::Told(format!("la réponse ou sa preuve ne tient pas : {} défauts", faults.len())))
        }
    }
}

fn summary(answer: &Answer, seconds: f64) -> serde_json::Value {
    json!({
        "ended": answer.ended,
        "seconds": (seconds * 100.0).round() / 100.0,
        "places": answer.places.len(),
        "refusals": answer.refusals.len(),
        "aims": answer.aims,
    })
}

/// Watches the clock and the keyboard, and tells where the search stands.
struct Watch {
    begun: Instant,
    limit: Duration,
    stopped: Arc<AtomicBool>,
    line: Line,
}

impl Watch {
    fn new(seconds: u64, quiet: bool) -> Self {
        let stopped = Arc::new(AtomicBool::new(false));
        let hears = Arc::clone(&stopped);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if runtime.is_ok_and(|runtime| runtime.block_on(tokio::signal::ctrl_c()).is_ok()) {
                hears.store(true, Ordering::Relaxed);
            }
        });
        let limit = time_to_search(Duration::from_secs(seconds));
        Self { begun: Instant::now(), limit, stopped, line: Line::new(quiet) }
    }
}

impl Observer for Watch {
    fn hear(&mut self, progress: Progress) {
        let seconds = self.begun.elapsed().as_secs_f64();
        let percent = progress.gap_ppm as f64 / 10_000.0;
        self.line.say(&format!(
            "{seconds:6.1} s  {} : {} (borne {}, écart {percent:.3} %)",
            name(progress.aim),
            progress.value,
            progress.bound
        ));
    }

    fn verdict(&mut self) -> Verdict {
        if self.stopped.load(Ordering::Relaxed) {
            Verdict::Stop
        } else if self.begun.elapsed() >= self.limit {
            Verdict::OutOfTime
        } else {
            Verdict::GoOn
        }
    }
}

fn name(aim: Aim) -> String {
    match aim {
        Aim::Floor => "ce qui est dû à chacun".into(),
        Aim::Strata { round } => format!("équité entre ensembles, tour {round}"),
        Aim::MoreThan { numerator: 0, .. } => "classes qui ont quelque chose".into(),
        Aim::MoreThan { numerator, denominator } => {
            format!("classes au-dessus de {numerator}/{denominator} de leur plafond")
        }
        Aim::LeastPoints => "points du moins bien servi".into(),
        Aim::Points => "souhaits et nouveauté".into(),
        Aim::Burden => "argent et trajets".into(),
    }
}

//! `navette backup` and `navette restore`: everything in one file, and back.

use super::{Done, Place, Trouble, print_json};
use crate::house;
use crate::progress::Progress;
use clap::Args;
use navette_database::backup::{BackupError, backup, restore};
use navette_database::copy::{CopyError, Stage, Step};
use navette_database::{Clock, Db};
use serde_json::json;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

/// Met toute la base dans un fichier, même pendant que Navette sert.
///
/// Le fichier est une base SQLite vérifiée, quelle que soit la base d'origine ; il contient des données personnelles et des
/// empreintes de mots de passe : gardez-le à l'abri. Dans un dossier, il porte la date et l'heure. Rien n'est écrasé.
///
/// Codes de sortie : 0 fait ; 1 un problème ; 4 il y a déjà quelque chose à cet endroit.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette backup --to /mnt/sauvegardes/
  navette backup --to avant-import.sqlite
  navette backup --to /mnt/sauvegardes/ --json")]
pub struct Backup {
    #[command(flatten)]
    place: Place,
    /// Le fichier à écrire, ou le dossier où le mettre.
    #[arg(long, value_name = "FICHIER")]
    to: PathBuf,
}

/// Remet une sauvegarde à la place de la base.
///
/// La sauvegarde est d'abord vérifiée, et mise à jour si elle vient d'une version plus ancienne. Arrêtez Navette avant ;
/// une base qui est là n'est remplacée qu'avec --yes (ou un oui sur un terminal). Tout est remis, ou rien n'a changé.
///
/// Codes de sortie : 0 fait ; 1 un problème ; 4 il y a déjà une base, il faut --yes.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette restore navette-2026-09-07-021500.sqlite --data /srv/navette
  navette restore sauvegarde.sqlite --yes")]
pub struct Restore {
    #[command(flatten)]
    place: Place,
    /// La sauvegarde.
    #[arg(value_name = "FICHIER")]
    file: PathBuf,
    /// Remplace ce qui est là, sans le demander.
    #[arg(long)]
    yes: bool,
}

impl Backup {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let config = house::settings(&self.place.data, self.place.config.as_deref())?;
        let db = house::base_there(&self.place.data, &config)?;
        let mut progress = Progress::new(self.place.json);
        let made = backup(&db, &self.to, &mut |step| show(&mut progress, step)).map_err(trouble)?;
        drop(progress);
        if self.place.json {
            print_json(&json!({ "file": made.file, "bytes": made.bytes }));
        } else {
            super::say(&format!("{} ({}), vérifié.\n", made.file.display(), size(made.bytes)));
        }
        Ok(Done::Well)
    }
}

impl Restore {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let config = house::settings(&self.place.data, self.place.config.as_deref())?;
        let to = config.location(&self.place.data);
        let mut progress = Progress::new(self.place.json);
        let mut put =
            |yes: bool| restore(&self.file, &to, yes, &Clock::System, &mut |step| show(&mut progress, step));
        match put(self.yes) {
            Err(BackupError::Exists(what)) if agreed(&what, self.place.json) => put(true).map_err(trouble)?,
            Err(BackupError::Exists(what)) => {
                return Err(Trouble::Refused(format!(
                    "il y a déjà une base ({what}) : --yes la remplace par la sauvegarde"
                )));
            }
            done => done.map_err(trouble)?,
        }
        drop(progress);
        // Opened once, so that what does not open is said now.
        Db::open(to, Clock::System)?;
        if self.place.json {
            print_json(&json!({ "restored": self.file }));
        } else {
            super::say(&format!("La sauvegarde {} est en place.\n", self.file.display()));
        }
        Ok(Done::Well)
    }
}

/// Asks on a terminal whether what is there may be replaced.
fn agreed(what: &str, json: bool) -> bool {
    if json || !std::io::stdin().is_terminal() {
        return false;
    }
    eprint!("\nIl y a déjà une base ({what}). La remplacer par la sauvegarde ? [o/N] ");
    let _ = std::io::stderr().flush();
    let mut typed = String::new();
    std::io::stdin().read_line(&mut typed).is_ok()
        && matches!(typed.trim().to_lowercase().as_str(), "o" | "oui" | "y" | "yes" | "j" | "ja")
}

/// Shows how far long work is.
pub(super) fn show(progress: &mut Progress, step: Step<'_>) {
    let stage = match step.stage {
        Stage::Copying => "copie",
        Stage::Checking => "vérification",
        Stage::Placing => "mise en place",
    };
    if step.total > 0 {
        progress.say(&format!("{stage} : {} / {} lignes", step.done, step.total));
    } else {
        progress.say(&format!("{stage}…"));
    }
}

/// A size as people read it.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} ko", bytes.div_ceil(1000)),
        _ => format!("{:.1} Mo", bytes as f64 / 1_000_000.0).replace('.', ","),
    }
}

/// What to say when a backup, a restoration or a copy does not work, and how to mend it.
pub(super) fn trouble(error: BackupError) -> Trouble {
    match error {
        BackupError::Exists(what) => Trouble::Refused(format!(
            "il y a déjà quelque chose : {what} ; une sauvegarde n'est jamais écrasée, donnez un autre nom"
        )),
        BackupError::InUse(file) => Trouble::Told(format!(
            "{} est ouvert par un autre programme : arrêtez Navette (systemctl stop navette), puis réessayez",
            file.display()
        )),
        BackupError::NotOurs(file) => {
            Trouble::Told(format!("{} n'est pas une sauvegarde de Navette", file.display()))
        }
        BackupError::Damaged { file, said } => {
            Trouble::Told(format!("{} est abîmé ({said}) : prenez une autre sauvegarde", file.display()))
        }
        BackupError::Newer { file, migration } => Trouble::Told(format!(
            "{} vient d'une version plus récente de Navette ({migration}) : installez-la d'abord",
            file.display()
        )),
        BackupError::File { file, cause } => Trouble::Io(file.display().to_string(), cause),
        BackupError::Copy(error) => copied(error),
        BackupError::Base(error) => error.into(),
    }
}

/// What to say when a copy does not work.
pub(super) fn copied(error: CopyError) -> Trouble {
    match error {
        CopyError::Base(error) => error.into(),
        CopyError::Same => Trouble::Told("la source et la cible sont la même base".into()),
        CopyError::NotEmpty(table) => Trouble::Refused(format!(
            "la cible n'est pas vide (la table {table} a des lignes) : donnez une base neuve"
        )),
        other => Trouble::Told(format!("la copie n'est pas faite et la cible est comme avant : {other}")),
    }
}

//! `navette doctor`: looks at everything that can go wrong, and says how to mend it.

use super::backup::size;
use super::{Done, Place, Trouble, print_json};
use crate::config::Config;
use crate::house;
use clap::Args;
use navette_database::backup::{BackupError, inspect};
use navette_database::{Clock, Conn, Db, Error, Location, statements};
use navette_network::import;
use serde_json::json;
use std::path::Path;

/// Regarde si tout va bien : réglages, dossier, base, courriels, travaux, fichiers.
///
/// Chaque ligne dit ce qui a été regardé, ce qui ne va pas et comment y remédier. Rien n'est changé. Peut tourner pendant que
/// Navette sert.
///
/// Codes de sortie : 0 tout va bien ; 1 quelque chose ne va pas ; 3 quelque chose est à surveiller.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette doctor
  navette doctor --data /srv/navette --json
  navette doctor || mail -s 'Navette' moi@exemple.be < /dev/null")]
pub struct Doctor {
    #[command(flatten)]
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Good,
    Watch,
    Bad,
}

/// What was looked at, what was found, and what to do.
struct Finding {
    what: &'static str,
    level: Level,
    text: String,
    mend: String,
}

statements! {
    /// Accounts that are open.
    ACCOUNTS = "SELECT count(*) FROM account WHERE closed_at IS NULL";
    /// Jobs that gave up.
    GAVE_UP = "SELECT count(*) FROM job WHERE failed_at IS NOT NULL AND done_at IS NULL";
    /// Jobs that should have run.
    LATE = "SELECT count(*) FROM job WHERE failed_at IS NULL AND done_at IS NULL AND due_at < ?1";
    /// Mails that could not leave.
    MAILS = "SELECT count(*) FROM mail WHERE state = 'failed'";
    /// Basins.
    BASINS = "SELECT id FROM basin ORDER BY id";
}

/// The least free space, in bytes.
const LEAST_FREE: u64 = 500_000_000;
/// How many of the latest imported files of each basin are opened.
const FILES: i64 = 3;

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, what: &'static str, level: Level, text: impl Into<String>, mend: impl Into<String>) {
        self.0.push(Finding { what, level, text: text.into(), mend: mend.into() });
    }

    fn good(&mut self, what: &'static str, text: impl Into<String>) {
        self.add(what, Level::Good, text, "");
    }

    fn worst(&self) -> Level {
        self.0.iter().map(|finding| finding.level).max().unwrap_or(Level::Good)
    }
}

impl Doctor {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let mut found = Findings::default();
        match house::settings(&self.place.data, self.place.config.as_deref()) {
            Ok(config) => {
                found.good("réglages", "ils se lisent");
                folder(&mut found, &self.place.data);
                address(&mut found, &config);
                mail(&mut found, &config);
                base(&mut found, &self.place.data, &config);
            }
            Err(error) => {
                found.add(
                    "réglages",
                    Level::Bad,
                    error.to_string(),
                    "corrigez-les ; « navette config example » en montre de bons",
                );
            }
        }
        let worst = found.worst();
        if self.place.json {
            let word = |level| match level {
                Level::Good => "good",
                Level::Watch => "watch",
                Level::Bad => "bad",
            };
            let list: Vec<_> = found
                .0
                .iter()
                .map(|f| json!({ "what": f.what, "level": word(f.level), "text": f.text, "mend": f.mend }))
                .collect();
            print_json(&json!({ "level": word(worst), "findings": list }));
        } else {
            for finding in &found.0 {
                let mark = match finding.level {
                    Level::Good => "bien      ",
                    Level::Watch => "à surveiller",
                    Level::Bad => "à réparer ",
                };
                super::say(&format!("{mark:<13} {:<10} {}\n", finding.what, finding.text));
                if !finding.mend.is_empty() {
                    super::say(&format!("{:<24} → {}\n", "", finding.mend));
                }
            }
        }
        match worst {
            Level::Good => Ok(Done::Well),
            Level::Watch => Ok(Done::WithAnomalies),
            Level::Bad => Err(Trouble::Told("quelque chose est à réparer".into())),
        }
    }
}

/// Whether the data folder can be written, and has room.
fn folder(found: &mut Findings, data: &Path) {
    match may_write(data) {
        Ok(()) => found.good("dossier", format!("{} s'écrit", data.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            found.add("dossier", Level::Bad, format!("{} n'existe pas", data.display()), "donnez le bon dossier avec --data, ou créez la base : « navette user add », « navette demo »");
            return;
        }
        Err(error) => {
            found.add(
                "dossier",
                Level::Bad,
                format!("{} ne s'écrit pas : {error}", data.display()),
                "donnez ce dossier au compte qui lance Navette (chown -R navette)",
            );
        }
    }
    let Some(free) = free_space(data) else { return };
    let base = std::fs::metadata(data.join("navette.sqlite")).map_or(0, |file| file.len());
    if free < LEAST_FREE.max(base.saturating_mul(2)) {
        found.add(
            "disque",
            Level::Watch,
            format!("il ne reste que {}", size(free)),
            "faites de la place : une sauvegarde et une mise à jour demandent deux fois la taille de la base",
        );
    } else {
        found.good("disque", format!("{} libres", size(free)));
    }
}

/// Whether this account may write there, asked without writing.
#[cfg(unix)]
fn may_write(folder: &Path) -> std::io::Result<()> {
    Ok(rustix::fs::access(folder, rustix::fs::Access::WRITE_OK)?)
}

#[cfg(not(unix))]
fn may_write(folder: &Path) -> std::io::Result<()> {
    std::fs::metadata(folder).map(|_| ())
}

#[cfg(unix)]
fn free_space(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn free_space(_: &Path) -> Option<u64> {
    None
}

fn address(found: &mut Findings, config: &Config) {
    let url = config.public_url();
    let local = url.starts_with("http://localhost") || url.starts_with("http://127.");
    if url.starts_with("https://") && config.web.trusted_proxies == 0 && config.web.listen.ip().is_loopback()
    {
        found.add("adresse", Level::Watch, format!("{url}, sans serveur mandataire déclaré"), "mettez trusted_proxies = 1 dans [web], sinon toutes les visites semblent venir de la même adresse");
    } else if url.starts_with("https://") || local {
        found.good("adresse", url);
    } else {
        found.add(
            "adresse",
            Level::Watch,
            format!("{url} n'est pas chiffrée"),
            "mettez un serveur mandataire en HTTPS devant Navette et public_url = \"https://…\" dans [web]",
        );
    }
}

fn mail(found: &mut Findings, config: &Config) {
    match config.smtp() {
        None => found.add("courriels", Level::Watch, "aucun serveur de courriel : ils restent dans Navette", "complétez la section [mail] de navette.toml ; d'ici là, « navette user link » donne un lien pour entrer"),
        Some(smtp) => match smtp.greet() {
            Ok(()) => found.good("courriels", format!("{} répond", smtp.host)),
            Err(fault) => found.add("courriels", Level::Bad, fault.to_string(), "vérifiez la section [mail], le mot de passe (NAVETTE_SMTP_PASSWORD) et que le port sort de cette machine"),
        },
    }
}

/// Whether the base is sound, of this version, and opens; then what is in it.
fn base(found: &mut Findings, data: &Path, config: &Config) {
    let location = config.location(data);
    if let Location::Sqlite(file) = &location {
        if !file.exists() {
            found.add(
                "base",
                Level::Bad,
                format!("il n'y a pas de base dans {}", data.display()),
                "créez-la : « navette user add », « navette demo », ou « navette restore »",
            );
            return;
        }
        match inspect(file) {
            Ok(()) => found.good("base", "le fichier est entier et sans lien rompu"),
            Err(BackupError::Newer { migration, .. }) => {
                found.add(
                    "base",
                    Level::Bad,
                    format!("elle vient d'une version plus récente ({migration})"),
                    "installez cette version ou une plus récente",
                );
                return;
            }
            Err(error) => {
                found.add(
                    "base",
                    Level::Bad,
                    error.to_string(),
                    "arrêtez Navette et remettez la dernière sauvegarde : « navette restore »",
                );
                return;
            }
        }
    }
    match Db::open_as_it_is(location, Clock::System) {
        // What is inside cannot be asked of tables that are yet to change.
        Ok((_, waiting)) if !waiting.is_empty() => found.add(
            "version",
            Level::Watch,
            format!("{} mises à jour de la base attendent, à partir de {}", waiting.len(), waiting[0]),
            "sauvegardez avec le programme d'avant, puis lancez « navette serve » : elles se font au démarrage",
        ),
        Ok((db, _)) => {
            found.good("version", "la base est à jour pour ce programme");
            if let Err(error) = db.read_now(|c| inside(found, c)) {
                found.add("base", Level::Bad, error.to_string(), "gardez ce message et demandez de l'aide");
            }
        }
        Err(error) => found.add(
            "base",
            Level::Bad,
            error.to_string(),
            "vérifiez DATABASE_URL ou la section [database], et que le serveur tourne",
        ),
    }
}

fn inside(found: &mut Findings, c: &mut Conn<'_>) -> Result<(), Error> {
    if c.value::<i64>(ACCOUNTS, &[])? == 0 {
        found.add(
            "comptes",
            Level::Watch,
            "personne ne peut entrer",
            "« navette user add vous@exemple.be --name … »",
        );
    } else {
        found.good("comptes", "quelqu'un peut entrer");
    }
    let hour_ago = c.now().saturating_sub(jiff::SignedDuration::from_hours(1)).unwrap_or_else(|_| c.now());
    let (gave_up, late) = (c.value::<i64>(GAVE_UP, &[])?, c.value::<i64>(LATE, &[&hour_ago])?);
    if late > 0 {
        found.add(
            "travaux",
            Level::Bad,
            format!("{late} en retard de plus d'une heure"),
            "« navette serve » tourne-t-il ? Avec --no-jobs, un autre processus doit les faire",
        );
    } else if gave_up > 0 {
        found.add(
            "travaux",
            Level::Watch,
            format!("{gave_up} abandonnés après plusieurs essais"),
            "leur raison est dans le journal du programme (journalctl -u navette)",
        );
    } else {
        found.good("travaux", "aucun en retard");
    }
    let mails = c.value::<i64>(MAILS, &[])?;
    if mails > 0 {
        found.add(
            "envois",
            Level::Watch,
            format!("{mails} courriels n'ont pas pu partir"),
            "voyez Administration › Courriels, où ils peuvent être renvoyés",
        );
    }
    let (mut opened, mut broken) = (0, Vec::new());
    for (basin,) in c.all::<(navette_database::BasinId,)>(BASINS, &[])? {
        let scope =
            navette_web::May::<navette_network::permissions::ImportNetwork>::for_command(basin).scope();
        for run in import::list(c, scope, FILES)? {
            match import::open(c, scope, run.id) {
                Ok(_) => opened += 1,
                Err(import::ImportError::Base(error)) => return Err(error),
                Err(_) => broken.push(run.file_name),
            }
        }
    }
    if !broken.is_empty() {
        found.add(
            "fichiers",
            Level::Bad,
            format!("illisibles : {}", broken.join(", ")),
            "remettez la dernière sauvegarde",
        );
    } else if opened > 0 {
        found.good("fichiers", format!("{opened} fichiers importés relus"));
    }
    Ok(())
}

//! `navette config`: checks the settings, shows an example.

use super::{Done, Place, Trouble};
use crate::{config, house};
use clap::{Args, Subcommand};

/// Réglages : les vérifier, en montrer un exemple.
///
/// Ils viennent de navette.toml dans le dossier, puis de l'environnement, qui l'emporte. Une clé inconnue est refusée, avec sa
/// ligne. Rien n'est démarré ni changé.
///
/// Codes de sortie : 0 les réglages sont bons ; 1 ils ne le sont pas.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette config check --data /var/lib/navette
  navette config example > /var/lib/navette/navette.toml")]
pub struct Config {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Lit les réglages et dit ce qui ne va pas, avec l'endroit.
    Check,
    /// Écrit un fichier d'exemple, commenté, sur la sortie standard.
    Example,
}

impl Config {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        match self.what {
            What::Example => super::say(config::Config::EXAMPLE),
            What::Check => {
                let config = house::settings(&self.place.data, self.place.config.as_deref())?;
                if let Some(smtp) = config.smtp() {
                    smtp.check().map_err(|fault| Trouble::Told(format!("section [mail] : {fault}")))?;
                }
                if self.place.json {
                    super::print_json(&serde_json::json!({ "ok": true, "public_url": config.public_url() }));
                } else {
                    super::say(&format!("Les réglages sont bons. Adresse : {}\n", config.public_url()));
                }
            }
        }
        Ok(Done::Well)
    }
}

//! `navette config`: checks the settings, shows an example.

use super::{Done, Place, Trouble};
use crate::{config, house};
use clap::{Args, Subcommand};

/// Réglages : les vérifier, en montrer un exemple.
#[derive(Args)]
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
            What::Example => print!("{}", config::Config::EXAMPLE),
            What::Check => {
                let config = house::settings(&self.place.data, self.place.config.as_deref())?;
                if let Some(smtp) = config.smtp() {
                    smtp.check().map_err(|fault| Trouble::Told(format!("section [mail] : {fault}")))?;
                }
                if self.place.json {
                    super::print_json(&serde_json::json!({ "ok": true, "public_url": config.public_url() }));
                } else {
                    println!("Les réglages sont bons. Adresse : {}", config.public_url());
                }
            }
        }
        Ok(Done::Well)
    }
}

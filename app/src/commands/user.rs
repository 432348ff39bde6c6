//! `navette user`: the first accounts, and a way in for whoever lost theirs.

use super::{Done, Place, Trouble, basin};
use crate::{house, wiring};
use clap::{Args, Subcommand};
use navette_accounts::{Invitation, add_role, sign_in_link, store};
use navette_database::Actor;
use navette_web::Role;

/// Comptes : en créer, donner un lien pour entrer.
///
/// Le premier compte se crée ici ; les suivants s'invitent aussi dans les pages (Réglages). Chaque compte a un rôle dans un
/// bassin ; « add » donne un rôle de plus à une adresse qui existe. Le lien s'ouvre une fois, dans les dix minutes.
///
/// Codes de sortie : 0 fait ; 1 un problème.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette user add vous@exemple.be --name 'Votre Nom' --role admin
  navette user add collegue@exemple.be --name 'Son Nom' --basin bruxelles
  navette user link collegue@exemple.be
  navette user list --json")]
pub struct User {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Crée un compte (ou lui ajoute un rôle) et donne un lien pour entrer, bon dix minutes.
    Add {
        /// L'adresse de courriel.
        email: String,
        /// Le nom, tel qu'il sera montré.
        #[arg(long)]
        name: String,
        /// coordination, finance, partner, reader ou admin.
        #[arg(long, default_value = "coordination")]
        role: String,
        /// Le bassin, par son code ; l'un des dix est créé s'il n'existe pas. Sans objet pour admin.
        #[arg(long, default_value = "bruxelles")]
        basin: String,
        /// fr, nl ou en.
        #[arg(long, default_value = "fr")]
        language: String,
    },
    /// Donne un lien pour entrer, bon dix minutes, à un compte qui existe.
    Link {
        /// L'adresse de courriel.
        email: String,
    },
    /// Dit qui a un compte.
    List,
}

impl User {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let config = house::settings(&self.place.data, self.place.config.as_deref())?;
        let db = match self.what {
            What::Add { .. } => house::base(&self.place.data, &config)?,
            What::Link { .. } | What::List => house::base_there(&self.place.data, &config)?,
        };
        let url = config.public_url();
        match self.what {
            What::Add { email, name, role, basin, language } => {
                let role = Role::from_code(&role)
                    .filter(|role| role.is_staff() || matches!(role, Role::Reader | Role::Admin))
                    .ok_or_else(|| {
                        Trouble::Told(format!(
                            "--role {role} : choisissez coordination, finance, partner, reader ou admin"
                        ))
                    })?;
                if !navette_web::LANGUAGES.contains(&language.as_str()) {
                    return Err(Trouble::Told(format!("--language {language} : choisissez fr, nl ou en")));
                }
                if !navette_accounts::looks_like_an_address(email.trim()) {
                    return Err(Trouble::Told(format!(
                        "« {email} » n'est pas une adresse de courriel : écrivez-la comme nom@exemple.be"
                    )));
                }
                if name.trim().is_empty() || name.chars().count() > 200 {
                    return Err(Trouble::Told("--name : il faut un nom, de 200 caractères au plus".into()));
                }
                let made = db.write_now(|tx| {
                    let basin =
                        if role == Role::Admin { None } else { Some(basin::of_import(tx, Some(&basin))?.0) };
                    let invitation = Invitation { name, email, language, role, basin, subject: None };
                    let (account, _) = add_role(tx, Actor::System, &invitation)?;
                    sign_in_link(tx, account)
                });
                self::say_link(&url, &made.map_err(basin::trouble)?, self.place.json);
            }
            What::Link { email } => {
                let token = db.write_now(|tx| {
                    let account = store::account_by_email(tx, &email.trim().to_lowercase())?;
                    account.map(|account| sign_in_link(tx, account.id)).transpose()
                })?;
                let token = token.ok_or_else(|| {
                    Trouble::Told(format!(
                        "personne n'a l'adresse {email} ici ; « navette user list » dit qui a un compte"
                    ))
                })?;
                self::say_link(&url, &token, self.place.json);
            }
            What::List => {
                let lines = db.read_now(|c| store::accounts(c, None))?;
                if self.place.json {
                    let lines: Vec<_> = lines
                        .iter()
                        .map(|l| serde_json::json!({ "name": l.name, "email": l.email, "role": l.role.map(Role::code), "basin": l.basin_name }))
                        .collect();
                    super::print_json(&serde_json::Value::Array(lines));
                } else {
                    let texts = wiring::texts();
                    for line in lines {
                        let role =
                            line.role.map_or("–", |role| texts.plain("fr", navette_web::role_key(role)));
                        super::say(&format!(
                            "{}\t{}\t{role}\t{}\n",
                            line.email,
                            line.name,
                            line.basin_name.unwrap_or_default()
                        ));
                    }
                }
            }
        }
        Ok(Done::Well)
    }
}

fn say_link(url: &str, token: &str, json: bool) {
    let link = format!("{url}/entrer/{token}");
    if json {
        super::print_json(&serde_json::json!({ "link": link }));
    } else {
        super::say(&format!("{link}\n"));
    }
}

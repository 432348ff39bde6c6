//! `navette demo`: a fictional basin of true size, with a link to come in for each role.

use super::{Done, Place, Trouble, print_json};
use crate::house;
use crate::progress::Progress;
use clap::Args;
use navette_accounts::{Invitation, add_basin, add_role, demonstration_link};
use navette_database::{Actor, BasinScope, Error};
use navette_web::Role;

/// Crée un bassin de démonstration, entièrement fictif, de taille réelle.
///
/// Environ 600 implantations, 10 000 classes, 300 opérateurs, 1 500 contacts, deux saisons d'échanges, 2 000 offres et
/// 3 000 demandes ; les mêmes pour une même graine. Chaque rôle reçoit un lien pour entrer, bon deux semaines.
///
/// Codes de sortie : 0 fait ; 1 un problème ; 4 il y a déjà une base dans ce dossier.
#[derive(Args)]
#[command(after_help = "Exemples :
  navette demo
  navette demo --data /tmp/essai --seed 7
  navette demo --json | jq -r .links.coordination")]
pub struct Demo {
    #[command(flatten)]
    place: Place,
    /// La graine : la même donne le même bassin.
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// L'adresse à mettre dans les liens.
    #[arg(long, value_name = "ADRESSE")]
    url: Option<String>,
}

/// The accounts of the demonstration: clearly fictional, one per role.
const PEOPLE: [(Role, &str, &str); 5] = [
    (Role::Coordination, "Ariane Lafileuse", "coordination@demo.example"),
    (Role::Finance, "Félix Lécheveau", "finances@demo.example"),
    (Role::Partner, "Nour Delatrame", "partenaire@demo.example"),
    (Role::Reader, "Odile Duregard", "lecture@demo.example"),
    (Role::Admin, "Sacha Lacheville", "admin@demo.example"),
];

/// Those who come in by the doors, each bound to a sheet.
const CONTACTS: [(Role, &str, &str); 2] = [
    (Role::Operator, "Ida Lacombe", "operateur@demo.example"),
    (Role::School, "Tom Lacanette", "ecole@demo.example"),
];

impl Demo {
    pub(super) fn run(self) -> Result<Done, Trouble> {
        let config = house::settings(&self.place.data, self.place.config.as_deref())?;
        let db = house::base(&self.place.data, &config)?;
        let url = self.url.clone().unwrap_or_else(|| config.public_url());
        let mut progress = Progress::new(self.place.json);
        let seed = self.seed;
        progress.say("Navette tisse un bassin fictif…");
        let (links, summary, offers) = db
            .write_now(|tx| {
                let known: i64 = tx.value("SELECT count(*) FROM basin", &[])?;
                if known > 0 {
                    return Ok(None);
                }
                let basin = add_basin(tx, "demonstration", navette_network::demo::BASIN_NAME)?;
                let today = tx.today();
                let summary = navette_network::demo::generate(tx, basin, seed, today)?;
                let offers = navette_offers::demo::generate(tx, BasinScope::granted(basin), seed)?;
                let (mut links, mut authors) = (Vec::new(), Vec::new());
                for (role, name, email) in PEOPLE {
                    let invitation = Invitation {
                        name: name.to_owned(),
                        email: email.to_owned(),
                        language: "fr".to_owned(),
                        role,
                        basin: (role != Role::Admin).then_some(basin),
                        subject: None,
                    };
                    let (account, _) = add_role(tx, Actor::System, &invitation)?;
                    links.push((role, demonstration_link(tx, account)?));
                    if matches!(role, Role::Coordination | Role::Finance) {
                        authors.push(account);
                    }
                }
                navette_network::demo::sign(tx, BasinScope::granted(basin), &authors)?;
                for (role, name, email) in CONTACTS {
                    let subject = navette_network::demo::a_sheet(tx, BasinScope::granted(basin), role)?;
                    let invitation = Invitation {
                        name: name.to_owned(),
                        email: email.to_owned(),
                        language: "fr".to_owned(),
                        role,
                        basin: Some(basin),
                        subject,
                    };
                    let (account, _) = add_role(tx, Actor::System, &invitation)?;
                    links.push((role, demonstration_link(tx, account)?));
                }
                Ok::<_, Error>(Some((links, summary, offers)))
            })?
            .ok_or_else(|| Trouble::Refused(format!(
                "il y a déjà une base dans {} ; choisissez un autre dossier avec --data, ou effacez celui-ci",
                self.place.data.display()
            )))?;
        drop(progress);
        if self.place.json {
            let links: serde_json::Map<_, _> = links
                .iter()
                .map(|(role, token)| (role.code().to_owned(), format!("{url}/entrer/{token}").into()))
                .collect();
            let mut summary = summary.to_json();
            summary["offers"] = offers.offers.into();
            summary["needs"] = offers.needs.into();
            print_json(&serde_json::json!({ "links": links, "summary": summary }));
        } else {
            super::say(&format!("{summary}\n"));
            super::say(&format!("  {} offres, dont {} visibles\n", offers.offers, offers.shown));
            super::say(&format!(
                "  {} demandes, dont {} sans réponse possible\n",
                offers.needs, offers.unmet
            ));
            super::say("\nPour entrer, un lien par rôle (bon deux semaines, une fois) :\n");
            for (role, token) in links {
                super::say(&format!("  {:<14} {url}/entrer/{token}\n", role.code()));
            }
        }
        Ok(Done::Well)
    }
}

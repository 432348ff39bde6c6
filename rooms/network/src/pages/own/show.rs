//! `GET /ma-fiche`: the sheet as we see it, what is known and what is not.

use super::super::sites::etoffe::{Cloth, cloth};
use crate::code::{Function, Kind};
use crate::field::Field;
use crate::id::{OperatorId, Record, SchoolId};
use crate::knowledge::{About, Knowledge, known_of};
use crate::own::fields;
use crate::pages::cell::{edit_cell, shown};
use crate::pages::{choices, words};
use crate::permissions::OwnSheet;
use crate::store::own::{Own, own};
use crate::store::site::Site;
use crate::store::{self, correction};
use askama::Template;
use axum::response::Response;
use navette_database::{BasinScope, Conn};
use navette_web::{EditCell, Failure, May, Shell, Visit, html};

/// A place of the school, with its étoffe.
struct Place {
    name: String,
    lede: String,
    cloth: Cloth,
    cells: Vec<EditCell>,
    classes: String,
    pupils: String,
}

/// What waits for us.
struct Waiting {
    field: String,
    value: String,
}

#[derive(Template)]
#[template(path = "own/show.html")]
struct ShowPage {
    shell: Shell,
    name: String,
    lede: String,
    cells: Vec<EditCell>,
    several: Vec<(String, String)>,
    people: Vec<(String, String)>,
    places: Vec<Place>,
    waiting: Vec<Waiting>,
    known: Vec<(String, bool)>,
    known_count: String,
    panels: Vec<String>,
}

/// `GET /ma-fiche`
pub(super) async fn show(visit: Visit) -> Response {
    let sockets = visit.state.sockets.clone();
    visit
        .read(move |c, may: &May<OwnSheet>, shell| {
            let own = own(c, may)?.ok_or(Failure::NotFound)?;
            let mut page = match own {
                Own::Operator(id) => operator(c, may.scope(), shell, id)?,
                Own::School(id, _) => {
                    let sites = own.sites(c, may.scope())?;
                    school(c, may.scope(), shell, id, &sites)?
                }
            };
            let subject = may.who().subject.unwrap_or_default();
            for panel in sockets.panels.iter().filter(|panel| panel.place() == "network.own") {
                page.panels.extend(panel.render(c, may.who(), &page.shell, subject)?);
            }
            html(&page)
        })
        .await
}

fn cells(shell: &Shell, kind: Kind, value: impl Fn(&str) -> Option<String>) -> Vec<EditCell> {
    let named = fields(kind).filter(|(field, _)| field.name != "name");
    named.map(|(field, _)| edit_cell(shell, kind, field, value(field.name))).collect()
}

/// What waits about these records, in words.
fn waiting(
    c: &mut Conn<'_>,
    basin: BasinScope,
    shell: &Shell,
    records: &[Record],
) -> Result<Vec<Waiting>, Failure> {
    let mut all = Vec::new();
    for record in records {
        for one in correction::open_of(c, basin, record.id)? {
            let raw = one.value.unwrap_or_default();
            let field: Option<&'static Field> = crate::field::find(record.kind, &one.field);
            let value = field.map_or_else(|| raw.clone(), |field| shown(shell, record.kind, field, &raw));
            all.push(Waiting { field: words::field(shell, &one.field), value });
        }
    }
    Ok(all)
}

fn known_words(shell: &Shell, knowledge: &Knowledge) -> (Vec<(String, bool)>, String) {
    let (count, of) = known_of(knowledge);
    let number = |n: usize| shell.count(&i64::try_from(n).unwrap_or(i64::MAX));
    let count =
        shell.ta("network-around-known", &[("known", number(count).into()), ("of", number(of).into())]);
    let all =
        knowledge.iter().map(|(about, is)| (shell.tc("network-around-about-", about.code()), *is)).collect();
    (all, count)
}

fn operator(c: &mut Conn<'_>, basin: BasinScope, shell: Shell, id: OperatorId) -> Result<ShowPage, Failure> {
    let operator = store::operator::find(c, basin, id)?.ok_or(Failure::NotFound)?;
    let domains = store::operator::domains(c, basin, id)?;
    let communes = store::operator::communes(c, basin, id)?;
    let people = people(c, basin, &shell, &[(crate::code::OrganisationKind::Operator, id.0)])?;
    let knowledge = vec![
        (About::Contact, !people.is_empty()),
        (About::Email, operator.email.is_some()),
        (About::Phone, operator.phone.is_some()),
        (About::Website, operator.website.is_some()),
        (About::Address, operator.address.is_some()),
        (About::EnterpriseNumber, operator.enterprise_number.is_some()),
        (About::Domains, !domains.is_empty()),
        (About::Communes, !communes.is_empty()),
    ];
    let list = |values: &[String], label: &dyn Fn(&str) -> String| {
        values.iter().map(|value| label(value)).collect::<Vec<_>>().join(", ")
    };
    let several = vec![
        (
            shell.t("network-operators-domains").to_owned(),
            list(&domains, &|code| choices::code(&shell, "network-domain-", code)),
        ),
        (
            shell.t("network-operators-communes").to_owned(),
            list(&communes, &|nis| words::commune(&shell, Some(nis))),
        ),
    ];
    let (known, known_count) = known_words(&shell, &knowledge);
    Ok(ShowPage {
        lede: choices::code(&shell, "network-category-", &operator.category),
        cells: cells(&shell, Kind::Operator, |field| operator.value(field)),
        waiting: waiting(c, basin, &shell, &[id.into()])?,
        name: operator.name,
        several,
        people,
        places: Vec::new(),
        known,
        known_count,
        panels: Vec::new(),
        shell,
    })
}

/// Who we would call there: names and functions, without their telephones or addresses.
fn people(
    c: &mut Conn<'_>,
    basin: BasinScope,
    shell: &Shell,
    places: &[(crate::code::OrganisationKind, navette_database::Uuid)],
) -> Result<Vec<(String, String)>, Failure> {
    let mut all = Vec::new();
    for (kind, id) in places {
        let roles = store::role::of_organisation(c, basin, *kind, *id)?;
        let present = roles.iter().filter(|role| role.is_present(shell.today));
        all.extend(present.map(|role| (role.full_name(), words::function(shell, &role.function))));
    }
    Ok(all)
}

fn school(
    c: &mut Conn<'_>,
    basin: BasinScope,
    shell: Shell,
    id: SchoolId,
    sites: &[Site],
) -> Result<ShowPage, Failure> {
    use crate::code::OrganisationKind;
    let school = store::school::find(c, basin, id)?.ok_or(Failure::NotFound)?;
    let mut organisations = vec![(OrganisationKind::School, id.0)];
    organisations.extend(sites.iter().map(|site| (OrganisationKind::Site, site.id.0)));
    let mut delegate = false;
    for (kind, id) in &organisations {
        let roles = store::role::of_organisation(c, basin, *kind, *id)?;
        delegate |= roles
            .iter()
            .any(|role| role.is_present(shell.today) && role.function == Function::PecaDelegate.code());
    }
    let people = people(c, basin, &shell, &organisations)?;
    let (mut places, mut levels_known, mut pupils_known) = (Vec::new(), !sites.is_empty(), !sites.is_empty());
    for site in sites {
        let levels = store::site::levels(c, basin, site.id)?;
        let year = levels.first().map(|one| one.school_year.clone());
        let of_year = || levels.iter().filter(|one| Some(&one.school_year) == year.as_ref());
        let total = |key: &'static str, numbers: Vec<Option<i64>>| {
            if numbers.iter().all(Option::is_none) {
                return String::new();
            }
            shell.tn(key, &numbers.iter().flatten().sum())
        };
        levels_known &= !levels.is_empty();
        pupils_known &= levels.iter().any(|level| level.pupils.is_some());
        places.push(Place {
            name: site.name.clone(),
            lede: [
                words::commune(&shell, site.commune.as_deref()),
                shell.tc("network-cycle-", site.cycle.code()),
            ]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
            cloth: cloth(
                &shell,
                &format!("etoffe-{}", places.len()),
                &store::fact::list_of_site(c, basin, site.id)?,
            ),
            cells: cells(&shell, Kind::Site, |field| site.value(field)),
            classes: total("network-sites-levels-classes", of_year().map(|one| one.classes).collect()),
            pupils: total("network-sites-levels-pupils", of_year().map(|one| one.pupils).collect()),
        });
    }
    let knowledge = vec![
        (About::Contact, !people.is_empty()),
        (About::Delegate, delegate),
        (About::Email, school.email.is_some()),
        (About::Phone, school.phone.is_some()),
        (About::Website, school.website.is_some()),
        (About::Address, sites.iter().all(|site| site.address.is_some())),
        (About::Levels, levels_known),
        (About::Pupils, pupils_known),
    ];
    let mut records = vec![Record::from(id)];
    records.extend(sites.iter().map(|site| Record::from(site.id)));
    let (known, known_count) = known_words(&shell, &knowledge);
    Ok(ShowPage {
        lede: words::school_network(&shell, school.network.as_deref()),
        cells: cells(&shell, Kind::School, |field| school.value(field)),
        waiting: waiting(c, basin, &shell, &records)?,
        name: school.name,
        several: Vec::new(),
        people,
        places,
        known,
        known_count,
        panels: Vec::new(),
        shell,
    })
}

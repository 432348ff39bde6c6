//! `/ma-fiche/corriger`: what is not right, field by field or in words.

use super::PATH;
use crate::actions::ActionError;
use crate::actions::own::{Corrected, choose_own, correct_own, tell_own};
use crate::code::{Domain, Kind};
use crate::id::Record;
use crate::own::{Way, fields};
use crate::pages::cell::edit_cell;
use crate::pages::{choices, words};
use crate::permissions::OwnSheet;
use crate::store;
use crate::store::own::{Own, own};
use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use navette_database::{BasinScope, Conn};
use navette_web::{
    Choice, EditCell, Failure, Fields, May, Onward, Shell, Step, Submitted, Visit, html, rate,
};

/// How often one account may save in an hour.
const SAVES: i64 = 40;
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// A field of the form: its name carries the record's.
struct Line {
    name: String,
    cell: EditCell,
    proposed: bool,
}

/// A record of the form.
struct Part {
    record: Record,
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "own/correct.html")]
struct CorrectPage {
    shell: Shell,
    crumbs: Vec<Step>,
    fields: Fields,
    records: Vec<Part>,
    domains: Vec<Choice>,
    communes: Vec<Choice>,
}

/// The name of a field in the form.
fn named(record: Record, field: &str) -> String {
    format!("{}-{field}", record.id.simple())
}

fn part(
    shell: &Shell,
    fields_typed: &Fields,
    record: Record,
    title: String,
    value: impl Fn(&str) -> Option<String>,
) -> Part {
    let lines = fields(record.kind)
        .map(|(field, way)| {
            let name = named(record, field.name);
            let typed = fields_typed.has(&name).then(|| fields_typed.raw(&name).to_owned());
            let cell = edit_cell(shell, record.kind, field, typed.or_else(|| value(field.name)));
            Line { name, cell, proposed: way == Way::Proposed }
        })
        .collect();
    Part { record, title, lines }
}

fn page(
    c: &mut Conn<'_>,
    basin: BasinScope,
    shell: Shell,
    own: Own,
    typed: Fields,
) -> Result<CorrectPage, Failure> {
    let (mut parts, mut domains, mut communes) = (Vec::new(), Vec::new(), Vec::new());
    match own {
        Own::Operator(id) => {
            let operator = store::operator::find(c, basin, id)?.ok_or(Failure::NotFound)?;
            let title = shell.t("network-own-part-operator").to_owned();
            parts.push(part(&shell, &typed, id.into(), title, |field| operator.value(field)));
            let chosen = |name: &str, kept: Vec<String>| {
                if typed.has("several") { typed.all(name).map(str::to_owned).collect() } else { kept }
            };
            let works = chosen("domains", store::operator::domains(c, basin, id)?);
            let serves = chosen("communes", store::operator::communes(c, basin, id)?);
            domains =
                choices::choices(&shell, "network-domain-", Domain::ALL.iter().map(|one| one.code()), "");
            communes = choices::communes(&shell, "");
            for (all, chosen) in [(&mut domains, works), (&mut communes, serves)] {
                for choice in all {
                    choice.selected = chosen.contains(&choice.value);
                }
            }
        }
        Own::School(id, _) => {
            let school = store::school::find(c, basin, id)?.ok_or(Failure::NotFound)?;
            let title = shell.t("network-own-part-school").to_owned();
            parts.push(part(&shell, &typed, id.into(), title, |field| school.value(field)));
            for site in own.sites(c, basin)? {
                let title = shell.tx("network-own-part-site", site.name.as_str());
                parts.push(part(&shell, &typed, site.id.into(), title, |field| site.value(field)));
            }
        }
    }
    let crumbs = vec![Step::new(
        PATH,
        shell.t(match own {
            Own::Operator(_) => "network-own-nav-operator",
            Own::School(..) => "network-own-nav-school",
        }),
    )];
    Ok(CorrectPage { crumbs, fields: typed, records: parts, domains, communes, shell })
}

/// `GET /ma-fiche/corriger`
pub(super) async fn form(visit: Visit) -> Response {
    visit
        .read(|c, may: &May<OwnSheet>, shell| {
            let own = own(c, may)?.ok_or(Failure::NotFound)?;
            html(&page(c, may.scope(), shell, own, Fields::default())?)
        })
        .await
}

/// `POST /ma-fiche/corriger`: all of it, or nothing when a field is not good.
pub(super) async fn save(visit: Visit, Submitted(mut fields): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<OwnSheet>, shell| {
            let own = own(tx, may)?.ok_or(Failure::NotFound)?;
            if let Some(account) = may.who().account {
                rate::limit(tx, &format!("correct:{account}"), SAVES, HOUR)?;
            }
            let parts = page(tx, may.scope(), shell.clone(), own, fields.clone())?.records;
            let (mut written, mut proposed) = (0_i64, 0_i64);
            let mut count = |did: Corrected| match did {
                Corrected::Nothing => {}
                Corrected::Written => written += 1,
                Corrected::Proposed => proposed += 1,
            };
            for part in &parts {
                for line in &part.lines {
                    if !fields.has(&line.name) {
                        continue;
                    }
                    let typed = fields.raw(&line.name).to_owned();
                    match correct_own(tx, may, part.record, line.cell.field, &typed) {
                        Ok(did) => count(did),
                        Err(ActionError::Field { why, .. }) => {
                            fields.refuse(&line.name, words::refusal(&shell, why));
                        }
                        Err(ActionError::NotAllowed) => {
                            return Err(Failure::Told(shell.t("network-own-too-many-open").to_owned()));
                        }
                        Err(error) => return Err(words::failure(&shell, error)),
                    }
                }
            }
            if let Own::Operator(id) = own
                && fields.has("several")
            {
                let domains: Vec<&str> = fields.all("domains").collect();
                let communes: Vec<&str> = fields.all("communes").collect();
                if choose_own(tx, may, id, &domains, &communes)
                    .map_err(|error| words::failure(&shell, error))?
                {
                    count(Corrected::Written);
                }
            }
            if let (Some(first), true) = (parts.first(), fields.has("words")) {
                let typed = fields.get("words").to_owned();
                match tell_own(tx, may, first.record, &typed) {
                    Ok(did) => count(did),
                    Err(ActionError::Field { why, .. }) => {
                        fields.refuse("words", words::refusal(&shell, why))
                    }
                    Err(ActionError::NotAllowed) => {
                        return Err(Failure::Told(shell.t("network-own-too-many-open").to_owned()));
                    }
                    Err(error) => return Err(words::failure(&shell, error)),
                }
            }
            if fields.refused() {
                return Err(Failure::again(html(&page(tx, may.scope(), shell, own, fields)?)?));
            }
            let said = match (written, proposed) {
                (0, 0) => shell.t("network-own-done-nothing").to_owned(),
                (written, 0) => shell.tn("network-own-done-written", &written),
                (0, proposed) => shell.tn("network-own-done-proposed", &proposed),
                (written, proposed) => format!(
                    "{} {}",
                    shell.tn("network-own-done-written", &written),
                    shell.tn("network-own-done-proposed", &proposed)
                ),
            };
            Ok(Onward::to(PATH).done(said).into_response())
        })
        .await
}

impl Part {
    /// Whether it is the record of an operator, which has several domains and communes.
    fn is_operator(&self) -> bool {
        self.record.kind == Kind::Operator
    }
}

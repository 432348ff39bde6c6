//! The sheet of a site.

use super::PATH;
use super::etoffe::{Cloth, cloth};
use super::note::NoteForm;
use super::place;
use super::record::address;
use crate::actions::edit::edit_field;
use crate::code::{Kind, Reach, Status};
use crate::field::{self, Field};
use crate::id::{Record, SchoolId, SiteId};
use crate::pages::around::Beside;
use crate::pages::cell::edit_cell;
use crate::pages::map::outlines::Outlines;
use crate::pages::words;
use crate::permissions::{EditNetwork, NoteInteraction, ReadNetwork};
use crate::sheet::{self, SiteSheet};
use crate::store;
use crate::store::role::Role;
use crate::store::site::{Ise, LevelOffering, Site};
use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_geography::Boundaries;
use navette_web::{EditCell, Failure, Fields, Key, May, Onward, Shell, Step, Visit, html};
use std::sync::Arc;

/// A fact: a cell, and where its edit is sent.
struct Fact {
    cell: EditCell,
    url: String,
}

/// The levels of the latest year told.
struct Levels {
    year: String,
    source: String,
    /// Level, classes, pupils; empty when unknown.
    rows: Vec<(String, String, String)>,
    /// "18 classes connues, 2 niveaux sans nombre".
    classes: String,
    pupils: String,
}

/// The classes of a year, one a formula.
struct IseYear {
    year: String,
    basic: String,
    secondary: String,
}

/// Somebody to call.
pub(super) struct Call {
    pub href: String,
    pub name: String,
    pub function: String,
    pub phone: String,
    pub dial: String,
    pub email: String,
}

#[derive(Template)]
#[template(path = "sites/sheet.html")]
struct SheetPage {
    shell: Shell,
    crumbs: Vec<Step>,
    name: String,
    lede: String,
    reach: &'static str,
    reach_word: String,
    reach_why: String,
    status: Status,
    since: String,
    cloth: Cloth,
    facts: Vec<Fact>,
    school: (String, String),
    board: String,
    fase: String,
    teachings: String,
    levels: Option<Levels>,
    ise: Vec<IseYear>,
    teaches: (bool, bool),
    siblings: Vec<(String, String)>,
    calls: Vec<Call>,
    map: String,
    /// Where the site is on the map of the basin; empty when its place is not known.
    on_the_map: String,
    commune: String,
    panels: Vec<String>,
    note: Option<NoteForm>,
    beside: Beside,
    edits: bool,
}

/// Fields that may speak of a person: for those who may read people.
const PERSONAL: [&str; 3] = ["note", "email", "phone"];

fn facts(shell: &Shell, sheet: &SiteSheet) -> Vec<Fact> {
    let shown = |field: &&Field| sheet.around.people_shown || !PERSONAL.contains(&field.name);
    let site = Record::from(sheet.site.id);
    let school = Record::from(sheet.school.id);
    let of_site = field::fields(Kind::Site).iter().filter(|field| !matches!(field.name, "name" | "status"));
    let of_school = field::fields(Kind::School)
        .iter()
        .filter(|field| matches!(field.name, "phone" | "email" | "website" | "network"));
    let cell = |kind, field: &'static Field, value| edit_cell(shell, kind, field, value);
    let mut facts: Vec<Fact> = of_site
        .filter(shown)
        .map(|field| Fact {
            cell: cell(Kind::Site, field, sheet.site.value(field.name)),
            url: format!("{}/champ", address(site)),
        })
        .collect();
    let note = facts.pop_if(|fact| fact.cell.field == "note");
    facts.extend(of_school.filter(shown).map(|field| Fact {
        cell: cell(Kind::School, field, sheet.school.value(field.name)),
        url: format!("{}/champ", address(school)),
    }));
    facts.extend(note);
    facts
}

fn levels(shell: &Shell, all: &[LevelOffering]) -> Option<Levels> {
    let first = all.first()?;
    let mut of_year: Vec<&LevelOffering> =
        all.iter().filter(|level| level.school_year == first.school_year).collect();
    of_year.sort_by_key(|level| level.level.parse::<navette_belgium::Level>().ok());
    let number = |value: Option<i64>| value.map(|value| shell.count(&value)).unwrap_or_default();
    let total = |key: &'static str, values: Vec<Option<i64>>| {
        let unknown = i64::try_from(values.iter().filter(|value| value.is_none()).count()).unwrap_or(0);
        if values.iter().all(Option::is_none) {
            return String::new();
        }
        let known = shell.tn(key, &values.iter().flatten().sum());
        if unknown == 0 {
            known
        } else {
            format!("{known}, {}", shell.tn("network-sites-levels-unknown", &unknown))
        }
    };
    Some(Levels {
        year: first.school_year.clone(),
        source: first.source.clone(),
        classes: total("network-sites-levels-classes", of_year.iter().map(|level| level.classes).collect()),
        pupils: total("network-sites-levels-pupils", of_year.iter().map(|level| level.pupils).collect()),
        rows: of_year
            .iter()
            .map(|one| (one.level.clone(), number(one.classes), number(one.pupils)))
            .collect(),
    })
}

fn ise_years(all: &[Ise]) -> Vec<IseYear> {
    let mut years: Vec<IseYear> = Vec::new();
    for ise in all {
        let year = ise.year.to_string();
        if years.last().is_none_or(|last| last.year != year) {
            years.push(IseYear { year, basic: String::new(), secondary: String::new() });
        }
        if let Some(last) = years.last_mut() {
            let class = ise.class.clone();
            if ise.formula == "SO" { last.secondary = class } else { last.basic = class }
        }
    }
    years
}

/// Who to call first: the delegate, then the head, then whoever can be reached.
pub(super) fn calls(shell: &Shell, roles: &[Role]) -> Vec<Call> {
    let rank = |role: &Role| match role.function.as_str() {
        "peca_delegate" => 0,
        "head" => 1,
        "office" => 2,
        _ => 3,
    };
    let mut present: Vec<&Role> = roles.iter().filter(|role| role.is_present(shell.today)).collect();
    present.sort_by_key(|role| (role.phone.is_none() && role.email.is_none(), rank(role)));
    let mut seen = std::collections::HashSet::new();
    present.retain(|role| seen.insert(role.person_id));
    present
        .into_iter()
        .take(3)
        .map(|role| {
            let phone = role.phone.clone().unwrap_or_default();
            Call {
                href: crate::pages::around::person_address(role.person_id),
                name: role.full_name(),
                function: words::function(shell, &role.function),
                dial: phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
                phone,
                email: role.email.clone().unwrap_or_default(),
            }
        })
        .collect()
}

/// Why it is at that stage, with the day that says so.
fn reach_why(shell: &Shell, sheet: &SiteSheet) -> String {
    let facts = sheet.facts.facts();
    let day = match sheet.site.reach {
        Reach::Unknown | Reach::Identified => None,
        Reach::Contacted => facts.last_contact,
        Reach::Engaged => facts.engaged,
        Reach::Reached => facts.project_held,
        Reach::Autonomous => facts.link_lasts,
        Reach::Dormant => facts.last_sign(),
    };
    let name = day.map(|day| shell.day(&day)).unwrap_or_default();
    shell.ta(&format!("network-sites-why-{}", sheet.site.reach.code()), &[("name", name.into())])
}

fn lede(shell: &Shell, site: &Site) -> String {
    let mut cycle = shell.tc("network-cycle-", site.cycle.code());
    if site.special {
        cycle = shell.tx("network-sites-special-of", cycle);
    }
    let parts = [
        words::commune(shell, site.commune.as_deref()),
        words::school_network(shell, site.network.as_deref()),
        cycle,
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// `GET /reseau/implantations/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(outlines): Extension<Outlines>,
    Key(id): Key<SiteId>,
) -> Response {
    let sockets = Arc::clone(&visit.state.sockets);
    visit
        .read(move |c, may: &May<ReadNetwork>, shell| {
            let sheet = sheet::site(c, may, id)?.ok_or(Failure::NotFound)?;
            let dated = store::fact::list_of_site(c, may.scope(), id)?;
            let mut panels = Vec::new();
            for panel in sockets.panels.iter().filter(|panel| panel.place() == "network.site") {
                panels.extend(panel.render(c, may.who(), &shell, id.0)?);
            }
            let outlines = outlines.communes(c, may.scope())?;
            html(&page(shell, may, sheet, &dated, panels, &outlines))
        })
        .await
}

fn page(
    shell: Shell,
    may: &May<ReadNetwork>,
    sheet: SiteSheet,
    dated: &[(crate::code::FactKind, jiff::civil::Date)],
    panels: Vec<String>,
    outlines: &Boundaries,
) -> SheetPage {
    let site = &sheet.site;
    let cycle = site.cycle;
    let taught: Vec<String> = sheet.teachings.iter().map(|code| teaching(&shell, code)).collect();
    let sites =
        sheet.siblings.iter().map(|other| (format!("{PATH}/{}", other.id), other.name.clone())).collect();
    let school: SchoolId = sheet.school.id;
    let fase = [sheet.school.fase.as_deref(), site.fase.as_deref()];
    let fase = fase.iter().map(|number| number.unwrap_or("?")).collect::<Vec<_>>().join(" / ");
    let mut page = SheetPage {
        crumbs: vec![
            Step::new(PATH, shell.t("network-sites-title")),
            Step::new(address(school.into()), sheet.school.name.clone()),
        ],
        name: site.name.clone(),
        lede: lede(&shell, site),
        reach: site.reach.code(),
        reach_word: shell.tc("network-reach-", site.reach.code()),
        reach_why: reach_why(&shell, &sheet),
        status: site.status,
        since: site.status_since.map(|day| shell.day(&day)).unwrap_or_default(),
        cloth: cloth(&shell, "etoffe", dated),
        facts: facts(&shell, &sheet),
        school: (address(school.into()), sheet.school.name.clone()),
        board: sheet.board.as_ref().map(|board| board.name.clone()).unwrap_or_default(),
        fase: if site.fase.is_none() && sheet.school.fase.is_none() { String::new() } else { fase },
        teachings: taught.join(", "),
        levels: levels(&shell, &sheet.levels),
        ise: ise_years(&sheet.ise),
        teaches: (
            matches!(cycle, crate::code::Cycle::Basic | crate::code::Cycle::Both),
            matches!(cycle, crate::code::Cycle::Secondary | crate::code::Cycle::Both),
        ),
        siblings: sites,
        calls: calls(&shell, &sheet.around.roles),
        map: place::drawing(&shell, site, outlines),
        on_the_map: place::on_the_map(site),
        commune: words::commune(&shell, site.commune.as_deref()),
        panels,
        note: may.also::<NoteInteraction>().map(|may| NoteForm::new(&shell, may.who(), Fields::default())),
        edits: may.also::<EditNetwork>().is_some(),
        beside: Beside::new(
            &shell,
            may.who(),
            Kind::Site,
            address(site.id.into()),
            sheet.around,
            &sheet.knowledge,
            &sheet.next,
        ),
        shell,
    };
    if page.status == Status::ToConfirmClosed {
        page.beside.next.text = page.shell.t("network-sites-next-confirm_closed").to_owned();
    }
    page
}

fn teaching(shell: &Shell, code: &str) -> String {
    shell.tc_known("network-teaching-", code).unwrap_or_else(|| code.to_owned())
}

/// Closes the site, or opens it again; either can be undone.
pub(super) async fn set_status(visit: Visit, Key(id): Key<SiteId>, status: Status) -> Response {
    visit
        .write(move |tx, may: &May<EditNetwork>, shell| {
            let edited = edit_field(tx, may, id.into(), "status", status.code())
                .map_err(|error| words::failure(&shell, error))?;
            let onward = Onward::to(address(id.into()));
            if edited.before == edited.after {
                return Ok(onward.done(shell.t("network-sites-nothing-changed")).into_response());
            }
            let said = shell.tc("network-sites-status-now-", status.code());
            Ok(onward.done(said).undo(format!("{}/annuler", address(id.into()))).into_response())
        })
        .await
}

//! The next steps that wait: whose, with whom, until when; done, or not done after all.

use super::STEPS;
use crate::actions::interaction::{mark_next_step, remove_interaction, restore_interaction};
use crate::code::{OrganisationKind, PartyKind};
use crate::id::{InteractionId, PersonId};
use crate::pages::around::{organisation_address, person_address};
use crate::pages::words;
use crate::permissions::{NoteInteraction, ReadPeople};
use crate::store;
use crate::store::interaction::{Interaction, Party, Reader};
use askama::Template;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use navette_database::{Conn, Error};
use navette_web::{Fields, Key, May, Onward, Question, Role, Shell, Submitted, Tab, Visit, html};
use std::collections::HashMap;

/// How many steps one page shows; what is beyond is said.
const MOST: i64 = 300;

/// A step that waits.
pub(crate) struct Waiting {
    /// The interaction in which it was agreed.
    pub interaction: Interaction,
    /// With whom: name and address of the sheet.
    pub with: Vec<(String, String)>,
}

impl Waiting {
    /// Whether its day has passed.
    fn is_late(&self, shell: &Shell) -> bool {
        self.interaction.next_step_due.is_some_and(|due| due < shell.today)
    }
}

/// The name of a party and where its sheet is.
fn party(party: Party) -> (String, String) {
    let name = match (party.given_name, party.name) {
        (Some(given), Some(name)) => format!("{given} {name}"),
        (_, name) => name.unwrap_or_default(),
    };
    let address = match party.kind {
        PartyKind::Site => organisation_address(OrganisationKind::Site, party.subject_id),
        PartyKind::School => organisation_address(OrganisationKind::School, party.subject_id),
        PartyKind::Operator => organisation_address(OrganisationKind::Operator, party.subject_id),
        PartyKind::Person => person_address(PersonId(party.subject_id)),
    };
    (name, address)
}

/// The steps that wait and that this person may read, due first first; only their own when asked, and with a day only
/// those due by then.
///
/// # Errors
/// When the base cannot be read.
pub(crate) fn waiting(
    c: &mut Conn<'_>,
    may: &May<ReadPeople>,
    own: bool,
    due_by: Option<Date>,
) -> Result<Vec<Waiting>, Error> {
    let eyes = Reader::of(may.who());
    let mut all = store::interaction::waiting(c, may.scope(), eyes, due_by, MOST)?;
    if own {
        // What nobody took upon themselves waits for coordination.
        let takes_the_rest = may.who().role == Role::Coordination;
        all.retain(|one| match one.author_id {
            Some(author) => may.who().account == Some(author),
            None => takes_the_rest,
        });
    }
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let mut with: HashMap<InteractionId, Vec<(String, String)>> = HashMap::new();
    for one in store::interaction::parties_waiting(c, may.scope(), due_by)? {
        with.entry(one.interaction_id).or_default().push(party(one));
    }
    Ok(all
        .into_iter()
        .map(|interaction| Waiting { with: with.remove(&interaction.id).unwrap_or_default(), interaction })
        .collect())
}

/// Steps that are due in the same stretch of time.
struct Group {
    title: String,
    late: bool,
    lines: Vec<Line>,
}

struct Line {
    id: InteractionId,
    step: String,
    with: Vec<(String, String)>,
    more: String,
    due: String,
    machine: String,
    said: String,
    author: String,
}

#[derive(Template)]
#[template(path = "sites/steps.html")]
struct StepsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    whose: Vec<Tab>,
    own: bool,
    groups: Vec<Group>,
    count: String,
    cut: bool,
    may_note: bool,
}

/// The parties that a line names; the rest are counted.
const NAMED: usize = 3;

fn line(shell: &Shell, mut one: Waiting) -> Line {
    let rest = i64::try_from(one.with.len().saturating_sub(NAMED)).unwrap_or(0);
    one.with.truncate(NAMED);
    let interaction = one.interaction;
    let kind = shell.tc("network-interaction-", interaction.kind.code());
    Line {
        id: interaction.id,
        step: interaction.next_step.unwrap_or_default(),
        with: one.with,
        more: if rest > 0 { shell.tn("network-steps-more", &rest) } else { String::new() },
        due: interaction.next_step_due.map(|day| shell.day(&day)).unwrap_or_default(),
        machine: interaction.next_step_due.map(|day| day.to_string()).unwrap_or_default(),
        said: format!("{kind}, {}", shell.day(&interaction.day)),
        author: interaction.author_name.unwrap_or_default(),
    }
}

fn groups(shell: &Shell, all: Vec<Waiting>) -> Vec<Group> {
    let week = shell.today.checked_add(jiff::Span::new().days(7)).unwrap_or(shell.today);
    let mut parts: [Vec<Line>; 4] = Default::default();
    for one in all {
        let place = match one.interaction.next_step_due {
            _ if one.is_late(shell) => 0,
            Some(due) if due <= week => 1,
            Some(_) => 2,
            None => 3,
        };
        parts[place].push(line(shell, one));
    }
    let titles = ["late", "week", "later", "undated"];
    let named = titles.into_iter().zip(parts).filter(|(_, lines)| !lines.is_empty());
    named
        .map(|(title, lines)| Group {
            title: shell.tc("network-steps-", title),
            late: title == "late",
            lines,
        })
        .collect()
}

/// `GET /reseau/echanges`; `qui=tous` shows everybody's.
pub(super) async fn list(visit: Visit, Question(fields): Question) -> Response {
    visit
        .read(move |c, may: &May<ReadPeople>, shell| {
            let own = fields.get("qui") != "tous";
            let all = waiting(c, may, own, None)?;
            let found = i64::try_from(all.len()).unwrap_or(i64::MAX);
            html(&StepsPage {
                tabs: super::tabs(&shell, may.who(), STEPS),
                whose: vec![
                    Tab::new(STEPS, shell.t("network-steps-mine"), own),
                    Tab::new(format!("{STEPS}?qui=tous"), shell.t("network-steps-all"), !own),
                ],
                own,
                groups: groups(&shell, all),
                count: shell.tn("network-steps-count", &found),
                cut: found >= MOST,
                may_note: may.also::<NoteInteraction>().is_some(),
                shell,
            })
        })
        .await
}

/// `POST /reseau/echanges/{id}/fait`: done today; can be undone.
pub(super) async fn done(visit: Visit, Key(id): Key<InteractionId>, Submitted(form): Submitted) -> Response {
    mark(visit, id, form, true).await
}

/// `POST /reseau/echanges/{id}/rouvrir`: not done after all.
pub(super) async fn reopen(
    visit: Visit,
    Key(id): Key<InteractionId>,
    Submitted(form): Submitted,
) -> Response {
    mark(visit, id, form, false).await
}

async fn mark(visit: Visit, id: InteractionId, form: Fields, is_done: bool) -> Response {
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            let day = is_done.then_some(shell.today);
            mark_next_step(tx, may, id, day).map_err(|error| words::failure(&shell, error))?;
            let (said, undo) = if is_done { ("done", "rouvrir") } else { ("reopened", "fait") };
            let onward = Onward::back(form.get("back"), STEPS).done(shell.tc("network-steps-said-", said));
            Ok(onward.undo(format!("{STEPS}/{id}/{undo}")).into_response())
        })
        .await
}

/// `POST /reseau/echanges/{id}/supprimer`: the exchange goes; can be undone.
pub(super) async fn remove(
    visit: Visit,
    Key(id): Key<InteractionId>,
    Submitted(form): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            remove_interaction(tx, may, id).map_err(|error| words::failure(&shell, error))?;
            let onward = Onward::back(form.get("back"), STEPS);
            let done = onward.done(shell.t("network-around-exchange-removed"));
            Ok(done.undo(format!("{STEPS}/{id}/remettre")).into_response())
        })
        .await
}

/// `POST /reseau/echanges/{id}/remettre`: a removed exchange comes back.
pub(super) async fn restore(
    visit: Visit,
    Key(id): Key<InteractionId>,
    Submitted(form): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<NoteInteraction>, shell| {
            restore_interaction(tx, may, id).map_err(|error| words::failure(&shell, error))?;
            let onward = Onward::back(form.get("back"), STEPS);
            Ok(onward.done(shell.t("network-around-exchange-restored")).into_response())
        })
        .await
}

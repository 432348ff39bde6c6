//! What hangs on the sheet of an operator or a person, as it is read: next step, exchanges, functions, tags, sources, past.

use super::words;
use crate::actions::interaction::may_remove;
use crate::code::{Kind, OrganisationKind};
use crate::field;
use crate::id::{InteractionId, PersonId, RoleId, TagId};
use crate::knowledge::{Knowledge, NextStep, known_of};
use crate::sheet::Around;
use crate::store::role::Role;
use navette_database::{Uuid, journal};
use navette_web::{Entry, Shell, Translations, Who};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/around.fr.ftl")),
    ("nl", include_str!("../../translations/around.nl.ftl")),
    ("en", include_str!("../../translations/around.en.ftl")),
];

/// Everything beside the facts of a sheet; shown by the macros of `_around.html`.
pub(crate) struct Beside {
    /// Where the sheet is.
    pub address: String,
    /// What to do next.
    pub next: Next,
    /// What is known, in words, and whether it is.
    pub known: Vec<(String, bool)>,
    /// "7 sur 11".
    pub known_count: String,
    /// What passed between us.
    pub exchanges: Vec<Exchange>,
    /// Functions, present ones first.
    pub functions: Vec<FunctionLine>,
    /// Tags.
    pub tags: Vec<(TagId, String)>,
    /// Where it comes from.
    pub sources: Vec<SourceLine>,
    /// The sentences that licences ask to show.
    pub attributions: Vec<String>,
    /// What was done to the record.
    pub past: Vec<Entry>,
    /// Whether people may be read.
    pub people_shown: bool,
}

/// What to do next.
pub(crate) struct Next {
    /// The sentence.
    pub text: String,
    /// What there is to add: a day, why.
    pub note: String,
    /// Whether it is late.
    pub late: bool,
    /// Whether there is nothing.
    pub nothing: bool,
    /// The interaction whose step it is.
    pub interaction: Option<InteractionId>,
}

/// An interaction as it is read.
pub(crate) struct Exchange {
    pub id: InteractionId,
    pub kind: String,
    pub icon: &'static str,
    pub when: String,
    pub shown: String,
    pub author: String,
    pub summary: String,
    pub step: String,
    pub due: String,
    pub done: String,
    pub late: bool,
    pub visibility: String,
    /// Whether who reads it may remove it.
    pub removable: bool,
}

/// A function as it is read, from either end.
pub(crate) struct FunctionLine {
    pub id: RoleId,
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub function: String,
    pub organisation: String,
    pub organisation_kind: String,
    pub href: String,
    pub period: String,
    pub present: bool,
}

/// A source as it is read.
pub(crate) struct SourceLine {
    pub name: String,
    pub licence: String,
    pub seen: String,
}

/// Where the sheet of an organisation is.
pub(crate) fn organisation_address(kind: OrganisationKind, id: Uuid) -> String {
    match kind {
        OrganisationKind::Site => format!("/reseau/implantations/{id}"),
        OrganisationKind::School => format!("/reseau/ecoles/{id}"),
        OrganisationKind::Operator => format!("/reseau/operateurs/{id}"),
        OrganisationKind::Board => String::new(),
    }
}

/// Where the sheet of a person is.
pub(crate) fn person_address(id: PersonId) -> String {
    format!("/reseau/personnes/{id}")
}

impl Beside {
    /// The key of the record, as its address ends.
    pub fn key(&self) -> &str {
        self.address.rsplit('/').next().unwrap_or_default()
    }

    /// What hangs there, in words.
    pub fn new(
        shell: &Shell,
        who: &Who,
        kind: Kind,
        address: String,
        around: Around,
        known: &Knowledge,
        next: &NextStep,
    ) -> Self {
        let (count, of) = known_of(known);
        let as_count = |n: usize| shell.count(&i64::try_from(n).unwrap_or(i64::MAX));
        let mut attributions: Vec<String> =
            around.sources.iter().filter_map(|s| s.attribution.clone()).collect();
        attributions.sort();
        attributions.dedup();
        Self {
            address,
            next: Next::new(shell, next),
            known: known
                .iter()
                .map(|(about, is)| (shell.tc("network-around-about-", about.code()), *is))
                .collect(),
            known_count: shell.ta(
                "network-around-known",
                &[("known", as_count(count).into()), ("of", as_count(of).into())],
            ),
            exchanges: around.interactions.iter().map(|one| exchange(shell, who, one)).collect(),
            functions: around.roles.iter().map(|role| function(shell, role)).collect(),
            tags: around.tags.into_iter().map(|tag| (tag.id, tag.label)).collect(),
            sources: around
                .sources
                .into_iter()
                .map(|source| SourceLine {
                    name: source.source,
                    licence: source.licence.unwrap_or_default(),
                    seen: shell.day(&source.seen_on),
                })
                .collect(),
            attributions,
            past: around.history.iter().map(|line| past(shell, kind, line)).collect(),
            people_shown: around.people_shown,
        }
    }
}

impl Next {
    fn new(shell: &Shell, next: &NextStep) -> Self {
        match next {
            NextStep::Do { step, late } => Self {
                text: step.what.clone(),
                note: match step.due {
                    Some(due) if *late => shell.tx("network-around-due-late", shell.day(&due)),
                    Some(due) => shell.tx("network-around-due", shell.day(&due)),
                    None => String::new(),
                },
                late: *late,
                nothing: false,
                interaction: Some(step.interaction),
            },
            other => Self {
                text: shell.tc("network-around-next-", other.code()),
                note: String::new(),
                late: false,
                nothing: *other == NextStep::Nothing,
                interaction: None,
            },
        }
    }
}

fn exchange(shell: &Shell, who: &Who, one: &crate::store::interaction::Interaction) -> Exchange {
    use crate::code::InteractionKind::{Call, Event, Form, Mail, Meeting, Visit};
    let day = |day: Option<jiff::civil::Date>| day.map(|day| shell.day(&day)).unwrap_or_default();
    Exchange {
        id: one.id,
        kind: shell.tc("network-interaction-", one.kind.code()),
        icon: match one.kind {
            Visit => "visit",
            Call => "phone",
            Mail => "mail",
            Meeting => "users",
            Event => "event",
            Form => "form",
        },
        when: one.day.to_string(),
        shown: shell.day(&one.day),
        author: one.author_name.clone().unwrap_or_else(|| shell.t("network-around-import").to_owned()),
        summary: one.summary.clone(),
        step: one.next_step.clone().unwrap_or_default(),
        due: day(one.next_step_due),
        done: day(one.next_step_done_on),
        late: one.next_step_done_on.is_none() && one.next_step_due.is_some_and(|due| due < shell.today),
        visibility: shell.tc("network-visibility-", one.visibility.code()),
        removable: may_remove(who, one.author_id),
    }
}

fn function(shell: &Shell, role: &Role) -> FunctionLine {
    FunctionLine {
        id: role.id,
        person: role.person_id,
        name: role.full_name(),
        email: role.email.clone().unwrap_or_default(),
        phone: role.phone.clone().unwrap_or_default(),
        function: words::function(shell, &role.function),
        organisation: role.organisation_name.clone().unwrap_or_default(),
        organisation_kind: shell.tc("network-record-", role.organisation_kind.code()),
        href: organisation_address(role.organisation_kind, role.organisation_id),
        period: period(shell, role.since, role.until),
        present: role.is_present(shell.today),
    }
}

/// "depuis le 1er sept. 2024", "du … au …", "jusqu'au …"; empty when neither end is known.
pub(crate) fn period(
    shell: &Shell,
    since: Option<jiff::civil::Date>,
    until: Option<jiff::civil::Date>,
) -> String {
    let day = |day: jiff::civil::Date| shell.day(&day);
    match (since, until) {
        (Some(since), Some(until)) => {
            shell.ta("network-around-from-to", &[("since", day(since).into()), ("until", day(until).into())])
        }
        (Some(since), None) => shell.tx("network-around-since", day(since)),
        (None, Some(until)) => shell.tx("network-around-until", day(until)),
        (None, None) => String::new(),
    }
}

/// A line of the journal as a sentence.
fn past(shell: &Shell, kind: Kind, line: &journal::Line) -> Entry {
    let verb = line.verb.split_once('.').map_or("", |(_, verb)| verb);
    let text = |name: &str| line.data.get(name).and_then(|value| value.as_str()).unwrap_or_default();
    let sentence = match verb {
        "edited" => edit(shell, kind, text("field"), text("before"), text("after")),
        "chosen" => {
            let several = |name: &str| {
                let values = line.data.get(name).and_then(|value| value.as_array());
                let values =
                    values.map(Vec::as_slice).unwrap_or_default().iter().filter_map(|value| value.as_str());
                values.map(|value| chosen(shell, text("field"), value)).collect::<Vec<_>>().join(", ")
            };
            let label = shell.tc("network-operators-", text("field"));
            said(shell, &label, &several("before"), &several("after"))
        }
        "tagged" => shell.tx("network-around-past-tagged", text("label")),
        "untagged" => shell.tx("network-around-past-untagged", text("label")),
        other => shell
            .tc_known("network-around-past-", &line.verb.replace('.', "-"))
            .or_else(|| shell.tc_known("network-around-past-", other))
            .unwrap_or_else(|| line.verb.clone()),
    };
    let who = line.account_name.clone().unwrap_or_else(|| shell.t("network-around-import").to_owned());
    Entry::new(line.at.to_string(), shell.moment(&line.at), who, sentence)
}

fn chosen(shell: &Shell, field: &str, value: &str) -> String {
    match field {
        "communes" => words::commune(shell, Some(value)),
        _ => super::choices::code(shell, "network-domain-", value),
    }
}

fn edit(shell: &Shell, kind: Kind, name: &str, before: &str, after: &str) -> String {
    let label = words::field(shell, name);
    match field::find(kind, name) {
        Some(field) => {
            let shown = |value: &str| super::cell::shown(shell, kind, field, value);
            said(shell, &label, &shown(before), &shown(after))
        }
        None => shell.t("network-around-past-blanked").to_owned(),
    }
}

fn said(shell: &Shell, field: &str, before: &str, after: &str) -> String {
    let args = [("field", field.into()), ("before", before.into()), ("after", after.into())];
    let key = match (before.is_empty(), after.is_empty()) {
        (true, _) => "network-around-past-filled",
        (_, true) => "network-around-past-emptied",
        _ => "network-around-past-changed",
    };
    shell.ta(key, &args)
}

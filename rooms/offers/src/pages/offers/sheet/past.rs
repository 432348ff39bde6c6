//! What was done to an offer, line by line of the journal.

use crate::code::OfferList;
use crate::field;
use crate::offer::Choices;
use crate::pages::offers::cells;
use crate::pages::words;
use navette_database::journal;
use navette_web::{Entry, Shell};

/// A line of the journal as a sentence.
pub(super) fn past(shell: &Shell, line: &journal::Line) -> Entry {
    let text = |name: &str| line.data.get(name).and_then(|value| value.as_str()).unwrap_or_default();
    let verb = line.verb.strip_prefix("offer.").unwrap_or(&line.verb);
    let sentence = match verb {
        "edited" => match field::find(text("field")) {
            Some(field) => {
                let shown = |value: &str| cells::shown(shell, field, value);
                changed(
                    shell,
                    &words::field(shell, field.name),
                    &shown(text("before")),
                    &shown(text("after")),
                )
            }
            None => String::new(),
        },
        "chosen" => match OfferList::from_code(text("list")) {
            Some(list) => {
                let several = |name: &str| {
                    let mut choices = Choices::default();
                    let values = line.data.get(name).and_then(|value| value.as_array());
                    let values = values.map(Vec::as_slice).unwrap_or_default().iter();
                    choices.set(list, values.filter_map(|value| value.as_str()));
                    cells::said(shell, list, &choices)
                };
                let label = shell.tc("offers-list-", list.code());
                changed(shell, &label, &several("before"), &several("after"))
            }
            None => String::new(),
        },
        "reject" => {
            let reason = shell.tc_known("offers-rejection-", text("reason")).unwrap_or_default();
            shell.tx("offers-past-reject", reason)
        }
        "answered" => {
            let answer = shell.tc_known("offers-answer-", text("answer")).unwrap_or_default();
            shell.ta("offers-past-answered", &[("season", text("season").into()), ("answer", answer.into())])
        }
        "session_added" | "session_cancelled" => {
            let day = text("day").parse().map(|day| shell.day(&day)).unwrap_or_default();
            shell.tx(&format!("offers-past-{verb}"), day)
        }
        "imported" => shell.tx("offers-past-imported", text("file")),
        other => shell.tc_known("offers-past-", other).unwrap_or_else(|| line.verb.clone()),
    };
    let who = line.account_name.clone().unwrap_or_else(|| shell.t("offers-by-navette").to_owned());
    Entry::new(line.at.to_string(), shell.moment(&line.at), who, sentence)
}

fn changed(shell: &Shell, field: &str, before: &str, after: &str) -> String {
    let args = [("field", field.into()), ("before", before.into()), ("after", after.into())];
    let key = match (before.is_empty(), after.is_empty()) {
        (true, _) => "offers-past-filled",
        (_, true) => "offers-past-emptied",
        _ => "offers-past-changed",
    };
    shell.ta(key, &args)
}

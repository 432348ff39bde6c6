//! What an import would do or did, as pages show it: figures, offers, oddities.

use super::{count, said};
use crate::import::{Change, Counts, Fate, Oddity, Record};
use crate::pages::offers;
use crate::store::import::Done;
use navette_web::Shell;
use std::collections::BTreeMap;

/// How many records of each fate, and oddities of each kind, are on the page; the rest is in the file.
pub(super) const SHOWN: usize = 25;

/// A figure and what it counts.
pub(super) struct Figure {
    pub number: String,
    pub label: String,
}

/// A line or document of the file, or an offer of the result.
pub(super) struct RecordView {
    pub title: String,
    pub href: String,
    pub place: String,
    /// What changes: the field, before, after.
    pub changes: Vec<(String, String, String)>,
    /// Where each value was found, the field it is for, and the value.
    pub mapped: Vec<(String, String, String)>,
}

/// Oddities of one kind.
pub(super) struct OddView {
    pub title: String,
    pub text: String,
    pub count: String,
    pub refuses: bool,
    pub lines: Vec<(String, String, String)>,
    pub more: i64,
}

/// The figures of an import; operators only when some are added.
pub(super) fn figures(shell: &Shell, counts: &Counts) -> Vec<Figure> {
    let figures = [
        ("read", counts.read),
        ("new", counts.new),
        ("changed", counts.changed),
        ("same", counts.same),
        ("refused", counts.refused),
        ("operators", counts.operators),
    ];
    let shown = figures.into_iter().filter(|(code, number)| *code != "operators" || *number > 0);
    shown
        .map(|(code, number)| Figure {
            number: shell.count(&count(number)),
            label: shell.tn(&format!("offers-imports-figure-{code}"), &count(number)),
        })
        .collect()
}

/// Oddities by kind: those that keep an offer out first, then the most frequent.
pub(super) fn odd(shell: &Shell, oddities: &[Oddity]) -> Vec<OddView> {
    let mut by_kind: BTreeMap<&str, Vec<&Oddity>> = BTreeMap::new();
    for oddity in oddities {
        by_kind.entry(oddity.code.as_str()).or_default().push(oddity);
    }
    let mut kinds: Vec<(&str, Vec<&Oddity>)> = by_kind.into_iter().collect();
    kinds.sort_by_key(|(_, all)| (!all[0].refuses, std::cmp::Reverse(all.len())));
    let view = |(code, all): (&str, Vec<&Oddity>)| OddView {
        title: said::odd(shell, code),
        text: said::mend(shell, all[0]),
        count: shell.count(&count(all.len())),
        refuses: all[0].refuses,
        lines: all
            .iter()
            .take(SHOWN)
            .map(|one| (one.place.clone(), short(&one.title), short(&said::what(shell, one))))
            .collect(),
        more: count(all.len().saturating_sub(SHOWN)),
    };
    kinds.into_iter().map(view).collect()
}

/// A text that fits in a cell of the page; the file to download has all of it.
fn short(text: &str) -> String {
    crate::need::list::shortened(text, 120)
}

/// A line or document of the file, with what it says and what that changes.
pub(super) fn record(shell: &Shell, record: &Record) -> RecordView {
    let mapped = record.mapped.iter().map(|(from, fact, value)| {
        let shown =
            record.facts.get(*fact).map_or_else(|| value.clone(), |value| said::value(shell, fact, value));
        (from.clone(), said::fact(shell, fact), short(&shown))
    });
    let href = match &record.fate {
        Fate::Changed(id) | Fate::Same(id) => offers::address(*id),
        _ => String::new(),
    };
    RecordView {
        title: short(&record.title),
        href,
        place: record.place.clone(),
        changes: changes(shell, &record.changes),
        mapped: mapped.collect(),
    }
}

/// An offer that an import added or changed.
pub(super) fn done_record(shell: &Shell, done: &Done) -> RecordView {
    RecordView {
        title: done.title.clone().unwrap_or_default(),
        href: if done.title.is_some() { offers::address(done.offer) } else { String::new() },
        place: String::new(),
        changes: changes(shell, &done.changes),
        mapped: Vec::new(),
    }
}

/// What changes: the field, before, after.
fn changes(shell: &Shell, changes: &[Change]) -> Vec<(String, String, String)> {
    let text = |fact: &str, value: &Option<String>| {
        value.as_deref().map(|value| short(&said::value(shell, fact, value))).unwrap_or_default()
    };
    changes
        .iter()
        .map(|change| {
            let fact = change.fact.as_str();
            (said::fact(shell, fact), text(fact, &change.before), text(fact, &change.after))
        })
        .collect()
}

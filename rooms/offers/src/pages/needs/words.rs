//! Words that the pages of needs share.

use crate::code::{NeedList, NeedState};
use crate::need::NeedChoices;
use crate::need::list::{NeedLine, silent_days};
use crate::need::state::{Turn, turn};
use crate::pages::words;
use jiff::Timestamp;
use navette_network::pages::choices;
use navette_web::Shell;

/// Where the words of a list's values begin.
pub(crate) const fn beginning(list: NeedList) -> &'static str {
    match list {
        NeedList::Domain => "network-domain-",
        NeedList::Component => "offers-component-",
        NeedList::Mode => "offers-mode-",
        NeedList::Level => "offers-level-",
        NeedList::Setting => "offers-setting-",
        NeedList::Type => "offers-type-",
        NeedList::Access => "offers-access-",
        NeedList::Language => "offers-language-",
    }
}

/// The values of a list in words, one after the other.
pub(crate) fn said(shell: &Shell, list: NeedList, choices: &NeedChoices) -> String {
    if list == NeedList::Level {
        return words::levels(shell, &choices.levels());
    }
    let one = |value: &String| choices::code(shell, beginning(list), value);
    choices.of(list).iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Whose turn it is, in words; empty when nobody's.
pub(crate) fn whose_turn(shell: &Shell, state: NeedState) -> String {
    match turn(state) {
        Turn::Nobody => String::new(),
        other => shell.tc("needs-turn-", other.code()),
    }
}

/// "sans nouvelle depuis 12 jours", "aujourd’hui".
pub(crate) fn silence(shell: &Shell, since: Timestamp, now: Timestamp) -> String {
    shell.tn("needs-silent", &silent_days(since, now))
}

/// What it is about in a few words: domains and levels; empty when nobody said.
pub(crate) fn about(shell: &Shell, line: &NeedLine) -> String {
    let parts = [said(shell, NeedList::Domain, &line.choices), said(shell, NeedList::Level, &line.choices)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

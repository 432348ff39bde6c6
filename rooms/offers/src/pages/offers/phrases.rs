//! Facets as words of the sentence of filters, each value with how many offers it would leave.

use super::cells;
use crate::code::OfferList;
use crate::lists::{Counts, NOT_SAID, OfferFacet, OfferPage};
use crate::pages::words;
use navette_belgium::LevelGroup;
use navette_network::pages::{choices, words as shared};
use navette_web::{Choice, Fields, Shell};

/// A word of the sentence.
pub(crate) struct Phrase {
    /// The name of the filter.
    pub name: &'static str,
    /// What it is about.
    pub label: String,
    /// What it offers.
    pub options: Vec<Choice>,
    /// Whether it narrows nothing.
    pub any: bool,
}

/// A value of a facet in words.
pub(crate) fn value(shell: &Shell, facet: OfferFacet, value: &str) -> String {
    if value.contains(',') {
        return several(shell, facet, value);
    }
    if value == NOT_SAID && facet != OfferFacet::Price {
        return shell.t("offers-unknown-value").to_owned();
    }
    let list = match facet {
        OfferFacet::Domain => OfferList::Domain,
        OfferFacet::Component => OfferList::Component,
        OfferFacet::Mode => OfferList::Mode,
        OfferFacet::Level => OfferList::Level,
        OfferFacet::Access => OfferList::Access,
        OfferFacet::Language => OfferList::Language,
        OfferFacet::Month => OfferList::Month,
        OfferFacet::Commune => return shared::commune(shell, Some(value)),
        other => {
            let beginning = match other {
                OfferFacet::State => "offers-state-",
                OfferFacet::Type => "offers-type-",
                OfferFacet::Kind => "offers-kind-",
                OfferFacet::Setting => "offers-setting-",
                OfferFacet::Price => "offers-priceband-",
                OfferFacet::Season => "offers-standing-",
                _ => "offers-complete-",
            };
            return choices::code(shell, beginning, value);
        }
    };
    words::value(shell, list, value)
}

/// Several values of a facet in words: by their common name when they have one.
fn several(shell: &Shell, facet: OfferFacet, values: &str) -> String {
    if values == CHEAP && facet == OfferFacet::Price {
        return shell.t("offers-priceband-cheap").to_owned();
    }
    match LevelGroup::ALL.iter().find(|group| facet == OfferFacet::Level && together(**group) == values) {
        Some(group) => shell.tc("offers-group-", group.as_str()),
        None => values.split(',').map(|one| value(shell, facet, one)).collect::<Vec<_>>().join(", "),
    }
}

/// Free, or cheap enough for most classes.
const CHEAP: &str = "free,low";

/// The years of a group, as one value of an address.
fn together(group: LevelGroup) -> String {
    group.levels().map(|level| level.code().into_owned()).collect::<Vec<_>>().join(",")
}

/// Values of a facet that are often wanted together, those only that would leave something.
fn in_common(counts: &Counts, facet: OfferFacet) -> Vec<String> {
    let some = |value: &str| counts.count(facet, value) > 0;
    match facet {
        OfferFacet::Level => {
            let groups =
                LevelGroup::ALL.into_iter().filter(|group| group.levels().any(|one| some(&one.code())));
            groups.map(together).collect()
        }
        OfferFacet::Price if some("free") && some("low") => vec![CHEAP.to_owned()],
        _ => Vec::new(),
    }
}

/// Facets as words of a sentence.
pub(crate) fn phrases(shell: &Shell, fields: &Fields, counts: &Counts, facets: &[OfferFacet]) -> Vec<Phrase> {
    facets
        .iter()
        .map(|facet| {
            let present = fields.all(facet.code()).collect::<Vec<_>>().join(",");
            let present = present.as_str();
            let label = |one: &str| value(shell, *facet, one);
            let any = format!("offers-any-{facet}");
            let counted = counts.of(*facet).iter().map(|(value, count)| (value, *count));
            let mut options = choices::counted(shell, &any, present, counted, label);
            for together in in_common(counts, *facet) {
                if together != present {
                    options.push(Choice::new(together.as_str(), label(&together), false));
                }
            }
            if matches!(facet, OfferFacet::Level | OfferFacet::Month) {
                in_order(&mut options, *facet);
            }
            Phrase {
                name: facet.code(),
                label: shell.tc("offers-facet-", facet.code()),
                options,
                any: present.is_empty(),
            }
        })
        .collect()
}

/// Levels in the order of schooling and months in that of the school year, not by the alphabet.
fn in_order(options: &mut [Choice], facet: OfferFacet) {
    let list = if facet == OfferFacet::Level { OfferList::Level } else { OfferList::Month };
    let known = cells::known(list);
    options.sort_by_key(|choice| match choice.value.as_str() {
        "" => 0,
        value if value.contains(',') => 1,
        value => known.iter().position(|one| one == value).map_or(usize::MAX, |place| place + 2),
    });
}

/// How the words were read, when not as they stand: corrected, or not all of them held by any offer; and that not every
/// offer was looked at, while they are being read.
pub(crate) fn read_as(shell: &Shell, page: &OfferPage) -> String {
    let so_far = page.so_far.map(|(read, all)| {
        let number = |number: usize| shell.count(&i64::try_from(number).unwrap_or(i64::MAX));
        shell.ta("offers-so-far", &[("read", number(read).into()), ("count", number(all).into())])
    });
    let mut said: Vec<String> = page
        .corrected
        .iter()
        .map(|(typed, taken)| {
            shell.ta("offers-read-as", &[("typed", typed.as_str().into()), ("taken", taken.as_str().into())])
        })
        .collect();
    said.extend(so_far);
    if page.relaxed && page.total > 0 {
        said.push(shell.t("offers-relaxed").to_owned());
    }
    said.join(" ")
}

//! What speaks for an offer and what against it, criterion by criterion.

use super::asked::Asked;
use super::offered::{Cost, Dates, Offered};
use super::{BEYOND_YEARS, Bits};
use crate::code::{Criterion, Language, Setting};
use crate::offer::price::USUAL_CLASS;
use jiff::civil::Date;
use navette_geography::distance;

/// A figure that belongs in the sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Detail {
    /// None.
    Nothing,
    /// A distance in metres.
    Metres(f64),
    /// An amount in cents.
    Cents(i64),
    /// Pupils.
    Pupils(i64),
}

/// What a criterion says of an offer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// From -1 (against) to 1 (for); none when the offer does not tell.
    pub value: Option<f32>,
    /// The end of the sentence's key.
    pub code: &'static str,
    /// A figure of the sentence.
    pub detail: Detail,
}

const fn says(value: f32, code: &'static str) -> Verdict {
    Verdict { value: Some(value), code, detail: Detail::Nothing }
}

const fn unknown(code: &'static str) -> Verdict {
    Verdict { value: None, code, detail: Detail::Nothing }
}

impl Verdict {
    const fn with(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }
}

/// As near as a class walks.
const NEAR: f64 = 1_000.0;
/// As far as a class goes in Brussels within a morning.
const FAR: f64 = 8_000.0;

/// Hands each criterion that has something to say to `each`; `words` is how much of the words they share, from 0 to 1.
pub fn criteria(asked: &Asked, offered: &Offered, words: f32, mut each: impl FnMut(Criterion, Verdict)) {
    each(Criterion::Level, level(asked, offered));
    let mut shared = |criterion, wanted: u32, given: u32, codes: [&'static str; 3]| {
        if wanted == 0 {
            return;
        }
        let verdict = match (given, wanted & given) {
            (0, _) => unknown(codes[2]),
            (_, 0) => says(-1.0, codes[1]),
            _ => says(1.0, codes[0]),
        };
        each(criterion, verdict);
    };
    shared(
        Criterion::Domain,
        asked.domains,
        offered.domains,
        ["domain-same", "domain-other", "domain-unknown"],
    );
    let (wanted, given) = if asked.components != 0 {
        (asked.components, offered.components)
    } else {
        (asked.modes, offered.modes)
    };
    shared(Criterion::Component, wanted, given, ["component-same", "component-other", "component-unknown"]);
    shared(Criterion::Type, asked.types, offered.offer_type, ["type-same", "type-other", "type-unknown"]);
    if asked.settings != 0 && asked.settings & Setting::Both.bit() == 0 {
        let given = offered.settings();
        let codes = ["setting-same", "setting-other", "setting-unknown"];
        shared(Criterion::Setting, asked.settings, given, codes);
    }
    if asked.languages != 0 {
        let wordless = offered.languages & Language::Wordless.bit() != 0;
        let given = if wordless { offered.languages | asked.languages } else { offered.languages };
        let codes = ["language-same", "language-other", "language-unknown"];
        shared(Criterion::Language, asked.languages, given, codes);
    }
    let mut told = |criterion, verdict: Option<Verdict>| {
        if let Some(verdict) = verdict {
            each(criterion, verdict);
        }
    };
    told(Criterion::Access, access(asked, offered));
    told(Criterion::Period, period(asked, offered));
    told(Criterion::Distance, way(asked, offered));
    told(Criterion::Price, Some(price(asked, offered)));
    told(Criterion::Size, size(asked, offered));
    told(Criterion::Novelty, novelty(asked, offered));
    if !asked.terms.is_empty() {
        told(Criterion::Words, Some(says(words, "words-same")));
    }
    told(Criterion::Trust, Some(trust(offered)));
}

fn level(asked: &Asked, offered: &Offered) -> Verdict {
    if offered.levels == 0 {
        return unknown("level-unknown");
    }
    let (wanted, told) = if asked.levels == 0 { (asked.place.levels, false) } else { (asked.levels, true) };
    match (wanted & offered.levels, told) {
        (0, _) if wanted == 0 => unknown("level-unknown"),
        (0, true) if is_special(wanted) && !is_special(offered.levels) => says(-0.5, "level-special"),
        (0, _) => says(-1.0, "level-other"),
        (_, false) => says(0.5, "level-site"),
        (both, true) if both == wanted => says(1.0, "level-all"),
        (both, true) => says(both.count_ones() as f32 / wanted.count_ones() as f32, "level-some"),
    }
}

fn is_special(levels: u32) -> bool {
    levels >> (BEYOND_YEARS + 2) != 0
}

fn access(asked: &Asked, offered: &Offered) -> Option<Verdict> {
    if asked.access == 0 {
        return None;
    }
    Some(match (offered.access, asked.access & !offered.access) {
        (_, 0) => says(1.0, "access-all"),
        (0, _) => unknown("access-unknown"),
        _ => says(-0.5, "access-some"),
    })
}

/// The months of a period, as bits.
fn months(from: Option<Date>, until: Option<Date>) -> u32 {
    let (Some(first), Some(last)) = (from.or(until), until.or(from)) else { return 0 };
    let place = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let (first, last) = (place(first), place(last).max(place(first)));
    if last - first >= 11 {
        return 0xFFF;
    }
    (first..=last).fold(0, |bits, month| bits | 1 << (month % 12))
}

fn period(asked: &Asked, offered: &Offered) -> Option<Verdict> {
    if asked.from.is_none() && asked.until.is_none() {
        return None;
    }
    Some(match &offered.dates {
        Dates::Unknown => unknown("period-unknown"),
        Dates::Months(given) if given & months(asked.from, asked.until) != 0 => says(1.0, "period-same"),
        Dates::Days(days)
            if days.iter().any(|day| {
                asked.from.is_none_or(|from| *day >= from) && asked.until.is_none_or(|until| *day <= until)
            }) =>
        {
            says(1.0, "period-same")
        }
        _ => says(-1.0, "period-other"),
    })
}

fn way(asked: &Asked, offered: &Offered) -> Option<Verdict> {
    let metres = asked.place.position.zip(offered.position).map(|(school, offer)| distance(school, offer));
    let comes = offered.inside.then(|| match (metres, offered.radius) {
        (Some(metres), Some(radius)) if metres > radius => {
            says(-1.0, "distance-beyond").with(Detail::Metres(metres))
        }
        (Some(_), Some(_)) => says(1.0, "distance-comes"),
        _ => says(0.6, "distance-comes"),
    });
    let goes = offered.outside.then(|| match (asked.can_travel, metres) {
        (Some(false), _) => says(-1.0, "distance-travel"),
        (_, None) => unknown("distance-unknown"),
        (_, Some(metres)) => {
            let value = 1.0 - 1.5 * ((metres - NEAR) / (FAR - NEAR)).clamp(0.0, 1.0);
            let code = if value < 0.0 { "distance-far" } else { "distance-near" };
            says(value as f32, code).with(Detail::Metres(metres))
        }
    });
    match (comes, goes) {
        (Some(comes), Some(goes)) => Some(if goes.value > comes.value { goes } else { comes }),
        (one, other) => one.or(other),
    }
}

fn price(asked: &Asked, offered: &Offered) -> Verdict {
    let pupils = asked.pupils.unwrap_or(USUAL_CLASS);
    let cents = match offered.cost {
        Cost::Unknown => return unknown("price-unknown"),
        Cost::Quote => return unknown("price-quote"),
        Cost::Told(flat, each) => flat.saturating_add(each.saturating_mul(pupils)),
    };
    let verdict = match (cents, asked.free_only, asked.budget) {
        (0, ..) => return says(1.0, "price-free"),
        // Too dear for the school, unless somebody else pays.
        (_, true, _) if offered.aid => says(-0.3, "price-aid"),
        (_, false, Some(budget)) if cents > budget && offered.aid => says(-0.3, "price-aid"),
        (_, true, _) => says(-1.0, "price-not-free"),
        (_, _, Some(budget)) if cents <= budget => says(0.9, "price-within"),
        (_, _, Some(_)) => says(-1.0, "price-over"),
        (..=6_000, ..) => says(0.6, "price-told"),
        (..=15_000, ..) => says(0.3, "price-told"),
        _ => says(0.0, "price-told"),
    };
    verdict.with(Detail::Cents(cents))
}

fn size(asked: &Asked, offered: &Offered) -> Option<Verdict> {
    let pupils = asked.pupils?;
    Some(match offered.group {
        (None, None) => unknown("size-unknown"),
        (_, Some(most)) if pupils > most => says(-1.0, "size-large").with(Detail::Pupils(most)),
        (Some(least), _) if pupils < least => says(-1.0, "size-small").with(Detail::Pupils(least)),
        _ => says(1.0, "size-same"),
    })
}

fn novelty(asked: &Asked, offered: &Offered) -> Option<Verdict> {
    if asked.place.levels == 0 {
        return None;
    }
    Some(match asked.place.met.contains(&offered.operator) {
        true => says(0.0, "novelty-met"),
        false => says(1.0, "novelty-new"),
    })
}

fn trust(offered: &Offered) -> Verdict {
    let value = offered.completeness as f32 / 100.0;
    if offered.to_confirm {
        says(value - 0.5, "trust-to-confirm")
    } else if offered.completeness < 60 {
        says(value, "trust-thin")
    } else {
        says(value, "trust-confirmed")
    }
}

//! What a school's words seem to say: a first reading that a person confirms. Pure.

use super::about::terms;
use super::{Need, NeedChoices};
use crate::code::NeedList;
use jiff::civil::Date;
use navette_belgium::text::{name_key, words};
use navette_belgium::{Level, LevelGroup};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The words of `data/need-words.txt`: what each one seems to say.
static SPOKEN: LazyLock<HashMap<String, Vec<(NeedList, String)>>> =
    LazyLock::new(|| read(include_str!("../../data/need-words.txt")));

fn read(data: &str) -> HashMap<String, Vec<(NeedList, String)>> {
    let mut spoken: HashMap<String, Vec<(NeedList, String)>> = HashMap::new();
    for line in data.lines().filter(|line| !line.starts_with('#')) {
        let Some((head, said)) = line.split_once(':') else { continue };
        let Some((list, code)) = head.split_once(' ') else { continue };
        let Some(list) = NeedList::from_code(list) else { continue };
        for word in said.split_whitespace() {
            for term in short_terms(&word.replace('-', "")) {
                spoken.entry(term).or_default().push((list, code.trim().to_owned()));
            }
        }
    }
    spoken
}

/// The terms of a text, short words of the list included.
fn short_terms(text: &str) -> Vec<String> {
    let mut found = terms(text);
    found.extend(words(&name_key(text)).filter(|word| word.len() == 3).map(str::to_owned));
    found
}

/// Whether a term only says in which form something is asked for, an «atelier» or a «visite»: it says nothing of the subject.
pub(crate) fn is_form(term: &str) -> bool {
    let form = |(list, _): &(NeedList, String)| matches!(list, NeedList::Type | NeedList::Setting);
    SPOKEN.get(term).is_some_and(|said| said.iter().all(form))
}

/// A need with what its words say of all that nobody told: what someone told wins, list by list and field by field.
pub fn completed(need: &Need, told: &NeedChoices) -> (Need, NeedChoices) {
    let mut need = need.clone();
    let parts = [need.class_words.as_deref(), need.understood.as_deref(), Some(need.words.as_str())];
    let text = beginning(&parts.into_iter().flatten().collect::<Vec<_>>().join("\n"));
    if need.period_from.is_none() && need.period_until.is_none() {
        let told = need.period_words.as_deref().map(|words| period(words, need.received_on));
        let found = told.filter(|found| *found != (None, None));
        (need.period_from, need.period_until) = found.unwrap_or_else(|| period(&text, need.received_on));
    }
    need.pupils = need.pupils.or_else(|| pupils(&text));
    if need.can_travel.is_none() && must_come(&text) {
        need.can_travel = Some(false);
    }
    (need, told.or(&understand(&text)))
}

/// Nobody writes more before saying what is asked; a pasted correspondence must cost nothing.
fn beginning(text: &str) -> String {
    text.chars().take(4_000).collect()
}

/// What the words of a school seem to say: levels, domains, types, setting.
pub fn understand(text: &str) -> NeedChoices {
    let mut choices = NeedChoices::default();
    let text = beginning(text);
    for level in levels(&text) {
        choices.add(NeedList::Level, level.code());
    }
    for term in short_terms(&text.replace('-', "")).into_iter().chain(short_terms(&text)) {
        for (list, code) in SPOKEN.get(&term).into_iter().flatten() {
            choices.add(*list, code.clone());
        }
    }
    choices
}

/// The levels that a text speaks of: `P3`, `3e primaire`, `nos maternelles`.
pub fn levels(text: &str) -> Vec<Level> {
    let key = name_key(text);
    let all: Vec<&str> = words(&key).collect();
    let mut found = Vec::new();
    let mut place = 0;
    while place < all.len() {
        let rest = &all[place..];
        let has_digit = rest[0].bytes().any(|byte| byte.is_ascii_digit());
        let named = (1..=3.min(rest.len())).rev().find_map(|length| {
            let level = rest[..length].join(" ").parse::<Level>().ok()?;
            // A word alone such as «daspa» names a level; a sentence that happens to hold a number does not.
            (has_digit || length == 1).then_some((level, length))
        });
        if let Some((level, length)) = named {
            found.push(level);
            place += length;
            continue;
        }
        // «3e et 4e primaire»: the stage comes with the second.
        if has_digit && rest.len() >= 4 && ["et", "ou", "a"].contains(&rest[1]) {
            let stage = (3..=4.min(rest.len() - 1)).find_map(|end| {
                let level = rest[2..=end].join(" ").parse::<Level>().ok()?;
                Some((level, rest[end]))
            });
            if let Some((_, stage)) = stage
                && let Ok(first) = format!("{} {stage}", rest[0]).parse::<Level>()
            {
                found.push(first);
            }
        }
        if let Some(group) = group(rest[0]) {
            found.extend(group.levels());
        }
        place += 1;
    }
    // A year that is named makes the whole stage said beside it mere words: «les P3 de notre école primaire».
    let years: Vec<Level> = found.clone();
    let single =
        all.iter().any(|word| word.parse::<Level>().is_ok_and(|level| Level::YEARS.contains(&level)));
    if single {
        let named: Vec<Level> = all.iter().filter_map(|word| word.parse().ok()).collect();
        found.retain(|level| named.contains(level) || years.iter().filter(|one| *one == level).count() > 1);
        if found.is_empty() {
            found = years;
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// How many pupils a text speaks of: `22 élèves`, `une classe de 24`; nothing when it names several numbers.
fn pupils(text: &str) -> Option<i64> {
    const PUPILS: &[&str] = &["eleve", "eleves", "enfant", "enfants", "jeunes", "leerlingen", "pupils"];
    let key = name_key(text);
    let all: Vec<&str> = words(&key).collect();
    let after = all.windows(2).filter(|pair| PUPILS.contains(&pair[1])).map(|pair| pair[0]);
    let class = all.windows(3).filter(|three| three[0] == "classe" && three[1] == "de").map(|three| three[2]);
    let mut numbers: Vec<i64> =
        after.chain(class).filter_map(|word| word.parse().ok()).filter(|n| (2..=2_000).contains(n)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    if let [only] = numbers.as_slice() { Some(*only) } else { None }
}

/// Whether a text says that it must be free.
pub fn must_be_free(text: &str) -> bool {
    let key = name_key(&beginning(text));
    words(&key).any(|word| matches!(word, "gratuit" | "gratuite" | "gratuits" | "gratuites" | "gratuitement"))
}

/// Whether a text says that the class cannot go elsewhere.
fn must_come(text: &str) -> bool {
    const SAID: &[&str] = &[
        "venir a l ecole",
        "vienne a l ecole",
        "viennent a l ecole",
        "venir en classe",
        "vienne en classe",
        "viennent en classe",
        "pas nous deplacer",
        "pas se deplacer",
        "sans nous deplacer",
        "sans se deplacer",
        "sans deplacement",
        "pas de deplacement",
    ];
    let key = name_key(text);
    let line = words(&key).collect::<Vec<_>>().join(" ");
    SAID.iter().any(|said| line.contains(said))
}

/// The days, first and last, that a text speaks of, seen from the day it was written: `en mars`, `au printemps`,
/// `avant Pâques`, `à partir du 12 janvier`.
fn period(text: &str, on: Date) -> (Option<Date>, Option<Date>) {
    /// Words that stand between «avant» and what it is about.
    const BETWEEN: &[&str] = &[
        "a", "au", "aux", "conge", "conges", "d", "de", "debut", "des", "du", "en", "fetes", "fin", "l",
        "la", "le", "les", "mi", "mois", "vacances",
    ];
    let key = name_key(text);
    let all: Vec<&str> = words(&key).collect();
    let (mut from, mut until, mut plain): (Option<Date>, Option<Date>, Option<(Date, Date)>) =
        (None, None, None);
    for (place, word) in all.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|at| all.get(at)).copied().unwrap_or_default();
        let after = all.get(place + 1).copied().unwrap_or_default();
        let Some((first, last, start)) = moment(word, before, after, place, on) else { continue };
        let led: Vec<&str> =
            all[..start].iter().rev().take_while(|word| BETWEEN.contains(word)).copied().collect();
        let lead = start.checked_sub(led.len() + 1).and_then(|at| all.get(at)).copied().unwrap_or_default();
        match lead {
            "avant" => until = first.yesterday().ok(),
            "jusqu" | "jusque" => until = Some(last),
            "apres" => from = last.tomorrow().ok(),
            "partir" => from = Some(first),
            _ => {
                // A feast that is only named is no wish for a day; nor is a planet a month.
                let feast = ["paques", "noel", "toussaint"].contains(word);
                let planet = *word == "mars" && led.is_empty() && !["ou", "et", "entre"].contains(&lead);
                if !feast && (!planet || start < place) {
                    let (one, two) = plain.unwrap_or((first, last));
                    plain = Some((one.min(first), two.max(last)));
                }
            }
        }
    }
    if let Some((first, last)) = plain {
        (from, until) = (from.or(Some(first)), until.or(Some(last)));
    }
    if from.zip(until).is_some_and(|(from, until)| from > until) { (None, None) } else { (from, until) }
}

/// The first and last day that a word names, the next ones from a day on, and where what names them begins.
fn moment(word: &str, before: &str, after: &str, place: usize, on: Date) -> Option<(Date, Date, usize)> {
    const MONTHS: &[&str] = &[
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];
    let coming = |days: &dyn Fn(i16) -> Option<(Date, Date)>| {
        // A winter began last year.
        let still = |year| days(year).filter(|(_, last)| *last >= on);
        still(on.year() - 1).or_else(|| still(on.year())).or_else(|| days(on.year() + 1))
    };
    let months = |first: i8, last: i8| {
        coming(&|year| {
            let end_year = if last < first { year + 1 } else { year };
            Some((Date::new(year, first, 1).ok()?, Date::new(end_year, last, 1).ok()?.last_of_month()))
        })
    };
    let day = |month: i8, day: i8| coming(&|year| Date::new(year, month, day).ok().map(|day| (day, day)));
    if let Some(month) = MONTHS.iter().position(|one| *one == word).and_then(|at| i8::try_from(at + 1).ok()) {
        let number =
            before.trim_end_matches("er").parse::<i8>().ok().filter(|number| (1..=31).contains(number));
        let Some(number) = number else {
            let (first, last) = months(month, month)?;
            return Some((first, last, place));
        };
        let (first, last) = match after.parse::<i16>().ok().filter(|year| (2_000..2_100).contains(year)) {
            Some(year) => Date::new(year, month, number).ok().map(|day| (day, day))?,
            None => day(month, number)?,
        };
        // The day on which a letter was written is no wish.
        return (first > on).then_some((first, last, place - 1));
    }
    let season = ["au", "en", "ce", "cet", "cette"].contains(&before);
    let (first, last) = match word {
        "printemps" if season => months(3, 5)?,
        "automne" if season => months(9, 11)?,
        "hiver" if season => months(12, 2)?,
        "noel" => day(12, 25)?,
        "toussaint" => day(11, 1)?,
        "paques" => coming(&|year| easter(year).map(|day| (day, day)))?,
        _ => return None,
    };
    Some((first, last, place))
}

/// Easter Sunday of a year (Gauss, as Meeus wrote it down).
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (a, b, c) = (year_number % 19, year_number / 100, year_number % 100);
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    Date::new(year, i8::try_from(f / 31).ok()?, i8::try_from(f % 31 + 1).ok()?).ok()
}

fn group(word: &str) -> Option<LevelGroup> {
    Some(match word {
        "maternelle" | "maternelles" | "maternel" => LevelGroup::Nursery,
        "primaire" | "primaires" => LevelGroup::Primary,
        "secondaire" | "secondaires" => LevelGroup::Secondary,
        "fondamental" => LevelGroup::NurseryAndPrimary,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn codes(text: &str) -> Vec<String> {
        levels(text).into_iter().map(|level| level.code().into_owned()).collect()
    }

    #[test]
    fn levels_are_read_in_a_sentence() {
        for (text, expected) in [
            ("Deux classes de P3 et P4", vec!["P3", "P4"]),
            ("nos élèves de 3e primaire", vec!["P3"]),
            ("3e et 4e primaire", vec!["P3", "P4"]),
            ("pour les M2/M3", vec!["M2", "M3"]),
            ("toutes les maternelles", vec!["M1", "M2", "M3"]),
            ("une classe DASPA", vec!["DASPA"]),
            ("le 3 mars, 22 élèves", vec![]),
            ("rien de précis", vec![]),
        ] {
            assert_eq!(codes(text), expected, "{text}");
        }
    }

    #[test]
    fn words_say_domain_type_and_level() {
        let said =
            understand("Bonjour, Mme cherche un atelier de percussions ou de danse pour sa 2e maternelle.");
        assert_eq!(said.of(NeedList::Domain), ["dance", "music"]);
        assert_eq!(said.of(NeedList::Type), ["workshop"]);
        assert_eq!(said.of(NeedList::Level), ["M2"]);
        assert!(understand("Rappelez-moi demain").is_empty());
    }

    #[test]
    fn what_nobody_told_is_read_and_what_was_told_wins() {
        let need = crate::need::fit::tests::a_need(
            "Un atelier de théâtre pour ma classe de 22 élèves, avant Pâques. Il faut venir à l'école.",
        );
        let mut told = NeedChoices::default();
        told.add(NeedList::Level, "P1");
        let (read, chosen) = completed(&need, &told);
        assert_eq!(chosen.of(NeedList::Domain), ["theatre"]);
        assert_eq!(chosen.of(NeedList::Type), ["workshop"]);
        assert_eq!(chosen.of(NeedList::Level), ["P1"]);
        assert_eq!((read.pupils, read.can_travel), (Some(22), Some(false)));
        assert_eq!((read.period_from, read.period_until), (None, Some(date(2027, 3, 27))));
        told.add(NeedList::Domain, "dance");
        let need =
            Need { pupils: Some(18), can_travel: Some(true), period_from: Some(date(2027, 5, 1)), ..need };
        let (read, chosen) = completed(&need, &told);
        assert_eq!(chosen.of(NeedList::Domain), ["dance"]);
        assert_eq!((read.pupils, read.can_travel), (Some(18), Some(true)));
        assert_eq!((read.period_from, read.period_until), (Some(date(2027, 5, 1)), None));
    }

    #[test]
    fn months_seasons_and_feasts_are_read() {
        let on = date(2026, 11, 27);
        let day = |year, month, day| Some(date(year, month, day));
        for (text, expected) in [
            ("au printemps", (day(2027, 3, 1), day(2027, 5, 31))),
            ("en mars ou en avril", (day(2027, 3, 1), day(2027, 4, 30))),
            ("en décembre", (day(2026, 12, 1), day(2026, 12, 31))),
            ("cet hiver", (day(2026, 12, 1), day(2027, 2, 28))),
            ("avant les vacances de Noël", (None, day(2026, 12, 24))),
            ("après Pâques", (day(2027, 3, 29), None)),
            ("avant mars", (None, day(2027, 2, 28))),
            ("à partir du 12 janvier", (day(2027, 1, 12), None)),
            ("entre janvier et mars", (day(2027, 1, 1), day(2027, 3, 31))),
            ("le 3 mars", (day(2027, 3, 3), day(2027, 3, 3))),
            ("Bruxelles, le 20 novembre 2026", (None, None)),
            ("un conte de Noël", (None, None)),
            ("la planète Mars", (None, None)),
            ("rien de précis", (None, None)),
        ] {
            assert_eq!(period(text, on), expected, "{text}");
        }
    }

    #[test]
    fn pupils_are_counted_when_one_number_is_named() {
        assert_eq!(pupils("5e primaire - 22 élèves - au printemps"), Some(22));
        assert_eq!(pupils("une classe de 24, en P3"), Some(24));
        assert_eq!(pupils("20 élèves de P3 et 24 élèves de P4"), None);
        assert!(must_be_free("Si possible gratuit.") && !must_be_free("Un atelier de chant"));
    }

    #[test]
    fn every_line_of_the_list_names_something_there_is() {
        use crate::code::{OfferType, Setting};
        use navette_network::code::Domain;
        let lines = include_str!("../../data/need-words.txt").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let (head, words) = line.split_once(':').expect("a colon");
            let (list, code) = head.split_once(' ').expect("a list and a code");
            let known = match NeedList::from_code(list) {
                Some(NeedList::Domain) => Domain::from_code(code).is_some(),
                Some(NeedList::Type) => OfferType::from_code(code).is_some(),
                Some(NeedList::Setting) => Setting::from_code(code).is_some(),
                _ => false,
            };
            assert!(known && !words.trim().is_empty(), "{line}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,300}") {
            completed(&crate::need::fit::tests::a_need(&text), &NeedChoices::default());
        }
    }
}

//! What a school's words seem to say: a first reading that a person confirms. Pure.

use super::NeedChoices;
use super::about::terms;
use crate::code::NeedList;
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

/// What the words of a school seem to say: levels, domains, types, setting.
pub fn understand(text: &str) -> NeedChoices {
    let mut choices = NeedChoices::default();
    // Nobody writes more before saying what is asked; a pasted correspondence must cost nothing.
    let text: String = text.chars().take(4_000).collect();
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
            understand(&text);
        }
    }
}

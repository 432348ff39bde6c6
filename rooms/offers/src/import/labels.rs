//! Words of lists and columns, in the languages of the house, back to their codes.

use crate::code::OfferList;
use crate::field::{FIELDS, FieldKind, LISTS};
use crate::need::understand::understand;
use crate::pages::offers::cells;
use crate::pages::words;
use crate::purse::{Purse, house};
use navette_belgium::text::name_key;
use navette_documents::heading_key;
use navette_network::field::FieldKind as Shared;
use navette_web::Texts;
use std::collections::HashMap;

const LANGUAGES: [&str; 3] = ["fr", "nl", "en"];

/// What people call the values of fields and lists, and the fields themselves.
pub(super) struct Labels {
    texts: Texts,
    /// By the field or list, and the words as a key.
    codes: HashMap<(&'static str, String), String>,
}

impl Labels {
    /// With the purses of a basin; what it calls its own goes before the words of the house.
    pub(super) fn new(purses: &[Purse]) -> Self {
        let texts = Texts::new(&[words::TRANSLATIONS, navette_network::pages::words::TRANSLATIONS]);
        let mut labels = Self { texts, codes: HashMap::new() };
        for field in FIELDS {
            if let FieldKind::Shared(Shared::Code(codes) | Shared::NeededCode(codes)) = field.kind {
                codes.iter().for_each(|code| labels.learn(field.name, cells::beginning(field.name), code));
            }
        }
        for list in LISTS {
            cells::known(*list)
                .iter()
                .for_each(|code| labels.learn(list.code(), words::beginning(*list), code));
        }
        let own = purses.iter().filter(|purse| !purse.is_house);
        labels
            .codes
            .extend(own.map(|purse| ((OfferList::Purse.code(), name_key(&purse.code)), purse.code.clone())));
        labels
    }

    /// Learns what a value is called: by its code, by its words, and by each part of words that list several.
    fn learn(&mut self, field: &'static str, beginning: &str, code: &str) {
        self.codes.insert((field, name_key(code)), code.to_owned());
        for language in LANGUAGES {
            let Some(label) = self.texts.find(language, &format!("{beginning}{code}")) else { continue };
            for part in std::iter::once(label).chain(label.split([',', '('])) {
                let key = name_key(part);
                if !key.is_empty() {
                    self.codes.entry((field, key)).or_insert_with(|| code.to_owned());
                }
            }
        }
    }

    /// The code that words of a field stand for.
    pub(super) fn code(&self, field: &'static str, said: &str) -> Option<&str> {
        self.codes.get(&(field, name_key(said))).map(String::as_str)
    }

    /// The codes that a cell of a list stands for, and the parts that stand for none.
    pub(super) fn codes(&self, list: OfferList, said: &str) -> (Vec<String>, Vec<String>) {
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        let parts = parts(said);
        let mut place = 0;
        while let Some((start, end)) = parts.get(place) {
            // What is between two marks, or as much as has a name together: the name of a purse may hold a mark.
            let together = &parts[place..parts.len().min(place + MOST_PARTS)];
            let named = together
                .iter()
                .enumerate()
                .rev()
                .find_map(|(more, (_, end))| Some((self.code(list.code(), &said[*start..*end])?, more)));
            match named {
                Some((code, more)) => {
                    found.push(code.to_owned());
                    place += more;
                }
                None => unknown.push(said[*start..*end].to_owned()),
            }
            place += 1;
        }
        if list == OfferList::Domain {
            // As the words of a need are understood: « conte », « cirque », « ciné ».
            unknown.retain(|word| {
                let choices = understand(word);
                let domains = choices.of(crate::code::NeedList::Domain);
                found.extend(domains.iter().cloned());
                domains.is_empty()
            });
        }
        (found, unknown)
    }

    /// What a field or list is called, as headings of columns.
    pub(super) fn headings(&self, field: &str) -> Vec<String> {
        let mut keys = Vec::new();
        for language in LANGUAGES {
            for beginning in ["offers-field-", "offers-list-"] {
                let said = self.texts.find(language, &format!("{beginning}{field}"));
                keys.extend(said.map(heading_key).filter(|key| !keys.contains(key)));
            }
        }
        keys
    }
}

/// The most parts between marks of which one name is made.
const MOST_PARTS: usize = 6;

/// Where the parts of a cell stand between the marks that may part them, without the space around them.
fn parts(said: &str) -> Vec<(usize, usize)> {
    let mark = |c: char| matches!(c, '·' | ';' | '|' | '\n' | '/' | ',' | '+' | '&');
    let (mut parts, mut start) = (Vec::new(), 0);
    for (at, width) in said.match_indices(mark).map(|(at, found)| (at, found.len())).chain([(said.len(), 0)])
    {
        let part = &said[start..at];
        let (inside, before) = (part.trim(), part.len() - part.trim_start().len());
        if !inside.is_empty() {
            parts.push((start + before, start + before + inside.len()));
        }
        start = at + width;
    }
    parts
}

/// Whether a purse of the house is called so, in a language of ours.
pub(crate) fn is_called_so_in_the_house(name: &str) -> bool {
    let (texts, key) = (Texts::new(&[words::TRANSLATIONS]), name_key(name));
    let called = |code: &str, language: &str| {
        texts.find(language, &format!("{}{code}", words::beginning(OfferList::Purse)))
    };
    house().any(|(code, _)| {
        LANGUAGES.iter().any(|one| called(code, one).is_some_and(|called| name_key(called) == key))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::purse::purses;
    use crate::purse::tests::row;
    use proptest::prelude::*;

    #[test]
    fn values_are_read_by_code_by_words_and_by_their_parts() {
        let labels = Labels::new(&[]);
        assert_eq!(labels.code("offer_type", "Atelier"), Some("workshop"));
        assert_eq!(labels.code("offer_type", "workshop"), Some("workshop"));
        assert_eq!(labels.code("offer_type", "n'importe quoi"), None);
        let (found, unknown) = labels.codes(OfferList::Domain, "Musique · cirque, abracadabra");
        assert_eq!(found, ["music", "circus"]);
        assert_eq!(unknown, ["abracadabra"]);
        assert_eq!(labels.codes(OfferList::Month, "septembre; octobre").0, ["09", "10"]);
    }

    #[test]
    fn columns_are_called_as_our_own_export_calls_them() {
        let labels = Labels::new(&[]);
        assert!(labels.headings("title").contains(&"titre".to_owned()));
        assert!(labels.headings("domain").contains(&"domaines".to_owned()));
    }

    #[test]
    fn purses_of_the_basin_are_read_by_their_name_whatever_marks_it_holds() {
        let own = ["Été culturel", "Lire & écrire, ensemble", "Fonds / Prêt"];
        let labels = Labels::new(&purses(own.into_iter().map(|code| row(code, None)).collect()));
        let read = |said: &str| labels.codes(OfferList::Purse, said);
        assert_eq!(read("ETE CULTUREL").0, ["Été culturel"]);
        let said = "Article 27 · Lire & écrire, ensemble, aide de la commune / Fonds / Prêt";
        assert_eq!(read(said).0, ["article_27", "Lire & écrire, ensemble", "commune", "Fonds / Prêt"]);
        let (found, unknown) = read("peca ; Bourse inconnue, Été culturel");
        assert_eq!(
            (found, unknown),
            (vec!["peca".into(), "Été culturel".into()], vec!["Bourse inconnue".into()])
        );
        assert!(read(" · ; ,").1.is_empty());
    }

    #[test]
    fn a_name_of_the_house_is_known_in_its_languages() {
        for name in ["aide de la commune", "MOYENS PECA DE L'ECOLE", "steun van de gemeente"] {
            assert!(is_called_so_in_the_house(name), "{name}");
        }
        assert!(!is_called_so_in_the_house("Été culturel"));
    }

    proptest! {
        /// Whatever stands in a cell, its parts are in it, in order.
        #[test]
        fn any_cell_has_parts(said in "\\PC{0,40}|[a-c·;,/&é ]{0,20}") {
            let parts = parts(&said);
            prop_assert!(parts.iter().all(|(start, end)| said[*start..*end].trim() == &said[*start..*end] && start < end));
            prop_assert!(parts.is_sorted());
            let _ = Labels::new(&[]).codes(OfferList::Purse, &said);
        }
    }
}

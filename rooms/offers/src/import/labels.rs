//! Words of lists and columns, in the languages of the house, back to their codes.

use crate::code::OfferList;
use crate::field::{FIELDS, FieldKind, LISTS};
use crate::need::understand::understand;
use crate::pages::offers::cells;
use crate::pages::words;
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
    pub(super) fn new() -> Self {
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
        let mut look = |part: &str| -> bool {
            let code = self.code(list.code(), part);
            found.extend(code.map(str::to_owned));
            code.is_some()
        };
        for part in said.split(['·', ';', '|', '\n', '/']).map(str::trim).filter(|part| !part.is_empty()) {
            if look(part) {
                continue;
            }
            for word in part.split([',', '+', '&']).map(str::trim).filter(|word| !word.is_empty()) {
                if !look(word) {
                    unknown.push(word.to_owned());
                }
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_by_code_by_words_and_by_their_parts() {
        let labels = Labels::new();
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
        let labels = Labels::new();
        assert!(labels.headings("title").contains(&"titre".to_owned()));
        assert!(labels.headings("domain").contains(&"domaines".to_owned()));
    }
}

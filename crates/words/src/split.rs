//! A text to its words: elisions dropped, inclusive spellings and acronyms kept whole.

use crate::feminine::announced;
use crate::stem::{lower, term_of};
use crate::stop::is_elided;
use navette_belgium::text::{fold_word, inclusive_ending, is_of_a_word};

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A space, or any other sign.
    None,
    /// A hyphen: `hip-hop`.
    Hyphen,
    /// A slash: `acteur/actrice`.
    Slash,
}

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'t> {
    /// As typed, its inclusive ending included.
    pub typed: &'t str,
    /// What ties it to the word before.
    pub link: Link,
    /// Where it stands in the text, in bytes.
    pub at: usize,
    base: usize,
}

/// A way to write a word: as it is looked up, and as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Lower case, without accents.
    pub folded: String,
    /// Its stem, without accents.
    pub term: String,
}

impl Form {
    /// The form of a word as typed.
    pub fn of(word: &str) -> Self {
        Self::of_lower(&lower(word))
    }

    fn of_lower(lower: &str) -> Self {
        let mut folded = String::with_capacity(lower.len());
        fold_word(lower, &mut folded);
        Self { folded, term: term_of(lower) }
    }
}

impl Word<'_> {
    /// The forms of the word: one, or for `chargé·e` both.
    pub fn forms(&self) -> Vec<Form> {
        let base = &self.typed[..self.base];
        let acronym: String;
        let base = if base.contains('.') {
            acronym = base.replace('.', "");
            lower(&acronym)
        } else {
            lower(base)
        };
        let mut forms = vec![Form::of_lower(&base)];
        let ending = self.typed[self.base..].split(|c| !is_of_a_word(c)).find(|part| !part.is_empty());
        if let Some(other) = ending.and_then(|ending| announced(&base, &lower(ending))) {
            forms.push(Form::of_lower(&other));
        }
        forms.retain(|form| !form.folded.is_empty());
        forms
    }
}

/// Gives the words of a text in order. Stop words are among them; elided ones are not.
pub fn split(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut link = Link::None;
        loop {
            let start = at + start_of_word(&text[at..], &mut link)?;
            let length = acronym(&text[start..]).unwrap_or_else(|| plain(&text[start..]));
            let base = start + length;
            let mut rest = text[base..].chars();
            let mark = rest.next();
            if mark.is_some_and(is_apostrophe) && is_elided(&folded(&text[start..base])) {
                (at, link) = (base, Link::None);
                continue;
            }
            let ending = mark.map_or(0, |mark| inclusive_ending(&text[start..base], mark, rest.as_str()));
            let end = if ending > 0 { base + mark.map_or(0, char::len_utf8) + ending } else { base };
            at = end;
            return Some(Word { typed: &text[start..end], link, at: start, base: length });
        }
    })
}

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_word(word, &mut folded);
    folded
}

/// Where the next word starts, and what ties it to what stands before.
fn start_of_word(text: &str, link: &mut Link) -> Option<usize> {
    let mut signs = 0;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() && is_of_a_word(c) {
            return Some(at);
        }
        signs += 1;
        *link = match c {
            '-' | '\u{2010}' | '\u{2011}' if signs == 1 => Link::Hyphen,
            '/' if signs == 1 => Link::Slash,
            _ => Link::None,
        };
    }
    None
}

fn plain(text: &str) -> usize {
    text.find(|c| !is_of_a_word(c)).unwrap_or(text.len())
}

/// The length of `A.S.B.L.` at the start of a text: at least two single letters, each with its point.
fn acronym(text: &str) -> Option<usize> {
    let mut rest = text;
    let mut letters = 0;
    loop {
        let letter = rest.chars().next().filter(|c| c.is_alphabetic()).map_or(0, char::len_utf8);
        let after = &rest[letter..];
        if letter == 0 || after.starts_with(is_of_a_word) {
            break;
        }
        let Some(pointed) = after.strip_prefix('.') else {
            // The last letter may stand without its point.
            (letters, rest) = (letters + 1, after);
            break;
        };
        (letters, rest) = (letters + 1, pointed);
    }
    let length = text.len() - rest.len();
    let dots = text[..length].matches('.').count();
    (letters >= 2 && dots >= 2).then_some(length)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '′' | '`' | '´' | '＇')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(text: &str) -> Vec<&str> {
        split(text).map(|word| word.typed).collect()
    }

    fn folded_forms(text: &str) -> Vec<Vec<String>> {
        split(text).map(|word| word.forms().into_iter().map(|form| form.folded).collect()).collect()
    }

    #[test]
    fn words_are_read_as_they_are_written() {
        for (text, words) in [
            ("L’atelier d'écriture, jusqu'à 25 élèves !", &["atelier", "écriture", "à", "25", "élèves"][..]),
            ("«Aujourd’hui» : rock'n'roll", &["Aujourd", "hui", "rock", "roll"]),
            ("A.S.B.L. de la Z.E.P.", &["A.S.B.L.", "de", "la", "Z.E.P."]),
            ("M1-M3, P6/S1", &["M1", "M3", "P6", "S1"]),
            (
                "Un·e enseignant(e)s et des comédien·ne·s.",
                &["Un·e", "enseignant(e)s", "et", "des", "comédien·ne·s"],
            ),
            ("e\u{301}cole — co\u{ad}opération", &["e\u{301}cole", "co\u{ad}opération"]),
            ("plan B. Salle A", &["plan", "B", "Salle", "A"]),
            ("   ", &[]),
        ] {
            assert_eq!(typed(text), words, "{text}");
        }
        assert_eq!(folded_forms("A.S.B.L."), [["asbl"]]);
    }

    #[test]
    fn links_between_words_are_kept() {
        let links = |text| split(text).map(|word: Word<'_>| word.link).collect::<Vec<_>>();
        assert_eq!(links("hip-hop"), [Link::None, Link::Hyphen]);
        assert_eq!(links("acteur/actrice, danse"), [Link::None, Link::Slash, Link::None]);
        assert_eq!(links("a - b"), [Link::None, Link::None]);
    }

    #[test]
    fn an_inclusive_spelling_has_the_terms_of_each_ordinary_form() {
        for (inclusive, ordinary) in [
            ("chargé·e", "chargé chargée chargés chargées"),
            ("chargé.e.s", "chargé chargée chargés chargées"),
            ("chargé-e-s", "chargé chargée chargés chargées"),
            ("CHARGÉ·E·S", "chargé chargée"),
            ("charge\u{301}•e•s", "chargé chargée"),
            ("acteur·ices", "acteur actrice acteurs actrices"),
            ("acteur·rice·s", "acteur actrice acteurs actrices"),
            ("acteurs·rices", "acteur actrice acteurs actrices"),
            ("acteur.trice", "acteur actrice"),
            ("enseignant(e)s", "enseignant enseignante enseignants enseignantes"),
            ("étudiant(e)(s)", "étudiant étudiante étudiants étudiantes"),
            ("directeur-rice", "directeur directrice directeurs directrices"),
            ("directeur/trice", "directeur directrice"),
            ("animateur/euse", "animateur"),
            ("animateur·rice·s", "animateur animatrice animateurs animatrices"),
            ("danseur·euse·s", "danseur danseuse danseurs danseuses"),
            ("conteur·se", "conteur"),
            ("comédien·ne·s", "comédien comédienne comédiens comédiennes"),
            ("musicien·ienne", "musicien musicienne"),
            ("citoyen-ne-s", "citoyen citoyenne citoyens citoyennes"),
            ("professionnel·le·s", "professionnel professionnelle professionnels professionnelles"),
            ("actif·ve·s", "actif active actifs actives"),
            ("créatif·ives", "créatif créative"),
            ("ouvrier·ère·s", "ouvrier ouvrière ouvriers ouvrières"),
            ("couturier·ière", "couturier couturière"),
            ("heureux·se", "heureux heureuse heureuses"),
            ("nouveau·elle·s", "nouveau nouvelle nouvelles"),
            ("intervenant·e·s", "intervenant intervenante intervenants intervenantes"),
            ("auteur·ice·s", "auteur autrice auteurs autrices"),
            ("plasticien.ne.s", "plasticien plasticienne plasticiens plasticiennes"),
            ("élève·s", "élève élèves"),
        ] {
            let words: Vec<Word<'_>> = split(inclusive).collect();
            assert_eq!(words.len(), 1, "{inclusive}: {words:?}");
            let terms: Vec<String> = words[0].forms().into_iter().map(|form| form.term).collect();
            for form in ordinary.split(' ') {
                assert!(terms.contains(&crate::term(form)), "{inclusive} {terms:?}, {form}");
            }
        }
    }

    #[test]
    fn what_only_looks_inclusive_is_two_words() {
        for (text, words) in [
            ("Court-Saint-Étienne", &["Court", "Saint", "Étienne"][..]),
            ("instituteur/institutrice", &["instituteur", "institutrice"]),
            ("musée·théâtre", &["musée", "théâtre"]),
        ] {
            assert_eq!(typed(text), words);
        }
    }

    proptest! {
        #[test]
        fn anything_is_split_in_order(text in "\\PC{0,60}|.{0,40}|[a-zé·.()/’' -]{0,40}") {
            let mut end = 0;
            for word in split(&text) {
                prop_assert!(word.at >= end && !word.typed.is_empty());
                prop_assert_eq!(&text[word.at..word.at + word.typed.len()], word.typed);
                end = word.at + word.typed.len();
                prop_assert!(word.forms().len() <= 2);
                for form in word.forms() {
                    prop_assert!(form.folded.chars().all(char::is_alphanumeric), "{form:?}");
                }
            }
        }
    }
}

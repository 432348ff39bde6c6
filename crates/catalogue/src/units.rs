//! The words of a search, before they are looked up.

use crate::answer::{How, ReadWord};
use crate::reading::Group;
use navette_words::{Form, Link, is_stop_word, split};

/// The most words looked at, and the most characters.
const MOST_WORDS: usize = 8;
const MOST_CHARACTERS: usize = 200;

/// A word looked for, and what is made of it.
pub(crate) struct Unit {
    pub(crate) typed: String,
    pub(crate) forms: Vec<Form>,
    pub(crate) unfinished: bool,
    /// Words tied by hyphens, in one, of which this is a part.
    pub(crate) tied: String,
    pub(crate) group: Group,
    /// The texts of the terms it may be read as.
    pub(crate) texts: Vec<String>,
    pub(crate) how: How,
}

/// A word that a typed one may stand for; in order, the most likely is the least.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Correction {
    pub(crate) errors: u8,
    /// The first letter is seldom mistaken.
    first_differs: bool,
    rarity: std::cmp::Reverse<usize>,
    pub(crate) word: String,
    pub(crate) frequency: usize,
}

impl Correction {
    pub(crate) fn new(typed: &str, word: &str, errors: u8, frequency: usize) -> Self {
        let first_differs = typed.chars().next() != word.chars().next();
        Self { errors, first_differs, rarity: std::cmp::Reverse(frequency), word: word.to_owned(), frequency }
    }
}

/// The words looked for, and beside them all words in their order, those to ignore marked.
pub(crate) fn units(typed: &str, typing: bool) -> (Vec<Unit>, Vec<ReadWord>) {
    let cut = typed.char_indices().nth(MOST_CHARACTERS).map_or(typed.len(), |(at, _)| at);
    let typed = &typed[..cut];
    let (mut units, mut words): (Vec<Unit>, Vec<ReadWord>) = (Vec::new(), Vec::new());
    // Whether the word before was looked for, the words tied so far, and the unit the tie began with.
    let (mut kept_before, mut tied, mut tied_from) = (false, String::new(), 0);
    let close = |units: &mut Vec<Unit>, tied: &str, from: usize| {
        if let Some(parts) = units.get_mut(from..).filter(|parts| parts.len() > 1) {
            parts.iter_mut().for_each(|part| tied.clone_into(&mut part.tied));
        }
    };
    for word in split(typed) {
        let unfinished = typing && word.at + word.typed.len() == typed.len();
        let forms = word.forms();
        if word.link != Link::Hyphen {
            close(&mut units, &tied, tied_from);
            (tied, tied_from) = (String::new(), units.len());
        }
        tied.push_str(word.typed);
        if !unfinished && forms.iter().all(|form| is_stop_word(&form.folded)) {
            words.push(ReadWord { typed: word.typed.to_owned(), how: How::Ignored, suggested: None });
            kept_before = false;
            continue;
        }
        if word.link == Link::Slash
            && kept_before
            && let Some(before) = units.last_mut()
        {
            before.forms.extend(forms);
            before.unfinished = unfinished;
            before.typed = format!("{}/{}", before.typed, word.typed);
            continue;
        }
        if units.len() == MOST_WORDS {
            break;
        }
        kept_before = true;
        words.push(ReadWord { typed: word.typed.to_owned(), how: How::Found, suggested: None });
        units.push(Unit {
            typed: word.typed.to_owned(),
            forms,
            unfinished,
            tied: String::new(),
            group: Group::default(),
            texts: Vec::new(),
            how: How::Found,
        });
    }
    close(&mut units, &tied, tied_from);
    (units, words)
}

//! Names and sentences, from word lists of our own: threads, looms, meadows. None is the name of a real school or body.

use super::chance::Chance;
use navette_belgium::text::{name_key, words};
use std::collections::HashSet;

macro_rules! lists {
    ($($(#[$meta:meta])* $name:ident = $file:literal;)+) => { $(
        $(#[$meta])*
        pub(super) fn $name() -> Vec<&'static str> {
            include_str!(concat!("words/", $file)).lines().filter(|line| !line.is_empty()).collect()
        }
    )+ };
}

lists! {
    /// Towns' school services, one per commune.
    boards_communal = "boards_communal.txt";
    family_names = "family_names.txt";
    family_seconds = "family_seconds.txt";
    /// `kind|summary` of encounters of many.
    gatherings = "gatherings.txt";
    given_names = "given_names.txt";
    next_steps = "next_steps.txt";
    notes = "notes.txt";
    /// `category|count|domains|head|…`
    operators = "operators.txt";
    places = "places.txt";
    saints = "saints.txt";
    sources = "sources.txt";
    streets = "streets.txt";
    /// `label|school, operator or person`
    tags = "tags.txt";
    themes = "themes.txt";
    threads = "threads.txt";
    /// `kind|summary` of exchanges with operators.
    with_operators = "with_operators.txt";
    /// `stage|kind|summary` of exchanges with schools.
    with_schools = "with_schools.txt";
}

/// Splits a line of a list in its parts.
pub(super) fn parts(line: &'static str) -> Vec<&'static str> {
    line.split('|').collect()
}

/// French spaces that do not break: inside guillemets, before a colon, and the narrow one before `; ! ?`.
pub(super) fn typeset(text: &str) -> String {
    text.replace("« ", "«\u{a0}")
        .replace(" »", "\u{a0}»")
        .replace(" :", "\u{a0}:")
        .replace(" ;", "\u{202f};")
        .replace(" !", "\u{202f}!")
        .replace(" ?", "\u{202f}?")
        .replace(" €", "\u{a0}€")
}

/// A name as it stands in an address of the web: `fuseau-argent`.
pub(super) fn slug(name: &str) -> String {
    let key = name_key(name);
    let small = ["de", "du", "des", "la", "le", "les", "l", "d", "aux", "et"];
    words(&key).filter(|word| !small.contains(word)).collect::<Vec<_>>().join("-")
}

/// A telephone number that nobody has: in Belgium no number of zone 02 goes on with a zero.
pub(super) fn phone(chance: &mut Chance) -> String {
    format!("02 000 {:02} {:02}", chance.below(100), chance.below(100))
}

/// Gives names, each once.
pub(super) struct Names {
    chance: Chance,
    threads: Vec<&'static str>,
    places: Vec<&'static str>,
    saints: Vec<&'static str>,
    streets: Vec<&'static str>,
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    seconds: Vec<&'static str>,
    taken: HashSet<String>,
}

impl Names {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            chance: Chance::new(seed, "names"),
            threads: threads(),
            places: places(),
            saints: saints(),
            streets: streets(),
            given: given_names(),
            family: family_names(),
            seconds: family_seconds(),
            taken: HashSet::new(),
        }
    }

    /// Draws until something new comes; after many draws, what came is numbered.
    fn fresh(&mut self, mut draw: impl FnMut(&mut Self) -> String) -> String {
        let mut name = String::new();
        for _ in 0..500 {
            name = draw(self);
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
        let name =
            (2..).map(|n| format!("{name} {n}")).find(|name| !self.taken.contains(name)).unwrap_or(name);
        self.taken.insert(name.clone());
        name
    }

    /// What distinguishes an organisation: `du Fuseau d’Argent`.
    pub(super) fn thread(&mut self) -> String {
        self.fresh(|n| format!("{} {}", n.chance.pick(&n.threads), n.chance.pick(&n.places)))
    }

    /// What distinguishes a confessional school: `Saint-Fuseau des Saules`.
    pub(super) fn saint(&mut self) -> String {
        self.fresh(|n| format!("{} {}", n.chance.pick(&n.saints), n.chance.pick(&n.places)))
    }

    /// A street and a number.
    pub(super) fn address(&mut self) -> String {
        let street = self.chance.pick(&self.streets);
        let (thread, place) = (self.chance.pick(&self.threads), self.chance.pick(&self.places));
        format!("{street} {thread} {place} {}", 1 + self.chance.below(180))
    }

    /// A person: given name, family name.
    pub(super) fn person(&mut self) -> (String, String) {
        let full = self.fresh(|n| {
            let (given, family) = (n.chance.pick(&n.given), n.chance.pick(&n.family));
            if n.chance.percent(62) {
                format!("{given} {family}-{}", n.chance.pick(&n.seconds))
            } else {
                format!("{given} {family}")
            }
        });
        let (given, family) = full.split_once(' ').unwrap_or(("", &full));
        (given.to_owned(), family.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_many_and_well_formed() {
        let (schools, operators, gatherings) = (with_schools(), with_operators(), gatherings());
        assert!(schools.len() + operators.len() + gatherings.len() >= 60);
        assert!(schools.iter().all(|line| parts(line).len() == 3), "stage|kind|summary");
        assert!(operators.iter().chain(&gatherings).all(|line| parts(line).len() == 2), "kind|summary");
        for line in schools.iter().chain(&operators).chain(&gatherings) {
            assert!(!line.contains('\''), "a typewriter's apostrophe in {line}");
        }
    }

    #[test]
    fn typeset_spaces_do_not_break() {
        assert_eq!(
            typeset("Oui : « la soie » ; bien ?"),
            "Oui\u{a0}: «\u{a0}la soie\u{a0}»\u{202f}; bien\u{202f}?"
        );
    }

    #[test]
    fn no_name_comes_twice() {
        let mut names = Names::new(7);
        let all: HashSet<String> = (0..900).map(|_| names.thread()).collect();
        assert_eq!(all.len(), 900);
        let people: HashSet<_> = (0..1500).map(|_| names.person()).collect();
        assert_eq!(people.len(), 1500);
        assert_eq!(slug("Compagnie de la Navette d’Argent"), "compagnie-navette-argent");
    }
}

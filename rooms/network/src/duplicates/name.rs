//! Names of organisations, made comparable.

use crate::search::errors_allowed;
use navette_belgium::text::{distance_at_most, name_key, words};

/// Legal forms and what is said with them.
const LEGAL_FORMS: &[&str] = &[
    "asbl", "vzw", "aisbl", "ivzw", "sa", "nv", "sprl", "bvba", "srl", "bv", "scrl", "cvba", "sc", "snc",
    "scs", "fup", "npo",
];

/// Abbreviations met in lists, with what they stand for.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("cc", &["centre", "culturel"]),
    ("ccl", &["centre", "culturel"]),
    ("gc", &["gemeenschapscentrum"]),
    ("mj", &["maison", "jeunes"]),
    ("mq", &["maison", "quartier"]),
    ("bib", &["bibliotheque"]),
    ("bibl", &["bibliotheque"]),
    ("biblio", &["bibliotheque"]),
    ("th", &["theatre"]),
    ("cie", &["compagnie"]),
    ("acad", &["academie"]),
    ("cec", &["centre", "expression", "creativite"]),
    ("bxl", &["bruxelles"]),
    ("brux", &["bruxelles"]),
    ("st", &["saint"]),
    ("ste", &["sainte"]),
    ("sint", &["saint"]),
    ("asso", &["association"]),
];

/// Words that say nothing of which one it is.
const EMPTY: &[&str] = &[
    "l", "le", "la", "les", "d", "de", "du", "des", "et", "en", "a", "au", "aux", "un", "une", "the", "of",
    "het", "een", "van", "den", "der", "voor", "pour", "sur", "s", "n", "and",
];

/// Words of the trade: shared by many, so they count little.
const COMMON: &[&str] = &[
    "centre",
    "center",
    "centrum",
    "culturel",
    "cultureel",
    "culturelle",
    "gemeenschapscentrum",
    "bibliotheque",
    "bibliotheek",
    "mediatheque",
    "communale",
    "communal",
    "gemeentelijke",
    "publique",
    "openbare",
    "theatre",
    "theater",
    "musee",
    "museum",
    "maison",
    "huis",
    "jeunes",
    "jeugdhuis",
    "quartier",
    "wijk",
    "academie",
    "academy",
    "ecole",
    "school",
    "cinema",
    "galerie",
    "gallery",
    "compagnie",
    "collectif",
    "association",
    "fondation",
    "stichting",
    "atelier",
    "ateliers",
    "espace",
    "salle",
    "art",
    "arts",
    "kunst",
    "kunsten",
    "expression",
    "creativite",
    "musique",
    "muziek",
    "danse",
    "dans",
    "francophone",
    "service",
    "culture",
    "cultuur",
    "contemporain",
    "national",
    "royal",
    "royale",
    "koninklijk",
    "projet",
    "production",
    "productions",
    "asbl",
];

/// One way a name is written, as comparable words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Name {
    /// Words that count, with how much.
    pub(super) words: Vec<(String, f32)>,
    /// All of them run together.
    pub(super) joined: String,
    /// First letters of all words, the empty ones too, and without them.
    pub(super) initials: [String; 2],
}

/// How two names resemble each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Likeness {
    /// The same words.
    Same,
    /// The same but for typing errors or spaces.
    Near,
    /// One holds all of the other, and only words of the trade besides.
    ContainedPlainly,
    /// One holds all of the other.
    Contained,
    /// One is made of the other's initials.
    Initials,
    /// This share of the weight of their words is common.
    Share(f32),
}

impl Likeness {
    /// From 0 to 1.
    pub(super) fn degree(self) -> f32 {
        match self {
            Self::Same => 1.0,
            Self::Near => 0.93,
            Self::ContainedPlainly => 0.9,
            Self::Contained => 0.78,
            Self::Initials => 0.72,
            Self::Share(share) => share.min(0.9),
        }
    }
}

/// The ways a name is written: whole, and each side of ` - `, ` / ` or brackets when both stand alone (two languages).
pub(super) fn names(text: &str) -> Vec<Name> {
    let mut ways = vec![name(text)];
    let sides: Vec<&str> =
        text.split(" - ").flat_map(|side| side.split(['–', '|', '/', '(', ')'])).map(str::trim).collect();
    if sides.len() > 1 {
        ways.extend(sides.into_iter().map(name));
    }
    ways.retain(|way| way.joined.len() >= 2);
    ways.dedup();
    ways
}

fn name(text: &str) -> Name {
    let key = name_key(text);
    let mut all: Vec<&str> = Vec::new();
    // Letters written apart with points (« a.s.b.l. ») are one word.
    let mut letters = String::new();
    let mut spelled: Vec<String> = Vec::new();
    for word in words(&key).chain([""]) {
        if word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase()) {
            letters.push_str(word);
            continue;
        }
        if letters.len() >= 3 {
            spelled.push(std::mem::take(&mut letters));
        } else {
            spelled.extend(letters.drain(..).map(String::from));
        }
        spelled.push(word.to_owned());
    }
    spelled.retain(|word| !word.is_empty() && !LEGAL_FORMS.contains(&word.as_str()));
    for word in &spelled {
        match ABBREVIATIONS.iter().find(|(short, _)| short == word) {
            Some((_, long)) => all.extend(*long),
            None => all.push(word),
        }
    }
    let first = |words: &[&str]| words.iter().filter_map(|word| word.chars().next()).collect::<String>();
    let counting: Vec<&str> = all.iter().copied().filter(|word| !EMPTY.contains(word)).collect();
    let initials = [first(&all), first(&counting)];
    let kept = if counting.is_empty() { all } else { counting };
    let weight = |word: &&str| (word.to_string(), if COMMON.contains(word) { 0.3 } else { 1.0 });
    let mut weighed: Vec<(String, f32)> = kept.iter().map(weight).collect();
    let joined = kept.concat();
    weighed.sort_by(|x, y| x.0.cmp(&y.0));
    weighed.dedup_by(|x, y| x.0 == y.0);
    Name { words: weighed, joined, initials }
}

/// How two names resemble each other, in whichever way they are written does so most. Words are paired from the one to
/// the other, and a short word forgives less than a long one: both directions are tried, so that order does not matter.
pub(super) fn likeness(a: &[Name], b: &[Name]) -> Likeness {
    let pairs = a.iter().flat_map(|x| b.iter().flat_map(move |y| [compare(x, y), compare(y, x)]));
    pairs.max_by(|x, y| x.degree().total_cmp(&y.degree())).unwrap_or(Likeness::Share(0.0))
}

fn compare(a: &Name, b: &Name) -> Likeness {
    if a.joined == b.joined || a.words == b.words {
        return if a.words.iter().any(|(_, weight)| *weight >= 1.0) {
            Likeness::Same
        } else {
            Likeness::Share(0.5)
        };
    }
    let of = |name: &Name| name.words.iter().map(|(_, weight)| weight).sum::<f32>();
    let (mut common, mut distinct, mut plain) = (0.0_f32, 0.0_f32, true);
    let mut used = vec![false; b.words.len()];
    for (word, weight) in &a.words {
        let equal = b.words.iter().position(|(other, _)| other == word).filter(|place| !used[*place]);
        let near = || {
            let allowed = errors_allowed(word);
            (0..b.words.len()).find(|place| {
                let other = &b.words[*place].0;
                !used[*place] && allowed > 0 && distance_at_most(word, other, allowed).is_some()
            })
        };
        match equal.map(|place| (place, 1.0)).or_else(|| near().map(|place| (place, 0.85))) {
            Some((place, degree)) => {
                used[place] = true;
                common += degree * weight.min(b.words[place].1);
                if *weight >= 1.0 {
                    distinct += degree;
                }
            }
            None => plain &= *weight < 1.0,
        }
    }
    let rest_of_b = b.words.iter().zip(&used).filter(|(_, used)| !**used).map(|((_, weight), _)| *weight);
    let rest_is_plain = rest_of_b.clone().all(|weight| weight < 1.0);
    let (all_of_a, all_of_b) = (common >= of(a) * 0.8, used.iter().all(|used| *used));
    if all_of_a && all_of_b && distinct > 0.0 {
        return Likeness::Near;
    }
    let allowed = errors_allowed(&a.joined).min(errors_allowed(&b.joined));
    let long_enough = a.joined.len().min(b.joined.len()) >= 5;
    if long_enough
        && distance_at_most(&a.joined, &b.joined, allowed.min(if distinct > 0.0 { 2 } else { 1 })).is_some()
    {
        return Likeness::Near;
    }
    if distinct >= 0.85 && (all_of_a || all_of_b) {
        return if plain && rest_is_plain { Likeness::ContainedPlainly } else { Likeness::Contained };
    }
    let is_initials = |short: &Name, long: &Name| {
        (3..=6).contains(&short.joined.len())
            && short.words.len() == 1
            && long.initials.contains(&short.joined)
    };
    if is_initials(a, b) || is_initials(b, a) {
        return Likeness::Initials;
    }
    let union = of(a) + of(b) - common;
    Likeness::Share(if union > 0.0 && distinct > 0.0 { common / union } else { 0.0 })
}

//! People who may be the same.

use super::block::Blocks;
use super::{PROPOSED_FROM, Pair, Reason, pair, phone_end, sorted};
use crate::search::errors_allowed;
use navette_belgium::text::{distance_at_most, name_key, words};
use navette_database::Uuid;

/// What is compared of a person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PersonRecord {
    /// Key.
    pub id: Uuid,
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Organisations where they have a function.
    pub organisations: Vec<Uuid>,
}

/// A record made ready to be compared.
struct Ready<'a> {
    record: &'a PersonRecord,
    given: Vec<String>,
    family: Vec<String>,
    /// The family name run together, particles too.
    joined: String,
    email: Option<String>,
    phone: Option<String>,
}

/// Words of an e-mail address that many in a house share.
const SHARED_MAILBOXES: &[&str] = &[
    "info",
    "contact",
    "direction",
    "secretariat",
    "ecole",
    "admin",
    "administration",
    "accueil",
    "culture",
    "office",
    "mail",
    "bureau",
    "coordination",
    "peca",
    "reservation",
    "reservations",
    "scolaire",
    "mediation",
];

/// Particles of names, which people put or leave out.
const PARTICLES: &[&str] = &["de", "du", "la", "le", "van", "von", "den", "der", "d", "l", "el", "al", "ben"];

impl<'a> Ready<'a> {
    fn new(record: &'a PersonRecord) -> Self {
        let split = |name: &str| {
            let key = name_key(name);
            let all: Vec<String> = words(&key).map(str::to_owned).collect();
            let kept: Vec<String> =
                all.iter().filter(|word| !PARTICLES.contains(&word.as_str())).cloned().collect();
            if kept.is_empty() { all } else { kept }
        };
        Self {
            record,
            given: record.given_name.as_deref().map(split).unwrap_or_default(),
            family: split(&record.family_name),
            joined: name_key(&record.family_name).replace(' ', ""),
            email: record.email.as_deref().map(|email| email.trim().to_lowercase()),
            phone: record.phone.as_deref().and_then(phone_end),
        }
    }

    fn words(&self) -> impl Iterator<Item = &String> + Clone {
        self.given.iter().chain(&self.family)
    }
}

/// Every pair of people who may be the same, most likely first.
pub fn people(records: &[PersonRecord]) -> Vec<Pair> {
    let ready: Vec<Ready<'_>> = records.iter().map(Ready::new).collect();
    let mut blocks = Blocks::default();
    for (place, one) in ready.iter().enumerate() {
        if let Some(email) = &one.email {
            blocks.put(place, 0, email);
        }
        if let Some(phone) = &one.phone {
            blocks.put(place, 1, phone);
        }
        // One word stands, of another the beginning or the end does: so either may hold typing errors or be an initial,
        // and the two may stand in each other's place.
        for (turn, word) in one.words().enumerate().filter(|(_, word)| word.len() >= 3) {
            for (_, other) in one.words().enumerate().filter(|(other, _)| *other != turn) {
                blocks.put(place, 2, (word, other.chars().next()));
                if other.len() >= 3 {
                    blocks.put(place, 3, (word, other.get(other.len() - 2..)));
                }
            }
        }
        // Who has no given name is compared within the organisation, by the beginning of the name.
        for organisation in &one.record.organisations {
            for word in &one.family {
                blocks.put(place, 4, (organisation, word.chars().next()));
            }
        }
    }
    let compared = blocks.pairs().into_iter().filter_map(|(x, y)| {
        let found = compare(&ready[x], &ready[y]);
        (found.score >= PROPOSED_FROM).then_some(found)
    });
    sorted(compared.collect())
}

/// How likely two people are the same, and why.
pub fn compare_people(a: &PersonRecord, b: &PersonRecord) -> Pair {
    compare(&Ready::new(a), &Ready::new(b))
}

fn compare(a: &Ready<'_>, b: &Ready<'_>) -> Pair {
    let mut reasons = Vec::new();
    let (degree, reason) = names(a, b);
    reasons.extend(reason);
    let mut score = 70.0 * degree;
    let same_email = a.email.is_some() && a.email == b.email;
    if same_email {
        let shared = a.email.as_deref().is_some_and(is_shared_mailbox);
        score += if shared { 8.0 } else { 30.0 };
        reasons.push(Reason::SameEmail);
    }
    if a.phone.is_some() && a.phone == b.phone {
        score += 15.0;
        reasons.push(Reason::SamePhone);
    }
    let shared_place = a.record.organisations.iter().any(|place| b.record.organisations.contains(place));
    if shared_place {
        score += 15.0;
        reasons.push(Reason::SameOrganisation);
    }
    // Namesakes: nothing else agrees, and something says otherwise.
    if a.email.is_some() && b.email.is_some() && !same_email && !shared_place {
        score -= if degree >= 1.0 { 5.0 } else { 12.0 };
    }
    if degree < 0.4 {
        score = score.min(55.0);
    }
    pair(a.record.id, b.record.id, score, reasons)
}

fn is_shared_mailbox(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    words(&name_key(local))
        .any(|word| SHARED_MAILBOXES.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// How two names resemble each other, from 0 to 1, and the reason.
fn names(a: &Ready<'_>, b: &Ready<'_>) -> (f32, Option<Reason>) {
    if a.given == b.given && a.family == b.family {
        return if a.given.is_empty() {
            (0.6, Some(Reason::MissingPart))
        } else {
            (1.0, Some(Reason::SameName))
        };
    }
    if !a.given.is_empty() && a.given == b.family && a.family == b.given {
        return (0.95, Some(Reason::SwappedNames));
    }
    if !a.given.is_empty() && a.given == b.given && a.joined == b.joined {
        return (0.95, Some(Reason::SameName));
    }
    let count = |ready: &Ready<'_>| ready.words().count();
    let (few, many) = if count(a) <= count(b) { (a, b) } else { (b, a) };
    let mut free: Vec<&String> = many.words().collect();
    let (mut errors, mut shortened, mut missing) = (0usize, 0usize, 0usize);
    // Whole words first, so that an initial does not take the place of a word that stands.
    let mut rest = Vec::new();
    for word in few.words() {
        match free.iter().position(|other| *other == word) {
            Some(place) => {
                free.swap_remove(place);
            }
            None => rest.push(word),
        }
    }
    let whole = count(few) - rest.len();
    for word in rest {
        let near = free.iter().position(|other| {
            let allowed = errors_allowed(word).max(errors_allowed(other)).min(2);
            allowed > 0 && distance_at_most(word, other, allowed).is_some()
        });
        let short = || {
            free.iter().position(|other| {
                let (short, long) = if word.len() <= other.len() { (word, *other) } else { (*other, word) };
                short.len() < long.len() && short.len() <= 4 && long.starts_with(short.as_str())
            })
        };
        if let Some(place) = near {
            errors += 1;
            free.swap_remove(place);
        } else if let Some(place) = short() {
            shortened += 1;
            free.swap_remove(place);
        } else {
            missing += 1;
        }
    }
    if missing > 0 {
        // A common word and a different one: brothers, sisters, or nobody.
        return if whole > 0 { (0.2, None) } else { (0.0, None) };
    }
    let lacks_given = few.given.is_empty();
    if !free.is_empty() {
        // What is left over was never typed on the other side.
        return match (whole + errors, lacks_given) {
            (_, true) if whole > 0 => (0.5, Some(Reason::MissingPart)),
            (2.., _) if shortened == 0 => (if errors == 0 { 0.88 } else { 0.8 }, Some(Reason::MissingPart)),
            _ if shortened > 0 && whole > 0 => (0.7, Some(Reason::Abbreviated)),
            _ => (0.3, None),
        };
    }
    let swapped = !few.given.is_empty() && few.given.iter().all(|word| many.family.contains(word));
    match (errors, shortened) {
        (0, 0) => (0.95, Some(if swapped { Reason::SwappedNames } else { Reason::SameName })),
        (1, 0) if whole > 0 => (0.89, Some(if swapped { Reason::SwappedNames } else { Reason::NearName })),
        (_, 0) => (0.75, Some(Reason::NearName)),
        (0, 1) if whole >= 2 => (0.89, Some(Reason::Abbreviated)),
        _ if whole > 0 => (0.75, Some(Reason::Abbreviated)),
        _ => (0.4, Some(Reason::Abbreviated)),
    }
}

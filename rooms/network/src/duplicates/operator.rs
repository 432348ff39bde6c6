//! Operators that may be the same.

use super::block::Blocks;
use super::name::{Likeness, Name, likeness, names};
use super::{PROPOSED_FROM, Pair, Reason, pair, phone_end, sorted};
use navette_belgium::text::{name_key, words};
use navette_database::Uuid;

/// What is compared of an operator.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperatorRecord {
    /// Key.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Enterprise number.
    pub enterprise_number: Option<String>,
    /// Street and number.
    pub address: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
}

/// A record made ready to be compared.
struct Ready<'a> {
    record: &'a OperatorRecord,
    names: Vec<Name>,
    street: Option<(String, String)>,
    host: Option<String>,
    phone: Option<String>,
}

/// Hosts where many have their pages.
const SHARED_HOSTS: &[&str] = &[
    "facebook.com",
    "instagram.com",
    "linktr.ee",
    "wordpress.com",
    "wixsite.com",
    "google.com",
    "youtube.com",
    "soundcloud.com",
    "vimeo.com",
    "linkedin.com",
    "blogspot.com",
    "bruxelles.be",
    "brussels.be",
    "brussel.be",
];

impl<'a> Ready<'a> {
    fn new(record: &'a OperatorRecord) -> Self {
        Self {
            record,
            names: names(&record.name),
            street: record.address.as_deref().and_then(street),
            host: record.website.as_deref().and_then(host),
            phone: record.phone.as_deref().and_then(phone_end),
        }
    }
}

/// The words of a street and its first number: `Rue des Étoffes 3, bte 2` gives `etoffes`, `3`.
fn street(address: &str) -> Option<(String, String)> {
    const KINDS: &[&str] = &[
        "rue",
        "r",
        "avenue",
        "av",
        "boulevard",
        "bd",
        "bld",
        "chaussee",
        "ch",
        "chee",
        "place",
        "pl",
        "square",
        "quai",
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "straat",
        "laan",
        "steenweg",
        "plein",
    ];
    let key = name_key(address);
    let number = words(&key).find(|word| word.bytes().any(|b| b.is_ascii_digit()))?.to_owned();
    let name: Vec<&str> = words(&key)
        .take_while(|word| *word != number || word.bytes().all(|b| b.is_ascii_alphabetic()))
        .filter(|word| !KINDS.contains(word))
        .collect();
    // « 3, rue des Étoffes »: the number stands before.
    let name = if name.is_empty() {
        words(&key).filter(|word| *word != number && !KINDS.contains(word)).take(3).collect()
    } else {
        name
    };
    (!name.is_empty()).then(|| (name.join(" "), number))
}

/// The host of a website without `www.`; nothing when many share it.
fn host(website: &str) -> Option<String> {
    let lower = website.trim().to_lowercase();
    let bare = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(&lower);
    let host = bare.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let is_shared =
        SHARED_HOSTS.iter().any(|shared| host == *shared || host.ends_with(&format!(".{shared}")));
    (host.contains('.') && !is_shared).then(|| host.to_owned())
}

/// Metres between two records, on a plane touching the Earth there: enough over a town.
fn metres(a: &OperatorRecord, b: &OperatorRecord) -> Option<f64> {
    let (north, east) = (a.latitude? - b.latitude?, a.longitude? - b.longitude?);
    let east = east * a.latitude?.to_radians().cos();
    Some(north.hypot(east) * 111_195.0)
}

/// Every pair of operators that may be the same, most likely first.
pub fn operators(records: &[OperatorRecord]) -> Vec<Pair> {
    let ready: Vec<Ready<'_>> = records.iter().map(Ready::new).collect();
    let mut blocks = Blocks::default();
    for (place, one) in ready.iter().enumerate() {
        for (sort, key) in [
            (0, one.record.enterprise_number.as_deref()),
            (1, one.record.email.as_deref()),
            (2, one.host.as_deref()),
            (3, one.phone.as_deref()),
        ] {
            if let Some(key) = key {
                blocks.put(place, sort, key);
            }
        }
        if let Some(street) = &one.street {
            blocks.put(place, 4, street);
        }
        if let (Some(north), Some(east)) = (one.record.latitude, one.record.longitude) {
            // Cells of about 220 metres, each record in the four nearest.
            let (row, column) = ((north * 500.0) as i64, (east * 320.0) as i64);
            let (up, right) = (((north * 500.0).fract() > 0.5) as i64, ((east * 320.0).fract() > 0.5) as i64);
            for cell in [(0, 0), (up * 2 - 1, 0), (0, right * 2 - 1), (up * 2 - 1, right * 2 - 1)] {
                blocks.put(place, 5, (row + cell.0, column + cell.1));
            }
        }
        for name in &one.names {
            blocks.put(place, 6, name.joined.chars().take(6).collect::<String>());
            blocks.put(place, 7, &name.joined);
            for initials in &name.initials {
                blocks.put(place, 7, initials);
            }
            for (word, _) in name.words.iter().filter(|(_, weight)| *weight >= 1.0) {
                blocks.put(place, 8, word.chars().take(4).collect::<String>());
                blocks.put(place, 9, word.chars().rev().take(4).collect::<String>());
            }
        }
    }
    let compared = blocks.pairs().into_iter().filter_map(|(x, y)| {
        let found = compare(&ready[x], &ready[y]);
        (found.score >= PROPOSED_FROM).then_some(found)
    });
    sorted(compared.collect())
}

/// How likely two operators are the same, and why.
pub fn compare_operators(a: &OperatorRecord, b: &OperatorRecord) -> Pair {
    compare(&Ready::new(a), &Ready::new(b))
}

fn compare(a: &Ready<'_>, b: &Ready<'_>) -> Pair {
    let (x, y) = (a.record, b.record);
    let mut reasons = Vec::new();
    let both = |x: &Option<String>, y: &Option<String>| x.is_some() && x == y;
    let like = likeness(&a.names, &b.names);
    match like {
        Likeness::Same => reasons.push(Reason::SameName),
        Likeness::Near => reasons.push(Reason::NearName),
        Likeness::ContainedPlainly | Likeness::Contained => reasons.push(Reason::NameContained),
        Likeness::Initials => reasons.push(Reason::Abbreviated),
        Likeness::Share(share) if share >= 0.5 => reasons.push(Reason::NearName),
        Likeness::Share(_) => {}
    }
    if both(&x.enterprise_number, &y.enterprise_number) {
        reasons.insert(0, Reason::SameNumber);
        return pair(x.id, y.id, 100.0, reasons);
    }
    let mut score = 75.0 * like.degree().powf(1.5);
    let distance = metres(x, y);
    let postal_differs = x.postal_code.is_some() && y.postal_code.is_some() && x.postal_code != y.postal_code;
    if a.street.is_some() && a.street == b.street && !postal_differs {
        score += 25.0;
        reasons.push(Reason::SameAddress);
    } else if let Some(metres) = distance {
        if metres <= 150.0 {
            score += if metres <= 60.0 { 22.0 } else { 12.0 };
            reasons.push(Reason::Near);
        } else if metres > 1_000.0 {
            score -= 15.0;
        }
    } else if postal_differs {
        score -= 10.0;
    }
    if both(&x.email, &y.email) {
        score += 25.0;
        reasons.push(Reason::SameEmail);
    }
    if both(&a.host, &b.host) {
        score += 18.0;
        reasons.push(Reason::SameWebsite);
    }
    if both(&a.phone, &b.phone) {
        score += 15.0;
        reasons.push(Reason::SamePhone);
    }
    // Two numbers are two enterprises; but a number may have been mistyped.
    if x.enterprise_number.is_some() && y.enterprise_number.is_some() {
        score = score.min(50.0);
    }
    pair(x.id, y.id, score, reasons)
}

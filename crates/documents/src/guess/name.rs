//! How alike two headings are.

use navette_belgium::text::name_key;

/// Words that tell nothing apart.
const EMPTY_WORDS: [&str; 19] = [
    "de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "n", "no", "ndeg", "numero", "nr", "num",
    "van", "the", "of",
];

/// The key of a heading with `ndegfase` taken apart, as the portal's export glues it.
fn key_of(heading: &str) -> String {
    let key = name_key(heading);
    key.replace("ndegfase", "ndeg fase").replace("ndegbce", "ndeg bce")
}

fn telling(key: &str) -> Vec<&str> {
    let all: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = all.iter().copied().filter(|word| !EMPTY_WORDS.contains(word)).collect();
    if telling.is_empty() { all } else { telling }
}

/// How alike a heading and the known spellings (already keys) are, 0 to 1; earlier spellings win by a hair.
pub(super) fn similarity(heading: &str, known: &[String]) -> f64 {
    // Of a merged heading, the last part counts most, the whole too.
    let whole = key_of(heading);
    let last = key_of(heading.rsplit(" / ").next().unwrap_or(heading));
    let mut best = 0.0_f64;
    for (rank, name) in known.iter().enumerate() {
        let name = key_of(name);
        let worth = alike(&whole, &name).max(alike(&last, &name) * 0.97);
        best = best.max(worth - 0.001 * rank.min(20) as f64);
    }
    best
}

fn alike(a: &str, b: &str) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    if a == b {
        return 1.0;
    }
    let (words_a, words_b) = (telling(a), telling(b));
    if words_a == words_b {
        return 0.98;
    }
    // Words in common, near-equal ones (a plural, a typing error) nearly counting.
    let mut common = 0.0;
    for word in &words_a {
        let near = words_b.iter().map(|other| same_word(word, other)).fold(0.0, f64::max);
        common += near;
    }
    2.0 * common / (words_a.len() + words_b.len()) as f64 * 0.95
}

fn same_word(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() >= 3 && long.len() - short.len() <= 1 && long.starts_with(short) {
        return 0.9;
    }
    // An abbreviation: "impl" for "implantation".
    if short.len() >= 3 && long.starts_with(short) {
        return 0.7;
    }
    let close = short.len() >= 5 && navette_belgium::text::distance_at_most(a, b, 1).is_some();
    if close { 0.85 } else { 0.0 }
}

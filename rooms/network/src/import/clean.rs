//! Cells as people and programs write them, made into values.

use navette_documents::{Value, clean};
use navette_geography::{Guess, Lambert, Position, from_lambert72, from_lambert2008, guess};

/// A text with its outer and repeated spaces taken away; none when it says nothing.
pub fn text(raw: &str) -> Option<String> {
    let tidied = clean::tidy(raw).replace('\n', " ");
    let bare = tidied.chars().all(|c| !c.is_alphanumeric());
    (!bare && !clean::is_empty_mark(&tidied)).then_some(tidied)
}

/// A number with a decimal point or comma, and nothing else.
pub fn number(raw: &str) -> Option<f64> {
    let read = clean::decimal(Value::Text(raw));
    read.value.filter(|_| !matches!(read.problem, Some(clean::Problem::WordsLeftOut(_))))
}

/// Two numbers in one cell, as in `50.84, 4.29`.
pub fn pair(raw: &str) -> Option<(f64, f64)> {
    clean::pair(Value::Text(raw)).value
}

/// The place of two numbers in whichever order and system of coordinates; none when it is no place in Belgium.
pub fn position(lon: f64, lat: f64) -> Option<Position> {
    match guess(lon, lat)? {
        Guess::Degrees => Position::new(lon, lat),
        Guess::DegreesSwapped => Position::new(lat, lon),
        Guess::Lambert72 => from_lambert72(Lambert { x: lon, y: lat }),
        Guess::Lambert72Swapped => from_lambert72(Lambert { x: lat, y: lon }),
        Guess::Lambert2008 => from_lambert2008(Lambert { x: lon, y: lat }),
    }
}

/// An e-mail address in lower case: one `@`, a dot in what follows, no spaces; `(at)` and `[at]` are read.
pub fn email(raw: &str) -> Option<String> {
    let compact: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
    let lower = compact.to_lowercase().replace("(at)", "@").replace("[at]", "@");
    let lower = lower.trim_start_matches("mailto:").trim_end_matches([';', ',', '.']);
    let (name, host) = lower.split_once('@')?;
    let plain = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let fine = !name.is_empty()
        && name.chars().all(plain)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && lower.len() <= 254;
    fine.then(|| lower.to_owned())
}

/// A web address beginning with its scheme; none when there is no dot in its host.
pub fn website(raw: &str) -> Option<String> {
    let trimmed = raw.split_whitespace().next()?;
    let lower = trimmed.to_ascii_lowercase();
    let bare = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme)).unwrap_or(&lower);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    if !host.contains('.') || host.contains('@') || host.len() < 4 || trimmed.len() > 500 {
        return None;
    }
    Some(if lower.starts_with("http") { trimmed.to_owned() } else { format!("https://{trimmed}") })
}

/// The host of a web address or of an e-mail address, without `www.`.
pub fn host(address: &str) -> Option<&str> {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    let after = after.rsplit_once('@').map_or(after, |(_, rest)| rest);
    let host = after.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then_some(host)
}

/// A telephone number: 8 to 15 digits, written as it was, with single spaces.
pub fn phone(raw: &str) -> Option<String> {
    let kept = text(raw)?;
    let digits = kept.chars().filter(char::is_ascii_digit).count();
    let fine =
        (8..=15).contains(&digits) && kept.chars().all(|c| c.is_ascii_digit() || "+()/.- ".contains(c));
    fine.then_some(kept)
}

/// At most `most` characters, and whether some were cut.
pub fn cut(text: String, most: usize) -> (String, bool) {
    if text.chars().count() <= most {
        return (text, false);
    }
    (text.chars().take(most).collect::<String>().trim_end().to_owned(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_nothing() {
        for raw in ["", " ", "-", "—", "n.d.", "none", "?", "N/A", "\u{a0}"] {
            assert_eq!(text(raw), None, "{raw:?}");
        }
        assert_eq!(text("  Rue\u{a0} Haute  "), Some("Rue Haute".into()));
    }

    #[test]
    fn numbers_and_places_are_read_in_every_writing() {
        assert_eq!(number("50,8192798"), Some(50.819_279_8));
        assert_eq!(number("1 070.5"), Some(1070.5));
        assert_eq!(number("x"), None);
        assert_eq!(pair("50.842, 4.3451"), Some((50.842, 4.3451)));
        assert_eq!(pair("[50.842;4.3451]"), Some((50.842, 4.3451)));
        let centre = position(148_900.0, 170_800.0).unwrap();
        assert!((centre.lat() - 50.847).abs() < 0.01 && (centre.lon() - 4.35).abs() < 0.01);
        assert_eq!(position(50.84, 4.35), Position::new(4.35, 50.84));
        assert_eq!(position(2.35, 48.85), None);
    }

    #[test]
    fn addresses_are_mended_or_refused() {
        assert_eq!(
            email(" Nicole.Gregoire (at) Exemple-Ecole.be ").as_deref(),
            Some("nicole.gregoire@exemple-ecole.be")
        );
        for raw in ["http://www.exemple.be", "a@b", "@x.be", "a b", "a@b@c.be"] {
            assert_eq!(email(raw), None, "{raw}");
        }
        assert_eq!(website("www.exemple.be").as_deref(), Some("https://www.exemple.be"));
        assert_eq!(website("rien"), None);
        assert_eq!(host("https://www.exemple.be/a?b"), Some("exemple.be"));
        assert_eq!(host("info@exemple.be"), Some("exemple.be"));
        assert_eq!(phone("+32 2 539 30 67").as_deref(), Some("+32 2 539 30 67"));
        assert_eq!(phone("bureau 3"), None);
        assert_eq!(cut("école".into(), 3), ("éco".into(), true));
    }
}

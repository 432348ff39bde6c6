//! Filters as typed, turned into what statements compare with.

use navette_belgium::text::{name_key, words};

/// Up to three patterns, one a typed word, each for `LIKE` against `' ' || key`: the word begins a word of the key.
/// The third holds all words from the third on, side by side.
pub(crate) fn patterns(text: &str) -> [Option<String>; 3] {
    let key = name_key(text);
    let mut typed = words(&key);
    let first = typed.next().map(str::to_owned);
    let second = typed.next().map(str::to_owned);
    let rest: Vec<&str> = typed.collect();
    let third = (!rest.is_empty()).then(|| rest.join(" "));
    [first, second, third].map(|word| word.map(|word| format!("% {word}%")))
}

/// A pattern for a column that holds text as typed, such as an e-mail: it must begin so, after a space.
pub(crate) fn beginning(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '%' | '\\')).collect();
    format!("% {}%", plain.trim().to_lowercase())
}

/// The values as `,a,b,`, to be compared with `LIKE '%,' || column || ',%'`; nothing when all will do.
pub(crate) fn one_of(values: &[String]) -> Option<String> {
    // A value is a code: what could be read as part of a pattern is not a code, and finds nothing.
    let codes = values.iter().filter(|v| !v.contains(['%', '_', ',']) || is_code(v));
    (!values.is_empty()).then(|| format!(",{},", codes.map(String::as_str).collect::<Vec<_>>().join(",")))
}

/// Letters, digits, hyphens and underscores only. (The pattern is the column, so an underscore there matches any one
/// character: no two codes of a list differ by just that.)
fn is_code(value: &str) -> bool {
    !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_become_patterns() {
        assert_eq!(patterns("  Écoles du"), [Some("% ecoles%".into()), Some("% du%".into()), None]);
        assert_eq!(patterns("a b c d")[2], Some("% c d%".into()));
        assert_eq!(patterns("%_"), [None, None, None]);
    }

    #[test]
    fn values_become_one_text() {
        assert_eq!(one_of(&[]), None);
        assert_eq!(one_of(&["21001".into(), "x%".into()]), Some(",21001,".into()));
    }
}

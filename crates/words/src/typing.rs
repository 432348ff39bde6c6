//! How many typing errors are forgiven, and a quick look that spares most comparisons.

/// How many typing errors a word of so many letters may hold: one in words of 4 to 7, two above; none in numbers and
/// e-mail addresses.
#[inline]
pub fn errors_allowed(word: &str) -> usize {
    if word.bytes().any(|b| b.is_ascii_digit()) || word.contains('@') {
        return 0;
    }
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Which letters a folded word holds, one bit each; digits share a bit and so does the rest.
#[inline]
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| {
        set | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << 26,
            _ => 1 << 27,
        }
    })
}

/// Whether a word with the letters of `inside` may become one with those of `whole` within so many errors: each letter
/// that is foreign to it costs one.
#[inline]
pub fn may_be_within(inside: u32, whole: u32, errors: usize) -> bool {
    (inside & !whole).count_ones() as usize <= errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_words_are_forgiven_more() {
        let allowed: Vec<usize> = ["art", "jazz", "atelier", "marionnette", "m1", "2026", "moi@exemple.test"]
            .iter()
            .map(|word| errors_allowed(word))
            .collect();
        assert_eq!(allowed, [0, 1, 1, 2, 0, 0, 0]);
    }

    #[test]
    fn foreign_letters_tell_words_apart() {
        assert!(may_be_within(letters("spectacle"), letters("spectacel"), 0));
        assert!(!may_be_within(letters("jazz"), letters("danse"), 1));
    }
}

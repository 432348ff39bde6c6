//! How long a person's data are kept, by purpose (GDPR art. 5: no longer than the purpose needs).

use crate::code::Purpose;
use jiff::{Span, civil::Date};

/// How many months data are kept by default after the last confirmation, by purpose.
pub const fn months(purpose: Purpose) -> i32 {
    match purpose {
        Purpose::SchoolContact | Purpose::OperatorContact => 24,
        Purpose::Partner => 60,
        Purpose::Event => 12,
        Purpose::Request => 6,
    }
}

/// Until when data confirmed on this day are kept.
pub fn retain_until(purpose: Purpose, confirmed_on: Date) -> Date {
    confirmed_on.checked_add(Span::new().months(months(purpose))).unwrap_or(Date::MAX)
}

/// Takes the names of an erased person out of a note: words that are one of theirs become `…`.
///
/// Words are compared as `name_key` folds them; names of fewer than three letters are left, they are too common.
pub fn without_names(text: &str, names: &[&str]) -> String {
    use navette_belgium::text::{name_key, words};
    let keys: Vec<String> = names.iter().map(|name| name_key(name)).collect();
    let gone: Vec<&str> = keys.iter().flat_map(|key| words(key)).filter(|word| word.len() >= 3).collect();
    let raw: Vec<String> =
        names.iter().filter(|name| name.contains('@')).map(|name| name.trim().to_lowercase()).collect();
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut String| {
        let is_gone = !word.is_empty()
            && (raw.iter().any(|name| word.to_lowercase().contains(name.as_str()))
                || words(&name_key(word)).any(|part| gone.contains(&part)));
        out.push_str(if is_gone { "…" } else { word });
        word.clear();
    };
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, '@' | '.' | '_' | '+' | '-' | '·') {
            word.push(c);
        } else {
            flush(&mut word, &mut out);
            out.push(c);
        }
    }
    flush(&mut word, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn each_purpose_has_its_time() {
        assert_eq!(retain_until(Purpose::Request, date(2026, 9, 7)), date(2027, 3, 7));
        assert_eq!(retain_until(Purpose::Partner, date(2026, 9, 7)), date(2031, 9, 7));
        assert_eq!(retain_until(Purpose::Partner, Date::MAX), Date::MAX);
    }

    #[test]
    fn names_leave_a_note() {
        let names = ["Zoë", "Trame-Fil", "zoe@exemple.test"];
        assert_eq!(
            without_names("Vu ZOE TRAME (zoe@exemple.test), qui rappellera. Filature d'Uccle.", &names),
            "Vu … … (…), qui rappellera. Filature d'Uccle."
        );
        assert_eq!(without_names("Rien à dire", &["", "Lo"]), "Rien à dire");
    }
}

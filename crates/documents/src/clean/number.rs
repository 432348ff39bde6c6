//! Numbers as people write them in Belgium: spaces, points and commas, and words beside them.

use crate::sheet::{Value, is_space};

use super::{Clean, Problem, legible};

/// A whole number: `22 élèves` is 22 with a remark, `1 070` and `1070.0` are 1070, `1.070` is taken for 1070.
pub fn integer(value: Value<'_>) -> Clean<i64> {
    let found = match value {
        Value::Number(number) => Clean::sure(number),
        value => match legible(&value) {
            Ok(text) => read(&text, true),
            Err(answer) => return answer,
        },
    };
    match found.value {
        Some(number) if number.fract() != 0.0 => Clean::unreadable(Problem::NotWhole),
        Some(number) if number.abs() > 9_007_199_254_740_991.0 => Clean::unreadable(Problem::NotANumber),
        _ => found.map(|number| number as i64),
    }
}

/// A decimal number, with a comma or a point.
pub fn decimal(value: Value<'_>) -> Clean<f64> {
    match value {
        Value::Number(number) => Clean::sure(number),
        value => match legible(&value) {
            Ok(text) => read(&text, false),
            Err(answer) => answer,
        },
    }
}

/// An amount in euros, as cents rounded to the nearest: `1 234,50 €` is 123450.
pub fn cents(value: Value<'_>) -> Clean<i64> {
    let euros = match value {
        Value::Text(text) => {
            let bare = text.replace(['€', '\u{a0}'], " ");
            let bare = bare.trim_matches(is_space);
            decimal(Value::Text(bare.trim_end_matches("EUR").trim_start_matches("EUR").trim()))
        }
        value => decimal(value),
    };
    match euros.value {
        Some(euros) if euros.abs() > 9e13 => Clean::unreadable(Problem::NotANumber),
        _ => euros.map(|euros| (euros * 100.0).round() as i64),
    }
}

/// The one number in a text; `whole` decides what `1.070` means.
fn read(text: &str, whole: bool) -> Clean<f64> {
    let text = text.trim_matches(is_space);
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’') || is_space(c);
    let Some(start) = text.find(|c: char| c.is_ascii_digit()) else {
        return Clean::unreadable(Problem::NotANumber);
    };
    let length = text[start..].find(|c: char| !numeric(c)).unwrap_or(text.len() - start);
    let token = text[start..start + length].trim_end_matches(|c: char| !c.is_ascii_digit());
    let (before, after) = (&text[..start], &text[start + token.len()..]);
    let (negative, before) = match before.strip_suffix(['-', '−']) {
        Some(rest) if rest.is_empty() || rest.ends_with(is_space) => (true, rest),
        _ => (false, before.strip_suffix('+').unwrap_or(before)),
    };
    // A letter right against the number makes it a code (P4, 3a), and a second number leaves a doubt.
    let glued = before.ends_with(char::is_alphanumeric)
        || after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    if glued || after.chars().chain(before.chars()).any(|c| c.is_ascii_digit()) {
        return Clean::unreadable(Problem::NotANumber);
    }
    let Some((number, assumed)) = value_of(token, whole) else {
        return Clean::unreadable(Problem::NotANumber);
    };
    let number = if negative { -number } else { number };
    let words = format!("{before} {after}");
    let words = words.trim_matches(|c: char| is_space(c) || matches!(c, '.' | ',' | ';' | ':'));
    if !words.is_empty() {
        Clean::noted(number, Problem::WordsLeftOut(super::tidy(words)))
    } else if assumed {
        Clean::noted(number, Problem::ThousandsAssumed)
    } else {
        Clean::sure(number)
    }
}

/// The value of digits with marks, and whether a mark was assumed to part thousands.
fn value_of(token: &str, whole: bool) -> Option<(f64, bool)> {
    let spaced: Vec<&str> =
        token.split(|c| is_space(c) || c == '\'' || c == '’').filter(|s| !s.is_empty()).collect();
    // "12 345" is one number, "12 34" two.
    let grouped = spaced
        .iter()
        .enumerate()
        .skip(1)
        .all(|(_, group)| group.bytes().take_while(u8::is_ascii_digit).count() == 3);
    if !grouped {
        return None;
    }
    let digits = spaced.concat();
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let thousands = |mark: char| {
        let mut groups = digits.split(mark);
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|g| g.len() == 3)
    };
    let (text, assumed) = match (points, commas) {
        (0, 0) => (digits, false),
        (0, 1) if whole && thousands(',') => (digits.replace(',', ""), true),
        (1, 0) if whole && thousands('.') => (digits.replace('.', ""), true),
        (0, 1) => (digits.replace(',', "."), false),
        (1, 0) => (digits, false),
        (_, 0) if thousands('.') => (digits.replace('.', ""), false),
        (0, _) if thousands(',') => (digits.replace(',', ""), false),
        (_, 1) if digits.rfind(',') > digits.rfind('.') => (digits.replace('.', "").replace(',', "."), false),
        (1, _) if digits.rfind('.') > digits.rfind(',') => (digits.replace(',', ""), false),
        _ => return None,
    };
    text.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| (number, assumed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(text: &str) -> Option<i64> {
        integer(Value::Text(text)).value
    }

    #[test]
    fn whole_numbers() {
        assert_eq!(integer(Value::Text("22 élèves")).problem, Some(Problem::WordsLeftOut("élèves".into())));
        assert_eq!(whole("22 élèves"), Some(22));
        assert_eq!(whole("1\u{a0}070"), Some(1070));
        assert_eq!(whole("1070.0"), Some(1070));
        assert_eq!(whole("42,0"), Some(42));
        assert_eq!(integer(Value::Text("1.070")), Clean::noted(1070, Problem::ThousandsAssumed));
        assert_eq!(whole("± 20"), Some(20));
        assert_eq!(whole("-3"), Some(-3));
        assert_eq!(integer(Value::Number(4.5)).problem, Some(Problem::NotWhole));
        for doubtful in ["P4", "3a", "20-25", "19 et 20", "12 34", "élèves", "3-4", "2,5"] {
            assert!(integer(Value::Text(doubtful)).is_unreadable(), "{doubtful}");
        }
    }

    #[test]
    fn decimals_and_amounts() {
        assert_eq!(decimal(Value::Text("50,8192798")).value, Some(50.8192798));
        assert_eq!(decimal(Value::Text("1.234,5")).value, Some(1234.5));
        assert_eq!(decimal(Value::Text("1,234.5")).value, Some(1234.5));
        assert_eq!(decimal(Value::Text("1.070")).value, Some(1.07));
        assert_eq!(cents(Value::Text("1 234,50 €")), Clean::sure(123_450));
        assert_eq!(cents(Value::Text("€ -12")), Clean::sure(-1200));
        assert_eq!(cents(Value::Number(0.1)).value, Some(10));
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in "[-0-9.,' \u{a0}€a]{0,20}|\\PC{0,20}") {
            let _ = integer(Value::Text(&text));
            let _ = decimal(Value::Text(&text));
            let _ = cents(Value::Text(&text));
        }

        #[test]
        fn what_is_written_is_read(number in -1_000_000_i64..1_000_000) {
            prop_assert_eq!(whole(&number.to_string()), Some(number));
            prop_assert_eq!(decimal(Value::Text(&format!("{number},5"))).value.map(f64::abs), Some(number.abs() as f64 + 0.5));
        }
    }
}

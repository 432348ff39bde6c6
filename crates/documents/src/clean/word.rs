//! Texts, marks of emptiness, yes and no.

use navette_belgium::text::name_key;

use crate::sheet::{Value, is_space};

use super::{Clean, Problem, legible};

/// The text with its spaces put right: none around, one between words (no-break ones too), lines kept.
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut pending = None;
    for c in text.chars() {
        if matches!(c, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}') {
            continue;
        }
        if is_space(c) {
            let new_line = c == '\n' || c == '\r';
            pending = Some(if new_line || pending == Some('\n') { '\n' } else { ' ' });
        } else if !c.is_control() {
            if let Some(space) = pending.take()
                && !tidied.is_empty()
            {
                tidied.push(space);
            }
            tidied.push(c);
        }
    }
    tidied
}

/// A tidied text; marks of emptiness (`-`, `n.d.`…) count as empty.
pub fn text(value: Value<'_>) -> Clean<String> {
    match legible(&value) {
        Ok(text) => Clean::sure(tidy(&text)),
        Err(answer) => answer,
    }
}

/// Whether the text only says that nothing is known.
pub fn is_empty_mark(text: &str) -> bool {
    let text = text.trim_matches(is_space);
    if text.is_empty() || text.len() > 24 {
        return text.is_empty();
    }
    if text.chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '.' | '…' | '?' | '/' | '*' | 'x' | 'X'))
    {
        return !text.eq_ignore_ascii_case("xx");
    }
    matches!(
        name_key(text).as_str(),
        "n a"
            | "na"
            | "nd"
            | "n d"
            | "none"
            | "null"
            | "nil"
            | "nan"
            | "neant"
            | "inconnu"
            | "inconnue"
            | "onbekend"
            | "unknown"
            | "geen"
            | "nvt"
            | "n v t"
            | "s o"
            | "sans objet"
            | "non disponible"
            | "non renseigne"
            | "a completer"
            | "a preciser"
            | "tbd"
            | "rien"
            | "vide"
            | "aucun"
            | "aucune"
    )
}

/// Yes or no in the three languages, ticks and crosses, 1 and 0.
pub fn yes_no(value: Value<'_>) -> Clean<bool> {
    match value {
        Value::Flag(flag) => return Clean::sure(flag),
        Value::Number(1.0) => return Clean::sure(true),
        Value::Number(0.0) => return Clean::sure(false),
        // In a column of ticks, a cross is a yes.
        Value::Text(text) if matches!(text.trim_matches(is_space), "x" | "X" | "✓" | "✔" | "☑") => {
            return Clean::sure(true);
        }
        Value::Text(text) if matches!(text.trim_matches(is_space), "✗" | "✘" | "☐") => {
            return Clean::sure(false);
        }
        _ => {}
    }
    match legible(&value) {
        Ok(text) => match name_key(&text).as_str() {
            "oui" | "o" | "yes" | "y" | "ja" | "j" | "vrai" | "true" | "waar" | "1" | "ok" => {
                Clean::sure(true)
            }
            "non" | "n" | "no" | "nee" | "neen" | "faux" | "false" | "onwaar" | "0" => Clean::sure(false),
            _ => Clean::unreadable(Problem::NotYesNo),
        },
        Err(answer) => answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_tidied() {
        assert_eq!(tidy("\u{feff} Rue\u{a0}du  Potaerdenberg\u{202f}170 "), "Rue du Potaerdenberg 170");
        assert_eq!(tidy("a \r\n b\u{200b}c"), "a\nbc");
        assert_eq!(text(Value::Text("œuvre")).value.as_deref(), Some("œuvre"));
        assert_eq!(text(Value::Number(1070.0)).value.as_deref(), Some("1070"));
    }

    #[test]
    fn marks_of_emptiness() {
        for mark in ["-", "?", "n.d.", "N/A", "none", " – ", "", "Néant", "x"] {
            assert!(is_empty_mark(mark), "{mark}");
        }
        // SO is also the formula of secondary schools.
        for text in ["Non", "0", "A", "No wikipedia", "S4", "SO"] {
            assert!(!is_empty_mark(text), "{text}");
        }
        assert_eq!(text(Value::Text("?")).problem, Some(Problem::EmptyMark));
    }

    #[test]
    fn yes_and_no() {
        assert_eq!(yes_no(Value::Text(" Oui ")).value, Some(true));
        assert_eq!(yes_no(Value::Text("nee")).value, Some(false));
        assert_eq!(yes_no(Value::Text("x")).value, Some(true));
        assert_eq!(yes_no(Value::Number(0.0)).value, Some(false));
        assert!(yes_no(Value::Text("peut-être")).is_unreadable());
        assert_eq!(yes_no(Value::Empty), Clean::EMPTY);
    }
}

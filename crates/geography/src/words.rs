//! Room that words take: estimated, since the server does not know the reader's font.

/// Rough width of a text in the unit of `size`, for a humanist sans; a little generous.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' | '\'' | '’' | '-' | '\u{a0}'
            | '\u{202f}' => 0.37,
            'm' | 'w' | 'M' | 'W' | '…' => 0.88,
            c if c.is_uppercase() => 0.68,
            _ => 0.6,
        })
        .sum();
    ems * size
}

/// The text in as few lines as fit the width, at most `lines`; the last one is cut with an ellipsis when needed.
///
/// Lines break after a space or a hyphen.
pub(crate) fn wrap(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    for piece in text.split_inclusive([' ', '-']) {
        match wrapped.last_mut() {
            Some(line) if width(line, size) + width(piece.trim_end(), size) <= room => line.push_str(piece),
            _ => wrapped.push(piece.to_owned()),
        }
    }
    let overflow = wrapped.len() > lines.max(1);
    wrapped.truncate(lines.max(1));
    for line in &mut wrapped {
        line.truncate(line.trim_end().len());
    }
    if let Some(line) = wrapped.last_mut().filter(|line| overflow || width(line, size) > room) {
        while !line.is_empty() && width(line, size) + width("…", size) > room {
            line.pop();
        }
        line.push('…');
    }
    wrapped
}

/// The text in one or two lines that all fit the width, or nothing.
pub(crate) fn fit(text: &str, size: f64, room: f64) -> Option<Vec<String>> {
    let lines = wrap(text, size, room, 2);
    lines
        .iter()
        .all(|line| !line.is_empty() && !line.ends_with('…') && width(line, size) <= room)
        .then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_break_after_their_hyphens() {
        assert_eq!(wrap("Woluwe-Saint-Lambert", 10.0, 76.0, 2), ["Woluwe-Saint-", "Lambert"]);
        assert_eq!(wrap("Evere", 10.0, 80.0, 2), ["Evere"]);
        assert_eq!(wrap("", 10.0, 80.0, 2), Vec::<String>::new());
        let cut = wrap("une très longue phrase qui ne tient pas", 10.0, 60.0, 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…'));
        assert_eq!(fit("Woluwe-Saint-Lambert", 10.0, 20.0), None);
        assert_eq!(wrap("ab", 10.0, f64::NAN, 0), ["ab"]);
    }
}

//! Coordinates in degrees, checked against Belgium.

use crate::sheet::{Value, is_space};

use super::{Clean, Problem, decimal, legible};

/// A point in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Latitude, north positive.
    pub lat: f64,
    /// Longitude, east positive.
    pub lon: f64,
}

/// Degrees that enclose Belgium with a small margin.
fn in_belgium(lat: f64, lon: f64) -> bool {
    (49.4..=51.6).contains(&lat) && (2.4..=6.5).contains(&lon)
}

/// A point from its latitude and longitude in two cells.
pub fn coordinates(lat: Value<'_>, lon: Value<'_>) -> Clean<Point> {
    match (decimal(lat), decimal(lon)) {
        (Clean { value: Some(lat), .. }, Clean { value: Some(lon), .. }) => judged(lat, lon),
        (lat, lon) if lat.is_unreadable() || lon.is_unreadable() => {
            Clean::unreadable(Problem::NotCoordinates)
        }
        (Clean { value: None, .. }, Clean { value: None, .. }) => Clean::EMPTY,
        _ => Clean::unreadable(Problem::HalfAPoint),
    }
}

/// A point from one cell: `50.84, 4.29`, `50,84 ; 4,29`, `50,84 4,29` or `50.84/4.29`.
pub fn coordinates_in_one(value: Value<'_>) -> Clean<Point> {
    match pair(value) {
        Clean { value: Some((lat, lon)), .. } => judged(lat, lon),
        Clean { problem: Some(problem), .. } => Clean::unreadable(problem),
        _ => Clean::EMPTY,
    }
}

/// Two numbers in one cell, whatever they measure.
pub fn pair(value: Value<'_>) -> Clean<(f64, f64)> {
    let text = match legible(&value) {
        Ok(text) => text,
        Err(answer) => return answer,
    };
    let text = text.trim_matches(|c: char| is_space(c) || matches!(c, '(' | ')' | '[' | ']'));
    halves(text).map_or(Clean::unreadable(Problem::NotCoordinates), Clean::sure)
}

fn halves(text: &str) -> Option<(f64, f64)> {
    let plain = |part: &str| {
        let part = part.trim_matches(is_space);
        let numeric = part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-' | b'+'));
        if numeric { part.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite()) } else { None }
    };
    let pair = |parts: Option<(&str, &str)>| {
        let (first, second) = parts?;
        Some((plain(first)?, plain(second)?))
    };
    pair(text.split_once([';', '/', '|']))
        .or_else(|| pair(text.split_once(", ")))
        .or_else(|| pair(text.split_once(is_space)))
        .or_else(|| pair(text.split_once(',')))
        .or_else(|| {
            // "50,84,4,29": the middle comma parts.
            let commas: Vec<usize> = text.match_indices(',').map(|(at, _)| at).collect();
            let &[_, middle, _] = commas.as_slice() else {
                return None;
            };
            pair(Some((&text[..middle], &text[middle + 1..])))
        })
}

fn judged(lat: f64, lon: f64) -> Clean<Point> {
    if in_belgium(lat, lon) {
        Clean::sure(Point { lat, lon })
    } else if in_belgium(lon, lat) {
        Clean::noted(Point { lat: lon, lon: lat }, Problem::SwappedCoordinates)
    } else if lat.abs() <= 90.0 && lon.abs() <= 180.0 {
        Clean::noted(Point { lat, lon }, Problem::OutsideBelgium)
    } else {
        Clean::unreadable(Problem::NotCoordinates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_cell() {
        let expected = Some(Point { lat: 50.84, lon: 4.29 });
        for text in [
            "50.84, 4.29",
            "50.84,4.29",
            "50,84 ; 4,29",
            "50,84 4,29",
            "50,84, 4,29",
            "50,84,4,29",
            "(50.84 4.29)",
        ] {
            assert_eq!(coordinates_in_one(Value::Text(text)).value, expected, "{text}");
        }
        let swapped = coordinates_in_one(Value::Text("4.29, 50.84"));
        assert_eq!((swapped.value, swapped.problem), (expected, Some(Problem::SwappedCoordinates)));
        assert!(coordinates_in_one(Value::Text("Bruxelles, 4")).is_unreadable());
        assert!(coordinates_in_one(Value::Text("148000, 170000")).is_unreadable());
    }

    #[test]
    fn two_cells() {
        assert_eq!(
            coordinates(Value::Text("50,84"), Value::Number(4.29)),
            Clean::sure(Point { lat: 50.84, lon: 4.29 })
        );
        assert_eq!(coordinates(Value::Text("50,84"), Value::Empty).problem, Some(Problem::HalfAPoint));
        assert_eq!(coordinates(Value::Empty, Value::Text("-")), Clean::EMPTY);
        assert_eq!(
            coordinates(Value::Number(48.8), Value::Number(2.3)).problem,
            Some(Problem::OutsideBelgium)
        );
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in "[0-9,. ;\\-é]{0,24}") {
            let _ = coordinates_in_one(Value::Text(&text));
        }
    }
}

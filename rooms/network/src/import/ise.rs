//! Socio-economic classes. Nursery and primary (formula FO) and secondary (SO) are kept apart and never compared;
//! a missing class is unknown.

/// The class as it is kept, from what a file holds: `1` to `20`, `3a`, `3b`, and `19-20` for the boundary of the
/// printed table («19 et 20»); none for anything else.
pub fn read_class(raw: &str) -> Option<&'static str> {
    const CLASSES: [&str; 20] = [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18",
        "19", "20",
    ];
    let key = navette_belgium::text::name_key(raw.trim().trim_end_matches(".0"));
    match key.as_str() {
        "3a" | "3 a" => Some("3a"),
        "3b" | "3 b" => Some("3b"),
        "19 et 20" | "19 20" | "19 en 20" => Some("19-20"),
        digits => CLASSES.into_iter().find(|class| *class == digits.trim_start_matches('0')),
    }
}

/// The formula of a class: FO for ordinary nursery and primary, SO for ordinary secondary.
pub fn read_formula(raw: &str) -> Option<&'static str> {
    match navette_belgium::text::name_key(raw).as_str() {
        "fo" | "fondamental" | "fondamental ordinaire" => Some("FO"),
        "so" | "secondaire" | "secondaire ordinaire" => Some("SO"),
        _ => None,
    }
}

/// The year in a file's name, as in `ise_2024.csv`: the only number from 2000 to 2100 that stands alone.
pub fn year_in(file_name: &str) -> Option<u32> {
    let mut years = file_name
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (2000..=2100).contains(year));
    let first = years.next()?;
    years.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_read_as_what_they_are() {
        for (raw, class) in [
            ("1", "1"),
            ("20", "20"),
            (" 07 ", "7"),
            ("5.0", "5"),
            ("3a", "3a"),
            ("3B", "3b"),
            ("19 et 20", "19-20"),
        ] {
            assert_eq!(read_class(raw), Some(class), "{raw}");
        }
        for raw in ["", "0", "21", "-", "n.d.", "4a", "2,5", "19 et 21"] {
            assert_eq!(read_class(raw), None, "{raw}");
        }
    }

    #[test]
    fn the_year_is_in_the_name_of_the_file() {
        assert_eq!(year_in("ise_2024.csv"), Some(2024));
        assert_eq!(year_in("2025/ise 2025 (2).xlsx"), Some(2025));
        assert_eq!(year_in("ise_2024-2025.csv"), None);
        assert_eq!(year_in("ise.csv"), None);
    }
}

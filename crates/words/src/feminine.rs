//! The other form that an inclusive spelling announces: `acteur·ice` says «acteur» and «actrice».

/// Endings that take the place of what they overlap: where in the base they begin, and what they write.
const OVERLAPS: [(&str, &str, &str); 14] = [
    ("trice", "teur", "trice"),
    ("rice", "eur", "rice"),
    ("ice", "eur", "rice"),
    ("teuse", "teur", "teuse"),
    ("euse", "eur", "euse"),
    ("euse", "eux", "euse"),
    ("ienne", "ien", "ienne"),
    ("enne", "en", "enne"),
    ("elle", "eau", "elle"),
    ("elle", "el", "elle"),
    ("ette", "et", "ette"),
    ("ive", "if", "ive"),
    ("ale", "al", "ale"),
    ("ente", "ent", "ente"),
];

/// Endings whose first letters stand in for the end of the base: what goes, what comes.
const SWAPS: [(&str, &str, &str); 5] =
    [("ve", "f", "ve"), ("se", "x", "se"), ("que", "c", "que"), ("esse", "e", "esse"), ("fe", "f", "ffe")];

/// Gives the form made of a base and the ending announced after a mark, both in lower case; none for a plural alone.
pub(crate) fn announced(base: &str, ending: &str) -> Option<String> {
    let (bare, plural) = match ending.strip_suffix('s') {
        Some(bare) => (bare, "s"),
        None => (ending, ""),
    };
    if bare.is_empty() || ending == "x" {
        return None;
    }
    // «acteurs·rices»: the base stands in the plural as well.
    let singular = base.strip_suffix('s').filter(|root| !plural.is_empty() && root.len() > 3 && bare != "se");
    let base = singular.unwrap_or(base);
    let swapped = OVERLAPS.iter().chain(&SWAPS).filter(|(typed, ..)| *typed == bare);
    let made =
        swapped.into_iter().find_map(|(_, goes, comes)| Some(format!("{}{comes}", base.strip_suffix(goes)?)));
    let made = made.or_else(|| {
        let (goes, comes) = match bare {
            "ère" | "ere" => ("er", "ère"),
            "ière" | "iere" => ("ier", "ière"),
            _ => return None,
        };
        Some(format!("{}{comes}", base.strip_suffix(goes)?))
    });
    Some(made.unwrap_or_else(|| format!("{base}{bare}")) + plural)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_announced_form_is_the_one_that_is_read_aloud() {
        for (base, ending, form) in [
            ("chargé", "e", Some("chargée")),
            ("chargés", "es", Some("chargées")),
            ("acteur", "ice", Some("actrice")),
            ("acteurs", "rices", Some("actrices")),
            ("directeur", "trice", Some("directrice")),
            ("auteur", "ice", Some("autrice")),
            ("animateur", "euse", Some("animateuse")),
            ("danseur", "euses", Some("danseuses")),
            ("heureux", "se", Some("heureuse")),
            ("gros", "ses", Some("grosses")),
            ("citoyen", "ne", Some("citoyenne")),
            ("citoyen", "enne", Some("citoyenne")),
            ("musicien", "ienne", Some("musicienne")),
            ("professionnel", "les", Some("professionnelles")),
            ("professionnel", "elle", Some("professionnelle")),
            ("nouveau", "elle", Some("nouvelle")),
            ("muet", "te", Some("muette")),
            ("cadet", "ette", Some("cadette")),
            ("actif", "ve", Some("active")),
            ("actif", "ive", Some("active")),
            ("ouvrier", "ère", Some("ouvrière")),
            ("ouvrier", "ières", Some("ouvrières")),
            ("maître", "esse", Some("maîtresse")),
            ("local", "ale", Some("locale")),
            ("public", "que", Some("publique")),
            ("élève", "s", None),
            ("beau", "x", None),
        ] {
            assert_eq!(announced(base, ending).as_deref(), form, "{base}·{ending}");
        }
    }
}

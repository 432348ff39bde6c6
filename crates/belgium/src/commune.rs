//! The nineteen communes of Brussels: codes, names, postal codes, and a place on a map of tiles.

use crate::text::{name_key, words};
use crate::word::{WordError, coded};
use std::collections::HashMap;
use std::str::FromStr;
use std::sync::LazyLock;

/// One of the nineteen communes of the Region of Brussels, in the order of their NIS codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the commune of that name")]
pub enum Commune {
    Anderlecht,
    Auderghem,
    BerchemSainteAgathe,
    Brussels,
    Etterbeek,
    Evere,
    Forest,
    Ganshoren,
    Ixelles,
    Jette,
    Koekelberg,
    MolenbeekSaintJean,
    SaintGilles,
    SaintJosseTenNoode,
    Schaerbeek,
    Uccle,
    WatermaelBoitsfort,
    WoluweSaintLambert,
    WoluweSaintPierre,
}

/// What is known of a commune.
struct Facts {
    nis: &'static str,
    french: &'static str,
    dutch: &'static str,
    postal_codes: &'static [&'static str],
    tile: (u8, u8),
    /// Other keys under which it is named, where `st`, `ste`, `sainte` and `sint` are all `saint`.
    also: &'static [&'static str],
}

/// The facts, in the order of the enum. Codes and names: Statbel. Tiles: drawn for Navette (see the test).
#[rustfmt::skip]
static FACTS: [Facts; 19] = [
    Facts { nis: "21001", french: "Anderlecht", dutch: "Anderlecht", postal_codes: &["1070"], tile: (1, 3), also: &["cureghem"] },
    Facts { nis: "21002", french: "Auderghem", dutch: "Oudergem", postal_codes: &["1160"], tile: (5, 4), also: &[] },
    Facts { nis: "21003", french: "Berchem-Sainte-Agathe", dutch: "Sint-Agatha-Berchem", postal_codes: &["1082"], tile: (0, 1),
            also: &["berchem", "berchem saint agatha", "saint agathe berchem", "berchem saint agathe bruxelles"] },
    Facts { nis: "21004", french: "Bruxelles", dutch: "Brussel", postal_codes: &["1000", "1020", "1040", "1050", "1120", "1130"], tile: (2, 2),
            also: &["bruxelles ville", "ville de bruxelles", "brussel stad", "stad brussel", "brussels", "brussels city",
                    "city of brussels", "bxl", "bruxelles 1", "bruxelles 2", "laeken", "laken", "bruxelles laeken", "haren",
                    "neder over heembeek", "noh"] },
    Facts { nis: "21005", french: "Etterbeek", dutch: "Etterbeek", postal_codes: &["1040"], tile: (4, 3), also: &[] },
    Facts { nis: "21006", french: "Evere", dutch: "Evere", postal_codes: &["1140"], tile: (4, 1), also: &[] },
    Facts { nis: "21007", french: "Forest", dutch: "Vorst", postal_codes: &["1190"], tile: (2, 4), also: &["forest bruxelles", "forest lez bruxelles"] },
    Facts { nis: "21008", french: "Ganshoren", dutch: "Ganshoren", postal_codes: &["1083"], tile: (1, 0), also: &[] },
    Facts { nis: "21009", french: "Ixelles", dutch: "Elsene", postal_codes: &["1050"], tile: (3, 3), also: &["xl"] },
    Facts { nis: "21010", french: "Jette", dutch: "Jette", postal_codes: &["1090"], tile: (2, 1), also: &[] },
    Facts { nis: "21011", french: "Koekelberg", dutch: "Koekelberg", postal_codes: &["1081"], tile: (1, 1), also: &[] },
    Facts { nis: "21012", french: "Molenbeek-Saint-Jean", dutch: "Sint-Jans-Molenbeek", postal_codes: &["1080"], tile: (1, 2),
            also: &["molenbeek", "saint jean molenbeek", "molenbeek bruxelles", "molenbeek saint jan"] },
    Facts { nis: "21013", french: "Saint-Gilles", dutch: "Sint-Gillis", postal_codes: &["1060"], tile: (2, 3),
            also: &["saint gilles bruxelles", "saint gilles lez bruxelles", "saint gillis bij brussel"] },
    Facts { nis: "21014", french: "Saint-Josse-ten-Noode", dutch: "Sint-Joost-ten-Node", postal_codes: &["1210"], tile: (3, 2),
            also: &["saint josse", "saint joost", "saint josse ten node"] },
    Facts { nis: "21015", french: "Schaerbeek", dutch: "Schaarbeek", postal_codes: &["1030"], tile: (3, 1), also: &[] },
    Facts { nis: "21016", french: "Uccle", dutch: "Ukkel", postal_codes: &["1180"], tile: (3, 4), also: &[] },
    Facts { nis: "21017", french: "Watermael-Boitsfort", dutch: "Watermaal-Bosvoorde", postal_codes: &["1170"], tile: (4, 4),
            also: &["boitsfort", "watermael", "bosvoorde", "watermaal"] },
    Facts { nis: "21018", french: "Woluwe-Saint-Lambert", dutch: "Sint-Lambrechts-Woluwe", postal_codes: &["1200"], tile: (4, 2),
            also: &["saint lambert", "saint lambertus woluwe", "woluwe saint lambrecht", "wsl"] },
    Facts { nis: "21019", french: "Woluwe-Saint-Pierre", dutch: "Sint-Pieters-Woluwe", postal_codes: &["1150"], tile: (5, 3),
            also: &["woluwe saint pieter", "wsp"] },
];

/// The arrondissements of Belgium by the first two digits of NIS codes, those before 2019 too (Statbel).
const ARRONDISSEMENTS: [&str; 44] = [
    "11", "12", "13", "21", "23", "24", "25", "31", "32", "33", "34", "35", "36", "37", "38", "41", "42",
    "43", "44", "45", "46", "51", "52", "53", "54", "55", "56", "57", "58", "61", "62", "63", "64", "71",
    "72", "73", "81", "82", "83", "84", "85", "91", "92", "93",
];

/// Whether a text can be the NIS code of a commune of Belgium: in Brussels it must be one of the nineteen; elsewhere an
/// arrondissement and a number in it, which go to 143 (Statbel, 2020) and may grow with mergers.
pub fn is_commune_nis(code: &str) -> bool {
    let Some((arrondissement, number)) = code.split_at_checked(2) else { return false };
    let known = ARRONDISSEMENTS.contains(&arrondissement) && number.len() == 3;
    match arrondissement {
        "21" => Commune::from_nis(code).is_some(),
        _ => known && number.bytes().all(|b| b.is_ascii_digit()) && ("001"..="199").contains(&number),
    }
}

impl Commune {
    /// All of them, in the order of their NIS codes.
    #[rustfmt::skip]
    pub const ALL: [Commune; 19] = [
        Self::Anderlecht, Self::Auderghem, Self::BerchemSainteAgathe, Self::Brussels, Self::Etterbeek, Self::Evere,
        Self::Forest, Self::Ganshoren, Self::Ixelles, Self::Jette, Self::Koekelberg, Self::MolenbeekSaintJean,
        Self::SaintGilles, Self::SaintJosseTenNoode, Self::Schaerbeek, Self::Uccle, Self::WatermaelBoitsfort,
        Self::WoluweSaintLambert, Self::WoluweSaintPierre,
    ];

    /// The number of columns and of rows of the map of tiles.
    pub const TILES: (u8, u8) = (6, 5);

    fn facts(self) -> &'static Facts {
        &FACTS[self as usize]
    }

    /// The NIS code, `21001` to `21019`: what is stored.
    pub fn nis(self) -> &'static str {
        self.facts().nis
    }

    /// The NIS code, as for the other closed lists.
    pub fn as_str(&self) -> &'static str {
        self.nis()
    }

    /// The name in French.
    pub fn french(self) -> &'static str {
        self.facts().french
    }

    /// The name in Dutch.
    pub fn dutch(self) -> &'static str {
        self.facts().dutch
    }

    /// The postal codes used in the commune; some are shared with another.
    pub fn postal_codes(self) -> &'static [&'static str] {
        self.facts().postal_codes
    }

    /// The place (column from the west, row from the north) in a map where each commune is one square.
    pub fn tile(self) -> (u8, u8) {
        self.facts().tile
    }

    /// Finds a commune by its NIS code.
    pub fn from_nis(nis: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|commune| commune.nis() == nis)
    }

    /// Finds a commune by a name in French or Dutch, as people write it; none for `Woluwe` alone, which is two.
    ///
    /// Case, accents, hyphens and apostrophes do not matter, nor `St-`, `Ste-`, a postal code before the name, or
    /// both languages side by side. The old communes of Laeken, Haren and Neder-Over-Heembeek are Brussels.
    pub fn from_name(name: &str) -> Option<Self> {
        let key = name_key(name);
        let mut tokens: Vec<&str> = words(&key).map(plain_saint).collect();
        if tokens.len() > 1
            && tokens.first().is_some_and(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()))
        {
            tokens.remove(0);
        }
        if let Some(commune) = from_tokens(&tokens) {
            return Some(commune);
        }
        (1..tokens.len()).find_map(|middle| {
            let (left, right) = tokens.split_at(middle);
            from_tokens(left).filter(|commune| from_tokens(right) == Some(*commune))
        })
    }
}

/// Reads every form of "saint" as one.
fn plain_saint(word: &str) -> &str {
    if matches!(word, "st" | "ste" | "sainte" | "sint") { "saint" } else { word }
}

/// Every name, as words joined by a space with one form of "saint".
static NAMES: LazyLock<HashMap<String, Commune>> = LazyLock::new(|| {
    let named = |commune: Commune| {
        let facts = commune.facts();
        [facts.french, facts.dutch].into_iter().chain(facts.also.iter().copied()).map(move |name| {
            let tokens: Vec<String> =
                words(&name_key(name)).map(|word| plain_saint(word).to_owned()).collect();
            (tokens.join(" "), commune)
        })
    };
    Commune::ALL.into_iter().flat_map(named).collect()
});

fn from_tokens(tokens: &[&str]) -> Option<Commune> {
    NAMES.get(tokens.join(" ").as_str()).copied()
}

impl FromStr for Commune {
    type Err = WordError;

    /// Reads a NIS code, or a name as [`Commune::from_name`] does.
    fn from_str(text: &str) -> Result<Self, WordError> {
        if name_key(text).is_empty() {
            return Err(WordError::Empty);
        }
        Self::from_nis(text.trim()).or_else(|| Self::from_name(text)).ok_or(WordError::Unknown)
    }
}

coded!(Commune);

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn facts_stand_at_their_place() {
        crate::word::assert_codes_read_back(&Commune::ALL);
        for (i, commune) in Commune::ALL.into_iter().enumerate() {
            assert_eq!(commune.nis(), (21001 + i).to_string());
            assert_eq!(Commune::from_name(commune.french()), Some(commune));
            assert_eq!(Commune::from_name(commune.dutch()), Some(commune));
        }
    }

    #[test]
    fn names_are_found_as_people_write_them() {
        use Commune::*;
        for (typed, commune) in [
            ("MOLENBEEK", MolenbeekSaintJean),
            ("Molenbeek-St-Jean", MolenbeekSaintJean),
            ("St-Jans-Molenbeek", MolenbeekSaintJean),
            ("ST. GILLES", SaintGilles),
            ("Saint–Gilles", SaintGilles),
            ("Bruxelles-Ville", Brussels),
            ("Bruxelles (Laeken)", Brussels),
            ("Brussel", Brussels),
            ("Berchem-Ste-Agathe", BerchemSainteAgathe),
            ("Woluwé St Lambert", WoluweSaintLambert),
            ("Woluwe-St.-Pierre", WoluweSaintPierre),
            ("Ixelles - Elsene", Ixelles),
            ("1070 Anderlecht", Anderlecht),
            ("Saint-Josse", SaintJosseTenNoode),
            ("Boitsfort", WatermaelBoitsfort),
            ("Saint Gilles / Sint-Gillis", SaintGilles),
        ] {
            assert_eq!(Commune::from_name(typed), Some(commune), "{typed}");
        }
        for typed in ["", "Woluwe", "Namur", "Région de Bruxelles-Capitale", "1070"] {
            assert_eq!(Commune::from_name(typed), None, "{typed}");
        }
    }

    /// The map: neighbours touch where they can, Brussels stands in the middle.
    ///
    /// ```text
    /// .    Gan  .    .    .    .
    /// Ber  Koe  Jet  Sch  Eve  .
    /// .    Mol  Bru  SJ   WSL  .
    /// .    And  SG   Ixl  Ett  WSP
    /// .    .    For  Ucc  WB   Aud
    /// ```
    #[test]
    fn tiles_are_distinct_and_neighbours_near() {
        use Commune::*;
        let tiles: BTreeSet<_> = Commune::ALL.map(Commune::tile).into_iter().collect();
        assert_eq!(tiles.len(), 19);
        assert!(tiles.iter().all(|(x, y)| *x < Commune::TILES.0 && *y < Commune::TILES.1));
        #[rustfmt::skip]
        let neighbours = [
            (Ganshoren, Koekelberg), (Ganshoren, Jette), (BerchemSainteAgathe, Koekelberg), (BerchemSainteAgathe, Ganshoren),
            (BerchemSainteAgathe, MolenbeekSaintJean), (Koekelberg, MolenbeekSaintJean), (Jette, Koekelberg), (Jette, Brussels),
            (MolenbeekSaintJean, Brussels), (MolenbeekSaintJean, Anderlecht), (Anderlecht, SaintGilles), (Anderlecht, Forest),
            (Anderlecht, Brussels), (SaintGilles, Brussels), (SaintGilles, Forest), (SaintGilles, Ixelles), (Forest, Uccle),
            (Uccle, Ixelles), (Uccle, WatermaelBoitsfort), (WatermaelBoitsfort, Auderghem), (WatermaelBoitsfort, Ixelles),
            (Auderghem, WoluweSaintPierre), (Auderghem, Etterbeek), (WoluweSaintPierre, WoluweSaintLambert),
            (WoluweSaintPierre, Etterbeek), (Etterbeek, Ixelles), (Etterbeek, WoluweSaintLambert), (Evere, Schaerbeek),
            (Evere, WoluweSaintLambert), (Schaerbeek, SaintJosseTenNoode), (Schaerbeek, Brussels),
            (Schaerbeek, WoluweSaintLambert), (SaintJosseTenNoode, Brussels), (Ixelles, Brussels),
        ];
        for (a, b) in neighbours {
            let ((ax, ay), (bx, by)) = (a.tile(), b.tile());
            assert!(ax.abs_diff(bx) <= 1 && ay.abs_diff(by) <= 1, "{a:?} and {b:?} stand apart");
        }
    }

    #[test]
    fn a_number_is_a_commune_when_its_arrondissement_is_there() {
        for code in ["11001", "21004", "25112", "62063", "12043", "93090"] {
            assert!(is_commune_nis(code), "{code}");
        }
        for code in ["99999", "21020", "21000", "11000", "25999", "2100", "210044", "25é1", "é1234", ""] {
            assert!(!is_commune_nis(code), "{code}");
        }
    }
}

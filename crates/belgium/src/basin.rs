//! The ten school basins (zones) of the Fédération Wallonie-Bruxelles.

use crate::text::name_key;
use crate::word::{WordError, coded, look_up};
use std::str::FromStr;

/// One of the ten basins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basin {
    /// Brussels-Capital.
    Brussels,
    /// The province of Walloon Brabant.
    WalloonBrabant,
    /// The arrondissements of Huy and Waremme.
    HuyWaremme,
    /// The arrondissement of Liège.
    Liege,
    /// The province of Luxembourg.
    Luxembourg,
    /// The province of Namur, but for most of the arrondissement of Philippeville.
    Namur,
    /// The arrondissement of Verviers.
    Verviers,
    /// Mons, Soignies, La Louvière.
    CentralHainaut,
    /// Charleroi, Thuin, and most of Philippeville.
    SouthHainaut,
    /// Tournai, Ath, Mouscron.
    WalloonPicardy,
}

use Basin::*;

/// Every spelling met, as keys.
const SPELLINGS: [(&str, Basin); 10] = [
    (
        "bruxelles|bruxelles capitale|region de bruxelles capitale|region bruxelles capitale|brussel|brussels|\
         brussels capital|brussel hoofdstad",
        Brussels,
    ),
    ("brabant wallon|province du brabant wallon|waals brabant|walloon brabant", WalloonBrabant),
    ("huy waremme|arrondissements de huy et waremme|huy et waremme|hoei borgworm", HuyWaremme),
    ("liege|arrondissement de liege|luik", Liege),
    ("verviers|arrondissement de verviers", Verviers),
    ("namur|province de namur|namen", Namur),
    ("luxembourg|province de luxembourg|province du luxembourg|luxemburg", Luxembourg),
    (
        "wallonie picarde|wapi|tournai ath mouscron|hainaut occidental|picardisch wallonie|walloon picardy|\
         picardy wallonia",
        WalloonPicardy,
    ),
    (
        "hainaut centre|mons soignies|mons centre|mons la louviere|henegouwen centrum|central hainaut",
        CentralHainaut,
    ),
    ("hainaut sud|charleroi thuin|charleroi hainaut sud|henegouwen zuid|south hainaut", SouthHainaut),
];

impl Basin {
    /// All ten, Brussels first, then by French name.
    pub const ALL: [Basin; 10] = [
        Brussels,
        WalloonBrabant,
        CentralHainaut,
        SouthHainaut,
        HuyWaremme,
        Liege,
        Luxembourg,
        Namur,
        Verviers,
        WalloonPicardy,
    ];

    /// The code: what is stored, and what stands in addresses.
    pub fn as_str(&self) -> &'static str {
        match self {
            Brussels => "bruxelles",
            WalloonBrabant => "brabant-wallon",
            HuyWaremme => "huy-waremme",
            Liege => "liege",
            Luxembourg => "luxembourg",
            Namur => "namur",
            Verviers => "verviers",
            CentralHainaut => "hainaut-centre",
            SouthHainaut => "hainaut-sud",
            WalloonPicardy => "wallonie-picarde",
        }
    }

    /// The name in French.
    pub fn french(self) -> &'static str {
        match self {
            Brussels => "Bruxelles-Capitale",
            WalloonBrabant => "Brabant wallon",
            HuyWaremme => "Huy-Waremme",
            Liege => "Liège",
            Luxembourg => "Luxembourg",
            Namur => "Namur",
            Verviers => "Verviers",
            CentralHainaut => "Hainaut-Centre",
            SouthHainaut => "Hainaut-Sud",
            WalloonPicardy => "Wallonie picarde",
        }
    }

    /// The name in Dutch.
    pub fn dutch(self) -> &'static str {
        match self {
            Brussels => "Brussel-Hoofdstad",
            WalloonBrabant => "Waals-Brabant",
            HuyWaremme => "Hoei-Borgworm",
            Liege => "Luik",
            Luxembourg => "Luxemburg",
            Namur => "Namen",
            Verviers => "Verviers",
            CentralHainaut => "Henegouwen-Centrum",
            SouthHainaut => "Henegouwen-Zuid",
            WalloonPicardy => "Picardisch Wallonië",
        }
    }

    /// The name in English.
    pub fn english(self) -> &'static str {
        match self {
            Brussels => "Brussels-Capital",
            WalloonBrabant => "Walloon Brabant",
            CentralHainaut => "Central Hainaut",
            SouthHainaut => "South Hainaut",
            WalloonPicardy => "Walloon Picardy",
            same => same.french(),
        }
    }

    /// Reads the column «Bassin» of the register: «Hors zones» and an empty cell are no basin.
    pub fn from_register(cell: &str) -> Result<Option<Self>, WordError> {
        match name_key(cell).as_str() {
            "" | "hors zones" | "hors zone" => Ok(None),
            _ => cell.parse().map(Some),
        }
    }

    /// The basin in which a commune lies, from its NIS code of five digits; none outside the ten.
    ///
    /// The first two digits are the arrondissement, and basins follow arrondissements but for Chapelle-lez-Herlaimont
    /// (with the Centre) and for Philippeville, where only Doische and Florennes are with Namur.
    pub fn of_commune_nis(nis: &str) -> Option<Self> {
        if nis.len() != 5 || !nis.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Some(match (nis.get(..2)?, nis) {
            (_, "52010") => CentralHainaut,
            (_, "93018" | "93022") => Namur,
            ("21", _) => Brussels,
            ("25", _) => WalloonBrabant,
            ("61" | "64", _) => HuyWaremme,
            ("62", _) => Liege,
            ("63", _) => Verviers,
            ("81" | "82" | "83" | "84" | "85", _) => Luxembourg,
            ("91" | "92", _) => Namur,
            ("53" | "55" | "58", _) => CentralHainaut,
            ("52" | "56" | "93", _) => SouthHainaut,
            ("51" | "54" | "57", _) => WalloonPicardy,
            _ => return None,
        })
    }
}

impl FromStr for Basin {
    type Err = WordError;

    /// Reads a code or a name in French, Dutch or English, as the register or a person writes it.
    fn from_str(text: &str) -> Result<Self, WordError> {
        let key = name_key(text);
        let key = ["bassin de ", "bassin du ", "bassin ", "zone de ", "zone du "]
            .iter()
            .find_map(|start| key.strip_prefix(start))
            .unwrap_or(&key);
        look_up(key, &SPELLINGS)
    }
}

coded!(Basin);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_is_read() {
        crate::word::assert_codes_read_back(&Basin::ALL);
        for basin in Basin::ALL {
            for name in [basin.french(), basin.dutch(), basin.english()] {
                assert_eq!(name.parse(), Ok(basin), "{name}");
            }
        }
        for (typed, basin) in [
            ("Hainaut Sud", SouthHainaut),
            ("WALLONIE PICARDE", WalloonPicardy),
            ("Wallonie Picarde", WalloonPicardy),
            ("Bassin de Liège", Liege),
            ("Tournai-Ath-Mouscron", WalloonPicardy),
        ] {
            assert_eq!(typed.parse(), Ok(basin), "{typed}");
        }
        assert_eq!("Paris".parse::<Basin>(), Err(WordError::Unknown));
    }

    #[test]
    fn outside_the_zones_is_no_basin() {
        assert_eq!(Basin::from_register("Hors zones"), Ok(None));
        assert_eq!(Basin::from_register(""), Ok(None));
        assert_eq!(Basin::from_register("Bruxelles"), Ok(Some(Brussels)));
        assert_eq!(Basin::from_register("?!x"), Err(WordError::Unknown));
        assert_eq!(Basin::of_commune_nis("45041"), None);
        assert_eq!(Basin::of_commune_nis("é1234"), None);
        assert_eq!(Basin::of_commune_nis("21009"), Some(Brussels));
    }
}

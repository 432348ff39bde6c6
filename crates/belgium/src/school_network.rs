//! Who organises a school: the networks of the Fédération Wallonie-Bruxelles.

use crate::text::name_key;
use crate::word::{WordError, coded, look_up};
use std::str::FromStr;

/// A network as the register tells it, as finely as it tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchoolNetwork {
    /// Wallonie-Bruxelles Enseignement, once the network of the Communauté française.
    Wbe,
    /// Public subsidised, by a commune.
    Communal,
    /// Public subsidised, by a province.
    Provincial,
    /// Public subsidised, by the Commission communautaire française, in Brussels.
    Cocof,
    /// Public subsidised, by several authorities: a few hautes écoles.
    OfficialHigher,
    /// Public subsidised, the source does not say by whom.
    OfficialSubsidised,
    /// Free (private subsidised) confessional.
    FreeConfessional,
    /// Free (private subsidised) non confessional.
    FreeNonConfessional,
    /// The register itself says it is not determined.
    Undetermined,
}

/// The three families by which schools are usually counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NetworkFamily {
    /// Organised by the Fédération: WBE.
    Wbe,
    /// Public, subsidised.
    OfficialSubsidised,
    /// Free, confessional or not.
    Free,
}

use SchoolNetwork::*;

/// Every spelling met in the register's vintages, in lists of schools and in speech, as keys.
const SPELLINGS: [(&str, SchoolNetwork); 9] = [
    (
        "wbe|w b e|wb e|wallonie bruxelles enseignement|reseau wbe|fwb|cf|communaute francaise|federation wallonie bruxelles|\
         organise par la communaute francaise|organise cf|organise fwb|enseignement organise",
        Wbe,
    ),
    (
        "communal|subventionne communal|officiel communal|officiel subventionne communal|communal subventionne|\
         enseignement communal|commune|ville|osc",
        Communal,
    ),
    (
        "provincial|subventionne provincial|officiel provincial|officiel subventionne provincial|province|osp",
        Provincial,
    ),
    (
        "cocof|subventionne cocof|officiel cocof|officiel subventionne cocof|commission communautaire francaise",
        Cocof,
    ),
    (
        "official higher|subventionne officiel he|officiel subventionne he|subventionne officiel haute ecole",
        OfficialHigher,
    ),
    (
        "official subsidised|officiel subventionne|subventionne officiel|officiel|os|enseignement officiel subventionne",
        OfficialSubsidised,
    ),
    (
        "free confessional|libre confessionnel|libre subventionne confessionnel|subventionne libre confessionnel|\
         libre confessionnel subventionne|libre catholique|libre conf|confessionnel|lc|lsc|catholique",
        FreeConfessional,
    ),
    (
        "free non confessional|libre non confessionnel|libre subventionne non confessionnel|\
         subventionne libre non confessionnel|libre non confessionnel subventionne|libre non conf|non confessionnel|lnc|\
         lsnc|libre pluraliste|pluraliste",
        FreeNonConfessional,
    ),
    ("undetermined|indetermine|non determine|inconnu|unknown", Undetermined),
];

impl SchoolNetwork {
    /// All of them, in the order of the lists on screen.
    pub const ALL: [SchoolNetwork; 9] = [
        Wbe,
        Communal,
        Provincial,
        Cocof,
        OfficialHigher,
        OfficialSubsidised,
        FreeConfessional,
        FreeNonConfessional,
        Undetermined,
    ];

    /// The code: what is stored.
    pub fn as_str(&self) -> &'static str {
        match self {
            Wbe => "wbe",
            Communal => "communal",
            Provincial => "provincial",
            Cocof => "cocof",
            OfficialHigher => "official-higher",
            OfficialSubsidised => "official-subsidised",
            FreeConfessional => "free-confessional",
            FreeNonConfessional => "free-non-confessional",
            Undetermined => "undetermined",
        }
    }

    /// The family under which the network is counted; none when it is undetermined.
    pub fn family(self) -> Option<NetworkFamily> {
        match self {
            Wbe => Some(NetworkFamily::Wbe),
            Communal | Provincial | Cocof | OfficialHigher | OfficialSubsidised => {
                Some(NetworkFamily::OfficialSubsidised)
            }
            FreeConfessional | FreeNonConfessional => Some(NetworkFamily::Free),
            Undetermined => None,
        }
    }
}

impl FromStr for SchoolNetwork {
    type Err = WordError;

    /// Reads a code, or a name in any of the spellings met.
    fn from_str(text: &str) -> Result<Self, WordError> {
        look_up(&name_key(text), &SPELLINGS)
    }
}

coded!(SchoolNetwork);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vintage_is_read() {
        crate::word::assert_codes_read_back(&SchoolNetwork::ALL);
        for (typed, network) in [
            ("WBE", Wbe),
            ("W-B E", Wbe),
            ("Subventionné communal", Communal),
            ("Communal", Communal),
            ("Officiel Subventionné", OfficialSubsidised),
            ("Subventionné officiel (HE)", OfficialHigher),
            ("Subventionné provincial", Provincial),
            ("COCOF", Cocof),
            ("Libre confessionnel", FreeConfessional),
            ("Libre conf.", FreeConfessional),
            ("LIBRE NON CONFESSIONNEL", FreeNonConfessional),
            ("Indéterminé", Undetermined),
        ] {
            assert_eq!(typed.parse(), Ok(network), "{typed}");
        }
        assert_eq!("".parse::<SchoolNetwork>(), Err(WordError::Empty));
        assert_eq!("Total".parse::<SchoolNetwork>(), Err(WordError::Unknown));
    }

    #[test]
    fn what_is_undetermined_is_counted_apart() {
        assert_eq!(Undetermined.family(), None);
        assert_eq!(Cocof.family(), Some(NetworkFamily::OfficialSubsidised));
    }
}

//! What did not come in, and what was odd, as it is kept with an import and told.

use super::{Fate, Record, Refused, Remark};
use serde::{Deserialize, Serialize};

/// Something to be told about a line or a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Oddity {
    /// Its line, its file or its place in the list.
    pub place: String,
    /// Its title.
    pub title: String,
    /// What it is: a word from which pages make their sentences.
    pub code: String,
    /// The field it is about; empty when it is about the whole.
    pub field: String,
    /// What stands there.
    pub value: String,
    /// Whether it keeps the offer out.
    pub refuses: bool,
    /// Codes of what there is, when what stands there is none of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<String>,
}

impl Record {
    /// Why it does not come in, and what was odd about it.
    pub fn oddities(&self) -> Vec<Oddity> {
        let refused = match &self.fate {
            Fate::Refused(why) => Some((why.code(), "", why.value(), true, &[][..])),
            _ => None,
        };
        let odd = self.remarks.iter().map(|remark| {
            let (code, field, value) = remark.told();
            (code, field, value, false, remark.among())
        });
        let all = refused.into_iter().chain(odd);
        all.map(|(code, field, value, refuses, among)| Oddity {
            place: self.place.clone(),
            title: self.title.clone(),
            code: code.to_owned(),
            field: field.to_owned(),
            value,
            refuses,
            among: among.to_vec(),
        })
        .collect()
    }
}

impl Refused {
    /// A stable word for it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Organiser => "organiser",
            Self::Place => "place",
            Self::NoKey => "no-key",
            Self::NoTitle => "no-title",
            Self::Deleted => "deleted",
            Self::Calendar(_) => "calendar",
            Self::NoDate => "no-date",
            Self::EndsBefore => "ends-before",
            Self::Twice(_) => "twice",
            Self::NoOperator => "no-operator",
            Self::UnknownOperator(_) => "unknown-operator",
            Self::SeveralOperators(_) => "several-operators",
        }
    }

    fn value(&self) -> String {
        match self {
            Self::Calendar(said)
            | Self::Twice(said)
            | Self::UnknownOperator(said)
            | Self::SeveralOperators(said) => said.clone(),
            _ => String::new(),
        }
    }
}

impl Remark {
    /// Codes of what there is, when what stands there is none of it.
    fn among(&self) -> &[String] {
        if let Self::NoSuchPurse { among, .. } = self { among } else { &[] }
    }

    /// A stable word for it, the field it is about, and what stands there.
    fn told(&self) -> (&'static str, &str, String) {
        match self {
            Self::NoZone => ("no-zone", "", String::new()),
            Self::DateLeftOut => ("date-left-out", "", String::new()),
            Self::TooManyDates(left_out) => ("too-many-dates", "", left_out.to_string()),
            Self::AgesOutside(said) => ("ages-outside", "level", said.clone()),
            Self::AgesUnreadable(said) => ("ages-unreadable", "level", said.clone()),
            Self::AllAges => ("all-ages", "level", String::new()),
            Self::PlacesDiffer => ("places-differ", "position", String::new()),
            Self::State(said) => ("state", "", said.clone()),
            Self::NotTaken { field, value, .. } => ("not-taken", field, value.clone()),
            Self::NoSuchPurse { value, .. } => ("no-such-purse", "purse", value.clone()),
            Self::PurseOver(code) => ("purse-over", "purse", code.clone()),
            Self::SharedKey(several) => ("shared-key", "", several.to_string()),
            Self::KeptTyped { fact, value } => ("kept-typed", fact, value.clone()),
        }
    }
}

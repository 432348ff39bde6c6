//! What an import needs to know besides the file: the answers of the wizard, and where the file comes from.

use super::fields::{Field, FileKind};
use super::ise;
use super::recognise::Mapping;
use jiff::{Timestamp, civil::Date};
use navette_belgium::Basin;
use navette_database::BasinScope;
use navette_documents::keep::edition_name;
use serde::{Deserialize, Serialize};

/// The answers of the wizard; each has a default that fits most files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The code of the zone whose rows are wanted, when the basin's own code is not one of the ten.
    pub basin: Option<String>,
    /// Whether the file lists everything, so that what it leaves out may have closed (default: the official register).
    pub complete: Option<bool>,
    /// The year of the classes (default: a column, then the file's name).
    pub year: Option<u32>,
    /// `FO` or `SO`, for a file of classes that does not say (default: FO).
    pub formula: Option<String>,
    /// The name of the source (default: known by the shape of the file, else its name).
    pub source: Option<String>,
    /// The licence of the file.
    pub licence: Option<String>,
    /// What must be shown wherever the records are.
    pub attribution: Option<String>,
    /// The category of operators that the file does not tell.
    pub category: Option<String>,
    /// Why people are kept (a code of [`crate::code::Purpose`]; default: the contact of a school or of an operator).
    pub purpose: Option<String>,
    /// Until when people are kept (default: two years from today).
    pub retain_until: Option<Date>,
}

/// Where records come from and under which licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The name of the source, stable over editions of the file.
    pub source: String,
    /// The licence.
    pub licence: Option<String>,
    /// What must be shown wherever the records are.
    pub attribution: Option<String>,
}

/// The circumstances of one import into one basin.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    pub scope: BasinScope,
    pub basin: Option<Basin>,
    pub now: Timestamp,
    pub today: Date,
    pub complete: Option<bool>,
    pub year: Option<u32>,
    pub formula: &'static str,
    pub category: Option<String>,
    pub purpose: Option<String>,
    pub retain_until: Date,
    /// A list of schools that tells no types is taken to be one of compulsory education.
    pub list_is_compulsory: bool,
}

impl Setting {
    pub(crate) fn new(
        scope: BasinScope,
        basin: Option<Basin>,
        (now, today): (Timestamp, Date),
        answers: &Answers,
        file_name: &str,
    ) -> Self {
        let asked = answers.basin.as_deref().and_then(|code| code.parse().ok());
        let two_years = today.saturating_add(jiff::Span::new().years(2));
        Self {
            scope,
            basin: asked.or(basin),
            now,
            today,
            complete: answers.complete,
            year: answers.year.or_else(|| ise::year_in(file_name)),
            formula: answers.formula.as_deref().and_then(ise::read_formula).unwrap_or("FO"),
            category: answers.category.clone(),
            purpose: answers.purpose.clone(),
            retain_until: answers.retain_until.unwrap_or(two_years),
            list_is_compulsory: true,
        }
    }
}

/// The source of the official register, whatever its edition.
pub(crate) const REGISTER: &str = "signaletique-fase";

impl Origin {
    /// The origin told by the user, completed by what the shape of the file tells.
    ///
    /// Licences: OpenStreetMap ODbL 1.0; UrbIS open data, mention of the source required; ODWB free use.
    pub fn of(mapping: &Mapping, answers: &Answers, file_name: &str) -> Self {
        let guessed = Self::by_shape(mapping, file_name);
        Self {
            source: answers.source.clone().filter(|told| !told.trim().is_empty()).unwrap_or(guessed.source),
            licence: answers.licence.clone().or(guessed.licence),
            attribution: answers.attribution.clone().or(guessed.attribution),
        }
    }

    fn by_shape(mapping: &Mapping, file_name: &str) -> Self {
        let told = |source: &str, licence: &str, attribution: Option<&str>| Self {
            source: source.to_owned(),
            licence: Some(licence.to_owned()),
            attribution: attribution.map(str::to_owned),
        };
        let has = |heading: &str| mapping.table.has_heading(heading);
        let odwb = "ODWB, usage libre";
        if mapping.is_official_register() {
            return told(REGISTER, odwb, None);
        }
        match mapping.kind {
            FileKind::Ise => told("ise", "CC BY", Some("Fédération Wallonie-Bruxelles")),
            FileKind::Operators if has("amenity") && has("contact:website") => {
                told("openstreetmap", "ODbL 1.0", Some("© OpenStreetMap contributors"))
            }
            FileKind::Operators | FileKind::Boundaries if has("TXT_FRE") || has("mdrc") => {
                told("urbis", "UrbIS open data", Some("Brussels UrbIS®© – CIRB/Paradigm"))
            }
            FileKind::Boundaries => told("statbel", "CC BY", Some("Statbel")),
            FileKind::Operators if has("character_author") => {
                told("ville-bruxelles-parcours-bd", "Open data Ville de Bruxelles", None)
            }
            FileKind::Operators if mapping.has(Field::Recognition) && has("Statut juridique") => {
                told("odwb-musees-reconnus", odwb, None)
            }
            FileKind::Operators if has("Organisateur/exploitant") => told("odwb-salles-cinema", odwb, None),
            _ => Self { source: edition_name(file_name), licence: None, attribution: None },
        }
    }
}

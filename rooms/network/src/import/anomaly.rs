//! What is odd in a file, by line, with a reason that pages put in words.

use navette_database::codes;

codes! {
    /// Why a line or a cell is odd. Codes are translation keys; `refusal` tells which keep a record out.
    pub enum Kind {
        /// The FASE number of the school is missing or is not one: the record is refused.
        BadSchoolFase = "bad-school-fase",
        /// The FASE number of the site is missing or is not one: the record is refused.
        BadSiteFase = "bad-site-fase",
        /// There is no name: the record is refused.
        NoName = "no-name",
        /// The line is a total or a subtotal, not a record.
        TotalLine = "total-line",
        /// The line is a note under or above the table, not a record.
        NoteLine = "note-line",
        /// The line is a heading inside the table (a commune, a page), not a record.
        HeadingLine = "heading-line",
        /// The line repeats the headings.
        RepeatedHeadings = "repeated-headings",
        /// The same record came on an earlier line, the same.
        DuplicateLine = "duplicate-line",
        /// An earlier line says otherwise of the same record; the earlier line counts. `other`: what it says.
        Contradiction = "contradiction",
        /// The type of education is not known: kept out of the count of schools to reach.
        UnknownTeaching = "unknown-teaching",
        /// The network is not known; left unknown.
        UnknownNetwork = "unknown-network",
        /// The basin is not known.
        UnknownBasin = "unknown-basin",
        /// The record belongs to no basin («Hors zones»).
        OutsideZones = "outside-zones",
        /// No establishment has its seat in the site's commune: the basin of its own line counts.
        BasinOfTheLine = "basin-of-the-line",
        /// There are no coordinates.
        NoCoordinates = "no-coordinates",
        /// The coordinates are no place in Belgium; left out.
        BadCoordinates = "bad-coordinates",
        /// The coordinates lie in another commune (`other`) than the one stated.
        CoordinatesElsewhere = "coordinates-elsewhere",
        /// The enterprise number fails its check; left out.
        BadEnterpriseNumber = "bad-enterprise-number",
        /// The postal code is not one; left out.
        BadPostalCode = "bad-postal-code",
        /// The e-mail address is not one; left out.
        BadEmail = "bad-email",
        /// An address of a web site stood where the e-mail address should be; it was kept as the web site.
        WebsiteAsEmail = "website-as-email",
        /// The telephone number is not one; kept out.
        BadPhone = "bad-phone",
        /// A person typed this field (`other`); the file says otherwise and was not followed.
        KeptTyped = "kept-typed",
        /// The official register says otherwise (`other`); this list was not followed.
        KeptRegister = "kept-register",
        /// The site is not known in this basin.
        UnknownSite = "unknown-site",
        /// The class is none of 1 to 20, `3a`, `3b` or `19 et 20`: left unknown.
        BadIseClass = "bad-ise-class",
        /// The class is empty: unknown.
        NoIseClass = "no-ise-class",
        /// The list has classes but the year is not known: they were left out.
        IseYearMissing = "ise-year-missing",
        /// The formula is neither FO nor SO: the line is refused.
        BadIseFormula = "bad-ise-formula",
        /// The year is not one: the line is refused.
        BadYear = "bad-year",
        /// It looks like a record that is there already (`other`), not surely: it comes in, to be compared.
        PossibleDuplicate = "possible-duplicate",
        /// The person came from this source before and was erased, or merged away: not brought back.
        ErasedBefore = "erased-before",
        /// Two records of the base would fit; none was chosen. `other`: how many.
        SeveralFit = "several-fit",
        /// The organisation was not found: the person comes in without a function there.
        UnknownOrganisation = "unknown-organisation",
        /// The organisation was found by its likeness (`other`), to be checked.
        OrganisationByLikeness = "organisation-by-likeness",
        /// The text was longer than the field; it was cut.
        TooLong = "too-long",
        /// The language is not one of fr, nl, en, de; left unknown.
        UnknownLanguage = "unknown-language",
    }
}

impl Kind {
    /// Whether it keeps a record out of the base.
    pub const fn refuses(self) -> bool {
        matches!(
            self,
            Self::BadSchoolFase
                | Self::BadSiteFase
                | Self::NoName
                | Self::BadIseFormula
                | Self::BadYear
                | Self::ErasedBefore
        )
    }
}

/// Something odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anomaly {
    /// The line of the file, from 1; 0 when it is about the whole file.
    pub line: u32,
    /// Why.
    pub kind: Kind,
    /// The heading of the column, as in the file; empty when it is about the line.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What it was compared with, when the kind says so.
    pub other: String,
}

impl Anomaly {
    pub(crate) fn to_json(&self) -> serde_json::Value {
        serde_json::json!({ "line": self.line, "kind": self.kind.code(), "column": self.column, "value": self.value, "other": self.other })
    }

    pub(crate) fn from_json(json: &serde_json::Value) -> Option<Self> {
        let text = |name: &str| json[name].as_str().unwrap_or_default().to_owned();
        Some(Self {
            line: u32::try_from(json["line"].as_u64()?).ok()?,
            kind: Kind::from_code(json["kind"].as_str()?)?,
            column: text("column"),
            value: text("value"),
            other: text("other"),
        })
    }
}

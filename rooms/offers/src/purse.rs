//! Purses that may pay for an offer: those of the house, as a basin corrected and closed them, and those it added. Pure.

use crate::id::PurseId;
use jiff::civil::Date;
use navette_belgium::SchoolYear;
use navette_belgium::text::name_key;
use navette_database::record;
use std::collections::HashMap;

/// The purses to begin with.
const HOUSE: &str = include_str!("../data/purses.txt");

/// The longest name of a purse, in characters.
pub const LONGEST: usize = 80;

record! {
    /// What a basin says of a purse.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct PurseRow {
        /// Key.
        pub id: PurseId,
        /// A code of the house, or its name.
        pub code: String,
        /// What it pays, and for whom.
        pub pays: Option<String>,
        /// Where that is said.
        pub source: Option<String>,
        /// When that was checked.
        pub checked_on: Option<Date>,
        /// Since when it pays no more.
        pub closed_on: Option<Date>,
        /// Who wrote it last.
        pub account_name: Option<String>,
    }
}

/// A purse as it stands in a basin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purse {
    /// Its row; none for one of the house that nobody touched.
    pub id: Option<PurseId>,
    /// What offers hold: a code of the house, or its name.
    pub code: String,
    /// Whether it is one of the house: its name is a sentence of ours.
    pub is_house: bool,
    /// What it pays, and for whom.
    pub pays: Option<String>,
    /// Where that is said.
    pub source: Option<String>,
    /// When that was checked here.
    pub checked_on: Option<Date>,
    /// Since when it pays no more.
    pub closed_on: Option<Date>,
    /// Who wrote it last.
    pub by: Option<String>,
}

impl Purse {
    /// Whether it pays on a day.
    pub fn is_open(&self, day: Date) -> bool {
        self.closed_on.is_none_or(|closed| day < closed)
    }
}

/// Of the purses an offer holds, those that may pay it: today, or from the first day of its season when that is to come.
/// Of one that nobody knows, nobody can say that it pays.
pub fn paying(purses: &[Purse], held: &[String], season: Option<SchoolYear>, today: Date) -> Vec<String> {
    let day = season.map_or(today, |season| season.starts().max(today));
    let pays = |code: &&String| purses.iter().any(|purse| purse.code == **code && purse.is_open(day));
    held.iter().filter(pays).cloned().collect()
}

/// The codes of the house with where it is said what they pay, in order.
pub fn house() -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    HOUSE.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).map(|line| {
        let (code, source) = line.split_once('|').unwrap_or((line, ""));
        (code.trim(), Some(source.trim()).filter(|source| !source.is_empty()))
    })
}

/// The purses of a basin: those of the house in their order, then its own by name.
pub fn purses(rows: Vec<PurseRow>) -> Vec<Purse> {
    let mut rows: HashMap<String, PurseRow> = rows.into_iter().map(|row| (row.code.clone(), row)).collect();
    let of_row = |row: PurseRow, is_house| Purse {
        id: Some(row.id),
        code: row.code,
        is_house,
        pays: row.pays,
        source: row.source,
        checked_on: row.checked_on,
        closed_on: row.closed_on,
        by: row.account_name,
    };
    let mut all: Vec<Purse> = house()
        .map(|(code, source)| match rows.remove(code) {
            Some(row) => of_row(row, true),
            None => Purse {
                id: None,
                code: code.to_owned(),
                is_house: true,
                pays: None,
                source: source.map(str::to_owned),
                checked_on: None,
                closed_on: None,
                by: None,
            },
        })
        .collect();
    let mut own: Vec<Purse> = rows.into_values().map(|row| of_row(row, false)).collect();
    own.sort_by_cached_key(|purse| (name_key(&purse.code), purse.code.clone()));
    all.extend(own);
    all
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use jiff::civil::date;
    use navette_database::Uuid;

    pub(crate) fn row(code: &str, closed_on: Option<Date>) -> PurseRow {
        PurseRow {
            id: PurseId(Uuid::from_u128(code.len() as u128)),
            code: code.to_owned(),
            pays: Some("le car".to_owned()),
            source: None,
            checked_on: Some(date(2026, 11, 1)),
            closed_on,
            account_name: None,
        }
    }

    #[test]
    fn those_of_the_house_stand_until_a_basin_says_otherwise() {
        let plain = purses(Vec::new());
        assert_eq!(plain.len(), house().count());
        assert!(plain.iter().all(|purse| purse.is_house && purse.id.is_none() && purse.checked_on.is_none()));
        assert!(plain.iter().any(|purse| purse.source.is_some()));
        let said = purses(vec![
            row("peca", Some(date(2027, 1, 1))),
            row("Été culturel", None),
            row("Bourse du fil", None),
        ]);
        let codes: Vec<&str> = said.iter().map(|purse| purse.code.as_str()).collect();
        assert_eq!(
            codes[codes.len() - 2..],
            ["Bourse du fil", "Été culturel"],
            "its own come after, by name"
        );
        let peca = &said[0];
        assert!(peca.is_house && peca.pays.is_some() && peca.is_open(date(2026, 12, 31)));
        assert!(!peca.is_open(date(2027, 1, 1)), "it pays no more from that day on");
    }

    #[test]
    fn what_pays_in_the_season_of_an_offer_is_told_and_nothing_else() {
        let all = purses(vec![row("peca", Some(date(2027, 1, 1))), row("Été culturel", None)]);
        let held = ["peca", "Été culturel", "disparue"].map(str::to_owned);
        let told = |season: &str, today| paying(&all, &held, season.parse().ok(), today);
        let both = ["peca", "Été culturel"];
        assert_eq!(told("2026-2027", date(2026, 12, 31)), both, "until its last day");
        assert_eq!(told("", date(2026, 12, 31)), both, "of no season: today");
        assert_eq!(told("2026-2027", date(2027, 1, 1)), ["Été culturel"]);
        assert_eq!(told("2027-2028", date(2026, 12, 31)), ["Été culturel"], "it will be over by then");
        assert_eq!(told("2025-2026", date(2026, 12, 31)), both, "a season that is over is asked of today");
    }
}

//! Dates among the filters: from a day to another, and the months to come with how many offers each has.

use crate::code::OfferList;
use crate::offer::days::{self, code};
use crate::pages::words;
use jiff::civil::Date;
use navette_web::{Fields, Shell};
use std::sync::Arc;

/// What a page says of the dates it is narrowed by.
pub(crate) struct Period {
    /// From which day, as typed.
    pub from: String,
    /// Until which.
    pub to: String,
    /// The period in words; empty when there is none.
    pub label: String,
    /// The page without it.
    pub without: String,
    /// Why it narrows nothing; empty when it does.
    pub refused: String,
    /// The months to come.
    pub months: Vec<Month>,
}

/// A month to come.
pub(crate) struct Month {
    /// Its name, with how many offers.
    pub label: String,
    /// The page with it.
    pub href: String,
    /// Whether it is the period in force.
    pub current: bool,
}

impl Period {
    pub(crate) fn new(shell: &Shell, fields: &Fields, path: &str) -> Self {
        let typed = |name: &str| fields.get(name).trim().chars().take(20).collect::<String>();
        let (from, to) = (typed("du"), typed("au"));
        let (label, refused) = match days::period(&from, &to, shell.today) {
            Ok(None) => (String::new(), String::new()),
            Ok(Some(_)) => (label(shell, &from, &to), String::new()),
            Err(why) => (String::new(), shell.tc("offers-period-refused-", why.code())),
        };
        Self { label, refused, without: with(fields, path, "", ""), from, to, months: Vec::new() }
    }

    /// With the months to come, as they were counted.
    pub(crate) fn with_months(
        mut self,
        shell: &Shell,
        fields: &Fields,
        path: &str,
        counted: &[(Arc<str>, usize)],
    ) -> Self {
        let found = |month: Date| {
            let (month, code) = (month, code(month));
            let (_, count) = counted.iter().find(|(counted, _)| **counted == *code)?;
            Some((month, i64::try_from(*count).unwrap_or(i64::MAX)))
        };
        self.months = days::to_come(shell.today)
            .into_iter()
            .filter_map(found)
            .map(|(month, count)| {
                let (first, last) = (month.to_string(), month.last_of_month().to_string());
                let name = words::value(shell, OfferList::Month, &format!("{:02}", month.month()));
                Month {
                    label: format!("{name} ({})", shell.count(&count)),
                    current: self.from == first && self.to == last,
                    href: with(fields, path, &first, &last),
                }
            })
            .collect();
        self
    }
}

/// The address with a period.
fn with(fields: &Fields, path: &str, from: &str, to: &str) -> String {
    let mut changed = fields.clone();
    changed.set("du", from);
    changed.address_with(path, "au", to)
}

/// A period in words.
fn label(shell: &Shell, from: &str, to: &str) -> String {
    let day = |typed: &str| typed.parse::<Date>().map(|day| shell.day(&day)).unwrap_or_default();
    match (from.is_empty(), to.is_empty()) {
        (false, false) => {
            shell.ta("offers-period-between", &[("from", day(from).into()), ("to", day(to).into())])
        }
        (false, true) => shell.tx("offers-period-from", day(from)),
        _ => shell.tx("offers-period-until", day(to)),
    }
}

//! Prices read from a leaf, and what they are worth against the limits.

use super::reading::{Names, Reading};
use crate::certificate::{Named, Prices};
use std::collections::BTreeMap;

/// No price and no scale is larger, so that sums of them stay within 128 bits.
const LARGEST: i64 = 1_000_000_000_000_000;

/// Prices by number instead of by name.
pub(super) struct Priced {
    pub(super) scale: i128,
    /// Of a place, by session.
    pub(super) places: Vec<i128>,
    /// Of pupils, by session: divisor and price.
    pub(super) pupils: BTreeMap<usize, Vec<(u32, i128)>>,
    pub(super) operators: Vec<i128>,
    pub(super) purses: Vec<i128>,
    pub(super) quotas: Vec<i128>,
    /// By earlier aim.
    pub(super) earlier: Vec<i128>,
    pub(super) strata: Vec<i128>,
}

/// A scale within its limits.
pub(super) fn scale(scale: i64) -> Result<i128, String> {
    if (1..=LARGEST).contains(&scale) { Ok(scale.into()) } else { Err(format!("a scale of {scale}")) }
}

/// A price within its limits.
pub(super) fn price(price: i64) -> Result<i128, String> {
    if (-LARGEST..=LARGEST).contains(&price) { Ok(price.into()) } else { Err(format!("a price of {price}")) }
}

fn positive(of: i64) -> Result<i128, String> {
    if of < 0 { Err(format!("a price of {of}")) } else { price(of) }
}

fn by_number(names: &Names, what: &str, count: usize, list: &[Named]) -> Result<Vec<i128>, String> {
    let mut prices = vec![0; count];
    let mut seen = vec![false; count];
    for named in list {
        let number = *names.get(&*named.name).ok_or_else(|| format!("no {what} is called {}", named.name))?;
        if std::mem::replace(&mut seen[number], true) {
            return Err(format!("{what} {} has two prices", named.name));
        }
        prices[number] = positive(named.price)?;
    }
    Ok(prices)
}

impl Priced {
    /// Reads the prices of a leaf. Those of places may be below 0: whether they may be is for the case to say.
    pub(super) fn of(read: &Reading, prices: &Prices) -> Result<Self, String> {
        let problem = read.problem;
        let mut priced = Priced {
            scale: scale(prices.scale)?,
            places: vec![0; problem.sessions.len()],
            pupils: BTreeMap::new(),
            operators: by_number(&read.operators, "operator", problem.operators.len(), &prices.operators)?,
            purses: by_number(&read.purses, "purse", problem.purses.len(), &prices.purses)?,
            quotas: by_number(&read.quotas, "quota", problem.rules.quotas.len(), &prices.quotas)?,
            earlier: prices.earlier.iter().map(|e| positive(*e)).collect::<Result<_, _>>()?,
            strata: by_number(&read.strata, "stratum", problem.strata.len(), &prices.strata)?,
        };
        for one in &prices.sessions {
            let unknown = || format!("no session is called {}", one.session);
            let number = *read.sessions.get(&*one.session).ok_or_else(unknown)?;
            match one.divisor {
                None if priced.places[number] != 0 => {
                    return Err(format!("the places of {} have two prices", one.session));
                }
                None => priced.places[number] = price(one.price)?,
                Some(0) => return Err(format!("{} has a divisor of 0", one.session)),
                Some(divisor) if problem.sessions[number].pupils.is_some() => {
                    priced.pupils.entry(number).or_default().push((divisor, positive(one.price)?));
                }
                Some(_) => return Err(format!("{} has no limit of pupils to be priced", one.session)),
            }
        }
        for (operator, price) in problem.operators.iter().zip(&priced.operators) {
            if *price > 0 && operator.places.is_none() {
                return Err(format!("{} has no limit of places to be priced", operator.id));
            }
        }
        Ok(priced)
    }

    /// What a group in a session pays for its place, its operator and its pupils.
    pub(super) fn place(&self, read: &Reading, session: usize, load: u32) -> i128 {
        let pupils = self
            .pupils
            .get(&session)
            .map_or(0, |rows| rows.iter().map(|(divisor, price)| price * i128::from(load / divisor)).sum());
        let operator = read.operator_of[session].map_or(0, |operator| self.operators[operator]);
        self.places[session] + pupils + operator
    }

    /// What a session that opens is worth at most, its opening paid; `must` if it opens in any case. None if it cannot.
    pub(super) fn opening(&self, read: &Reading, session: usize, must: bool, burden: i128) -> Option<i128> {
        let what = &read.problem.sessions[session];
        let limit = if must && self.places[session] < 0 { what.minimum.max(1) } else { what.places };
        let places = self.places[session] * i128::from(limit);
        let pupils = self.pupils.get(&session).map_or(0, |rows| {
            let limit = what.pupils.unwrap_or_default();
            rows.iter().map(|(divisor, price)| price * i128::from(limit / divisor)).sum()
        });
        let price = i128::from(read.problem.offers[read.offer_of[session]].price.session);
        let paid = match price {
            0 => 0,
            _ => {
                let cheapest = read.openers[session].iter().map(|purse| self.purses[*purse]).min()?;
                cheapest * price + burden * i128::from(read.problem.rules.burden.cent) * price
            }
        };
        Some(places + pupils - paid)
    }

    /// What the limits of operators and purses are worth.
    pub(super) fn limits(&self, read: &Reading) -> i128 {
        let problem = read.problem;
        let operators = problem.operators.iter().zip(&self.operators);
        let operators =
            operators.map(|(operator, price)| price * i128::from(operator.places.unwrap_or_default()));
        let purses = problem.purses.iter().zip(&self.purses);
        operators.sum::<i128>() + purses.map(|(purse, price)| price * i128::from(purse.cents)).sum::<i128>()
    }
}

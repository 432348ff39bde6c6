//! Means of classes, within one formula.

use super::{Formula, IseClass};
use std::marker::PhantomData;

/// The mean class of several sites under one formula, with what it rests on.
///
/// Classes under another formula do not enter:
///
/// ```compile_fail
/// use navette_belgium::{IseClass, IseMean, NurseryPrimary, SecondarySchools};
/// let primary: IseClass<NurseryPrimary> = "7".parse().unwrap();
/// let secondary: IseClass<SecondarySchools> = "7".parse().unwrap();
/// let mean: IseMean<_> = [Some(primary), Some(secondary)].into_iter().collect();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IseMean<F: Formula> {
    low: u32,
    high: u32,
    known: u32,
    unknown: u32,
    formula: PhantomData<F>,
}

impl<F: Formula> IseMean<F> {
    /// The number of sites whose class is known, boundaries included: the denominator.
    pub fn known(self) -> u32 {
        self.known
    }

    /// The number of sites without a class: counted apart, in no mean.
    pub fn unknown(self) -> u32 {
        self.unknown
    }

    /// The least and the greatest the mean can be, boundaries read low then high; none when nothing is known.
    pub fn bounds(self) -> Option<(f64, f64)> {
        let of = |sum: u32| f64::from(sum) / f64::from(self.known);
        (self.known > 0).then(|| (of(self.low), of(self.high)))
    }
}

impl<F: Formula> FromIterator<Option<IseClass<F>>> for IseMean<F> {
    fn from_iter<I: IntoIterator<Item = Option<IseClass<F>>>>(classes: I) -> Self {
        let mut mean = Self { low: 0, high: 0, known: 0, unknown: 0, formula: PhantomData };
        for class in classes {
            match class.map(IseClass::bounds) {
                Some((low, high)) => {
                    mean.low += u32::from(low);
                    mean.high += u32::from(high);
                    mean.known += 1;
                }
                None => mean.unknown += 1,
            }
        }
        mean
    }
}

#[cfg(test)]
mod tests {
    use super::super::NurseryPrimary;
    use super::*;

    #[test]
    fn unknown_is_apart_and_boundaries_are_both_ways() {
        let class = |text: &str| text.parse::<IseClass<NurseryPrimary>>().ok();
        let mean: IseMean<_> = [class("3a"), class("19 et 20"), class("")].into_iter().collect();
        assert_eq!((mean.known(), mean.unknown(), mean.bounds()), (2, 1, Some((11.0, 11.5))));
        let none: IseMean<NurseryPrimary> = std::iter::empty().collect();
        assert_eq!(none.bounds(), None);
    }
}

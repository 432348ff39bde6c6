//! From a cell as someone filled it to a value, saying what had to be assumed.

mod day;
mod number;
mod place;
mod word;

pub use day::{day, turned_into_date};
pub use number::{cents, decimal, integer};
pub use place::{Point, coordinates, coordinates_in_one, pair};
pub use word::{is_empty_mark, text, tidy, yes_no};

use crate::sheet::Value;

/// A cleaned cell: a value, a remark, both or neither (an empty cell).
#[derive(Clone, Debug, PartialEq)]
pub struct Clean<T> {
    /// The value; `None` when the cell is empty or unreadable.
    pub value: Option<T>,
    /// What had to be assumed, or why there is no value.
    pub problem: Option<Problem>,
}

impl<T> Clean<T> {
    /// An empty cell.
    pub const EMPTY: Self = Self { value: None, problem: None };

    fn sure(value: T) -> Self {
        Self { value: Some(value), problem: None }
    }

    fn noted(value: T, problem: Problem) -> Self {
        Self { value: Some(value), problem: Some(problem) }
    }

    fn unreadable(problem: Problem) -> Self {
        Self { value: None, problem: Some(problem) }
    }

    /// Whether something was written that could not be read.
    pub fn is_unreadable(&self) -> bool {
        self.value.is_none() && self.problem.as_ref().is_some_and(|p| *p != Problem::EmptyMark)
    }

    fn map<U>(self, change: impl FnOnce(T) -> U) -> Clean<U> {
        Clean { value: self.value.map(change), problem: self.problem }
    }
}

/// What was odd about a cell.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub enum Problem {
    /// A mark that means nothing is known: `-`, `?`, `n.d.`, `none`…
    EmptyMark,
    /// Words beside the number were left out: `22 élèves`.
    WordsLeftOut(String),
    /// A point or comma was taken to part thousands: `1.070`.
    ThousandsAssumed,
    /// The number is not whole.
    NotWhole,
    /// There is no number, or more than one.
    NotANumber,
    /// There is no day, or an impossible one.
    NotADay,
    /// The day was a bare number, counted from 1900 as spreadsheets do.
    SerialDay,
    /// Day and month could be the other way round; day first was assumed.
    DayFirstAssumed,
    /// The year had two digits.
    ShortYear,
    /// Excel turned a number with a dash (`6-14`) into a date (`juin-14`): the original is lost.
    TurnedIntoDate,
    /// Latitude and longitude were swapped and put right.
    SwappedCoordinates,
    /// The point is outside Belgium.
    OutsideBelgium,
    /// Only one of latitude and longitude is there.
    HalfAPoint,
    /// These are no coordinates.
    NotCoordinates,
    /// Neither yes nor no.
    NotYesNo,
    /// The result of a formula is an error, such as `#N/A`.
    FormulaError(String),
}

/// The text of a value that is neither empty, a mark of emptiness nor an error; otherwise the answer to give.
fn legible<'v, T>(value: &Value<'v>) -> Result<std::borrow::Cow<'v, str>, Clean<T>> {
    match value {
        Value::Error(error) => Err(Clean::unreadable(Problem::FormulaError((*error).to_owned()))),
        value if value.is_blank() => Err(Clean::EMPTY),
        Value::Text(text) if is_empty_mark(text) => Err(Clean::unreadable(Problem::EmptyMark)),
        value => Ok(value.to_text()),
    }
}

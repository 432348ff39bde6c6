#![doc = include_str!("../README.md")]

pub mod clean;
pub mod find;
pub mod guess;
pub mod out;
pub mod read;
pub mod sheet;

pub use find::{Anomaly, AnomalyKind, TableGuess, find_tables, rank_tables};
pub use guess::{Content, Mapping, Target, guess, signature};
pub use out::{Cell, Column, Format, Kind, Options, Table, WriteError, Written, write};
pub use read::{Limits, ReadError, Workbook};
pub use sheet::{Sheet, Value};

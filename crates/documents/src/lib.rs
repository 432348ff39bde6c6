#![doc = include_str!("../README.md")]

pub mod clean;
pub mod find;
pub mod guess;
pub mod keep;
pub mod mapping;
pub mod out;
pub mod read;
pub mod sheet;

pub use find::{
    Anomaly, AnomalyKind, Headings, Lone, TableGuess, find_tables, headings_at, rank_tables, row_at,
    table_under,
};
pub use guess::{Content, Guess, Target, guess, heading_key};
pub use mapping::{Mapping, Where, by_hand, heading_lines};
pub use out::{Cell, Column, Format, Kind, Options, Table, WriteError, Written, write};
pub use read::{Limits, ReadError, Workbook};
pub use sheet::{Sheet, Value};

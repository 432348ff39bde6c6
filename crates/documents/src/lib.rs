#![doc = include_str!("../README.md")]

pub mod clean;
pub mod out;
pub mod read;
pub mod sheet;

pub use out::{Cell, Column, Format, Kind, Options, Table, WriteError, Written, write};
pub use read::{Limits, ReadError, Workbook};
pub use sheet::{Sheet, Value};

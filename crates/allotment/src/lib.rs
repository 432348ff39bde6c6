#![doc = include_str!("../README.md")]

pub mod answer;
pub mod certificate;
pub mod check;
mod error;
pub mod generate;
mod lot;
mod model;
mod options;
pub mod problem;
mod report;
mod schema;
mod solve;
mod solver;
mod what_if;

pub use error::ProblemError;
pub use lot::lot;
pub use options::{Nobody, Observer, Options, Progress, Verdict, time_to_search};
pub use schema::{answer_schema, certificate_schema, problem_schema};
pub use solve::{Solved, solve};
pub use what_if::{Change, Moved, WhatIf, what_if};

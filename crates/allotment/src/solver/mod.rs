//! The search for allocations and for prices that prove how good they are.

pub(crate) mod ascent;
pub(crate) mod auction;
pub(crate) mod evaluate;
pub(crate) mod goal;
pub(crate) mod market;
mod openings;
mod payers;
pub(crate) mod primal;
mod purses;
pub(crate) mod rows;
pub(crate) mod search;
pub(crate) mod stages;
pub(crate) mod state;
pub(crate) mod table;
pub(crate) mod tree;
pub(crate) mod worth;

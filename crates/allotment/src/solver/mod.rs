//! The search for allocations and for prices that prove how good they are.

pub(crate) mod ascent;
mod assign;
pub(crate) mod auction;
mod best;
pub(crate) mod evaluate;
pub(crate) mod goal;
mod knapsack;
pub(crate) mod least;
pub(crate) mod market;
mod master;
mod openings;
mod payers;
pub(crate) mod primal;
mod purses;
mod region;
mod room;
pub(crate) mod rows;
pub(crate) mod search;
mod simplex;
pub(crate) mod stages;
pub(crate) mod state;
pub(crate) mod table;
pub(crate) mod trade;
pub(crate) mod tree;
pub(crate) mod worth;

//! What the tests share: tiny problems from a seed, and a naive reading of the README that tries everything.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod answers;
pub mod chance;
pub mod engine;
pub mod naive;
pub mod proofs;
pub mod tiny;
pub mod trees;

//! `cargo +nightly fuzz run identifiers`, from crates/belgium.
#![no_main]

#[path = "../body.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::read_anything(&String::from_utf8_lossy(bytes)));

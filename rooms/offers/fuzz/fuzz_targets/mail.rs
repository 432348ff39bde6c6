//! `cargo +nightly fuzz run mail`, from rooms/offers.
#![no_main]

#[path = "../body.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::read_mail(bytes));

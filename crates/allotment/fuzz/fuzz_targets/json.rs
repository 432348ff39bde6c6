//! `cargo +nightly fuzz run json`, from crates/allotment.
#![no_main]

#[path = "../body.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    body::read_anything(bytes);
    body::bend(bytes);
});

//! `cargo +nightly fuzz run agendas`, from rooms/offers.
#![no_main]

#[path = "../body.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // Other bytes are read as tables, which crates/documents tries.
    if serde_json::from_slice::<serde_json::Value>(bytes).is_ok() {
        body::read_file(bytes);
    }
    body::bend(bytes);
});

//! Whatever the bytes, reading them ends with a document or a reason, and judging it with a verdict: never a panic.

use proptest::prelude::*;

#[path = "../fuzz/body.rs"]
mod body;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        body::read_anything(&bytes);
    }

    #[test]
    fn any_json(text in "[{}\\[\\]\":,a-z0-9.eN-]{0,200}") {
        body::read_anything(format!("{{\"format\":\"navette-allotment-problem/1\",{text}}}").as_bytes());
    }

    #[test]
    fn bent_examples(bytes in proptest::collection::vec(any::<u8>(), 4..33)) {
        body::bend(&bytes);
    }
}

#[test]
fn a_deep_document_is_refused_without_a_panic() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        body::read_anything((open.repeat(100_000) + &close.repeat(100_000)).as_bytes());
    }
}

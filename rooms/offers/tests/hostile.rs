//! Whatever strangers send, reading it ends with something or a reason: never a panic.

use proptest::prelude::*;

#[path = "../fuzz/body.rs"]
mod body;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        body::read_mail(&bytes);
        body::read_file(&bytes);
    }

    #[test]
    fn any_mail(text in "(From|To|Date|Subject|Content-Type|Content-Transfer-Encoding): [ -~é<>@=?;/\"]{0,60}\r\n(\r\n)?[ -~\r\né]{0,200}") {
        body::read_mail(text.as_bytes());
    }

    #[test]
    fn any_json(text in "[{}\\[\\]\":,a-z0-9.eN-]{0,200}") {
        body::read_file(format!("{{\"@id\":\"a\",\"fields\":{{\"uid\":1}},{text}}}").as_bytes());
    }

    #[test]
    fn bent_events(bytes in proptest::collection::vec(any::<u8>(), 3..37)) {
        body::bend(&bytes);
    }
}

#[test]
fn a_deep_document_is_refused_without_a_panic() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        body::read_file((open.repeat(100_000) + &close.repeat(100_000)).as_bytes());
    }
}

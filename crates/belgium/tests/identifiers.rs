//! Properties of the identifiers: they survive any text, read back, and refuse one mistyped digit.

#[path = "../fuzz/body.rs"]
mod body;

use navette_belgium::*;
use proptest::prelude::*;
use std::fmt::Debug;
use std::str::FromStr;

/// Changes one digit of a text for another, at a place and by a step taken modulo what is possible.
fn one_digit_changed(text: &str, place: usize, step: u8) -> String {
    let digits: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(i, _)| i).collect();
    let at = digits[place % digits.len()];
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = b'0' + (bytes[at] - b'0' + 1 + step % 9) % 10;
    String::from_utf8(bytes).expect("digits only were changed")
}

fn bce(eight: u32) -> String {
    format!("{eight:08}{:02}", 97 - eight % 97)
}

fn reads_back<T: FromStr + serde::Serialize + serde::de::DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).expect("a text");
    assert_eq!(serde_json::from_str::<T>(&json).ok().as_ref(), Some(value), "{json}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(
        text in "\\PC{0,40}|.{0,20}|[0-9BEIbe+*/. -]{0,34}|[MPSTFmpst0-9 -]{0,12}|[A-Z]{2}[0-9]{2}[0-9A-Z]{8,31}|[0-9]{1,3}( et [0-9]{1,2}[ab]?)?",
    ) {
        body::read_anything(&text);
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        body::read_anything(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn fase_numbers_forget_padding(number in 1u32..1_000_000, zeros in 0usize..6) {
        let read: FaseNumber = format!("{}{number}", "0".repeat(zeros)).parse().unwrap();
        prop_assert_eq!(read.to_string(), number.to_string());
        reads_back(&read);
    }

    #[test]
    fn enterprise_numbers_refuse_one_wrong_digit(eight in 0u32..20_000_000, place in 0usize..10, step: u8) {
        let text = bce(eight);
        let read: EnterpriseNumber = text.parse().unwrap();
        prop_assert_eq!(read.as_str(), &text);
        reads_back(&read);
        prop_assert!(one_digit_changed(&text, place, step).parse::<BceNumber>().is_err());
        prop_assert!(one_digit_changed(&read.to_string(), place, step).parse::<BceNumber>().is_err());
    }

    #[test]
    fn establishment_units_refuse_one_wrong_digit(eight in 20_000_000u32..90_000_000, place in 0usize..10, step: u8) {
        let read: EstablishmentUnitNumber = bce(eight).parse().unwrap();
        reads_back(&read);
        prop_assert!(one_digit_changed(read.as_str(), place, step).parse::<BceNumber>().is_err());
    }

    #[test]
    fn account_numbers_refuse_one_wrong_digit(number in 0u64..10_000_000_000, place in 0usize..14, step: u8) {
        let inner = match number % 97 { 0 => 97, rest => rest };
        let account = format!("{number:010}{inner:02}");
        let digits: u128 = format!("{account}111400").parse().unwrap(); // B = 11, E = 14
        let text = format!("BE{:02}{account}", 98 - digits % 97);
        let read: Iban = text.parse().unwrap();
        prop_assert_eq!(read.as_str(), &text);
        reads_back(&read);
        prop_assert!(one_digit_changed(&text, place, step).parse::<Iban>().is_err());
        prop_assert!(one_digit_changed(&read.to_string(), place, step).parse::<Iban>().is_err());
    }

    #[test]
    fn communications_carry_their_number(number in 0u64..10_000_000_000, place in 0usize..12, step: u8) {
        let made = StructuredCommunication::from_number(number).unwrap();
        prop_assert_eq!(made.number(), number);
        prop_assert_eq!(made.to_string().parse(), Ok(made));
        reads_back(&made);
        prop_assert!(one_digit_changed(made.as_str(), place, step).parse::<StructuredCommunication>().is_err());
    }

    #[test]
    fn postal_codes_read_back(number in 1000u16..10_000) {
        let code: PostalCode = number.to_string().parse().unwrap();
        reads_back(&code);
        prop_assert!(code.communes().all(|commune| commune.postal_codes().contains(&code.as_str())));
    }
}

#[test]
fn what_is_stored_with_serde_is_the_canonical_text() {
    let number: EnterpriseNumber = "BE 0874 551 505".parse().unwrap();
    assert_eq!(serde_json::to_string(&number).unwrap(), "\"0874551505\"");
    assert!(serde_json::from_str::<EnterpriseNumber>("\"0874551506\"").is_err());
    assert_eq!(serde_json::to_string(&Commune::Ixelles).unwrap(), "\"21009\"");
    assert_eq!(serde_json::to_string(&Basin::Brussels).unwrap(), "\"bruxelles\"");
    assert_eq!(serde_json::to_string(&Level::P4).unwrap(), "\"P4\"");
    for level in Level::YEARS {
        reads_back(&level);
    }
}

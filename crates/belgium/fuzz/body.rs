// What must hold for any text at all. Run by the fuzz target, and by the tests on generated texts.

use navette_belgium::*;
use std::{fmt::Debug, str::FromStr};

/// Reads a text as everything; what is accepted must survive being shown, kept and read again.
pub fn read_anything(text: &str) {
    identifier::<FaseNumber>(text, |v| v.as_str().to_owned());
    identifier::<EnterpriseNumber>(text, |v| v.as_str().to_owned());
    identifier::<EstablishmentUnitNumber>(text, |v| v.as_str().to_owned());
    identifier::<BceNumber>(text, |v| v.as_str().to_owned());
    identifier::<Iban>(text, |v| v.as_str().to_owned());
    identifier::<StructuredCommunication>(text, |v| v.as_str().to_owned());
    identifier::<PostalCode>(text, |v| v.as_str().to_owned());
    identifier::<Basin>(text, |v| v.as_str().to_owned());
    identifier::<Commune>(text, |v| v.as_str().to_owned());
    identifier::<SchoolNetwork>(text, |v| v.as_str().to_owned());
    identifier::<Teaching>(text, |v| v.as_str().to_owned());
    identifier::<Level>(text, |v| v.code().into_owned());
    identifier::<LevelGroup>(text, |v| v.as_str().to_owned());
    identifier::<IseClass<NurseryPrimary>>(text, |v| v.to_string());
    identifier::<SchoolYear>(text, |v| v.as_str().to_owned());
    let _ = parse_levels(text);
    let _ = Basin::of_commune_nis(text);
    let _ = Calendar::parse(text);
    let key = text::name_key(text);
    assert_eq!(text::name_key(&key), key);
    let _ = text::distance_at_most(&key, text, 2);
}

fn identifier<T>(text: &str, kept: impl Fn(&T) -> String)
where
    T: FromStr + PartialEq + Debug + ToString,
    T::Err: Debug,
{
    if let Ok(value) = text.parse::<T>() {
        for again in [kept(&value), value.to_string()] {
            match again.parse::<T>() {
                Ok(same) if same == value => {}
                other => panic!("{text:?} gave {value:?}, written {again:?}, read {other:?}"),
            }
        }
    }
}

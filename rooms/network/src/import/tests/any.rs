//! Whatever the file: again changes nothing, undone leaves no trace, and no bytes make it panic.

use super::*;
use crate::import::read;
use proptest::prelude::*;
use std::cell::RefCell;

const HEADINGS: [&str; 3] = [
    "FASE;Implantation;École;Adresse;CP;Réseau;Latitude;Longitude",
    "Prénom;Nom;Fonction;École;Courriel;FASE",
    "Nom;Catégorie;Adresse;Code postal;Ville;Courriel;Géolocalisation",
];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[1-5]",
        "00[1-3]",
        Just("Essai".to_owned()),
        Just("ESSAI".to_owned()),
        Just("École « Essai »".to_owned()),
        Just("Théâtre d'Essai".to_owned()),
        Just("1090".to_owned()),
        Just("1000.0".to_owned()),
        Just("a.b@exemple.be".to_owned()),
        Just("50,88".to_owned()),
        Just("\"50.88, 4.33\"".to_owned()),
        Just("TOTAL : 3".to_owned()),
        Just("-".to_owned()),
        Just(String::new()),
        "[^;\"\r\n]{0,12}",
    ]
}

fn file() -> impl Strategy<Value = String> {
    let line = prop::collection::vec(cell(), 1..9).prop_map(|cells| cells.join(";"));
    (0..HEADINGS.len(), prop::collection::vec(line, 0..12))
        .prop_map(|(which, lines)| format!("{}\n{}\n", HEADINGS[which], lines.join("\n")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_list_goes_in_once_and_out_again(files in prop::collection::vec(file(), 1..4)) {
        thread_local! { static BASE: RefCell<Option<(navette_testing::TestBase, BasinId)>> = const { RefCell::new(None) }; }
        BASE.with_borrow_mut(|slot| {
            let (base, brussels) = slot.get_or_insert_with(|| {
                let base = navette_testing::sqlite();
                let brussels = basin(&base, "bruxelles");
                (base, brussels)
            });
            let mut done = Vec::new();
            for (n, file) in files.iter().enumerate() {
                let before = dump(base);
                let upload = upload(&format!("liste-{}.csv", ["a", "b", "c"][n]), file.clone());
                base.clock().advance(jiff::SignedDuration::from_secs(1));
                let Ok(first) = base.write_now(|tx| import_now(tx, &may(*brussels), &upload, &Answers::default())) else { continue };
                let after = dump(base);
                let again = base.write_now(|tx| import_now(tx, &may(*brussels), &upload, &Answers::default())).unwrap();
                prop_assert_eq!(again.written(), 0, "{}", file);
                prop_assert_eq!(&dump(base), &after);
                done.push((first.run, before));
            }
            for (run, before) in done.into_iter().rev() {
                base.clock().advance(jiff::SignedDuration::from_secs(1));
                let undone = take_back(base, *brussels, run);
                prop_assert_eq!(undone.kept, vec![]);
                prop_assert_eq!(dump(base), before);
            }
            Ok(())
        })?;
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&upload("x", bytes));
    }
}

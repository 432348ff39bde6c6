//! Every statement of the room, on both engines, and what hangs on rows of the network.

mod basin;

use navette_testing::{both, statements_agree};
use navette_web::{May, Role};

#[test]
fn every_statement_is_accepted_by_both_engines_with_the_same_columns() {
    assert!(statements_agree(&navette_offers::store::statements()) > 15);
}

/// An operator of a file, and what is in it.
const LIST: &str =
    "Dénomination;Catégorie;Adresse;Code postal;Ville\nThéâtre de l’Essai;théâtre;Rue Haute 3;1090;Jette\n";

#[test]
fn an_operator_that_offers_something_stays_when_its_import_is_undone() {
    use navette_network::import::{Answers, KeptReason, Upload, import_now, undo};
    both(|base| {
        let site = basin::site(base);
        let may = || May::for_command(site.basin());
        let upload = Upload { file_name: "lieux.csv".into(), bytes: LIST.into(), kind: None };
        let done = base.write_now(|tx| import_now(tx, &may(), &upload, &Answers::default())).unwrap();
        assert_eq!(done.main().new, 1);
        let (operator,) = base.read_now(|c| c.one("SELECT id FROM operator", &[])).unwrap().unwrap();
        basin::written(&site, operator, "Tisser une histoire");
        let undone = base.write_now(|tx| undo(tx, &may(), done.run)).unwrap();
        assert!(
            undone.kept.iter().any(|kept| (kept.table, kept.reason) == ("operator", KeptReason::LeanedOn))
        );
        assert_eq!(
            site.as_role(Role::Coordination).get(&format!("/reseau/operateurs/{operator}")).status,
            200
        );
    });
}

#[test]
fn an_operator_that_someone_claims_stays_when_its_import_is_undone() {
    use navette_network::import::{Answers, KeptReason, Upload, import_now, undo};
    both(|base| {
        let site = basin::site(base);
        let may = || May::for_command(site.basin());
        let upload = Upload { file_name: "lieux.csv".into(), bytes: LIST.into(), kind: None };
        let done = base.write_now(|tx| import_now(tx, &may(), &upload, &Answers::default())).unwrap();
        let (operator,): (navette_database::Uuid,) =
            base.read_now(|c| c.one("SELECT id FROM operator", &[])).unwrap().unwrap();
        let claimed = site.as_nobody().post(
            &format!("/acces/operateurs/{operator}"),
            &[("name", "Ida Trame"), ("email", "ida@exemple.test"), ("function", "direction")],
        );
        assert_eq!(claimed.status, 200, "{}", claimed.text());
        let undone = base.write_now(|tx| undo(tx, &may(), done.run)).unwrap();
        let kept: Vec<_> = undone.kept.iter().map(|kept| (kept.table, kept.reason)).collect();
        assert!(kept.contains(&("operator", KeptReason::LeanedOn)), "no foreign key holds it: {kept:?}");
    });
}

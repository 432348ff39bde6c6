//! What is tended every night, on both engines.

mod basin;

use basin::basin;
use jiff::{SignedDuration, civil::date};
use navette_database::{BasinId, Error};
use navette_network::actions::ActionError;
use navette_network::actions::interaction::{
    NewInteraction, note_interaction, remove_interaction, restore_interaction,
};
use navette_network::code::{InteractionKind, PartyKind, Visibility};
use navette_network::tend::{FILE_DAYS, REMOVED_DAYS, forget_files, forget_removed};
use navette_testing::both;

#[test]
fn the_file_of_an_old_import_is_forgotten_once_and_what_it_did_is_kept() {
    both(|base| {
        base.write_now(|tx| {
            let (basin, run, now) = (BasinId(tx.new_id()), tx.new_id(), tx.now());
            tx.exec("INSERT INTO basin (id, code, name, created_at) VALUES (?1, 'b', 'B', ?2)", &[&basin, &now])?;
            tx.exec(
                "INSERT INTO import_run (id, basin_id, kind, file_name, content_hash, content, mapping, state, counts,
                 anomalies, created_at) VALUES (?1, ?2, 'contacts', 'a.csv', 'x', ?3, ?4, 'applied', ?4, ?4, ?5)",
                &[&run, &basin, &b"a;b".to_vec(), &serde_json::json!({ "new": 1 }), &now],
            )?;
            Ok::<_, Error>(())
        })
        .unwrap();
        assert_eq!(base.write_now(forget_files).unwrap(), 0, "it is young");
        base.clock().advance(SignedDuration::from_hours(24 * FILE_DAYS + 1));
        assert_eq!(base.write_now(forget_files).unwrap(), 1);
        assert_eq!(base.write_now(forget_files).unwrap(), 0, "once");
        let (content, counts): (Vec<u8>, serde_json::Value) =
            base.read_now(|c| c.one("SELECT content, counts FROM import_run", &[])).unwrap().unwrap();
        assert_eq!((content.len(), counts["new"].as_i64()), (0, Some(1)));
    });
}

#[test]
fn what_a_removed_exchange_said_is_forgotten_once_it_need_not_come_back() {
    both(|base| {
        let at = basin(base);
        let new = NewInteraction {
            day: date(2026, 9, 1),
            kind: InteractionKind::Call,
            summary: "Ne plus jamais en parler.",
            next_step: "",
            next_step_due: None,
            visibility: Visibility::Partners,
            parties: &[(PartyKind::Site, at.site.0)],
        };
        let noted = base.write_now(|tx| note_interaction(tx, &at.may(), &new)).unwrap();
        base.write_now(|tx| remove_interaction(tx, &at.may(), noted)).unwrap();
        let said = || {
            let like = "SELECT count(*) FROM journal WHERE CAST(data AS TEXT) LIKE '%jamais%'";
            base.read_now(|c| c.value::<i64>(like, &[])).unwrap()
        };
        assert_eq!((base.write_now(forget_removed).unwrap(), said()), (0, 1), "it may still come back");
        base.clock().advance(SignedDuration::from_hours(24 * REMOVED_DAYS + 1));
        assert_eq!((base.write_now(forget_removed).unwrap(), said()), (1, 0));
        assert_eq!(base.write_now(forget_removed).unwrap(), 0, "once");
        let back = base.write_now(|tx| restore_interaction(tx, &at.may(), noted));
        assert!(matches!(back, Err(ActionError::NotFound)), "{back:?}");
    });
}

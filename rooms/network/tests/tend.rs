//! What is tended every night, on both engines.

use jiff::SignedDuration;
use navette_database::{BasinId, Error};
use navette_network::tend::{FILE_DAYS, forget_files};
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

//! The agreement of a head, and claims of sheets.

use super::{add, read, world, write};
use crate::claim::{ClaimKind, ClaimRefusal, ClaimState};
use crate::code::Agreement;
use crate::id::ClaimId;
use crate::store::{agreement, claim};
use jiff::SignedDuration;
use navette_database::Uuid;
use navette_testing::both;

#[test]
fn the_agreement_of_a_head_is_asked_and_answered_and_heads_come_before_the_school() {
    both(|base| {
        let world = world(base);
        let need = add(base, &world, "Un conte").id;
        write(base, |tx| {
            let (now, [head, role]) = (tx.now(), std::array::from_fn(|_| tx.new_id()));
            tx.exec(
                "INSERT INTO person (id, basin_id, given_name, family_name, name_key, email, purpose, source, retain_until, created_at)
                 VALUES (?1, ?2, 'Fatou', 'Trame', 'trame fatou', 'fatou@ecole.test', 'school_contact', 'essai', ?3, ?4)",
                &[&head, &world.here, &world.day, &now],
            )?;
            tx.exec(
                "INSERT INTO person_role (id, basin_id, person_id, organisation_kind, organisation_id, function)
                 VALUES (?1, ?2, ?3, 'site', ?4, 'head')",
                &[&role, &world.here, &head, &world.site],
            )?;
            agreement::ask(tx, world.here, need, "rouet@ecole.test")?;
            agreement::ask(tx, world.here, need, "fatou@ecole.test")
        });
        read(base, |c| {
            let asked = agreement::of(c, world.here, need)?.expect("asked");
            assert_eq!((asked.asked_of.as_deref(), asked.answer), (Some("fatou@ecole.test"), None));
            assert_eq!(agreement::of(c, world.elsewhere, need)?, None);
            let heads = agreement::heads(c, world.here, world.site)?;
            let heads: Vec<(&str, &str)> =
                heads.iter().map(|one| (one.name.as_str(), one.email.as_str())).collect();
            assert_eq!(heads, [("Fatou Trame", "fatou@ecole.test"), ("École du Rouet", "rouet@ecole.test")]);
            assert!(agreement::heads(c, world.elsewhere, world.site)?.is_empty());
            Ok(())
        });
        write(base, |tx| agreement::answer(tx, world.here, need, Agreement::No, Some("pas cette année")));
        let asked = read(base, |c| agreement::of(c, world.here, need)).expect("asked");
        assert_eq!(
            (asked.answer, asked.asked_of.as_deref()),
            (Some(Agreement::No), Some("fatou@ecole.test"))
        );
        assert!(asked.answered_at.is_some());
    });
}

#[test]
fn a_claim_waits_is_looked_at_decided_once_and_forgotten() {
    both(|base| {
        let world = world(base);
        let sheet = read(base, |c| claim::sheet(c, ClaimKind::Site, world.site.0)).expect("a sheet");
        assert_eq!((sheet.name.as_str(), sheet.commune.as_deref()), ("École du Canevas", Some("21012")));
        assert_eq!(read(base, |c| claim::sheet(c, ClaimKind::Operator, world.site.0)), None);
        let found = read(base, |c| claim::claimable(c, ClaimKind::Operator, "fil du", 10));
        assert_eq!(found.iter().map(|one| one.id).collect::<Vec<Uuid>>(), [world.operator.0]);
        let asked = claim::Asked {
            is_new: false,
            sheet: &sheet,
            name: "Ida",
            email: "ida@essai.example",
            function: Some("direction"),
            words: None,
            language: "nl",
        };
        let ids: [ClaimId; 2] = write(base, |tx| Ok([claim::add(tx, &asked)?, claim::add(tx, &asked)?]));
        read(base, |c| {
            let one = claim::find(c, world.here, ids[0])?.expect("a claim");
            assert_eq!((one.state, one.language.as_str()), (ClaimState::Asked, "nl"));
            assert_eq!(one.subject_name.as_deref(), Some("École du Canevas"));
            assert_eq!(one.subject_phone.as_deref(), Some("+3225550101"), "that of the school");
            assert_eq!(claim::find(c, world.elsewhere, ids[0])?, None);
            assert_eq!((claim::count_open(c, world.here)?, claim::count_open(c, world.elsewhere)?), (2, 0));
            assert_eq!(claim::count_of(c, world.here, "ida@essai.example")?, 2);
            assert_eq!(claim::count_of(c, world.here, "nour@essai.example")?, 0);
            assert!(claim::open_of(c, world.here, "ida@essai.example", sheet.id)?.is_some());
            assert!(claim::open_of(c, world.here, "ida@essai.example", world.operator.0)?.is_none());
            Ok(())
        });
        write(base, |tx| {
            assert!(!claim::check(tx, world.elsewhere, ids[0])?);
            assert!(claim::check(tx, world.here, ids[0])? && !claim::check(tx, world.here, ids[0])?);
            let no = (ClaimState::Refused, Some(ClaimRefusal::ALL[0]));
            assert!(!claim::decide(tx, world.elsewhere, ids[0], no.0, no.1, None)?);
            assert!(claim::decide(tx, world.here, ids[0], no.0, no.1, Some(world.account))?);
            assert!(!claim::decide(tx, world.here, ids[0], ClaimState::Granted, None, None)?, "once");
            Ok(())
        });
        let list = read(base, |c| claim::list(c, world.here, 10));
        assert_eq!(
            list.iter().map(|one| one.id).collect::<Vec<_>>(),
            [ids[1], ids[0]],
            "those that wait first"
        );
        assert_eq!(list[1].refusal, Some(ClaimRefusal::ALL[0]));
        base.clock().advance(SignedDuration::from_hours(1));
        assert_eq!(
            write(base, |tx| {
                let now = tx.now();
                claim::forget(tx, now, now - SignedDuration::from_hours(2))
            }),
            1,
            "what waits is not forgotten"
        );
        assert_eq!(read(base, |c| claim::list(c, world.here, 10)).len(), 1);
        let forgotten = write(base, |tx| {
            let now = tx.now();
            claim::forget(tx, now, now)
        });
        assert_eq!(forgotten, 1, "but not for ever");
    });
}

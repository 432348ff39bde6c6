//! Imports of offers: files, what they told and changed, columns remembered.

use super::{World, read, world, write};
use crate::code::{ImportFormat, OfferList};
use crate::id::OfferImportId;
use crate::import::{Change, Facts};
use crate::store::import::{self, Brought, Done, Made};
use crate::store::offer;
use navette_database::{BasinScope, Uuid};
use navette_documents::Mapping;
use navette_testing::{TestBase, both};
use serde_json::{Value, json};

fn brought<'a>(world: &World, mapping: &'a Value) -> Brought<'a> {
    Brought {
        format: ImportFormat::Table,
        name: "Été.csv",
        hash: "x",
        content: b"Titre\n\xc3\x89t\xc3\xa9\n",
        mapping,
        operator: Some(world.operator),
    }
}

fn waiting(base: &TestBase, world: &World) -> OfferImportId {
    write(base, |tx| import::add(tx, world.here, &brought(world, &json!({"a": 1})), Some(world.account)))
}

fn facts(said: &[(&str, &str)]) -> Facts {
    said.iter().map(|(fact, value)| ((*fact).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_file_waits_is_put_right_applied_and_undone_once_each() {
    both(|base| {
        let world = world(base);
        let id = waiting(base, &world);
        let other = write(base, |tx| import::add(tx, world.elsewhere, &brought(&world, &json!({})), None));
        read(base, |c| {
            let one = import::find(c, world.here, id)?.expect("an import");
            assert_eq!((one.file_name.as_str(), one.state.as_str()), ("Été.csv", "mapped"));
            assert_eq!((one.operator_id, one.account_name.as_deref()), (Some(world.operator), Some("Lou")));
            assert_eq!(import::content(c, world.here, id)?.as_deref(), Some("Titre\nÉté\n".as_bytes()));
            assert_eq!(import::find(c, world.elsewhere, id)?, None);
            assert_eq!(import::content(c, world.elsewhere, id)?, None);
            assert_eq!(import::find(c, world.here, OfferImportId(Uuid::nil()))?, None);
            let foreign = import::find(c, world.elsewhere, other)?.expect("an import");
            assert_eq!(foreign.operator_id, None, "an operator of another basin is none");
            assert_eq!(import::latest(c, world.here, 10)?.len(), 1);
            assert!(import::latest(c, world.here, 0)?.is_empty());
            Ok(())
        });
        let (mapping, none) = (json!({"é": "ü"}), json!([]));
        write(base, |tx| {
            assert!(!import::remap(tx, world.elsewhere, id, &mapping, None)?);
            assert!(import::remap(tx, world.here, id, &mapping, None)?);
            assert!(!import::undone(tx, world.here, id)?, "not before it is applied");
            assert!(!import::applied(tx, world.elsewhere, id, &json!({}), &none)?);
            assert!(import::applied(tx, world.here, id, &json!({"new": 1}), &none)?);
            assert!(!import::applied(tx, world.here, id, &json!({}), &none)?, "once");
            assert!(!import::remap(tx, world.here, id, &json!({}), None)?, "it waits no more");
            assert!(!import::discard(tx, world.here, id)?, "what was applied is kept");
            assert!(!import::discard(tx, world.here, other)?);
            assert!(
                import::discard(tx, world.elsewhere, other)? && !import::discard(tx, world.elsewhere, other)?
            );
            Ok(())
        });
        let one = read(base, |c| import::find(c, world.here, id)).expect("an import");
        assert_eq!((&one.mapping, &one.counts, one.operator_id), (&mapping, &json!({"new": 1}), None));
        assert!(one.applied_at.is_some() && one.undone_at.is_none());
        write(base, |tx| {
            assert!(!import::undone(tx, world.elsewhere, id)?);
            assert!(import::undone(tx, world.here, id)? && !import::undone(tx, world.here, id)?);
            Ok(())
        });
        assert_eq!(read(base, |c| import::find(c, world.here, id)).expect("an import").state, "undone");
    });
}

#[test]
fn what_a_source_told_is_kept_by_its_key_in_its_basin() {
    both(|base| {
        let world = world(base);
        let [one, two] = world.offers;
        let (first, then) = (facts(&[("title", "Été")]), facts(&[("title", "Été"), ("stop", "Gare")]));
        write(base, |tx| {
            import::set_told(tx, world.here, ("liste", "é"), one, Some(&first))?;
            import::set_told(tx, world.here, ("liste", "é"), one, Some(&then))?;
            import::set_told(tx, world.here, ("liste", "b"), two, Some(&Facts::new()))?;
            import::set_told(tx, world.here, ("autre", "é"), one, Some(&first))?;
            import::set_told(tx, world.elsewhere, ("liste", "é"), two, Some(&first))
        });
        read(base, |c| {
            let told = import::told(c, world.here, "liste")?;
            assert_eq!((told.len(), &told[&one]), (2, &("é".to_owned(), then.clone())));
            assert_eq!(told[&two], ("b".to_owned(), Facts::new()));
            assert!(import::told(c, world.here, "inconnue")?.is_empty());
            assert!(import::told(c, world.elsewhere, "liste")?.is_empty(), "no offer of another basin");
            Ok(())
        });
        write(base, |tx| {
            import::set_told(tx, world.elsewhere, ("liste", "é"), one, None)?;
            import::set_told(tx, world.here, ("liste", "b"), two, None)?;
            import::set_told(tx, world.here, ("liste", "b"), two, None)
        });
        let told = read(base, |c| import::told(c, world.here, "liste"));
        assert_eq!(told.into_keys().collect::<Vec<_>>(), [one]);
    });
}

#[test]
fn what_an_import_did_is_told_last_first() {
    both(|base| {
        let world = world(base);
        let [one, two] = world.offers;
        let id = waiting(base, &world);
        let change = Change { fact: "title".into(), before: None, after: Some("Été".into()) };
        let done = |offer, added, told: Option<&[(&str, &str)]>| Done {
            offer,
            added,
            changes: vec![change.clone()],
            key: "é".into(),
            told: told.map(facts),
            title: None,
        };
        let made = |name: &str| Made {
            operator_id: world.operator,
            name: name.into(),
            enterprise_number: Some("0403170701".into()),
        };
        write(base, |tx| {
            import::note(tx, world.here, id, 1, &done(one, true, None))?;
            import::note(tx, world.here, id, 2, &done(two, false, Some(&[("title", "Hiver")])))?;
            import::note(tx, world.elsewhere, id, 3, &done(one, true, None))?;
            import::note_operator(tx, world.elsewhere, id, &made("Ailleurs"))?;
            import::note_operator(tx, world.here, id, &made("Étoffe"))
        });
        read(base, |c| {
            let all = import::changes(c, world.here, id)?;
            assert_eq!(all.iter().map(|done| done.offer).collect::<Vec<_>>(), [two, one]);
            assert_eq!(
                (all[0].told.as_ref(), all[1].told.as_ref()),
                (Some(&facts(&[("title", "Hiver")])), None)
            );
            assert_eq!((all[1].added, all[1].title.as_deref()), (true, Some("on_request")));
            assert_eq!(all[1].changes, std::slice::from_ref(&change));
            assert!(import::changes(c, world.elsewhere, id)?.is_empty());
            assert_eq!(import::operators(c, world.here, id)?, [made("Étoffe")]);
            assert!(import::operators(c, world.elsewhere, id)?.is_empty());
            assert_eq!(import::dates(c, world.here)?, [(two, world.day, None, None)]);
            assert!(import::dates(c, world.elsewhere)?.is_empty());
            Ok(())
        });
        let twice = base.write_now(|tx| import::note(tx, world.here, id, 1, &done(one, true, None)));
        assert!(twice.is_err(), "a place is noted once");
    });
}

#[test]
fn an_offer_goes_when_nothing_leans_on_it_and_only_from_its_basin() {
    both(|base| {
        let world = world(base);
        let [one, two] = world.offers;
        let source = ("liste", "é");
        let (levels, told) = (["P1".to_owned()], facts(&[("title", "Été")]));
        write(base, |tx| {
            offer::set_list(tx, world.here, two, OfferList::Level, &levels)?;
            import::set_told(tx, world.here, source, two, Some(&told))?;
            assert!(!import::leans(tx, world.here, two, source)?, "its own source does not hold it");
            assert!(import::leans(tx, world.here, two, ("liste", "autre"))?, "another does");
            import::set_told(tx, world.here, source, two, None)?;
            offer::set_copied(tx, world.here, one, two)?;
            assert!(import::leans(tx, world.here, two, source)?, "one was copied from it");
            assert!(!import::leans(tx, world.here, one, source)?);
            import::take_away(tx, world.elsewhere, two)
        });
        read(base, |c| {
            assert!(offer::find(c, world.here, two)?.is_some());
            assert_eq!(
                offer::choices(c, world.here, two)?.of(OfferList::Level),
                levels,
                "nothing of it went"
            );
            Ok(())
        });
        write(base, |tx| {
            import::take_away(tx, world.here, one)?;
            import::take_away(tx, world.here, two)?;
            import::take_away(tx, world.here, two)
        });
        assert_eq!(read(base, |c| offer::count(c, world.here)), 0);
        assert!(read(base, |c| import::dates(c, world.here)).is_empty());
    });
}

#[test]
fn meanings_of_columns_are_remembered_for_a_kind_in_a_basin() {
    both(|base| {
        let world = world(base);
        let headings = ["Intitulé", "Été"].map(str::to_owned);
        let mapping = |fields: [Option<&str>; 2]| Mapping {
            sheet: 0,
            heading_line: 1,
            headings: headings.to_vec(),
            fields: fields.map(|field| field.map(str::to_owned)).to_vec(),
        };
        let first = mapping([Some("title"), None]);
        let signature = first.signature();
        let kept = |basin: BasinScope, kind: &'static str| {
            let signature = signature.clone();
            read(base, move |c| import::remembered(c, basin, kind, &signature))
        };
        assert_eq!(kept(world.here, "offers"), None);
        let then = mapping([Some("title"), Some("summary")]);
        write(base, |tx| {
            import::remember(tx, world.here, "offers", &first)?;
            import::remember(tx, world.here, "offers", &then)
        });
        assert_eq!(kept(world.here, "offers"), Some(then.fields.clone()), "the last word counts");
        assert_eq!((kept(world.here, "needs"), kept(world.elsewhere, "offers")), (None, None));
    });
}

//! Offers: one by one, as lists, and what they have several of.

use super::{World, read, world, write};
use crate::code::{OfferKind, OfferList, OfferState, Rejection};
use crate::id::OfferId;
use crate::store::offer::{self, Added};
use crate::store::{line, purse};
use crate::version;
use navette_belgium::text::name_key;
use navette_database::{BasinScope, Error, Uuid};
use navette_testing::{TestBase, both};
use std::collections::HashSet;

/// Adds a draft of the operator of the basin.
fn draft(base: &TestBase, world: &World, title: &str, source_key: Option<&str>) -> OfferId {
    write(base, |tx| offer::add(tx, world.here, &added(world, title, &name_key(title), source_key)))
}

fn added<'a>(world: &World, title: &'a str, title_key: &'a str, source_key: Option<&'a str>) -> Added<'a> {
    Added {
        operator: world.operator,
        kind: OfferKind::OnRequest,
        title,
        title_key,
        source: "essai",
        source_key,
    }
}

#[test]
fn a_draft_is_added_once_for_an_operator_of_the_basin() {
    both(|base| {
        let world = world(base);
        let title = "Été, œuvres & cætera";
        let id = draft(base, &world, title, Some("é 1"));
        read(base, |c| {
            let one = offer::find(c, world.here, id)?.expect("an offer");
            assert_eq!((one.title.as_str(), one.title_key.as_str()), (title, name_key(title).as_str()));
            assert_eq!((one.state, one.completeness), (OfferState::Draft, 0));
            assert_eq!((one.source.as_str(), one.source_key.as_deref()), ("essai", Some("é 1")));
            assert_eq!(one.operator_name, "Atelier du fil");
            assert_eq!(offer::find(c, world.elsewhere, id)?, None);
            assert_eq!(offer::find(c, world.here, OfferId(Uuid::nil()))?, None, "one that never was");
            Ok(())
        });
        let foreign = base
            .write_now(|tx| offer::add(tx, world.elsewhere, &added(&world, title, "ete", None)).map(|_| ()));
        assert!(matches!(foreign, Err(Error::Missing)), "an operator of another basin: {foreign:?}");
        let twice = base.write_now(|tx| {
            offer::add(tx, world.here, &added(&world, title, "ete", Some("é 1"))).map(|_| ())
        });
        assert!(twice.is_err(), "a key of a source, twice");
        draft(base, &world, title, None);
        draft(base, &world, title, None);
        assert_eq!(read(base, |c| offer::count(c, world.here)), 5, "without a key, as often as one likes");
        assert_eq!(read(base, |c| offer::count(c, world.elsewhere)), 0);
    });
}

#[test]
fn lists_of_offers_go_by_title_by_operator_and_by_key() {
    both(|base| {
        let world = world(base);
        let (late, early) = (draft(base, &world, "Zéphyr", None), draft(base, &world, "Âtre", None));
        read(base, |c| {
            let titles: Vec<String> = offer::rows(c, world.here)?.into_iter().map(|one| one.title).collect();
            assert_eq!(titles, ["Âtre", "dated", "on_request", "Zéphyr"], "accents do not come last");
            assert_eq!(offer::of_operator(c, world.here, world.operator)?.len(), 4);
            let mut keys = offer::keys(c, world.here)?;
            assert!(keys.is_sorted() && keys.contains(&late) && keys.contains(&early));
            let of_operator = offer::keys_of_operator(c, world.here, world.operator)?;
            keys.sort();
            assert_eq!(of_operator, keys);
            let known = (world.operator, world.operator, "Atelier du fil".to_owned());
            assert_eq!(offer::operators(c, world.here)?, [known]);
            let states = [(OfferState::Draft, 2), (OfferState::Published, 2)];
            assert_eq!(offer::by_state(c, world.here)?, states);
            // Nothing of this is there for another basin, nor for an operator that never was.
            let other = world.elsewhere;
            assert!(offer::rows(c, other)?.is_empty() && offer::keys(c, other)?.is_empty());
            assert!(offer::of_operator(c, other, world.operator)?.is_empty());
            assert!(offer::keys_of_operator(c, other, world.operator)?.is_empty());
            assert!(offer::operators(c, other)?.is_empty() && offer::by_state(c, other)?.is_empty());
            assert!(
                offer::of_operator(c, world.here, navette_network::id::OperatorId(Uuid::nil()))?.is_empty()
            );
            Ok(())
        });
    });
}

#[test]
fn an_operator_that_was_merged_stands_for_the_one_kept() {
    both(|base| {
        let world = world(base);
        let kept = write(base, |tx| {
            let (kept, now) = (tx.new_id(), tx.now());
            tx.exec(
                "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
                 VALUES (?1, ?2, 'legal', 'Étoffe', 'etoffe', 'museum', ?3)",
                &[&kept, &world.here, &now],
            )?;
            tx.exec("UPDATE operator SET merged_into = ?2 WHERE id = ?1", &[&world.operator, &kept])?;
            Ok(navette_network::id::OperatorId(kept))
        });
        read(base, |c| {
            let one = offer::find(c, world.here, world.offers[0])?.expect("an offer");
            assert_eq!((one.operator_id, one.operator_name.as_str()), (kept, "Étoffe"));
            assert_eq!(offer::of_operator(c, world.here, kept)?.len(), 2);
            assert!(offer::keys_of_operator(c, world.here, kept)?.is_empty(), "under the name it came with");
            let known: HashSet<_> = offer::operators(c, world.here)?.into_iter().map(|one| one.1).collect();
            assert_eq!(known, HashSet::from([kept]));
            Ok(())
        });
    });
}

#[test]
fn what_an_offer_has_several_of_is_written_in_place_of_what_was() {
    both(|base| {
        let world = world(base);
        let [id, other] = world.offers;
        let values = |values: &[&str]| values.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        let set = |basin: BasinScope, list, said: &[&str]| {
            write(base, |tx| offer::set_list(tx, basin, id, list, &values(said)));
        };
        set(world.here, OfferList::Purse, &["peca", "Été culturel", "peca"]);
        set(world.here, OfferList::Level, &["P1"]);
        set(world.elsewhere, OfferList::Level, &["S7"]);
        set(world.elsewhere, OfferList::Purse, &[]);
        read(base, |c| {
            let choices = offer::choices(c, world.here, id)?;
            assert_eq!(choices.of(OfferList::Purse), values(&["peca", "Été culturel"]), "each once");
            assert_eq!(choices.of(OfferList::Level), values(&["P1"]), "not from elsewhere");
            assert_eq!(offer::choices(c, world.elsewhere, id)?.all().count(), 0);
            assert_eq!(offer::choices(c, world.here, other)?.all().count(), 0);
            assert_eq!(offer::all_choices(c, world.here)?.len(), 1);
            assert!(offer::all_choices(c, world.elsewhere)?.is_empty());
            assert_eq!(purse::held(c, world.here)?["Été culturel"], 1);
            Ok(())
        });
        set(world.here, OfferList::Purse, &[]);
        set(world.here, OfferList::Purse, &[]);
        let choices = read(base, |c| offer::choices(c, world.here, id));
        assert!(choices.of(OfferList::Purse).is_empty() && !choices.of(OfferList::Level).is_empty());
    });
}

#[test]
fn where_an_offer_stands_is_written_here_and_not_from_elsewhere() {
    both(|base| {
        let world = world(base);
        let [id, other] = world.offers;
        let why = Some((Rejection::ALL[0], Some("à compléter")));
        let before = read(base, |c| offer::find(c, world.here, id)).expect("an offer");
        write(base, |tx| {
            offer::set_state(tx, world.elsewhere, id, OfferState::Rejected, world.day, why)?;
            offer::set_checked(tx, world.elsewhere, id, Some(world.day))?;
            offer::set_season(tx, world.elsewhere, id, Some("2026-2027"))?;
            let now = tx.now();
            offer::set_completeness(tx, world.elsewhere, id, 99, now)?;
            offer::set_copied(tx, world.elsewhere, id, other)
        });
        assert_eq!(read(base, |c| offer::find(c, world.here, id)), Some(before.clone()));
        for _ in 0..2 {
            write(base, |tx| {
                offer::set_state(tx, world.here, id, OfferState::Rejected, world.day, why)?;
                offer::set_checked(tx, world.here, id, Some(world.day))?;
                offer::set_season(tx, world.here, id, Some("2026-2027"))?;
                offer::set_copied(tx, world.here, id, other)
            });
        }
        let after = read(base, |c| offer::find(c, world.here, id)).expect("an offer");
        assert_eq!((after.state, after.state_since), (OfferState::Rejected, world.day));
        assert_eq!(
            (after.rejection, after.rejection_note.as_deref()),
            (why.map(|one| one.0), Some("à compléter"))
        );
        assert_eq!((after.checked_on, after.season.as_deref()), (Some(world.day), Some("2026-2027")));
        assert_eq!(after.copied_from, Some(other));
        write(base, |tx| {
            offer::set_state(tx, world.here, id, OfferState::Draft, world.day, None)?;
            offer::set_checked(tx, world.here, id, None)?;
            offer::set_season(tx, world.here, id, None)?;
            offer::set_copied(tx, world.here, id, OfferId(Uuid::nil()))
        });
        let emptied = read(base, |c| offer::find(c, world.here, id)).expect("an offer");
        assert_eq!((emptied.rejection, emptied.rejection_note, emptied.checked_on), (None, None, None));
        assert_eq!((emptied.season, emptied.copied_from), (None, Some(other)), "none that is not there");
    });
}

#[test]
fn what_changed_since_a_count_is_told_in_its_basin() {
    both(|base| {
        let world = world(base);
        let [id, other] = world.offers;
        let at = write(base, |tx| version::changed(tx, world.here));
        assert!(read(base, |c| offer::changed(c, world.here, at)).is_empty());
        let then = write(base, |tx| {
            let (then, now) = (version::changed(tx, world.here)?, tx.now());
            offer::set_completeness(tx, world.here, id, 80, now)?;
            Ok(then)
        });
        assert_eq!(read(base, |c| offer::changed(c, world.here, at)), [id]);
        assert!(read(base, |c| offer::changed(c, world.here, then)).is_empty());
        assert!(read(base, |c| offer::changed(c, world.elsewhere, 0)).is_empty());
        // A purse that is renamed or closed changes the offers that hold it.
        let holds = ["Été culturel".to_owned()];
        write(base, |tx| offer::set_list(tx, world.here, other, OfferList::Purse, &holds));
        let marked = write(base, |tx| {
            let marked = version::changed(tx, world.here)?;
            purse::mark(tx, world.elsewhere, "Été culturel", marked)?;
            purse::rename(tx, world.elsewhere, "Été culturel", "Autre")?;
            purse::rename(tx, world.here, "Été culturel", "Printemps")?;
            purse::mark(tx, world.here, "Printemps", marked)?;
            Ok(marked)
        });
        assert_eq!(read(base, |c| offer::changed(c, world.here, marked - 1)), [other]);
        assert_eq!(read(base, |c| offer::choices(c, world.here, other)).of(OfferList::Purse), ["Printemps"]);
    });
}

#[test]
fn lines_are_read_by_their_keys_and_one_after_the_other() {
    both(|base| {
        let world = world(base);
        let dated = world.offers[1];
        let mut keys = world.offers;
        keys.sort();
        let [first, second] = keys;
        let levels = ["P1".to_owned()];
        write(base, |tx| offer::set_list(tx, world.here, dated, OfferList::Level, &levels));
        read(base, |c| {
            let ids = [second, first, OfferId(Uuid::nil()), second];
            let mut lines = line::some(c, world.here, &ids)?;
            lines.sort_by_key(|line| line.offer.id);
            assert_eq!(lines.iter().map(|line| line.offer.id).collect::<Vec<_>>(), [first, second]);
            let line = lines.iter().find(|line| line.offer.id == dated).expect("a line");
            let said = (line.coming.as_slice(), line.choices.of(OfferList::Level));
            assert_eq!(said, (&[world.day][..], &levels[..]));
            assert!(line::some(c, world.here, &[])?.is_empty());
            assert!(line::some(c, world.elsewhere, &ids)?.is_empty());
            assert_eq!(line::after(c, world.here, None)?.len(), 2);
            assert_eq!(line::after(c, world.here, Some(first))?.len(), 1);
            assert!(line::after(c, world.here, Some(second))?.is_empty());
            assert!(line::after(c, world.elsewhere, None)?.is_empty());
            Ok(())
        });
    });
}

//! Needs, their lists, words and groups.

use super::{add, read, world, write};
use crate::code::{NeedList, NeedSource, NeedState, UnmetReason, WordKind, WordSide};
use crate::need::Need;
use crate::store::{need, proposal};
use jiff::SignedDuration;
use jiff::civil::date;
use navette_database::Conn;
use navette_testing::both;

#[test]
fn a_need_is_found_by_its_key_its_site_and_its_source() {
    both(|base| {
        let world = world(base);
        let (one, two) = (add(base, &world, "Un conte"), add(base, &world, "Un concert"));
        read(base, |c| {
            assert_eq!(need::find(c, world.here, one.id)?, Some(one.clone()), "as it was written");
            assert_eq!(need::find(c, world.elsewhere, one.id)?, None);
            assert_eq!(need::rows(c, world.here)?.len(), 2);
            assert!(need::rows(c, world.elsewhere)?.is_empty());
            assert_eq!(need::of_site(c, world.here, world.site)?.len(), 2);
            assert!(need::of_site(c, world.elsewhere, world.site)?.is_empty());
            let by_source = |c: &mut Conn<'_>, scope, source| need::by_source(c, scope, source, "Un concert");
            assert_eq!(by_source(c, world.here, NeedSource::Phone)?, Some(two.id));
            assert_eq!(by_source(c, world.here, NeedSource::Mail)?, None);
            assert_eq!(by_source(c, world.elsewhere, NeedSource::Phone)?, None);
            Ok(())
        });
    });
}

#[test]
fn what_is_known_of_a_need_changes_and_its_words_and_state_stay() {
    both(|base| {
        let world = world(base);
        let before = add(base, &world, "Un conte");
        let after = Need {
            understood: Some("Conte".into()),
            pupils: Some(22),
            budget_cents: Some(12_050),
            free_only: true,
            can_travel: Some(false),
            period_from: Some(date(2027, 1, 11)),
            asker_name: Some("Lou".into()),
            asker_until: Some(date(2027, 6, 30)),
            wished_offer_id: Some(world.offers[0]),
            words: "Autre chose".into(),
            state: NeedState::Matched,
            ..before.clone()
        };
        write(base, |tx| need::edit(tx, world.elsewhere, &after));
        assert_eq!(
            read(base, |c| need::find(c, world.here, before.id)),
            Some(before.clone()),
            "not from elsewhere"
        );
        write(base, |tx| need::edit(tx, world.here, &after));
        let kept = Need { words: before.words.clone(), state: before.state, ..after };
        assert_eq!(read(base, |c| need::find(c, world.here, before.id)), Some(kept));
        assert_eq!(write(base, |tx| need::blank_askers(tx, date(2027, 6, 30))), 0, "until that day included");
        assert_eq!(write(base, |tx| need::blank_askers(tx, date(2027, 7, 1))), 1);
        let blank = read(base, |c| need::find(c, world.here, before.id)).expect("a need");
        assert_eq!((blank.asker_name, blank.asker_until), (None, None));
    });
}

#[test]
fn where_needs_stand_is_counted_by_state_and_reason() {
    both(|base| {
        let world = world(base);
        let ids = ["Un conte", "Un concert", "Un cirque"].map(|words| add(base, &world, words).id);
        let dear = (NeedState::Unmet, Some(UnmetReason::Money));
        write(base, |tx| {
            need::set_state(tx, world.here, ids[0], dear.0, dear.1, Some("trop cher"))?;
            need::set_state(tx, world.here, ids[1], dear.0, dear.1, None)?;
            need::set_state(tx, world.elsewhere, ids[2], NeedState::Withdrawn, None, None)
        });
        read(base, |c| {
            let counts = need::by_state(c, world.here, "2026-2027")?;
            assert_eq!(counts, [(NeedState::Received, None, 1), (dear.0, dear.1, 2)]);
            assert!(need::by_state(c, world.here, "2025-2026")?.is_empty());
            assert!(need::by_state(c, world.elsewhere, "2026-2027")?.is_empty());
            let one = need::find(c, world.here, ids[0])?.expect("a need");
            assert_eq!(one.reason_note.as_deref(), Some("trop cher"));
            let mut served = proposal::served(c, world.here)?;
            served.sort_by_key(|(_, state, _)| state.code());
            let expected = [(world.site, NeedState::Received, 1), (world.site, NeedState::Unmet, 2)];
            assert_eq!(served, expected);
            Ok(())
        });
    });
}

#[test]
fn lists_words_and_groups_of_needs_are_kept() {
    both(|base| {
        let world = world(base);
        let (one, two) = (add(base, &world, "Un conte").id, add(base, &world, "Un concert").id);
        let levels = |levels: &[&str]| levels.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        write(base, |tx| {
            need::set_list(tx, one, NeedList::Level, &levels(&["P1", "P2"]))?;
            need::set_list(tx, one, NeedList::Level, &levels(&["P2", "P3"]))?;
            need::set_list(tx, two, NeedList::Domain, &levels(&["music"]))
        });
        base.clock().advance(SignedDuration::from_hours(30));
        let group = write(base, |tx| {
            let said = (WordSide::Operator, WordKind::Call);
            need::add_word(tx, world.here, one, said, "On rappelle", Some(world.account))?;
            let group = need::add_group(tx, world.here, "Contes")?;
            need::set_group(tx, world.here, one, Some(group))?;
            need::set_group(tx, world.elsewhere, two, Some(group))?;
            assert!(!need::name_group(tx, world.elsewhere, group, "Autres")?);
            assert!(need::name_group(tx, world.here, group, "Contes d'hiver")?);
            Ok(group)
        });
        read(base, |c| {
            assert_eq!(need::choices(c, world.here, one)?.of(NeedList::Level), levels(&["P2", "P3"]));
            assert!(need::choices(c, world.elsewhere, one)?.is_empty());
            assert_eq!(need::all_choices(c, world.here)?.len(), 2);
            assert!(need::all_choices(c, world.elsewhere)?.is_empty());
            let words = need::words(c, world.here, one)?;
            assert_eq!(
                (words.len(), words[0].text.as_str(), words[0].side),
                (1, "On rappelle", WordSide::Operator)
            );
            assert_eq!(words[0].account_name.as_deref(), Some("Lou"));
            assert!(need::words(c, world.elsewhere, one)?.is_empty());
            let found = need::find(c, world.here, one)?.expect("a need");
            assert_eq!((found.last_word_at, found.last_word_side), (words[0].at, WordSide::Operator));
            assert_eq!(need::groups(c, world.here)?, [(group, "Contes d'hiver".to_owned())]);
            assert!(need::groups(c, world.elsewhere)?.is_empty());
            assert_eq!(need::of_group(c, world.here, group)?.len(), 1, "another basin puts nothing in it");
            Ok(())
        });
    });
}

//! Offers proposed for needs, and the places that are taken.

use super::{add, read, world, write};
use crate::code::{Agreement, Refusal};
use crate::store::proposal;
use navette_testing::both;
use serde_json::json;

#[test]
fn proposals_are_kept_with_their_answers_and_places_are_counted() {
    both(|base| {
        let world = world(base);
        let (here, elsewhere) = (world.here, world.elsewhere);
        let need = add(base, &world, "Un conte");
        let reasons = json!({ "said": [{ "code": "level-same" }] });
        let ids = write(base, |tx| {
            let mut add =
                |offer| proposal::add(tx, here, (need.id, offer), (70, &reasons), Some(world.account));
            Ok([add(world.offers[0])?, add(world.offers[1])?])
        });
        read(base, |c| {
            let one = proposal::find(c, here, ids[0])?.expect("a proposal");
            assert_eq!((one.score, &one.reasons, one.answer), (70, &reasons, None));
            assert_eq!(
                (one.offer_title.as_str(), one.operator_name.as_str()),
                ("on_request", "Atelier du fil")
            );
            assert_eq!(proposal::find(c, elsewhere, ids[0])?, None);
            assert_eq!(proposal::of_need(c, here, need.id)?.len(), 2);
            assert_eq!(proposal::of_offer(c, here, world.offers[1])?.len(), 1);
            assert!(proposal::of_need(c, elsewhere, need.id)?.is_empty());
            assert_eq!(proposal::pairs(c, here)?[&need.id].len(), 2);
            assert!(proposal::pairs(c, elsewhere)?.is_empty() && proposal::met(c, here)?.is_empty());
            assert_eq!(proposal::slots_left(c, here, "2026-2027")?[&world.offers[0]], 3);
            let open = proposal::open_sessions(c, here, world.day)?;
            assert_eq!(open[&world.offers[1]], [(world.session, world.day)]);
            assert!(proposal::open_sessions(c, here, world.day.tomorrow().expect("a day"))?.is_empty());
            Ok(())
        });
        write(base, |tx| {
            proposal::answer(tx, elsewhere, ids[1], Agreement::Yes, None, None)?;
            proposal::answer(tx, here, ids[0], Agreement::Yes, None, None)?;
            proposal::answer(tx, here, ids[1], Agreement::No, Some(Refusal::Other), Some("déjà vu"))?;
            proposal::take(tx, here, (world.offers[0], None), need.id, "2026-2027", 2)?;
            proposal::take(tx, here, (world.offers[1], Some(world.session)), need.id, "2026-2027", 1)
        });
        read(base, |c| {
            let no = proposal::find(c, here, ids[1])?.expect("a proposal");
            assert_eq!((no.answer, no.refusal), (Some(Agreement::No), Some(Refusal::Other)));
            assert_eq!(no.answer_note.as_deref(), Some("déjà vu"));
            assert_eq!(proposal::met(c, here)?[&world.site], [world.operator]);
            assert_eq!(proposal::refusals(c, here, "2026-2027")?, [(Some(Refusal::Other), 1)]);
            assert_eq!(proposal::slots_left(c, here, "2026-2027")?[&world.offers[0]], 1);
            assert_eq!(proposal::slots_left(c, here, "2027-2028")?[&world.offers[0]], 3, "each season anew");
            assert!(proposal::open_sessions(c, here, world.day)?.is_empty(), "full");
            Ok(())
        });
        assert_eq!(write(base, |tx| proposal::release(tx, elsewhere, need.id)), 0);
        assert_eq!(write(base, |tx| proposal::release(tx, here, need.id)), 2);
        assert_eq!(read(base, |c| proposal::slots_left(c, here, "2026-2027"))[&world.offers[0]], 3);
        assert_eq!(read(base, |c| proposal::open_sessions(c, here, world.day)).len(), 1);
    });
}

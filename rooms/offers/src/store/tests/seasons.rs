//! The slots of offers, and whether offers still stand.

use super::{read, world, write};
use crate::code::SeasonAnswer;
use crate::id::{OfferId, SessionId};
use crate::store::season;
use crate::store::session::{self, Slot};
use jiff::civil::date;
use navette_database::{Error, Uuid};
use navette_testing::both;

fn slot(day: jiff::civil::Date) -> Slot<'static> {
    let (starts, ends) = (Some("09:30"), Some("11:00"));
    Slot { day, starts, ends, place: Some("Salle d’été"), capacity: Some(2), note: Some("à l’étage") }
}

#[test]
fn a_slot_is_added_to_an_offer_of_the_basin_and_found() {
    both(|base| {
        let world = world(base);
        let dated = world.offers[1];
        let day = date(2027, 1, 4);
        let id = write(base, |tx| session::add(tx, world.here, dated, &slot(day)));
        let foreign = base.write_now(|tx| session::add(tx, world.elsewhere, dated, &slot(day)).map(|_| ()));
        assert!(matches!(foreign, Err(Error::Missing)), "{foreign:?}");
        let bare = Slot { day, starts: None, ends: None, place: None, capacity: None, note: None };
        write(base, |tx| session::add(tx, world.here, dated, &bare));
        read(base, |c| {
            let one = session::find(c, world.here, id)?.expect("a slot");
            assert_eq!((one.day, one.offer_id, one.taken), (day, dated, 0));
            assert_eq!((one.starts.as_deref(), one.ends.as_deref()), (Some("09:30"), Some("11:00")));
            assert_eq!(
                (one.place_name.as_deref(), one.note.as_deref()),
                (Some("Salle d’été"), Some("à l’étage"))
            );
            assert_eq!(session::find(c, world.elsewhere, id)?, None);
            assert_eq!(session::find(c, world.here, SessionId(Uuid::nil()))?, None);
            let days: Vec<_> = session::of_offer(c, world.here, dated)?.iter().map(|one| one.day).collect();
            assert_eq!(days, [day, day, world.day], "by day; the same slot twice is two");
            assert!(session::of_offer(c, world.elsewhere, dated)?.is_empty());
            assert!(session::of_offer(c, world.here, world.offers[0])?.is_empty());
            assert_eq!(session::to_come(c, world.here, dated, day)?, 3);
            assert_eq!(session::to_come(c, world.here, dated, world.day)?, 1);
            assert_eq!(session::to_come(c, world.elsewhere, dated, day)?, 0);
            assert_eq!(session::passed(c, world.here, day, world.day)?, [dated], "each once");
            assert!(session::passed(c, world.here, day, day)?.is_empty());
            assert!(session::passed(c, world.elsewhere, day, world.day)?.is_empty());
            Ok(())
        });
    });
}

#[test]
fn a_slot_is_cancelled_once_and_taken_away_when_nothing_leans_on_it() {
    both(|base| {
        let world = world(base);
        let (dated, day) = (world.offers[1], date(2027, 1, 4));
        let id = write(base, |tx| session::add(tx, world.here, dated, &slot(day)));
        write(base, |tx| {
            session::cancel(tx, world.elsewhere, id, day)?;
            assert!(!session::take_away(tx, world.elsewhere, id)?);
            Ok(())
        });
        let cancelled = |c: &mut navette_database::Conn<'_>| {
            Ok(session::find(c, world.here, id)?.expect("a slot").cancelled_on)
        };
        assert_eq!(read(base, cancelled), None);
        write(base, |tx| {
            session::cancel(tx, world.here, id, day)?;
            session::cancel(tx, world.here, id, world.day)
        });
        assert_eq!(read(base, cancelled), Some(day), "the first day stays");
        assert_eq!(read(base, |c| session::to_come(c, world.here, dated, day)), 1);
        write(base, |tx| {
            let now = tx.now();
            let taken = tx.new_id();
            tx.exec(
                "INSERT INTO offer_taken (id, basin_id, offer_id, session_id, season, classes, taken_at)
                 VALUES (?1, ?2, ?3, ?4, '2026-2027', 2, ?5)",
                &[&taken, &world.here, &dated, &world.session, &now],
            )?;
            assert!(!session::take_away(tx, world.here, world.session)?, "a class took it");
            assert!(session::take_away(tx, world.here, id)? && !session::take_away(tx, world.here, id)?);
            Ok(())
        });
        read(base, |c| {
            assert_eq!(session::find(c, world.here, world.session)?.expect("a slot").taken, 2);
            assert_eq!(session::taken(c, world.here, dated, "2026-2027")?, 2);
            assert_eq!(session::taken(c, world.here, dated, "2027-2028")?, 0);
            assert_eq!(session::taken(c, world.elsewhere, dated, "2026-2027")?, 0);
            Ok(())
        });
    });
}

#[test]
fn offers_are_asked_about_and_answered_for_season_by_season() {
    both(|base| {
        let world = world(base);
        let ([one, two], season) = (world.offers, "2026-2027");
        read(base, |c| {
            let waiting = season::to_ask(c, world.here, season)?;
            assert_eq!(waiting.len(), 2);
            assert_eq!((waiting[0].operator_name.as_str(), waiting[0].asked_at), ("Atelier du fil", None));
            assert!(season::to_ask(c, world.elsewhere, season)?.is_empty());
            assert!(season::of_offer(c, world.here, one)?.is_empty());
            assert_eq!(season::counts(c, world.here, season)?, (0, 0, 2));
            assert_eq!(season::counts(c, world.elsewhere, season)?, (0, 0, 0));
            Ok(())
        });
        write(base, |tx| {
            season::asked(tx, world.here, one, season, "été@exemple.test")?;
            season::asked(tx, world.elsewhere, one, season, "ailleurs@exemple.test")?;
            season::asked(tx, world.elsewhere, two, season, "ailleurs@exemple.test")?;
            season::asked(tx, world.here, OfferId(Uuid::nil()), season, "personne@exemple.test")
        });
        read(base, |c| {
            let asked = season::of_offer(c, world.here, one)?;
            assert_eq!((asked.len(), asked[0].asked_of.as_deref()), (1, Some("été@exemple.test")));
            assert!(asked[0].asked_at.is_some() && asked[0].answer.is_none());
            assert!(season::of_offer(c, world.here, two)?.is_empty());
            assert!(season::of_offer(c, world.elsewhere, two)?.is_empty());
            Ok(())
        });
        write(base, |tx| {
            season::answered(tx, world.here, one, season, SeasonAnswer::Yes, None)?;
            season::answered(tx, world.elsewhere, one, season, SeasonAnswer::Changes, None)?;
            season::answered(tx, world.here, one, season, SeasonAnswer::No, Some(world.account))?;
            season::answered(tx, world.elsewhere, two, season, SeasonAnswer::Yes, None)?;
            season::answered(tx, world.here, one, "2027-2028", SeasonAnswer::Yes, None)
        });
        read(base, |c| {
            let told = season::of_offer(c, world.here, one)?;
            let seasons: Vec<(&str, Option<SeasonAnswer>)> =
                told.iter().map(|one| (one.season.as_str(), one.answer)).collect();
            let expected = [("2027-2028", Some(SeasonAnswer::Yes)), (season, Some(SeasonAnswer::No))];
            assert_eq!(seasons, expected, "the last answer counts, the last season first");
            assert_eq!(told[1].answered_name.as_deref(), Some("Lou"));
            assert_eq!(told[1].asked_of.as_deref(), Some("été@exemple.test"), "who was asked stays");
            let waiting = season::to_ask(c, world.here, season)?;
            assert_eq!(waiting.iter().map(|one| one.offer_id).collect::<Vec<_>>(), [two]);
            assert_eq!(season::counts(c, world.here, season)?, (0, 1, 1));
            Ok(())
        });
    });
}

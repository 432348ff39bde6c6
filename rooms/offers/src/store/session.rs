//! The dated slots of offers.

use crate::id::{OfferId, SessionId};
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error, Tx, record, statements};

record! {
    /// A dated slot.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Session {
        /// Key.
        pub id: SessionId,
        /// Its offer.
        pub offer_id: OfferId,
        /// The day.
        pub day: Date,
        /// Begins at, `09:30`.
        pub starts: Option<String>,
        /// Ends at.
        pub ends: Option<String>,
        /// Where, when not where the offer says.
        pub place_name: Option<String>,
        /// How many classes it can take; none when nobody said.
        pub capacity: Option<i64>,
        /// In words.
        pub note: Option<String>,
        /// When it was cancelled.
        pub cancelled_on: Option<Date>,
        /// How many classes have taken it.
        pub taken: i64,
    }
}

macro_rules! columns {
    () => {
        "SELECT s.id, s.offer_id, s.day, s.starts, s.ends, s.place_name, s.capacity, s.note, s.cancelled_on,
                (SELECT CAST(coalesce(sum(t.classes), 0) AS BIGINT) FROM offer_taken t
                 WHERE t.session_id = s.id AND t.released_at IS NULL) AS taken
         FROM offer_session s WHERE s.basin_id = ?1 "
    };
}

statements! {
    /// One slot.
    FIND = concat!(columns!(), "AND s.id = ?2");
    /// The slots of an offer, by day.
    OF_OFFER = concat!(columns!(), "AND s.offer_id = ?2 ORDER BY s.day, s.starts, s.id");
    /// The days to come of the offers from one key to another.
    COMING = "SELECT s.offer_id, s.day FROM offer f JOIN offer_session s ON s.offer_id = f.id
              WHERE f.basin_id = ?1 AND s.cancelled_on IS NULL AND s.day >= ?2 AND f.id >= ?3 AND f.id <= ?4
              ORDER BY f.id, s.day";
    /// The days to come of some offers.
    COMING_OF = concat!("SELECT s.offer_id, s.day FROM offer f JOIN offer_session s ON s.offer_id = f.id
                         WHERE f.basin_id = ?1 AND s.cancelled_on IS NULL AND s.day >= ?52 AND f.id IN ", crate::store::fifty!(),
                        " ORDER BY f.id, s.day");
    /// The offers that had a slot from a day to the day before another.
    PASSED = "SELECT DISTINCT offer_id FROM offer_session WHERE basin_id = ?1 AND day >= ?2 AND day < ?3 ORDER BY offer_id";
    /// How many slots of an offer are to come.
    TO_COME = "SELECT count(*) AS slots FROM offer_session
               WHERE basin_id = ?1 AND offer_id = ?2 AND cancelled_on IS NULL AND day >= ?3";
    /// Adds a slot.
    ADD = "INSERT INTO offer_session (id, basin_id, offer_id, day, starts, ends, place_name, capacity, note)
           SELECT ?1, f.basin_id, f.id, ?4, ?5, ?6, ?7, ?8, ?9 FROM offer f WHERE f.basin_id = ?2 AND f.id = ?3";
    /// Cancels one.
    CANCEL = "UPDATE offer_session SET cancelled_on = ?3 WHERE basin_id = ?1 AND id = ?2 AND cancelled_on IS NULL";
    /// Takes a slot away on which nothing leans.
    DROP = "DELETE FROM offer_session WHERE basin_id = ?1 AND id = ?2
            AND NOT EXISTS (SELECT 1 FROM offer_taken t WHERE t.session_id = ?2)
            AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.session_id = ?2)";
    /// How many classes have taken an offer this season.
    TAKEN = "SELECT CAST(coalesce(sum(classes), 0) AS BIGINT) AS classes FROM offer_taken
             WHERE basin_id = ?1 AND offer_id = ?2 AND season = ?3 AND released_at IS NULL";
}

/// What a new slot says.
pub(crate) struct Slot<'a> {
    pub day: Date,
    pub starts: Option<&'a str>,
    pub ends: Option<&'a str>,
    pub place: Option<&'a str>,
    pub capacity: Option<i64>,
    pub note: Option<&'a str>,
}

/// Finds a slot.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: SessionId) -> Result<Option<Session>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The slots of an offer, by day, cancelled ones too.
///
/// # Errors
/// When the base cannot be read.
pub fn of_offer(c: &mut Conn<'_>, basin: BasinScope, id: OfferId) -> Result<Vec<Session>, Error> {
    c.all(OF_OFFER, &[&basin, &id])
}

/// The offers that had a slot from a day to the day before another.
///
/// # Errors
/// When the base cannot be read.
pub fn passed(c: &mut Conn<'_>, basin: BasinScope, from: Date, to: Date) -> Result<Vec<OfferId>, Error> {
    Ok(c.all::<(OfferId,)>(PASSED, &[&basin, &from, &to])?.into_iter().map(|row| row.0).collect())
}

/// How many slots of an offer are to come.
///
/// # Errors
/// When the base cannot be read.
pub fn to_come(c: &mut Conn<'_>, basin: BasinScope, id: OfferId, today: Date) -> Result<i64, Error> {
    c.value(TO_COME, &[&basin, &id, &today])
}

/// How many classes have taken an offer in a season.
///
/// # Errors
/// When the base cannot be read.
pub fn taken(c: &mut Conn<'_>, basin: BasinScope, id: OfferId, season: &str) -> Result<i64, Error> {
    c.value(TAKEN, &[&basin, &id, &season])
}

/// Adds a slot to an offer of the basin.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    offer: OfferId,
    slot: &Slot<'_>,
) -> Result<SessionId, Error> {
    let id = SessionId(tx.new_id());
    let added = tx.exec(
        ADD,
        &[&id, &basin, &offer, &slot.day, &slot.starts, &slot.ends, &slot.place, &slot.capacity, &slot.note],
    )?;
    if added > 0 { Ok(id) } else { Err(Error::Missing) }
}

/// Cancels a slot; one that was cancelled before keeps the day of that.
pub(crate) fn cancel(tx: &mut Tx<'_>, basin: BasinScope, id: SessionId, day: Date) -> Result<(), Error> {
    tx.exec(CANCEL, &[&basin, &id, &day])?;
    Ok(())
}

/// Takes a slot away; tells whether nothing leaned on it, so that it is gone.
pub(crate) fn take_away(tx: &mut Tx<'_>, basin: BasinScope, id: SessionId) -> Result<bool, Error> {
    Ok(tx.exec(DROP, &[&basin, &id])? > 0)
}

//! Offers: one by one, and as lists need them.

use crate::code::{OfferList, OfferState, Rejection};
use crate::id::OfferId;
use crate::offer::{Choices, Offer};
use jiff::{Timestamp, civil::Date};
use navette_database::{BasinScope, Conn, Error, Tx, statements};
use navette_network::id::OperatorId;
use std::collections::HashMap;

macro_rules! columns {
    () => {
        // An operator that was merged away stands for the one kept.
        "SELECT f.id, coalesce(k.id, o.id) AS operator_id, coalesce(k.name, o.name) AS operator_name, f.kind, f.state,
                f.state_since, f.title, f.title_key, f.summary, f.description, f.offer_type, f.setting, f.place_name,
                f.address, f.postal_code, f.locality, f.commune, f.latitude, f.longitude, f.stop, f.radius_km,
                f.group_min, f.group_max, f.meetings, f.meeting_minutes, f.prerequisites, f.period_note,
                f.price_model, f.price_cents, f.travel_cents, f.price_note, f.teacher, f.room_needs, f.access_note,
                f.booking_email, f.booking_phone, f.booking_url, f.booking_note, f.resources_url, f.resources_note,
                f.season, f.slots, f.visibility, f.source, f.source_key, f.checked_on, f.rejection, f.rejection_note,
                f.completeness, f.copied_from, f.created_at, f.changed_at
         FROM offer f JOIN operator o ON o.id = f.operator_id LEFT JOIN operator k ON k.id = o.merged_into
         WHERE f.basin_id = ?1 "
    };
}

statements! {
    /// One offer.
    FIND = concat!(columns!(), "AND f.id = ?2");
    /// Some offers.
    SOME = concat!(columns!(), "AND f.id IN ", crate::store::fifty!(), " ORDER BY f.id");
    /// The next offers by key.
    AFTER = concat!(columns!(), "AND f.id > ?2 ORDER BY f.id LIMIT ?3");
    /// Every offer, by title.
    ROWS = concat!(columns!(), "ORDER BY f.title_key, f.id");
    /// The offers of an operator, and of those merged into it, by title.
    OF_OPERATOR = concat!(columns!(), "AND (o.id = ?2 OR o.merged_into = ?2) ORDER BY f.title_key, f.id");
    /// What one offer has several of.
    CHOICES = "SELECT c.list, c.value FROM offer_choice c JOIN offer f ON f.id = c.offer_id
               WHERE f.basin_id = ?1 AND c.offer_id = ?2 ORDER BY c.list, c.value";
    /// What every offer has several of.
    ALL_CHOICES = "SELECT c.offer_id, c.list, c.value FROM offer_choice c JOIN offer f ON f.id = c.offer_id
                   WHERE f.basin_id = ?1 ORDER BY c.offer_id, c.list, c.value";
    /// What some offers have several of.
    CHOICES_OF = concat!("SELECT c.offer_id, c.list, c.value FROM offer f JOIN offer_choice c ON c.offer_id = f.id
                          WHERE f.basin_id = ?1 AND f.id IN ", crate::store::fifty!(), " ORDER BY f.id, c.list, c.value");
    /// What the offers from one key to another have several of.
    CHOICES_BETWEEN = "SELECT c.offer_id, c.list, c.value FROM offer f JOIN offer_choice c ON c.offer_id = f.id
                       WHERE f.basin_id = ?1 AND f.id >= ?2 AND f.id <= ?3 ORDER BY f.id, c.list, c.value";
    /// The offers that changed since a count of changes.
    CHANGED = "SELECT id FROM offer WHERE basin_id = ?1 AND changed_in > ?2 ORDER BY id";
    /// The offers of an operator, under the name it came with.
    KEYS_OF_OPERATOR = "SELECT id FROM offer WHERE basin_id = ?1 AND operator_id = ?2 ORDER BY id";
    /// Every offer's key.
    KEYS = "SELECT id FROM offer WHERE basin_id = ?1 ORDER BY id";
    /// How many offers there are.
    COUNT = "SELECT count(*) AS offers FROM offer WHERE basin_id = ?1";
    /// Under which name each operator is known: of one that was merged, the one kept.
    OPERATORS = "SELECT o.id, coalesce(k.id, o.id) AS known_id, coalesce(k.name, o.name) AS known_name
                 FROM operator o LEFT JOIN operator k ON k.id = o.merged_into WHERE o.basin_id = ?1 ORDER BY o.id";
    /// Adds an offer of an operator of the basin, with what must be known.
    ADD = "INSERT INTO offer (id, basin_id, operator_id, kind, state_since, title, title_key, source, source_key,
                              completeness, created_at, changed_at)
           SELECT ?1, o.basin_id, o.id, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11 FROM operator o WHERE o.basin_id = ?2 AND o.id = ?3";
    /// Where an offer stands now.
    SET_STATE = "UPDATE offer SET state = ?3, state_since = ?4, rejection = ?5, rejection_note = ?6, changed_at = ?7
                 WHERE basin_id = ?1 AND id = ?2";
    /// The last day someone checked it.
    SET_CHECKED = "UPDATE offer SET checked_on = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// The season it is valid for.
    SET_SEASON = "UPDATE offer SET season = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// How complete it is, and that it changed: at this moment, at this count of changes.
    SET_COMPLETENESS = "UPDATE offer SET completeness = ?3, changed_at = ?4,
                          changed_in = coalesce((SELECT v.version FROM offers_version v WHERE v.basin_id = ?1), 0)
                        WHERE basin_id = ?1 AND id = ?2";
    /// Forgets the values of a list.
    CLEAR_LIST = "DELETE FROM offer_choice WHERE offer_id = ?2 AND list = ?3
                  AND EXISTS (SELECT 1 FROM offer f WHERE f.basin_id = ?1 AND f.id = ?2)";
    /// Adds a value of a list.
    ADD_VALUE = "INSERT INTO offer_choice (offer_id, list, value)
                 SELECT f.id, ?3, ?4 FROM offer f WHERE f.basin_id = ?1 AND f.id = ?2 ON CONFLICT DO NOTHING";
    /// How many offers stand where.
    BY_STATE = "SELECT state, count(*) AS offers FROM offer WHERE basin_id = ?1 GROUP BY state ORDER BY state";
    /// Says from which offer it was copied.
    SET_COPIED = "UPDATE offer SET copied_from = ?3 WHERE basin_id = ?1 AND id = ?2
                  AND EXISTS (SELECT 1 FROM offer f WHERE f.basin_id = ?1 AND f.id = ?3)";
}

/// Finds an offer.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: OfferId) -> Result<Option<Offer>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// The keys of the offers that changed since a count of changes.
///
/// # Errors
/// When the base cannot be read.
pub fn changed(c: &mut Conn<'_>, basin: BasinScope, since: i64) -> Result<Vec<OfferId>, Error> {
    keys_of(c.all(CHANGED, &[&basin, &since]))
}

/// The keys of the offers of an operator, under the name it came with.
///
/// # Errors
/// When the base cannot be read.
pub fn keys_of_operator(
    c: &mut Conn<'_>,
    basin: BasinScope,
    operator: OperatorId,
) -> Result<Vec<OfferId>, Error> {
    keys_of(c.all(KEYS_OF_OPERATOR, &[&basin, &operator]))
}

/// Every offer's key.
///
/// # Errors
/// When the base cannot be read.
pub fn keys(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<OfferId>, Error> {
    keys_of(c.all(KEYS, &[&basin]))
}

fn keys_of(rows: Result<Vec<(OfferId,)>, Error>) -> Result<Vec<OfferId>, Error> {
    Ok(rows?.into_iter().map(|row| row.0).collect())
}

/// How many offers there are.
///
/// # Errors
/// When the base cannot be read.
pub fn count(c: &mut Conn<'_>, basin: BasinScope) -> Result<usize, Error> {
    Ok(usize::try_from(c.value::<i64>(COUNT, &[&basin])?).unwrap_or(0))
}

/// Under which key and name each operator is known.
///
/// # Errors
/// When the base cannot be read.
pub fn operators(
    c: &mut Conn<'_>,
    basin: BasinScope,
) -> Result<Vec<(OperatorId, OperatorId, String)>, Error> {
    c.all(OPERATORS, &[&basin])
}

/// Every offer, by title.
///
/// # Errors
/// When the base cannot be read.
pub fn rows(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Offer>, Error> {
    c.all(ROWS, &[&basin])
}

/// The offers of an operator, and of those merged into it, by title.
///
/// # Errors
/// When the base cannot be read.
pub fn of_operator(c: &mut Conn<'_>, basin: BasinScope, id: OperatorId) -> Result<Vec<Offer>, Error> {
    c.all(OF_OPERATOR, &[&basin, &id])
}

/// What an offer has several of.
///
/// # Errors
/// When the base cannot be read.
pub fn choices(c: &mut Conn<'_>, basin: BasinScope, id: OfferId) -> Result<Choices, Error> {
    let mut choices = Choices::default();
    for (list, value) in c.all::<(OfferList, String)>(CHOICES, &[&basin, &id])? {
        choices.add(list, value);
    }
    Ok(choices)
}

/// What every offer has several of.
///
/// # Errors
/// When the base cannot be read.
pub fn all_choices(c: &mut Conn<'_>, basin: BasinScope) -> Result<HashMap<OfferId, Choices>, Error> {
    let mut all: HashMap<OfferId, Choices> = HashMap::new();
    for (offer, list, value) in c.all::<(OfferId, OfferList, String)>(ALL_CHOICES, &[&basin])? {
        all.entry(offer).or_default().add(list, value);
    }
    Ok(all)
}

/// How many offers stand in each state.
///
/// # Errors
/// When the base cannot be read.
pub fn by_state(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(OfferState, i64)>, Error> {
    c.all(BY_STATE, &[&basin])
}

/// What must be known of a new offer.
#[derive(Debug, Clone)]
pub struct Added<'a> {
    /// Who offers it.
    pub operator: OperatorId,
    /// Which kind.
    pub kind: crate::code::OfferKind,
    /// Title.
    pub title: &'a str,
    /// Title as sorted.
    pub title_key: &'a str,
    /// Where it comes from.
    pub source: &'a str,
    /// Its key there.
    pub source_key: Option<&'a str>,
}

/// Adds a draft.
///
/// # Errors
/// When the operator is none of the basin, or the base refuses.
pub fn add(tx: &mut Tx<'_>, basin: BasinScope, added: &Added<'_>) -> Result<OfferId, Error> {
    let (id, now, today) = (OfferId(tx.new_id()), tx.now(), tx.today());
    let added = tx.exec(
        ADD,
        &[
            &id,
            &basin,
            &added.operator,
            &added.kind,
            &today,
            &added.title,
            &added.title_key,
            &added.source,
            &added.source_key,
            &now,
            &now,
        ],
    )?;
    if added > 0 { Ok(id) } else { Err(Error::Missing) }
}

/// Writes where an offer stands, with the reason when it was sent back.
///
/// # Errors
/// When the base refuses.
pub fn set_state(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    state: OfferState,
    since: Date,
    rejection: Option<(Rejection, Option<&str>)>,
) -> Result<(), Error> {
    let now = tx.now();
    let (code, note) = (rejection.map(|one| one.0), rejection.and_then(|one| one.1));
    tx.exec(SET_STATE, &[&basin, &id, &state, &since, &code, &note, &now])?;
    Ok(())
}

/// Writes the last day someone checked an offer.
///
/// # Errors
/// When the base refuses.
pub fn set_checked(tx: &mut Tx<'_>, basin: BasinScope, id: OfferId, day: Option<Date>) -> Result<(), Error> {
    tx.exec(SET_CHECKED, &[&basin, &id, &day])?;
    Ok(())
}

/// Writes the season an offer is valid for.
///
/// # Errors
/// When the base refuses.
pub fn set_season(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    season: Option<&str>,
) -> Result<(), Error> {
    tx.exec(SET_SEASON, &[&basin, &id, &season])?;
    Ok(())
}

/// Writes how complete an offer is, and that it changed at this moment.
///
/// # Errors
/// When the base refuses.
pub fn set_completeness(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    score: i64,
    at: Timestamp,
) -> Result<(), Error> {
    tx.exec(SET_COMPLETENESS, &[&basin, &id, &score, &at])?;
    Ok(())
}

/// Writes the values of a list, in place of those before.
///
/// # Errors
/// When the base refuses.
pub fn set_list(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    list: OfferList,
    values: &[String],
) -> Result<(), Error> {
    tx.exec(CLEAR_LIST, &[&basin, &id, &list])?;
    for value in values {
        tx.exec(ADD_VALUE, &[&basin, &id, &list, value])?;
    }
    Ok(())
}

/// Writes from which offer it was copied.
///
/// # Errors
/// When the base refuses.
pub fn set_copied(tx: &mut Tx<'_>, basin: BasinScope, id: OfferId, from: OfferId) -> Result<(), Error> {
    tx.exec(SET_COPIED, &[&basin, &id, &from])?;
    Ok(())
}

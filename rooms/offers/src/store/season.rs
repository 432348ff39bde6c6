//! Whether offers still stand, season by season.

use crate::code::SeasonAnswer;
use crate::id::OfferId;
use jiff::Timestamp;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, record, statements};
use navette_network::id::OperatorId;

record! {
    /// What is known of an offer in a season.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct OfSeason {
        /// The school year.
        pub season: String,
        /// When it was asked.
        pub asked_at: Option<Timestamp>,
        /// Of which address.
        pub asked_of: Option<String>,
        /// The answer.
        pub answer: Option<SeasonAnswer>,
        /// When it came.
        pub answered_at: Option<Timestamp>,
        /// Who gave it; none through the link of the mail.
        pub answered_name: Option<String>,
        /// What changes, when something does.
        pub note: Option<String>,
    }
}

record! {
    /// An offer to ask about.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ToAsk {
        /// The offer.
        pub offer_id: OfferId,
        /// Its title.
        pub title: String,
        /// Who offers it.
        pub operator_id: OperatorId,
        /// Their name.
        pub operator_name: String,
        /// Where to write to: the address of the offer's booking, or of the operator.
        pub email: Option<String>,
        /// When it was asked already.
        pub asked_at: Option<Timestamp>,
    }
}

statements! {
    /// What is known of an offer, the last season first.
    OF_OFFER = "SELECT s.season, s.asked_at, s.asked_of, s.answer, s.answered_at, a.name AS answered_name, s.note
                FROM offer_season s LEFT JOIN account a ON a.id = s.answered_by
                WHERE s.basin_id = ?1 AND s.offer_id = ?2 ORDER BY s.season DESC";
    /// The offers shown that nobody said to stand in a season, with whom to ask.
    TO_ASK = "SELECT f.id AS offer_id, f.title, coalesce(k.id, o.id) AS operator_id, coalesce(k.name, o.name) AS operator_name,
                     coalesce(k.email, o.email, f.booking_email) AS email, s.asked_at
              FROM offer f JOIN operator o ON o.id = f.operator_id LEFT JOIN operator k ON k.id = o.merged_into
              LEFT JOIN offer_season s ON s.offer_id = f.id AND s.season = ?2
              WHERE f.basin_id = ?1 AND f.state IN ('published', 'to_confirm') AND s.answer IS NULL
                AND (f.season IS NULL OR f.season < ?2)
              ORDER BY coalesce(k.name_key, o.name_key), coalesce(k.id, o.id), f.title_key, f.id";
    /// It was asked.
    ASKED = "INSERT INTO offer_season (offer_id, season, basin_id, asked_at, asked_of)
             SELECT f.id, ?2, f.basin_id, ?4, ?5 FROM offer f WHERE f.basin_id = ?3 AND f.id = ?1
             ON CONFLICT (offer_id, season) DO UPDATE SET asked_at = excluded.asked_at, asked_of = excluded.asked_of";
    /// It was answered.
    ANSWERED = "INSERT INTO offer_season (offer_id, season, basin_id, answer, answered_at, answered_by)
                SELECT f.id, ?2, f.basin_id, ?4, ?5, ?6 FROM offer f WHERE f.basin_id = ?3 AND f.id = ?1
                ON CONFLICT (offer_id, season) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at,
                  answered_by = excluded.answered_by";
    /// What changes was told.
    NOTED = "UPDATE offer_season SET note = ?4 WHERE basin_id = ?1 AND offer_id = ?2 AND season = ?3 AND answer = 'changes'";
    /// Of a basin in a season: offers that stand, that do not, and of which nobody said.
    COUNTS = "SELECT CAST(coalesce(sum(CASE WHEN f.state IN ('published', 'to_confirm') AND f.season >= ?2 THEN 1 ELSE 0 END), 0) AS BIGINT) AS stand,
                     CAST(coalesce(sum(CASE WHEN s.answer = 'no' THEN 1 ELSE 0 END), 0) AS BIGINT) AS gone,
                     CAST(coalesce(sum(CASE WHEN f.state IN ('published', 'to_confirm') AND (f.season IS NULL OR f.season < ?2)
                                       AND (s.answer IS NULL OR s.answer <> 'no') THEN 1 ELSE 0 END), 0) AS BIGINT) AS unknown
              FROM offer f LEFT JOIN offer_season s ON s.offer_id = f.id AND s.season = ?2 WHERE f.basin_id = ?1";
}

/// What is known of an offer, the last season first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_offer(c: &mut Conn<'_>, basin: BasinScope, id: OfferId) -> Result<Vec<OfSeason>, Error> {
    c.all(OF_OFFER, &[&basin, &id])
}

/// The offers shown that nobody said to stand in a season, by operator.
///
/// # Errors
/// When the base cannot be read.
pub fn to_ask(c: &mut Conn<'_>, basin: BasinScope, season: &str) -> Result<Vec<ToAsk>, Error> {
    c.all(TO_ASK, &[&basin, &season])
}

/// Of the offers of a season: how many stand, how many do not, and of how many nobody said.
///
/// # Errors
/// When the base cannot be read.
pub fn counts(c: &mut Conn<'_>, basin: BasinScope, season: &str) -> Result<(i64, i64, i64), Error> {
    c.one(COUNTS, &[&basin, &season])?.ok_or(Error::Missing)
}

/// Writes that it was asked, and of which address.
pub(crate) fn asked(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    season: &str,
    email: &str,
) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(ASKED, &[&id, &season, &basin, &now, &email])?;
    Ok(())
}

/// Writes the answer, and who gave it.
pub(crate) fn answered(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    season: &str,
    answer: SeasonAnswer,
    by: Option<AccountId>,
) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(ANSWERED, &[&id, &season, &basin, &answer, &now, &by])?;
    Ok(())
}

/// Writes what changes in a season. Whether the offer was said to stand with changes.
pub(crate) fn noted(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: OfferId,
    season: &str,
    note: Option<&str>,
) -> Result<bool, Error> {
    Ok(tx.exec(NOTED, &[&basin, &id, &season, &note])? == 1)
}

//! What was proposed for needs, what was answered, and the places that were taken.

use crate::code::{Agreement, NeedState, Refusal};
use crate::id::{NeedId, OfferId, ProposalId, SessionId, TakenId};
use jiff::Timestamp;
use jiff::civil::Date;
use navette_database::{AccountId, BasinScope, Conn, Error, Tx, record, statements};
use navette_network::id::{OperatorId, SiteId};
use std::collections::HashMap;

record! {
    /// A proposal.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Proposal {
        /// Key.
        pub id: ProposalId,
        /// For which need.
        pub need_id: NeedId,
        /// Which offer.
        pub offer_id: OfferId,
        /// Its title.
        pub offer_title: String,
        /// Whose offer.
        pub operator_name: String,
        /// A dated slot of it.
        pub session_id: Option<SessionId>,
        /// When.
        pub proposed_at: Timestamp,
        /// How well it fitted.
        pub score: i64,
        /// The reasons, as they were told.
        pub reasons: serde_json::Value,
        /// The answer.
        pub answer: Option<Agreement>,
        /// Why not.
        pub refusal: Option<Refusal>,
        /// And in words.
        pub answer_note: Option<String>,
        /// When it was answered.
        pub answered_at: Option<Timestamp>,
    }
}

macro_rules! columns {
    () => {
        "SELECT p.id, p.need_id, p.offer_id, f.title AS offer_title, o.name AS operator_name, p.session_id, p.proposed_at,
                p.score, p.reasons, p.answer, p.refusal, p.answer_note, p.answered_at
         FROM proposal p JOIN offer f ON f.id = p.offer_id JOIN operator o ON o.id = f.operator_id
         WHERE p.basin_id = ?1 "
    };
}

statements! {
    /// One proposal.
    FIND = concat!(columns!(), "AND p.id = ?2");
    /// What was proposed for a need, latest first.
    OF_NEED = concat!(columns!(), "AND p.need_id = ?2 ORDER BY p.proposed_at DESC, p.id DESC");
    /// For which needs an offer was proposed, latest first.
    OF_OFFER = concat!(columns!(), "AND p.offer_id = ?2 ORDER BY p.proposed_at DESC, p.id DESC");
    /// Which offers were proposed for which needs.
    PAIRS = "SELECT need_id, offer_id FROM proposal WHERE basin_id = ?1 ORDER BY need_id, offer_id";
    /// Which operators were met by which sites: an offer of theirs was taken.
    MET = "SELECT DISTINCT n.site_id, f.operator_id FROM proposal p JOIN need n ON n.id = p.need_id
           JOIN offer f ON f.id = p.offer_id
           WHERE p.basin_id = ?1 AND p.answer = 'yes' AND n.site_id IS NOT NULL ORDER BY n.site_id, f.operator_id";
    /// Adds a proposal.
    ADD = "INSERT INTO proposal (id, basin_id, need_id, offer_id, proposed_at, account_id, score, reasons)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    /// The answer to a proposal.
    ANSWER = "UPDATE proposal SET answer = ?3, refusal = ?4, answer_note = ?5, answered_at = ?6
              WHERE basin_id = ?1 AND id = ?2";
    /// How many refused offers for which reason, in a season.
    REFUSALS = "SELECT p.refusal, count(*) AS proposals FROM proposal p JOIN need n ON n.id = p.need_id
                WHERE p.basin_id = ?1 AND n.season = ?2 AND p.answer = 'no' GROUP BY p.refusal ORDER BY p.refusal";
    /// The slots left of offers on request in a season; only of those that count them.
    SLOTS_LEFT = "SELECT f.id, CAST(f.slots - coalesce(sum(t.classes), 0) AS BIGINT) AS left_over
                  FROM offer f LEFT JOIN offer_taken t
                    ON t.offer_id = f.id AND t.season = ?2 AND t.released_at IS NULL AND t.session_id IS NULL
                  WHERE f.basin_id = ?1 AND f.slots IS NOT NULL GROUP BY f.id, f.slots ORDER BY f.id";
    /// The sessions to come that have room, with the offer and the day.
    SESSIONS_OPEN = "SELECT s.offer_id, s.id, s.day FROM offer_session s
                     LEFT JOIN offer_taken t ON t.session_id = s.id AND t.released_at IS NULL
                     WHERE s.basin_id = ?1 AND s.day >= ?2 AND s.cancelled_on IS NULL
                     GROUP BY s.offer_id, s.id, s.day, s.capacity
                     HAVING s.capacity IS NULL OR coalesce(sum(t.classes), 0) < s.capacity
                     ORDER BY s.offer_id, s.day, s.id";
    /// Takes places.
    TAKE = "INSERT INTO offer_taken (id, basin_id, offer_id, session_id, need_id, season, classes, taken_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    /// Gives back the places that a need took.
    RELEASE = "UPDATE offer_taken SET released_at = ?3 WHERE basin_id = ?1 AND need_id = ?2 AND released_at IS NULL";
    /// How many needs of each site stand in each state, over all seasons.
    SERVED = "SELECT site_id, state, count(*) AS needs FROM need WHERE basin_id = ?1 AND site_id IS NOT NULL
              GROUP BY site_id, state ORDER BY site_id, state";
}

/// Finds a proposal.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: ProposalId) -> Result<Option<Proposal>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// What was proposed for a need, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_need(c: &mut Conn<'_>, basin: BasinScope, need: NeedId) -> Result<Vec<Proposal>, Error> {
    c.all(OF_NEED, &[&basin, &need])
}

/// For which needs an offer was proposed, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_offer(c: &mut Conn<'_>, basin: BasinScope, offer: OfferId) -> Result<Vec<Proposal>, Error> {
    c.all(OF_OFFER, &[&basin, &offer])
}

/// Which offers were proposed for which needs.
///
/// # Errors
/// When the base cannot be read.
pub fn pairs(c: &mut Conn<'_>, basin: BasinScope) -> Result<HashMap<NeedId, Vec<OfferId>>, Error> {
    let mut all: HashMap<NeedId, Vec<OfferId>> = HashMap::new();
    for (need, offer) in c.all::<(NeedId, OfferId)>(PAIRS, &[&basin])? {
        all.entry(need).or_default().push(offer);
    }
    Ok(all)
}

/// Which operators were met by which sites, as far as is known here.
///
/// # Errors
/// When the base cannot be read.
pub fn met(c: &mut Conn<'_>, basin: BasinScope) -> Result<HashMap<SiteId, Vec<OperatorId>>, Error> {
    let mut all: HashMap<SiteId, Vec<OperatorId>> = HashMap::new();
    for (site, operator) in c.all::<(SiteId, OperatorId)>(MET, &[&basin])? {
        all.entry(site).or_default().push(operator);
    }
    Ok(all)
}

/// The slots left of the offers that count them, in a season.
///
/// # Errors
/// When the base cannot be read.
pub fn slots_left(c: &mut Conn<'_>, basin: BasinScope, season: &str) -> Result<HashMap<OfferId, i64>, Error> {
    Ok(c.all::<(OfferId, i64)>(SLOTS_LEFT, &[&basin, &season])?.into_iter().collect())
}

/// The sessions from a day on that have room, by offer and day.
///
/// # Errors
/// When the base cannot be read.
pub fn open_sessions(
    c: &mut Conn<'_>,
    basin: BasinScope,
    from: Date,
) -> Result<HashMap<OfferId, Vec<(SessionId, Date)>>, Error> {
    let mut all: HashMap<OfferId, Vec<(SessionId, Date)>> = HashMap::new();
    for (offer, session, day) in c.all::<(OfferId, SessionId, Date)>(SESSIONS_OPEN, &[&basin, &from])? {
        all.entry(offer).or_default().push((session, day));
    }
    Ok(all)
}

/// How many offers were refused for which reason, in a season.
///
/// # Errors
/// When the base cannot be read.
pub fn refusals(
    c: &mut Conn<'_>,
    basin: BasinScope,
    season: &str,
) -> Result<Vec<(Option<Refusal>, i64)>, Error> {
    c.all(REFUSALS, &[&basin, &season])
}

/// How many needs of each site stand in each state, over all seasons.
///
/// # Errors
/// When the base cannot be read.
pub fn served(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(SiteId, NeedState, i64)>, Error> {
    c.all(SERVED, &[&basin])
}

/// Adds a proposal.
pub(crate) fn add(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    (need, offer): (NeedId, OfferId),
    (score, reasons): (i64, &serde_json::Value),
    account: Option<AccountId>,
) -> Result<ProposalId, Error> {
    let (id, now) = (ProposalId(tx.new_id()), tx.now());
    tx.exec(ADD, &[&id, &basin, &need, &offer, &now, &account, &score, reasons])?;
    Ok(id)
}

/// Writes the answer to a proposal.
pub(crate) fn answer(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: ProposalId,
    answer: Agreement,
    refusal: Option<Refusal>,
    note: Option<&str>,
) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(ANSWER, &[&basin, &id, &answer, &refusal, &note, &now])?;
    Ok(())
}

/// Takes places of an offer for a need.
pub(crate) fn take(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    (offer, session): (OfferId, Option<SessionId>),
    need: NeedId,
    season: &str,
    classes: i64,
) -> Result<(), Error> {
    let (id, now) = (TakenId(tx.new_id()), tx.now());
    tx.exec(TAKE, &[&id, &basin, &offer, &session, &need, &season, &classes, &now])?;
    Ok(())
}

/// Gives back the places that a need took.
pub(crate) fn release(tx: &mut Tx<'_>, basin: BasinScope, need: NeedId) -> Result<u64, Error> {
    let now = tx.now();
    tx.exec(RELEASE, &[&basin, &need, &now])
}

//! Needs: one by one, as lists want them, and what passed about each.

use crate::code::{NeedList, NeedState, UnmetReason, WordKind, WordSide};
use crate::id::{NeedGroupId, NeedId, NeedWordId};
use crate::need::{Need, NeedChoices};
use jiff::Timestamp;
use jiff::civil::Date;
use navette_database::{AccountId, BasinScope, Conn, Error, ToValue, Tx, record, statements};
use navette_network::id::SiteId;
use std::collections::HashMap;

record! {
    /// What passed about a need.
    #[derive(Debug, Clone, PartialEq)]
    pub struct NeedWord {
        /// Key.
        pub id: NeedWordId,
        /// When.
        pub at: Timestamp,
        /// Whose word.
        pub side: WordSide,
        /// What kind of word.
        pub kind: WordKind,
        /// What was said.
        pub text: String,
        /// Who wrote it down.
        pub account_name: Option<String>,
    }
}

macro_rules! columns {
    () => {
        "SELECT n.id, n.site_id, n.site_words, n.season, n.state, n.state_since, n.words, n.understood, n.class_words,
                n.pupils, n.classes, n.period_from, n.period_until, n.period_words, n.constraints, n.budget_cents,
                n.free_only, n.can_travel, n.source, n.source_key, n.received_on, n.asker_id, n.asker_name, n.asker_email,
                n.asker_phone, n.asker_until, n.wished_offer_id, n.group_id, n.unmet_reason, n.reason_note,
                n.last_word_at, n.last_word_side, n.created_by, n.created_at
         FROM need n WHERE n.basin_id = ?1 "
    };
}

statements! {
    /// One need.
    FIND = concat!(columns!(), "AND n.id = ?2");
    /// Every need, the one that waits longest first.
    ROWS = concat!(columns!(), "ORDER BY n.last_word_at, n.id");
    /// The needs of a site, latest first.
    OF_SITE = concat!(columns!(), "AND n.site_id = ?2 ORDER BY n.received_on DESC, n.id DESC");
    /// The needs of a group, latest first.
    OF_GROUP = concat!(columns!(), "AND n.group_id = ?2 ORDER BY n.received_on DESC, n.id DESC");
    /// The need of a key at its source.
    BY_SOURCE = "SELECT id FROM need WHERE basin_id = ?1 AND source = ?2 AND source_key = ?3";
    /// What one need has several of.
    CHOICES = "SELECT c.list, c.value FROM need_choice c JOIN need n ON n.id = c.need_id
               WHERE n.basin_id = ?1 AND c.need_id = ?2 ORDER BY c.list, c.value";
    /// What every need has several of.
    ALL_CHOICES = "SELECT c.need_id, c.list, c.value FROM need_choice c JOIN need n ON n.id = c.need_id
                   WHERE n.basin_id = ?1 ORDER BY c.need_id, c.list, c.value";
    /// What passed about a need, latest first.
    WORDS = "SELECT w.id, w.at, w.side, w.kind, w.text, a.name AS account_name
             FROM need_word w LEFT JOIN account a ON a.id = w.account_id
             WHERE w.basin_id = ?1 AND w.need_id = ?2 ORDER BY w.at DESC, w.id DESC";
    /// Adds a need.
    ADD = "INSERT INTO need (id, basin_id, site_id, site_words, season, state_since, words, class_words, pupils, classes,
                             period_from, period_until, period_words, constraints, budget_cents, free_only, can_travel,
                             source, source_key, received_on, asker_id, asker_name, asker_email, asker_phone, asker_until,
                             wished_offer_id, last_word_at, last_word_side, created_by, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
                   ?23, ?24, ?25, ?26, ?6, ?27, ?28, ?6)";
    /// Changes what is known of a need; never the words of the school.
    EDIT = "UPDATE need SET site_id = ?3, site_words = ?4, season = ?5, understood = ?6, class_words = ?7, pupils = ?8,
                            classes = ?9, period_from = ?10, period_until = ?11, period_words = ?12, constraints = ?13,
                            budget_cents = ?14, free_only = ?15, can_travel = ?16, asker_id = ?17, asker_name = ?18,
                            asker_email = ?19, asker_phone = ?20, asker_until = ?21, wished_offer_id = ?22
            WHERE basin_id = ?1 AND id = ?2";
    /// Where a need stands now.
    SET_STATE = "UPDATE need SET state = ?3, state_since = ?4, unmet_reason = ?5, reason_note = ?6
                 WHERE basin_id = ?1 AND id = ?2";
    /// The last word, and whose.
    SET_LAST_WORD = "UPDATE need SET last_word_at = ?3, last_word_side = ?4 WHERE basin_id = ?1 AND id = ?2";
    /// Puts a need into a group, or takes it out.
    SET_GROUP = "UPDATE need SET group_id = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// Forgets the values of a list.
    CLEAR_LIST = "DELETE FROM need_choice WHERE need_id = ?1 AND list = ?2";
    /// Adds a value of a list.
    ADD_VALUE = "INSERT INTO need_choice (need_id, list, value) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    /// Adds a word that passed.
    ADD_WORD = "INSERT INTO need_word (id, basin_id, need_id, at, side, kind, text, account_id)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    /// How many words others than us said about a need.
    WORDS_OF_OTHERS = "SELECT count(*) AS words FROM need_word WHERE basin_id = ?1 AND need_id = ?2 AND side <> 'us'";
    /// How many needs of a site, stated by its school, still wait.
    OPEN_OF_SCHOOL = "SELECT count(*) AS needs FROM need WHERE basin_id = ?1 AND site_id = ?2 AND source = 'form'
                      AND state NOT IN ('matched', 'unmet', 'withdrawn')";
    /// Adds a group of alike needs.
    ADD_GROUP = "INSERT INTO need_group (id, basin_id, label, created_at) VALUES (?1, ?2, ?3, ?4)";
    /// Names a group.
    NAME_GROUP = "UPDATE need_group SET label = ?3 WHERE basin_id = ?1 AND id = ?2";
    /// The groups of the basin, by name.
    GROUPS = "SELECT id, label FROM need_group WHERE basin_id = ?1 ORDER BY label, id";
    /// Blanks who asked when their time is over.
    BLANK_ASKERS = "UPDATE need SET asker_name = NULL, asker_email = NULL, asker_phone = NULL, asker_until = NULL
                    WHERE asker_until < ?1";
    /// The needs of the season, by state and reason.
    BY_STATE = "SELECT state, unmet_reason, count(*) AS needs FROM need WHERE basin_id = ?1 AND season = ?2
                GROUP BY state, unmet_reason ORDER BY state, unmet_reason";
}

/// Finds a need.
///
/// # Errors
/// When the base cannot be read.
pub fn find(c: &mut Conn<'_>, basin: BasinScope, id: NeedId) -> Result<Option<Need>, Error> {
    c.one(FIND, &[&basin, &id])
}

/// Every need, the one that waits longest first.
///
/// # Errors
/// When the base cannot be read.
pub fn rows(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<Need>, Error> {
    c.all(ROWS, &[&basin])
}

/// The needs of a site, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_site(c: &mut Conn<'_>, basin: BasinScope, site: SiteId) -> Result<Vec<Need>, Error> {
    c.all(OF_SITE, &[&basin, &site])
}

/// The needs of a group, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn of_group(c: &mut Conn<'_>, basin: BasinScope, group: NeedGroupId) -> Result<Vec<Need>, Error> {
    c.all(OF_GROUP, &[&basin, &group])
}

/// The need with a key at its source.
///
/// # Errors
/// When the base cannot be read.
pub fn by_source(
    c: &mut Conn<'_>,
    basin: BasinScope,
    source: crate::code::NeedSource,
    key: &str,
) -> Result<Option<NeedId>, Error> {
    Ok(c.one::<(NeedId,)>(BY_SOURCE, &[&basin, &source, &key])?.map(|row| row.0))
}

/// What a need has several of.
///
/// # Errors
/// When the base cannot be read.
pub fn choices(c: &mut Conn<'_>, basin: BasinScope, id: NeedId) -> Result<NeedChoices, Error> {
    let mut choices = NeedChoices::default();
    for (list, value) in c.all::<(NeedList, String)>(CHOICES, &[&basin, &id])? {
        choices.add(list, value);
    }
    Ok(choices)
}

/// What every need has several of.
///
/// # Errors
/// When the base cannot be read.
pub fn all_choices(c: &mut Conn<'_>, basin: BasinScope) -> Result<HashMap<NeedId, NeedChoices>, Error> {
    let mut all: HashMap<NeedId, NeedChoices> = HashMap::new();
    for (need, list, value) in c.all::<(NeedId, NeedList, String)>(ALL_CHOICES, &[&basin])? {
        all.entry(need).or_default().add(list, value);
    }
    Ok(all)
}

/// What passed about a need, latest first.
///
/// # Errors
/// When the base cannot be read.
pub fn words(c: &mut Conn<'_>, basin: BasinScope, id: NeedId) -> Result<Vec<NeedWord>, Error> {
    c.all(WORDS, &[&basin, &id])
}

/// The groups of the basin, by name.
///
/// # Errors
/// When the base cannot be read.
pub fn groups(c: &mut Conn<'_>, basin: BasinScope) -> Result<Vec<(NeedGroupId, String)>, Error> {
    c.all(GROUPS, &[&basin])
}

/// How many needs of a season stand in each state, the unmet ones by reason.
///
/// # Errors
/// When the base cannot be read.
pub fn by_state(
    c: &mut Conn<'_>,
    basin: BasinScope,
    season: &str,
) -> Result<Vec<(NeedState, Option<UnmetReason>, i64)>, Error> {
    c.all(BY_STATE, &[&basin, &season])
}

/// Adds a need as it is given, its lists apart; its words are the first that passed.
pub(crate) fn add(tx: &mut Tx<'_>, basin: BasinScope, need: &Need) -> Result<(), Error> {
    let values: &[&dyn ToValue] = &[
        &need.id,
        &basin,
        &need.site_id,
        &need.site_words,
        &need.season,
        &need.created_at,
        &need.words,
        &need.class_words,
        &need.pupils,
        &need.classes,
        &need.period_from,
        &need.period_until,
        &need.period_words,
        &need.constraints,
        &need.budget_cents,
        &need.free_only,
        &need.can_travel,
        &need.source,
        &need.source_key,
        &need.received_on,
        &need.asker_id,
        &need.asker_name,
        &need.asker_email,
        &need.asker_phone,
        &need.asker_until,
        &need.wished_offer_id,
        &need.last_word_side,
        &need.created_by,
    ];
    tx.exec(ADD, values)?;
    Ok(())
}

/// Writes what is known of a need; never the words of the school, nor where it stands.
pub(crate) fn edit(tx: &mut Tx<'_>, basin: BasinScope, need: &Need) -> Result<(), Error> {
    let values: &[&dyn ToValue] = &[
        &basin,
        &need.id,
        &need.site_id,
        &need.site_words,
        &need.season,
        &need.understood,
        &need.class_words,
        &need.pupils,
        &need.classes,
        &need.period_from,
        &need.period_until,
        &need.period_words,
        &need.constraints,
        &need.budget_cents,
        &need.free_only,
        &need.can_travel,
        &need.asker_id,
        &need.asker_name,
        &need.asker_email,
        &need.asker_phone,
        &need.asker_until,
        &need.wished_offer_id,
    ];
    tx.exec(EDIT, values)?;
    Ok(())
}

/// Writes where a need stands, with the reason when nothing was found.
pub(crate) fn set_state(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: NeedId,
    state: NeedState,
    reason: Option<UnmetReason>,
    note: Option<&str>,
) -> Result<(), Error> {
    let now = tx.now();
    tx.exec(SET_STATE, &[&basin, &id, &state, &now, &reason, &note])?;
    Ok(())
}

/// Writes the values of a list, in place of those before. The need must be one of the basin.
pub(crate) fn set_list(tx: &mut Tx<'_>, id: NeedId, list: NeedList, values: &[String]) -> Result<(), Error> {
    tx.exec(CLEAR_LIST, &[&id, &list])?;
    for value in values {
        tx.exec(ADD_VALUE, &[&id, &list, value])?;
    }
    Ok(())
}

/// Adds a word that passed about a need, which becomes its last.
pub(crate) fn add_word(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: NeedId,
    (side, kind): (WordSide, WordKind),
    text: &str,
    account: Option<AccountId>,
) -> Result<(), Error> {
    let (key, now) = (NeedWordId(tx.new_id()), tx.now());
    tx.exec(ADD_WORD, &[&key, &basin, &id, &now, &side, &kind, &text, &account])?;
    tx.exec(SET_LAST_WORD, &[&basin, &id, &now, &side])?;
    Ok(())
}

/// Adds a group of alike needs.
pub(crate) fn add_group(tx: &mut Tx<'_>, basin: BasinScope, label: &str) -> Result<NeedGroupId, Error> {
    let (id, now) = (NeedGroupId(tx.new_id()), tx.now());
    tx.exec(ADD_GROUP, &[&id, &basin, &label, &now])?;
    Ok(id)
}

/// Names a group; tells whether there is one.
pub(crate) fn name_group(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: NeedGroupId,
    label: &str,
) -> Result<bool, Error> {
    Ok(tx.exec(NAME_GROUP, &[&basin, &id, &label])? > 0)
}

/// Puts a need into a group, or takes it out.
pub(crate) fn set_group(
    tx: &mut Tx<'_>,
    basin: BasinScope,
    id: NeedId,
    group: Option<NeedGroupId>,
) -> Result<(), Error> {
    tx.exec(SET_GROUP, &[&basin, &id, &group])?;
    Ok(())
}

/// Blanks who asked, of every need whose time to keep it is over; tells how many.
pub(crate) fn blank_askers(tx: &mut Tx<'_>, today: Date) -> Result<u64, Error> {
    tx.exec(BLANK_ASKERS, &[&today])
}

/// How many words others than us said about a need.
///
/// # Errors
/// When the base cannot be read.
pub fn words_of_others(c: &mut Conn<'_>, basin: BasinScope, id: NeedId) -> Result<i64, Error> {
    c.value(WORDS_OF_OTHERS, &[&basin, &id])
}

/// How many needs of a site, stated by its school, still wait.
///
/// # Errors
/// When the base cannot be read.
pub fn open_of_school(c: &mut Conn<'_>, basin: BasinScope, site: SiteId) -> Result<i64, Error> {
    c.value(OPEN_OF_SCHOOL, &[&basin, &site])
}

//! What is done about a need: it comes in, it is understood, it takes a step, a word passes.

mod steps;
mod told;

pub(crate) use steps::move_on;
pub use steps::{Reason, note, step, step_back};
pub use told::Told;
pub(crate) use told::text;

use super::ActionError;
use crate::code::{NeedList, NeedSource, NeedState, WordSide};
use crate::field::FieldError;
use crate::id::NeedId;
use crate::memory::season_of;
use crate::need::state::Side;
use crate::need::{Need, NeedChoices};
use crate::permissions::{EditNeeds, OwnNeeds};
use crate::store;
use crate::version::changed;
use jiff::civil::Date;
use navette_database::{Actor, BasinScope, Tx};
use navette_network::field::FieldError as Shared;
use navette_network::id::SiteId;
use navette_web::May;
use serde_json::json;
use told::with;

/// How many needs that a school stated for a site may wait: beyond, nobody could look at them.
pub const MOST_OPEN: i64 = 150;
/// How many words others than us may say about a need.
pub const MOST_SAID: i64 = 200;

/// Who acts on a need: one of us, the school signed in, or whoever opened a link.
#[derive(Debug, Clone)]
pub struct By {
    /// The basin.
    pub(crate) scope: BasinScope,
    /// Who, for the journal.
    pub(crate) actor: Actor,
    /// Which side takes the step.
    pub(crate) side: Side,
}

impl From<&May<EditNeeds>> for By {
    fn from(may: &May<EditNeeds>) -> Self {
        Self { scope: may.scope(), actor: may.actor(), side: Side::Us }
    }
}

impl By {
    /// The school, signed in; whether the need is theirs is looked at by whoever asks.
    pub fn own(may: &May<OwnNeeds>) -> Self {
        Self { scope: may.scope(), actor: may.actor(), side: Side::School }
    }

    /// Whoever opened a link of this basin.
    pub(crate) fn linked(scope: BasinScope, side: Side) -> Self {
        Self { scope, actor: Actor::System, side }
    }

    /// Whose word it is.
    pub(crate) fn word_side(&self) -> WordSide {
        match self.side {
            Side::Us => WordSide::Us,
            Side::School => WordSide::School,
            Side::Head => WordSide::Head,
        }
    }
}

/// A need as it comes in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewNeed {
    /// The words of the school.
    pub words: String,
    /// How it came.
    pub source: NeedSource,
    /// Its key there: nothing comes in twice.
    pub source_key: Option<String>,
    /// The day; today when nothing is said.
    pub received_on: Option<Date>,
    /// What is known.
    pub told: Told,
}

/// The longest words that are kept, in characters.
pub const MOST_WORDS: usize = 20_000;

/// Writes a need down as it comes in. One that is there already, by its key, is given back and nothing changes.
///
/// # Errors
/// With the field that is not good.
pub fn receive(tx: &mut Tx<'_>, by: &By, new: &NewNeed) -> Result<NeedId, ActionError> {
    let words =
        text("words", Some(&new.words), MOST_WORDS)?.ok_or(ActionError::field("words", Shared::Empty))?;
    changed(tx, by.scope)?;
    if by.side == Side::School
        && let Some(site) = new.told.site
        && store::need::open_of_school(tx, by.scope, site)? >= MOST_OPEN
    {
        return Err(ActionError::field("words", FieldError::TooMany(MOST_OPEN)));
    }
    if let Some(key) = &new.source_key
        && let Some(known) = store::need::by_source(tx, by.scope, new.source, key)?
    {
        return Ok(known);
    }
    let (id, now, today) = (NeedId(tx.new_id()), tx.now(), tx.today());
    let received_on = new.received_on.unwrap_or(today);
    if received_on > today {
        return Err(ActionError::field("received_on", Shared::Inconsistent));
    }
    let blank = Need {
        id,
        site_id: None,
        site_words: None,
        season: season_of(received_on),
        state: NeedState::Received,
        state_since: now,
        words,
        understood: None,
        class_words: None,
        pupils: None,
        classes: None,
        period_from: None,
        period_until: None,
        period_words: None,
        constraints: None,
        budget_cents: None,
        free_only: false,
        can_travel: None,
        source: new.source,
        source_key: new.source_key.clone(),
        received_on,
        asker_id: None,
        asker_name: None,
        asker_email: None,
        asker_phone: None,
        asker_until: None,
        wished_offer_id: None,
        group_id: None,
        unmet_reason: None,
        reason_note: None,
        last_word_at: now,
        last_word_side: if by.side == Side::Head { WordSide::Head } else { WordSide::School },
        created_by: by.actor.account(),
        created_at: now,
    };
    let need = with(tx, by, blank, &new.told)?;
    store::need::add(tx, by.scope, &need)?;
    if need.understood.is_some() {
        store::need::edit(tx, by.scope, &need)?;
    }
    write_lists(tx, id, &NeedChoices::default(), &new.told.choices)?;
    let data = json!({ "source": new.source.code() });
    tx.journal(Some(by.scope.id()), by.actor, "need.received", id.subject(), &data)?;
    Ok(id)
}

/// Changes what is known of a need: never the words of the school.
///
/// # Errors
/// With the field that is not good, or when there is none.
pub fn edit(tx: &mut Tx<'_>, by: &By, id: NeedId, told: &Told) -> Result<(), ActionError> {
    changed(tx, by.scope)?;
    let before = store::need::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    let lists = store::need::choices(tx, by.scope, id)?;
    let after = with(tx, by, before.clone(), told)?;
    if after == before && lists == told.choices {
        return Ok(());
    }
    store::need::edit(tx, by.scope, &after)?;
    write_lists(tx, id, &lists, &told.choices)?;
    tx.journal(Some(by.scope.id()), by.actor, "need.edited", id.subject(), &json!({}))?;
    Ok(())
}

/// Says which site a need comes from.
///
/// # Errors
/// When the need or the site is not of the basin.
pub fn place(tx: &mut Tx<'_>, by: &By, id: NeedId, site: SiteId) -> Result<(), ActionError> {
    changed(tx, by.scope)?;
    let need = store::need::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    let found = navette_network::store::site::find(tx, by.scope, site)?;
    let name = found.ok_or(ActionError::field("site", Shared::Unknown))?.name;
    store::need::edit(tx, by.scope, &Need { site_id: Some(site), ..need })?;
    tx.journal(Some(by.scope.id()), by.actor, "need.placed", id.subject(), &json!({ "site": name }))?;
    Ok(())
}

fn write_lists(
    tx: &mut Tx<'_>,
    id: NeedId,
    before: &NeedChoices,
    after: &NeedChoices,
) -> Result<(), ActionError> {
    for list in NeedList::ALL {
        if before.of(*list) != after.of(*list) {
            store::need::set_list(tx, id, *list, after.of(*list))?;
        }
    }
    Ok(())
}

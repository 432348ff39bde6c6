//! What is done about a need: it comes in, it is understood, it takes a step, a word passes.

use super::ActionError;
use crate::code::{NeedList, NeedSource, NeedState, UnmetReason, WordKind, WordSide};
use crate::field::FieldError;
use crate::id::{NeedId, OfferId};
use crate::memory::season_of;
use crate::need::state::{NeedStep, Side, next};
use crate::need::{Need, NeedChoices};
use crate::permissions::{EditNeeds, OwnNeeds};
use crate::store;
use crate::version::changed;
use jiff::civil::Date;
use navette_database::{Actor, BasinScope, Tx};
use navette_network::code::Purpose;
use navette_network::field::FieldError as Shared;
use navette_network::id::{PersonId, SiteId};
use navette_web::May;
use serde_json::json;

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

/// What is known of a need when it comes in, or after someone looked at it again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// The site, when it is known.
    pub site: Option<SiteId>,
    /// What was said of it, when it is not.
    pub site_words: Option<String>,
    /// The school year; the present one when nothing is said.
    pub season: Option<String>,
    /// What we understood, in a line.
    pub understood: Option<String>,
    /// The class, in words.
    pub class_words: Option<String>,
    /// How many pupils.
    pub pupils: Option<i64>,
    /// How many classes.
    pub classes: Option<i64>,
    /// Not before, and not after.
    pub period: (Option<Date>, Option<Date>),
    /// When, in words.
    pub period_words: Option<String>,
    /// What it must reckon with.
    pub constraints: Option<String>,
    /// What there is to spend, in cents.
    pub budget_cents: Option<i64>,
    /// Whether it must cost nothing.
    pub free_only: bool,
    /// Whether the school can travel.
    pub can_travel: Option<bool>,
    /// Who asked, when they are in the register.
    pub asker: Option<PersonId>,
    /// Their name, when not.
    pub asker_name: Option<String>,
    /// Their e-mail.
    pub asker_email: Option<String>,
    /// Their telephone.
    pub asker_phone: Option<String>,
    /// The offer they have in mind.
    pub wished_offer: Option<OfferId>,
    /// What it has several of.
    pub choices: NeedChoices,
}

impl Told {
    /// What is known of a need now.
    pub fn of(need: &Need, choices: &NeedChoices) -> Self {
        let need = need.clone();
        Self {
            site: need.site_id,
            site_words: need.site_words,
            season: Some(need.season),
            understood: need.understood,
            class_words: need.class_words,
            pupils: need.pupils,
            classes: need.classes,
            period: (need.period_from, need.period_until),
            period_words: need.period_words,
            constraints: need.constraints,
            budget_cents: need.budget_cents,
            free_only: need.free_only,
            can_travel: need.can_travel,
            asker: need.asker_id,
            asker_name: need.asker_name,
            asker_email: need.asker_email,
            asker_phone: need.asker_phone,
            wished_offer: need.wished_offer_id,
            choices: choices.clone(),
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

/// What goes with a step: why nothing was found, and words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reason {
    /// Why nothing was found; needed to give up.
    pub unmet: Option<UnmetReason>,
    /// In words; needed when the reason is another one.
    pub note: Option<String>,
}

/// Takes a step, if it may be taken from where the need stands; gives where it stands then.
///
/// # Errors
/// When the step does not follow, is not theirs, or a reason is missing.
pub fn step(
    tx: &mut Tx<'_>,
    by: &By,
    id: NeedId,
    step: NeedStep,
    reason: &Reason,
) -> Result<NeedState, ActionError> {
    let to = move_on(tx, by, id, step, reason)?;
    let note = text("note", reason.note.as_deref(), 2_000)?;
    // A step of ours is told by the journal; what the school or its head did is also their last word.
    if note.is_some() || by.side != Side::Us {
        let said = note.as_deref().unwrap_or(step.code());
        let account = by.actor.account();
        store::need::add_word(tx, by.scope, id, (by.word_side(), kind_of(step)), said, account)?;
    }
    Ok(to)
}

/// Takes a step without a word passing: what [`step`] and the answers to proposals share.
pub(crate) fn move_on(
    tx: &mut Tx<'_>,
    by: &By,
    id: NeedId,
    step: NeedStep,
    reason: &Reason,
) -> Result<NeedState, ActionError> {
    changed(tx, by.scope)?;
    let need = store::need::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    let to = next(need.state, step, by.side).ok_or(ActionError::NotFromHere)?;
    let note = text("note", reason.note.as_deref(), 2_000)?;
    let unmet = match (to, reason.unmet) {
        (NeedState::Unmet, None) => return Err(ActionError::ReasonNeeded),
        (NeedState::Unmet, Some(UnmetReason::Other)) if note.is_none() => {
            return Err(ActionError::field("note", Shared::Empty));
        }
        (NeedState::Unmet, reason) => reason,
        _ => None,
    };
    let kept_note = note.as_deref().filter(|_| matches!(to, NeedState::Unmet | NeedState::Withdrawn));
    store::need::set_state(tx, by.scope, id, to, unmet, kept_note)?;
    if need.state == NeedState::Matched {
        store::proposal::release(tx, by.scope, id)?;
    }
    let data = json!({
        "step": step.code(), "from": need.state.code(), "to": to.code(), "side": by.word_side().code(),
        "reason": unmet.map(UnmetReason::code),
    });
    tx.journal(Some(by.scope.id()), by.actor, "need.stepped", id.subject(), &data)?;
    Ok(to)
}

const fn kind_of(step: NeedStep) -> WordKind {
    match step {
        NeedStep::Agree | NeedStep::Disagree => WordKind::Agreement,
        NeedStep::Accept | NeedStep::Decline | NeedStep::Leave => WordKind::Answer,
        NeedStep::Propose => WordKind::Proposal,
        _ => WordKind::Note,
    }
}

/// Writes down a word that passed: a call, a mail, a note.
///
/// # Errors
/// When there is no such need, or nothing was said.
pub fn note(
    tx: &mut Tx<'_>,
    by: &By,
    id: NeedId,
    (side, kind): (WordSide, WordKind),
    said: &str,
) -> Result<(), ActionError> {
    let said = text("text", Some(said), 10_000)?.ok_or(ActionError::field("text", Shared::Empty))?;
    changed(tx, by.scope)?;
    store::need::find(tx, by.scope, id)?.ok_or(ActionError::NotFound)?;
    store::need::add_word(tx, by.scope, id, (side, kind), &said, by.actor.account())?;
    let data = json!({ "kind": kind.code(), "side": side.code() });
    tx.journal(Some(by.scope.id()), by.actor, "need.noted", id.subject(), &data)?;
    Ok(())
}

/// The need with what is told of it, each part looked at.
fn with(tx: &mut Tx<'_>, by: &By, need: Need, told: &Told) -> Result<Need, ActionError> {
    let site = match told.site {
        Some(site) if need.site_id != Some(site) => {
            let known = navette_network::store::site::find(tx, by.scope, site)?.is_some();
            if !known {
                return Err(ActionError::field("site", Shared::Unknown));
            }
            Some(site)
        }
        other => other,
    };
    let site_words = text("site_words", told.site_words.as_deref(), 200)?;
    if site.is_none() && site_words.is_none() {
        return Err(ActionError::field("school", Shared::Empty));
    }
    if let Some(offer) = told.wished_offer
        && store::offer::find(tx, by.scope, offer)?.is_none()
    {
        return Err(ActionError::field("wished_offer", Shared::Unknown));
    }
    if let Some(person) = told.asker
        && navette_network::store::person::find(tx, by.scope, person)?
            .is_none_or(|one| one.erased_on.is_some())
    {
        return Err(ActionError::field("asker", Shared::Unknown));
    }
    if let (Some(from), Some(until)) = told.period
        && from > until
    {
        return Err(ActionError::field("period_until", Shared::Inconsistent));
    }
    let season = match &told.season {
        Some(season) => season
            .parse::<navette_belgium::SchoolYear>()
            .map(|season| season.as_str().to_owned())
            .map_err(|_| ActionError::field("season", FieldError::NotSeason))?,
        None => need.season.clone(),
    };
    let asker_name = text("asker_name", told.asker_name.as_deref(), 200)?;
    let asker_phone = text("asker_phone", told.asker_phone.as_deref(), 60)?;
    let asker_email = text("asker_email", told.asker_email.as_deref(), 254)?.map(|mail| mail.to_lowercase());
    if asker_email.as_deref().is_some_and(|mail| !is_mail(mail)) {
        return Err(ActionError::field("asker_email", Shared::NotEmail));
    }
    let has_asker = asker_name.is_some() || asker_email.is_some() || asker_phone.is_some();
    let until = navette_network::retention::retain_until(Purpose::Request, tx.today());
    Ok(Need {
        site_id: site,
        site_words,
        season,
        understood: text("understood", told.understood.as_deref(), 500)?,
        class_words: text("class_words", told.class_words.as_deref(), 300)?,
        pupils: count("pupils", told.pupils, 5_000)?,
        classes: count("classes", told.classes, 200)?,
        period_from: told.period.0,
        period_until: told.period.1,
        period_words: text("period_words", told.period_words.as_deref(), 300)?,
        constraints: text("constraints", told.constraints.as_deref(), 2_000)?,
        budget_cents: count("budget", told.budget_cents, 100_000_000)?,
        free_only: told.free_only,
        can_travel: told.can_travel,
        asker_id: told.asker,
        asker_until: if has_asker { need.asker_until.or(Some(until)) } else { None },
        asker_name,
        asker_email,
        asker_phone,
        wished_offer_id: told.wished_offer,
        ..need
    })
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

fn is_mail(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}

fn count(field: &'static str, told: Option<i64>, most: i64) -> Result<Option<i64>, ActionError> {
    match told {
        Some(number) if !(0..=most).contains(&number) => {
            Err(ActionError::field(field, FieldError::NotCount(most)))
        }
        other => Ok(other),
    }
}

pub(crate) fn text(
    field: &'static str,
    typed: Option<&str>,
    most: usize,
) -> Result<Option<String>, ActionError> {
    let typed = typed.unwrap_or_default().trim();
    if typed.chars().count() > most {
        return Err(ActionError::field(field, Shared::TooLong(most)));
    }
    if typed.contains('\0') {
        return Err(ActionError::field(field, Shared::Unknown));
    }
    Ok((!typed.is_empty()).then(|| typed.to_owned()))
}

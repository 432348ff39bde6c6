//! What is known of a need, and how each part of it is looked at.

use super::By;
use crate::actions::ActionError;
use crate::field::FieldError;
use crate::id::OfferId;
use crate::need::{Need, NeedChoices};
use crate::store;
use jiff::civil::Date;
use navette_database::Tx;
use navette_network::code::Purpose;
use navette_network::field::FieldError as Shared;
use navette_network::id::{PersonId, SiteId};

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

/// The need with what is told of it, each part looked at.
pub(super) fn with(tx: &mut Tx<'_>, by: &By, need: Need, told: &Told) -> Result<Need, ActionError> {
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

//! A need and what passed about it, as JSON.

use crate::code::{NeedList, UnmetReason};
use crate::need::list::NeedLine;
use crate::store::need::NeedWord;
use serde::Serialize;
use std::collections::BTreeMap;

/// A need.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct NeedView {
    /// Its key.
    id: String,
    /// Key of the site; `null` while nobody knows which.
    site: Option<String>,
    /// Its name, or what was said of it.
    site_name: String,
    /// What was said of the site, when it was not known.
    site_words: Option<String>,
    /// The words of the school, which never change.
    words: String,
    /// What we understood.
    understood: Option<String>,
    /// `received`, `understood`, `agreed_by_head`, `matching`, `proposed`, `matched`, `unmet` or `withdrawn`.
    state: &'static str,
    /// Since when it stands there.
    state_since: String,
    /// Why nothing was found: `money`, `date`, `transport`, `no_offer`, `no_answer` or `other`.
    unmet_reason: Option<&'static str>,
    /// And in words.
    reason_note: Option<String>,
    /// The school year.
    season: String,
    /// The day it came in.
    received_on: String,
    /// When the last word passed.
    last_word_at: String,
    /// Whose it was: `school`, `head`, `us` or `operator`.
    last_word_side: &'static str,
    /// How it came in.
    source: &'static str,
    /// Its key there.
    source_key: Option<String>,
    /// The class, in words.
    class_words: Option<String>,
    /// How many pupils.
    pupils: Option<i64>,
    /// How many classes.
    classes: Option<i64>,
    /// Not before this day.
    period_from: Option<String>,
    /// Not after this day.
    period_until: Option<String>,
    /// When, in words.
    period_words: Option<String>,
    /// What it must reckon with.
    constraints: Option<String>,
    /// What there is to spend, in cents.
    budget_cents: Option<i64>,
    /// Whether it must cost nothing.
    free_only: bool,
    /// Whether the school can travel; `null` when nothing is known.
    can_travel: Option<bool>,
    /// Key of the person who asked, when they are in the register.
    asker: Option<String>,
    /// Their name, when they are not.
    asker_name: Option<String>,
    /// Their e-mail.
    asker_email: Option<String>,
    /// Their telephone.
    asker_phone: Option<String>,
    /// Until when these three are kept.
    asker_until: Option<String>,
    /// Key of the offer they have in mind.
    wished_offer: Option<String>,
    /// Key of the group of alike needs it is one of.
    group: Option<String>,
    /// By list (`domain`, `level`, `type`…) the codes chosen.
    choices: BTreeMap<&'static str, Vec<String>>,
}

impl NeedView {
    /// The view of a line.
    pub(super) fn new(line: &NeedLine) -> Self {
        let need = line.need.clone();
        let choices = NeedList::ALL
            .iter()
            .map(|list| (list.code(), line.choices.of(*list).to_vec()))
            .filter(|(_, values)| !values.is_empty())
            .collect();
        Self {
            id: need.id.to_string(),
            site: need.site_id.map(|site| site.to_string()),
            site_name: line.site_name.clone(),
            site_words: need.site_words,
            words: need.words,
            understood: need.understood,
            state: need.state.code(),
            state_since: need.state_since.to_string(),
            unmet_reason: need.unmet_reason.map(UnmetReason::code),
            reason_note: need.reason_note,
            season: need.season,
            received_on: need.received_on.to_string(),
            last_word_at: need.last_word_at.to_string(),
            last_word_side: need.last_word_side.code(),
            source: need.source.code(),
            source_key: need.source_key,
            class_words: need.class_words,
            pupils: need.pupils,
            classes: need.classes,
            period_from: need.period_from.map(|day| day.to_string()),
            period_until: need.period_until.map(|day| day.to_string()),
            period_words: need.period_words,
            constraints: need.constraints,
            budget_cents: need.budget_cents,
            free_only: need.free_only,
            can_travel: need.can_travel,
            asker: need.asker_id.map(|one| one.to_string()),
            asker_name: need.asker_name,
            asker_email: need.asker_email,
            asker_phone: need.asker_phone,
            asker_until: need.asker_until.map(|day| day.to_string()),
            wished_offer: need.wished_offer_id.map(|one| one.to_string()),
            group: need.group_id.map(|one| one.to_string()),
            choices,
        }
    }
}

/// A page of needs.
#[derive(Serialize, utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the answer, for the description")]
pub(super) struct NeedViews {
    /// How many the filters leave in all.
    total: i64,
    /// The page, from 1.
    page: i64,
    /// The most lines of a page.
    per_page: i64,
    /// The lines.
    items: Vec<NeedView>,
}

/// Something that was said about a need.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct WordView {
    /// When.
    at: String,
    /// Whose word: `school`, `head`, `us` or `operator`.
    side: &'static str,
    /// `note`, `call`, `mail`, `proposal`, `answer` or `agreement`.
    kind: &'static str,
    /// What was said.
    text: String,
    /// Who wrote it down.
    author: Option<String>,
}

impl From<NeedWord> for WordView {
    fn from(word: NeedWord) -> Self {
        Self {
            at: word.at.to_string(),
            side: word.side.code(),
            kind: word.kind.code(),
            text: word.text,
            author: word.account_name,
        }
    }
}

//! What is told of a need, read from what was sent.

use super::body::typed;
use super::problem;
use crate::actions::ActionError;
use crate::actions::need::Told;
use crate::code::NeedList;
use crate::field::read_levels;
use crate::need::NeedChoices;
use crate::pages::needs::codes_of;
use crate::pages::words;
use navette_network::field::FieldError as Shared;
use navette_web::{Failure, Shell};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::str::FromStr;

/// What may be told of a need, beside its words; what is not sent stays as it is, `null` empties.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "the shape of the body, for the description")]
pub(super) struct NeedChange {
    /// Key of the site.
    site: Option<String>,
    /// What is known of the school, when its key is not.
    site_words: Option<String>,
    /// The school year it is for; the present one when nothing was said.
    season: Option<String>,
    /// What we understood, in a line.
    understood: Option<String>,
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
    free_only: Option<bool>,
    /// Whether the school can travel; `null` when nothing is known.
    can_travel: Option<bool>,
    /// Key of the person who asked, when they are in the register.
    asker: Option<String>,
    /// Their name, when they are not; kept for a time.
    asker_name: Option<String>,
    /// Their e-mail.
    asker_email: Option<String>,
    /// Their telephone.
    asker_phone: Option<String>,
    /// Key of the offer they have in mind.
    wished_offer: Option<String>,
    /// By list (`domain`, `level`, `type`, `setting`, `component`, `mode`, `access`, `language`) the codes chosen; a list that
    /// is sent takes the place of the one before, the others stay.
    choices: Option<BTreeMap<String, Vec<String>>>,
}

/// What was sent, on its way into what is told; everything that is not good is gathered.
struct Reading<'a> {
    shell: &'a Shell,
    errors: BTreeMap<String, String>,
}

impl Reading<'_> {
    fn refuse(&mut self, name: &str, sentence: impl Into<String>) {
        self.errors.entry(name.to_owned()).or_insert_with(|| sentence.into());
    }

    /// A text, where one may stand.
    fn text(&mut self, name: &str, value: &Value) -> Option<String> {
        match typed(value) {
            Some(text) => Some(text).filter(|text| !text.is_empty()),
            None => {
                self.refuse(name, self.shell.t("offers-api-no-such-field").to_owned());
                None
            }
        }
    }

    /// A key, a day, or anything else that is read from its text.
    fn read<T: FromStr>(&mut self, name: &str, value: &Value, why: Shared) -> Option<T> {
        let text = self.text(name, value)?;
        let read = text.parse().ok();
        if read.is_none() {
            self.refuse(name, words::refusal(self.shell, &why.into()));
        }
        read
    }

    fn flag(&mut self, name: &str, value: &Value) -> Option<bool> {
        if !value.is_null() && !value.is_boolean() {
            self.refuse(name, self.shell.t("offers-api-no-such-field").to_owned());
        }
        value.as_bool()
    }

    fn choices(&mut self, before: &NeedChoices, value: &Value) -> NeedChoices {
        let Value::Object(lists) = value else {
            self.refuse("choices", self.shell.t("offers-api-no-such-field").to_owned());
            return before.clone();
        };
        let kept = before.all().filter(|(list, _)| !lists.contains_key(list.code()));
        let mut choices = NeedChoices::default();
        kept.for_each(|(list, value)| choices.add(list, value));
        for (name, values) in lists {
            let place = format!("choices.{name}");
            let (Some(list), Value::Array(values)) = (NeedList::from_code(name), values) else {
                self.refuse(&place, self.shell.t("offers-api-no-such-field").to_owned());
                continue;
            };
            let values: Vec<String> = values.iter().map(|value| typed(value).unwrap_or_default()).collect();
            if list == NeedList::Level {
                match read_levels(&values.join(", ")) {
                    Ok(levels) => levels.iter().for_each(|level| choices.add(list, level.code())),
                    Err(why) => self.refuse(&place, words::refusal(self.shell, &why)),
                }
                continue;
            }
            let known = codes_of(list);
            for value in values {
                if known.contains(&value.as_str()) {
                    choices.add(list, value);
                } else {
                    self.refuse(&place, words::refusal(self.shell, &Shared::Unknown.into()));
                }
            }
        }
        choices
    }
}

/// Writes what was sent into what is told; `besides` are names that are read elsewhere.
///
/// # Errors
/// With a sentence for each field that is not good.
pub(super) fn into_told(
    shell: &Shell,
    fields: &Map<String, Value>,
    besides: &[&str],
    mut told: Told,
) -> Result<Told, Failure> {
    let mut reading = Reading { shell, errors: BTreeMap::new() };
    let r = &mut reading;
    for (name, value) in fields {
        match name.as_str() {
            "site" => told.site = r.read(name, value, Shared::Unknown),
            "site_words" => told.site_words = r.text(name, value),
            "season" => told.season = r.text(name, value).or(told.season.take()),
            "understood" => told.understood = r.text(name, value),
            "class_words" => told.class_words = r.text(name, value),
            "pupils" => told.pupils = r.read(name, value, Shared::Unknown),
            "classes" => told.classes = r.read(name, value, Shared::Unknown),
            "period_from" => told.period.0 = r.read(name, value, Shared::NotDay),
            "period_until" => told.period.1 = r.read(name, value, Shared::NotDay),
            "period_words" => told.period_words = r.text(name, value),
            "constraints" => told.constraints = r.text(name, value),
            "budget_cents" => told.budget_cents = r.read(name, value, Shared::Unknown),
            "free_only" => told.free_only = r.flag(name, value).unwrap_or(false),
            "can_travel" => told.can_travel = r.flag(name, value),
            "asker" => told.asker = r.read(name, value, Shared::Unknown),
            "asker_name" => told.asker_name = r.text(name, value),
            "asker_email" => told.asker_email = r.text(name, value),
            "asker_phone" => told.asker_phone = r.text(name, value),
            "wished_offer" => told.wished_offer = r.read(name, value, Shared::Unknown),
            "choices" => told.choices = r.choices(&told.choices, value),
            other if besides.contains(&other) => {}
            _ => r.refuse(name, shell.t("offers-api-no-such-field").to_owned()),
        }
    }
    if reading.errors.is_empty() { Ok(told) } else { Err(problem::told(shell, "fields", reading.errors)) }
}

/// An action that was refused, its fields by the names they have here.
pub(super) fn refused(shell: &Shell, error: ActionError) -> Failure {
    problem::refused(
        shell,
        match error {
            ActionError::Field { field: "school", why } => ActionError::Field { field: "site_words", why },
            ActionError::Field { field: "budget", why } => ActionError::Field { field: "budget_cents", why },
            other => other,
        },
    )
}

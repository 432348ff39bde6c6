//! The fields by which a need is told: read from a form, and shown again as they were typed.

use super::words::beginning;
use crate::actions::ActionError;
use crate::actions::need::Told;
use crate::code::{Access, Component, Language, Mode, NeedList, OfferType, Setting};
use crate::field::{FieldError, cents_typed, read_levels};
use crate::need::{Need, NeedChoices};
use crate::pages::words;
use jiff::civil::Date;
use navette_network::code::Domain;
use navette_network::field::FieldError as Shared;
use navette_network::pages::choices;
use navette_web::{Choice, Failure, Fields, Shell};

/// The lists that the form shows as boxes, in order; levels are typed.
pub(super) const BOXES: [NeedList; 6] = [
    NeedList::Domain,
    NeedList::Type,
    NeedList::Setting,
    NeedList::Component,
    NeedList::Access,
    NeedList::Language,
];

/// The codes that a list may hold; levels are read as they are typed.
pub(crate) fn known(list: NeedList) -> Vec<&'static str> {
    match list {
        NeedList::Domain => Domain::ALL.iter().map(|one| one.code()).collect(),
        NeedList::Type => OfferType::ALL.iter().map(|one| one.code()).collect(),
        // A school is inside or outside; "either" is to say nothing.
        NeedList::Setting => vec![Setting::Inside.code(), Setting::Outside.code()],
        NeedList::Component => Component::ALL.iter().map(|one| one.code()).collect(),
        NeedList::Access => Access::ALL.iter().map(|one| one.code()).collect(),
        NeedList::Language => Language::ALL.iter().map(|one| one.code()).collect(),
        NeedList::Mode => Mode::ALL.iter().map(|one| one.code()).collect(),
        NeedList::Level => Vec::new(),
    }
}

/// A list with its boxes.
pub(super) struct Boxes {
    /// The list's code, which names the boxes.
    pub name: &'static str,
    /// What it is about.
    pub label: String,
    /// What may be chosen.
    pub options: Vec<Choice>,
}

/// The boxes of the form, ticked as it says.
pub(super) fn boxes(shell: &Shell, fields: &Fields) -> Vec<Boxes> {
    let of = |list: &NeedList| {
        let ticked: Vec<&str> = fields.all(list.code()).collect();
        Boxes {
            name: list.code(),
            label: shell.tc("needs-list-", list.code()),
            options: known(*list)
                .into_iter()
                .map(|code| {
                    let label = choices::code(shell, beginning(*list), code);
                    Choice::new(code, label, ticked.contains(&code))
                })
                .collect(),
        }
    };
    BOXES.iter().map(of).collect()
}

/// What is known of a need, as the form shows it.
pub(super) fn fields(need: &Need, chosen: &NeedChoices, school: &str) -> Fields {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<i64>| value.map(|number| number.to_string()).unwrap_or_default();
    let day = |value: Option<Date>| value.map(|day| day.to_string()).unwrap_or_default();
    let mut pairs: Vec<(&str, String)> = vec![
        ("school", school.to_owned()),
        ("site", need.site_id.map(|site| site.to_string()).unwrap_or_default()),
        ("season", need.season.clone()),
        ("understood", text(&need.understood)),
        ("class_words", text(&need.class_words)),
        ("pupils", number(need.pupils)),
        ("classes", number(need.classes)),
        ("period_from", day(need.period_from)),
        ("period_until", day(need.period_until)),
        ("period_words", text(&need.period_words)),
        ("constraints", text(&need.constraints)),
        ("budget", need.budget_cents.map(euros).unwrap_or_default()),
        ("can_travel", need.can_travel.map(|can| if can { "yes" } else { "no" }.into()).unwrap_or_default()),
        ("asker", need.asker_id.map(|id| id.to_string()).unwrap_or_default()),
        ("asker_name", text(&need.asker_name)),
        ("asker_email", text(&need.asker_email)),
        ("asker_phone", text(&need.asker_phone)),
        ("wished_offer", need.wished_offer_id.map(|id| id.to_string()).unwrap_or_default()),
        ("level", chosen.of(NeedList::Level).join(", ")),
    ];
    // A box that is not ticked sends nothing, so nothing stands for it here either.
    if need.free_only {
        pairs.push(("free_only", "1".into()));
    }
    for list in BOXES {
        pairs.extend(chosen.of(list).iter().map(|value| (list.code(), value.clone())));
    }
    Fields::from_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str())))
}

/// An amount as it is typed.
fn euros(cents: i64) -> String {
    if cents % 100 == 0 { (cents / 100).to_string() } else { format!("{},{:02}", cents / 100, cents % 100) }
}

/// Reads what is told; what is not good is refused beside its field.
pub(super) fn told(shell: &Shell, fields: &mut Fields) -> Told {
    let text = |fields: &Fields, name: &str| fields.some(name).map(str::to_owned);
    let mut choices = NeedChoices::default();
    match read_levels(fields.get("level")) {
        Ok(levels) => levels.into_iter().for_each(|level| choices.add(NeedList::Level, level.code())),
        Err(why) => fields.refuse("level", words::refusal(shell, &why)),
    }
    for list in BOXES {
        let known = known(list);
        let ticked: Vec<String> =
            fields.all(list.code()).filter(|code| known.contains(code)).map(str::to_owned).collect();
        ticked.into_iter().for_each(|code| choices.add(list, code));
    }
    let budget = fields.some("budget").map(str::to_owned).and_then(|typed| {
        let cents = cents_typed(&typed);
        if cents.is_none() {
            fields.refuse("budget", words::refusal(shell, &FieldError::NotAmount));
        }
        cents
    });
    let site = fields.read("site");
    Told {
        site,
        site_words: text(fields, "school").filter(|_| site.is_none()),
        season: text(fields, "season"),
        understood: text(fields, "understood"),
        class_words: text(fields, "class_words"),
        pupils: count(shell, fields, "pupils", 5_000),
        classes: count(shell, fields, "classes", 200),
        period: (day(shell, fields, "period_from"), day(shell, fields, "period_until")),
        period_words: text(fields, "period_words"),
        constraints: text(fields, "constraints"),
        budget_cents: budget,
        free_only: fields.get("free_only") == "1",
        can_travel: match fields.get("can_travel") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        asker: fields.read("asker"),
        asker_name: text(fields, "asker_name"),
        asker_email: text(fields, "asker_email"),
        asker_phone: text(fields, "asker_phone"),
        wished_offer: fields.read("wished_offer"),
        choices,
    }
}

fn count(shell: &Shell, fields: &mut Fields, name: &str, most: i64) -> Option<i64> {
    let typed = fields.some(name)?.to_owned();
    // «22 élèves» is as good as «22».
    let digits: String = typed.chars().take_while(char::is_ascii_digit).collect();
    let number = digits.parse::<i64>().ok().filter(|number| *number <= most);
    if number.is_none() {
        fields.refuse(name, words::refusal(shell, &FieldError::NotCount(most)));
    }
    number
}

pub(super) fn day(shell: &Shell, fields: &mut Fields, name: &str) -> Option<Date> {
    let typed = fields.some(name)?.to_owned();
    let read = typed.parse::<Date>().ok();
    if read.is_none() {
        fields.refuse(name, words::refusal(shell, &Shared::NotDay.into()));
    }
    read
}

/// Puts a refusal of an action beside its field.
///
/// # Errors
/// When it is no matter of a field.
pub(super) fn beside(shell: &Shell, fields: &mut Fields, error: ActionError) -> Result<(), Failure> {
    match error {
        ActionError::Field { field, why } => {
            let sentence = match (field, &why) {
                ("words", FieldError::Shared(Shared::Empty)) => shell.t("needs-refused-words").to_owned(),
                ("school", FieldError::Shared(Shared::Empty)) => shell.t("needs-refused-school").to_owned(),
                _ => words::refusal(shell, &why),
            };
            fields.refuse(field, sentence);
            Ok(())
        }
        other => Err(words::failure(shell, other)),
    }
}

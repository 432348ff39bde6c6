//! The quick form by which an exchange is noted, wherever it stands.

use crate::actions::ActionError;
use crate::actions::interaction::NewInteraction;
use crate::code::{InteractionKind, PartyKind, Visibility};
use crate::field::{FieldKind, Parsed, parse};
use crate::pages::words;
use jiff::civil::Date;
use navette_database::Uuid;
use navette_web::{Choice, Failure, Fields, Role, Shell, Who};

/// The form with what was typed and its choices; shown by `sites/_note.html`.
pub(crate) struct NoteForm {
    /// What was typed.
    pub fields: Fields,
    /// How we met.
    pub kinds: Vec<Choice>,
    /// Who may read it.
    pub visibilities: Vec<Choice>,
    /// The day, today unless something else was typed.
    pub day: String,
    /// Today: no exchange happens later.
    pub today: String,
}

impl NoteForm {
    /// The form for this person.
    pub(crate) fn new(shell: &Shell, who: &Who, fields: Fields) -> Self {
        let kind = fields.some("kind").unwrap_or(InteractionKind::Call.code()).to_owned();
        let kinds = InteractionKind::ALL
            .iter()
            .map(|one| Choice::among(one.code(), shell.tc("network-interaction-", one.code()), &kind))
            .collect();
        let partner = who.role == Role::Partner;
        let usual = if partner { Visibility::Partners } else { Visibility::Team };
        let chosen = fields.some("visibility").unwrap_or(usual.code()).to_owned();
        let visibilities = Visibility::ALL
            .iter()
            .filter(|one| !(partner && **one == Visibility::Team))
            .map(|one| Choice::among(one.code(), shell.tc("network-visibility-", one.code()), &chosen))
            .collect();
        let today = shell.today.to_string();
        let day = fields.some("day").unwrap_or(&today).to_owned();
        Self { fields, kinds, visibilities, day, today }
    }
}

/// An exchange as it was read from the form.
pub(crate) struct Noted<'p> {
    day: Date,
    kind: InteractionKind,
    summary: String,
    next_step: String,
    due: Option<Date>,
    visibility: Visibility,
    parties: &'p [(PartyKind, Uuid)],
}

impl Noted<'_> {
    /// As the action takes it.
    pub(crate) fn borrowed(&self) -> NewInteraction<'_> {
        NewInteraction {
            day: self.day,
            kind: self.kind,
            summary: &self.summary,
            next_step: &self.next_step,
            next_step_due: self.due,
            visibility: self.visibility,
            parties: self.parties,
        }
    }
}

/// Reads the form; nothing when a day, a kind or who may read it was refused, which the fields then say.
pub(crate) fn read<'p>(
    shell: &Shell,
    fields: &mut Fields,
    parties: &'p [(PartyKind, Uuid)],
) -> Option<Noted<'p>> {
    let day = read_day(shell, fields, "day").unwrap_or(shell.today);
    if day > shell.today {
        fields.refuse("day", shell.t("network-sites-note-future"));
    }
    let due = read_day(shell, fields, "next_step_due");
    let kind = InteractionKind::from_code(fields.get("kind"));
    if kind.is_none() {
        fields.refuse("kind", shell.t("network-refused-unknown"));
    }
    let visibility = match fields.some("visibility") {
        Some(code) => Visibility::from_code(code),
        None => Some(Visibility::Team),
    };
    if visibility.is_none() {
        fields.refuse("visibility", shell.t("network-refused-unknown"));
    }
    let (Some(kind), Some(visibility), false) = (kind, visibility, fields.refused()) else { return None };
    let (summary, next_step) = (fields.get("summary").to_owned(), fields.get("next_step").to_owned());
    Some(Noted { day, kind, summary, next_step, due, visibility, parties })
}

fn read_day(shell: &Shell, fields: &mut Fields, name: &str) -> Option<Date> {
    match parse(FieldKind::Day, fields.get(name)) {
        Ok(Parsed::Day(day)) => Some(day),
        Ok(_) => None,
        Err(why) => {
            let sentence = words::refusal(shell, why);
            fields.refuse(name, sentence);
            None
        }
    }
}

/// Puts a refusal of the action beside its field.
///
/// # Errors
/// When it is no matter of a field.
pub(crate) fn refused(shell: &Shell, fields: &mut Fields, error: ActionError) -> Result<(), Failure> {
    match error {
        ActionError::Field { field, why } => {
            let sentence = match field {
                "summary" => shell.t("network-sites-note-summary-empty").to_owned(),
                "next_step" => shell.t("network-sites-note-step-empty").to_owned(),
                _ => words::refusal(shell, why),
            };
            fields.refuse(field, sentence);
            Ok(())
        }
        other => Err(words::failure(shell, other)),
    }
}

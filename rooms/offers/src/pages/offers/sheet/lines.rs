//! The slots of an offer and what was said of its seasons, as shown.

use crate::id::SessionId;
use crate::store::season::OfSeason;
use crate::store::session::Session;
use navette_web::Shell;

/// A slot as shown.
pub(super) struct DateLine {
    pub id: SessionId,
    pub day: String,
    pub time: String,
    pub place: String,
    pub room: String,
    pub cancelled: bool,
    pub past: bool,
}

/// What was asked and answered of a season.
pub(super) struct SeasonLine {
    pub season: String,
    pub said: String,
    pub note: String,
}

pub(super) fn date_line(shell: &Shell, one: &Session) -> DateLine {
    let time = match (&one.starts, &one.ends) {
        (Some(starts), Some(ends)) => format!("{starts} – {ends}"),
        (Some(starts), None) => starts.clone(),
        _ => String::new(),
    };
    let room = match one.capacity {
        Some(capacity) => shell.ta(
            "offers-room",
            &[("taken", shell.count(&one.taken).into()), ("count", shell.count(&capacity).into())],
        ),
        None if one.taken > 0 => shell.tn("offers-taken", &one.taken),
        None => String::new(),
    };
    DateLine {
        id: one.id,
        day: shell.day(&one.day),
        time,
        place: one.place_name.clone().unwrap_or_default(),
        room,
        cancelled: one.cancelled_on.is_some(),
        past: one.day < shell.today,
    }
}

pub(super) fn season_line(shell: &Shell, one: &OfSeason) -> SeasonLine {
    let said = match (one.answer, one.asked_at) {
        (Some(answer), _) => {
            let who = one.answered_name.clone().unwrap_or_else(|| shell.t("offers-by-link").to_owned());
            let answer = shell.tc("offers-answer-", answer.code());
            let day = one.answered_at.map(|at| shell.moment(&at)).unwrap_or_default();
            shell.ta(
                "offers-season-answered",
                &[("answer", answer.into()), ("day", day.into()), ("who", who.into())],
            )
        }
        (None, Some(at)) => shell.tx("offers-season-asked", shell.moment(&at)),
        (None, None) => String::new(),
    };
    let note = one.note.as_ref().map(|note| shell.tx("offers-season-change-of", note)).unwrap_or_default();
    SeasonLine { season: one.season.clone(), said, note }
}

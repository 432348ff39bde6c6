//! Needs: the list, the board, the sheet, the quick entry, what fits, what is proposed.

mod answer;
pub(crate) mod around;
mod board;
mod edit;
mod filter;
mod fits;
mod form;
mod groups;
mod letter;
pub(crate) mod list;
mod lists;
mod new;
pub(crate) mod propose;
mod sheet;
mod steps;
mod weights;
mod words;

pub(crate) use form::known as codes_of;
pub(crate) use sheet::answer_said;

use crate::code::NeedState;
use crate::id::NeedId;
use crate::need::list::{NeedLine, NeedLines};
use axum::Router;
use axum::routing::{get, post};
use jiff::Timestamp;
use navette_web::{AppState, Fields, NavEntry, Shell, Sorting, Tab, Translations};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/needs.fr.ftl")),
    ("nl", include_str!("../../../translations/needs.nl.ftl")),
    ("en", include_str!("../../../translations/needs.en.ftl")),
];

/// Where the list is.
pub(crate) const PATH: &str = "/demandes";

/// The entry in the navigation.
pub const NAV: NavEntry =
    NavEntry { href: PATH, icon: "form", label: "needs-nav", seen_by: |role| role.is_staff(), open: false };

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list::list))
        .route("/demandes/export.csv", get(list::export))
        .route("/demandes/export.xlsx", get(list::export))
        .route("/demandes/export.ods", get(list::export))
        .route("/demandes/tableau", get(board::show))
        .route("/demandes/nouvelle", get(new::form).post(new::create))
        .route("/demandes/ecoles", get(new::schools))
        .route("/demandes/courriel", get(letter::form).post(letter::read_mail))
        .route("/demandes/groupes", get(groups::list).post(groups::group))
        .route("/demandes/listes", get(lists::latest).post(lists::bring))
        .route("/demandes/listes/{id}", get(lists::show).post(lists::correct))
        .route("/demandes/listes/{id}/appliquer", post(lists::apply))
        .route("/demandes/listes/{id}/annuler", post(lists::undo))
        .route("/demandes/ponderation", get(weights::show).post(weights::save))
        .route("/demandes/{id}", get(sheet::show))
        .route("/demandes/{id}/modifier", get(edit::form).post(edit::save))
        .route("/demandes/{id}/etape", post(steps::step))
        .route("/demandes/{id}/etape/annuler", post(steps::back))
        .route("/demandes/{id}/accord", post(steps::ask))
        .route("/demandes/{id}/mots", post(steps::note))
        .route("/demandes/{id}/propositions", post(propose::propose))
        .route("/demandes/{id}/reponse", post(propose::answer))
        .route("/demandes/{id}/degrouper", post(groups::ungroup))
        .route("/offres/{id}/ecoles", get(fits::schools))
}

/// The only addresses open to anyone: the answer to a proposal, by the link of a mail.
pub fn public_router() -> Router<AppState> {
    Router::new().route("/reponse/{token}", get(answer::show).post(answer::save))
}

/// The needs that an address asks for, as the list and the API give them.
pub(crate) fn filtered<'a>(lines: &'a NeedLines, fields: &Fields, now: Timestamp) -> Vec<&'a NeedLine> {
    let mut found = lines.filtered(&filter::read(fields), filter::order(fields), now);
    if Sorting::new(PATH, fields).descending {
        found.reverse();
    }
    found
}

/// Where the sheet of a need is.
pub(crate) fn address(id: NeedId) -> String {
    format!("{PATH}/{id}")
}

/// The tabs over the list, the board and the groups.
pub(crate) fn tabs(shell: &Shell, current: &str) -> Vec<Tab> {
    [
        (PATH, "needs-tab-list"),
        ("/demandes/tableau", "needs-tab-board"),
        (groups::GROUPS, "needs-tab-groups"),
        ("/demandes/ponderation", "needs-tab-weights"),
    ]
    .into_iter()
    .map(|(href, key)| Tab::new(href, shell.t(key), href == current))
    .collect()
}

/// The picture of a state: never by colour alone.
pub(crate) const fn icon(state: NeedState) -> &'static str {
    match state {
        NeedState::Received => "mail",
        NeedState::Understood => "edit",
        NeedState::AgreedByHead => "check",
        NeedState::Matching => "search",
        NeedState::Proposed => "right",
        NeedState::Matched => "done",
        NeedState::Unmet => "warn",
        NeedState::Withdrawn => "close",
    }
}

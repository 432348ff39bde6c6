//! Lists seen through filters, kept under a name: the bar above a list, keeping one and forgetting one.

use super::words;
use crate::actions::ActionError;
use crate::actions::view;
use crate::id::SavedViewId;
use crate::permissions::ReadNetwork;
use crate::store;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use navette_database::{Conn, Error};
use navette_web::{AppState, Failure, Fields, Key, May, Onward, Question, Submitted, Translations, Visit};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../translations/views.fr.ftl")),
    ("nl", include_str!("../../translations/views.nl.ftl")),
    ("en", include_str!("../../translations/views.en.ftl")),
];

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new().route("/reseau/vues", post(keep)).route("/reseau/vues/{id}/oublier", post(forget))
}

/// A view kept under a name.
pub(crate) struct KeptView {
    /// Its key.
    pub id: SavedViewId,
    /// Its name.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is what is shown now.
    pub current: bool,
}

/// The views of a list that someone keeps; shown by `_views.html`.
pub(crate) struct Views {
    /// Those kept.
    pub kept: Vec<KeptView>,
    /// Whether the person has an account to keep them under.
    pub may_keep: bool,
    /// What is shown now, without the page.
    pub address: String,
    /// Whether what is shown now is worth a name: it has filters and is none of those kept.
    pub new: bool,
}

impl Views {
    /// The views of the list at `path`, of whom `shown` is the present address.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub(crate) fn of(
        c: &mut Conn<'_>,
        may: &May<ReadNetwork>,
        path: &str,
        shown: &str,
    ) -> Result<Self, Error> {
        let question = shown.split_once('?').map_or("", |(_, question)| question);
        let mut fields = Fields::parse(question.as_bytes());
        fields.set("page", "");
        let address = fields.address(path);
        let account = may.who().account;
        let all = match account {
            Some(account) => store::view::list(c, may.scope(), account)?,
            None => Vec::new(),
        };
        let kept: Vec<KeptView> = all
            .into_iter()
            .filter(|view| view.address.split('?').next() == Some(path))
            .map(|view| KeptView {
                id: view.id,
                name: view.name,
                current: view.address == address,
                href: view.address,
            })
            .collect();
        let new = address.contains('?') && !kept.iter().any(|view| view.current);
        Ok(Self { kept, may_keep: account.is_some(), address, new })
    }
}

/// `POST /reseau/vues`: keeps a view; also what undoing a forgotten one asks, in the address.
async fn keep(visit: Visit, Question(question): Question, Submitted(form): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<ReadNetwork>, shell| {
            let fields = if form.has("name") { form } else { question };
            let address = fields.get("address").to_owned();
            match view::save_view(tx, may, fields.get("name"), &address) {
                Ok(_) => {
                    let name = shell.tx("network-views-kept", fields.get("name"));
                    Ok(Onward::back(&address, "/reseau/implantations").done(name).into_response())
                }
                Err(ActionError::Field { field: "name", why }) => {
                    let sentence = words::refusal(&shell, why);
                    Ok(Onward::back(&address, "/reseau/implantations").error(sentence).into_response())
                }
                Err(ActionError::NotAllowed) => Err(Failure::Forbidden),
                Err(error) => Err(words::failure(&shell, error)),
            }
        })
        .await
}

/// `POST /reseau/vues/{id}/oublier`
async fn forget(visit: Visit, Key(id): Key<SavedViewId>, Submitted(form): Submitted) -> Response {
    visit
        .write(move |tx, may: &May<ReadNetwork>, shell| {
            let account = may.who().account.ok_or(Failure::Forbidden)?;
            let kept = store::view::list(tx, may.scope(), account)?.into_iter().find(|view| view.id == id);
            let kept = kept.ok_or(Failure::NotFound)?;
            view::delete_view(tx, may, id).map_err(|error| words::failure(&shell, error))?;
            let back = Fields::from_pairs([("name", kept.name.as_str()), ("address", kept.address.as_str())]);
            let onward = Onward::back(form.get("back"), "/reseau/implantations");
            let done = shell.tx("network-views-forgotten", &kept.name);
            Ok(onward.done(done).undo(back.address("/reseau/vues")).into_response())
        })
        .await
}

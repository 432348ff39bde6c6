//! Duplicates: pairs proposed, two records side by side, merges done and undone.

mod list;
mod merges;
mod pair;

use crate::code::Kind;
use crate::duplicates::Pair;
use crate::id::{OperatorId, PersonId, Record};
use crate::store;
use crate::version::version;
use axum::routing::{get, post};
use axum::{Extension, Router};
use navette_database::{BasinId, BasinScope, Conn, Error};
use navette_web::{AppState, Shell, Translations};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The sentences of this subject.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../../../translations/duplicates.fr.ftl")),
    ("nl", include_str!("../../../translations/duplicates.nl.ftl")),
    ("en", include_str!("../../../translations/duplicates.en.ftl")),
];

/// Where the pairs are.
const PATH: &str = "/reseau/doublons";
/// Where the merges done are.
const MERGES: &str = "/reseau/doublons/reunions";

/// The addresses.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(PATH, get(list::list))
        .route(MERGES, get(merges::list))
        .route("/reseau/doublons/reunions/{id}/separer", post(merges::part))
        .route("/reseau/doublons/{kind}/{a}/{b}", get(pair::show).post(pair::merge))
        .route("/reseau/doublons/{kind}/{a}/{b}/deux", post(pair::dismiss))
        .layer(Extension(Proposed::default()))
}

/// The pairs proposed in each basin, found once per process and change.
#[derive(Clone, Default)]
pub(crate) struct Proposed(Arc<Mutex<HashMap<(BasinId, Kind), Kept>>>);

type Kept = (i64, Arc<Vec<Pair>>);

impl Proposed {
    /// The pairs of a kind, most likely first.
    ///
    /// # Errors
    /// When the base cannot be read.
    fn of(&self, c: &mut Conn<'_>, basin: BasinScope, kind: Kind) -> Result<Arc<Vec<Pair>>, Error> {
        let (now, key) = (version(c, basin)?, (basin.id(), kind));
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, pairs)) = all.get(&key).filter(|(at, _)| *at == now) {
            return Ok(Arc::clone(pairs));
        }
        let pairs = Arc::new(match kind {
            Kind::Person => store::duplicate::find_people(c, basin)?,
            _ => store::duplicate::find_operators(c, basin)?,
        });
        all.insert(key, (now, Arc::clone(&pairs)));
        Ok(pairs)
    }
}

/// The kinds that have duplicates.
const KINDS: [Kind; 2] = [Kind::Operator, Kind::Person];

/// The kind that an address names.
fn kind_of(code: &str) -> Option<Kind> {
    KINDS.into_iter().find(|kind| kind.code() == code)
}

/// A record by its name, with what tells it from others.
struct Named {
    name: String,
    detail: String,
    href: String,
}

/// The name of a record; nothing when it is not in the basin.
fn named(c: &mut Conn<'_>, basin: BasinScope, shell: &Shell, record: Record) -> Result<Option<Named>, Error> {
    let joined = |parts: [Option<String>; 3]| {
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    Ok(match record.kind {
        Kind::Person => store::person::find(c, basin, PersonId(record.id))?.map(|person| Named {
            name: person.full_name(),
            detail: joined([person.email, person.phone, None]),
            href: crate::pages::around::person_address(person.id),
        }),
        _ => store::operator::find(c, basin, OperatorId(record.id))?.map(|operator| Named {
            detail: joined([
                Some(crate::pages::choices::code(shell, "network-category-", &operator.category)),
                operator.address,
                Some(crate::pages::words::commune(shell, operator.commune.as_deref())),
            ]),
            href: format!("/reseau/operateurs/{}", operator.id),
            name: operator.name,
        }),
    })
}

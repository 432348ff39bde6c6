//! What is new in the catalogue, as an Atom feed.

use super::wanted::Wanted;
use super::{PATH, summary};
use crate::lists::{Asked, OfferLine, OfferSort};
use crate::memory::Memory;
use askama::Template;
use axum::Extension;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use navette_web::{Question, Visit};

#[derive(Template)]
#[template(path = "catalogue/feed.xml")]
struct Feed {
    lang: String,
    title: String,
    url: String,
    /// The feed's own path and the list's, with what they are narrowed by.
    itself: String,
    list: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

struct FeedEntry {
    href: String,
    id: String,
    title: String,
    author: String,
    updated: String,
    text: String,
}

/// How many entries the feed holds.
const ENTRIES: usize = 50;

/// A line of text that XML can hold: without the characters it forbids.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

fn entry(url: &str, line: &OfferLine) -> FeedEntry {
    let offer = &line.offer;
    FeedEntry {
        href: format!("{url}/catalogue/{}", offer.id),
        id: format!("urn:uuid:{}", offer.id),
        title: plain(&offer.title),
        author: plain(&offer.operator_name),
        updated: offer.changed_at.to_string(),
        text: plain(&summary(offer.summary.as_deref().or(offer.description.as_deref()).unwrap_or_default())),
    }
}

/// `GET /catalogue/flux.atom`: of what the filters leave, the offers changed last.
pub(super) async fn atom(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let url = visit.state.settings.public_url.clone();
    visit
        .read_public(move |c, _, shell| {
            let Wanted { basin, scope, filter, .. } = Wanted::read(c, &fields)?;
            let last = Asked { descending: true, ..Asked::first(&filter, OfferSort::Changed, ENTRIES) };
            let page = memory.page(c, scope, &last)?;
            let entries: Vec<FeedEntry> = page.lines.iter().map(|(line, _)| entry(&url, line)).collect();
            let feed = Feed {
                lang: shell.lang.clone(),
                title: shell.tx("offers-catalogue-feed", &basin.name),
                updated: entries.first().map_or_else(|| c.now().to_string(), |one| one.updated.clone()),
                entries,
                itself: fields.address("/catalogue/flux.atom"),
                list: fields.address(PATH),
                url,
            };
            Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed.render()?)
                .into_response())
        })
        .await
}

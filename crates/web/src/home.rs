//! The pages every house has: home, search, the gallery of parts, what Navette is.

use crate::sockets::{Dated, Hit, Turn};
use crate::{AppState, Permission, Question, Role, Shell, Visit, html};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use jiff::ToSpan;
use navette_database::Uuid;

/// See the gallery of parts.
pub struct SeeGallery;

impl Permission for SeeGallery {
    const NAME: &'static str = "web.gallery";
    const IN_BASIN: bool = false;
    fn held_by(role: Role) -> bool {
        role == Role::Admin
    }
}

/// The addresses that need someone signed in.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/", get(home))
        .route("/recherche", get(search))
        .route("/admin/galerie", get(crate::gallery::show))
}

/// The addresses open to anyone.
pub fn public_router() -> Router<AppState> {
    Router::new()
        .route("/aide", get(|visit| about(visit, "help")))
        .route("/accessibilite", get(|visit| about(visit, "accessibility")))
        .route("/donnees-personnelles", get(|visit| about(visit, "privacy")))
        .route("/a-propos", get(|visit| about(visit, "licence")))
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    shell: Shell,
    hello: String,
    turns: Vec<Turn>,
    dates: Vec<Dated>,
    panels: Vec<String>,
}

/// `GET /`: what waits for me, what comes, then the basin at a glance.
async fn home(visit: Visit) -> Response {
    let sockets = visit.state.sockets.clone();
    visit
        .read_signed_in(move |c, who, shell| {
            let mut turns = Vec::new();
            for socket in &sockets.turns {
                turns.extend(socket.turns(c, who, &shell)?);
            }
            // Stable: each room's own order stays where the days are equal; what has no day comes last.
            turns.sort_by_key(|turn| (turn.due.is_none(), turn.due));
            let mut dates = Vec::new();
            let last = shell.today.checked_add(14.days()).unwrap_or(shell.today);
            for socket in &sockets.dates {
                dates.extend(socket.dates(c, who, &shell, shell.today, last)?);
            }
            dates.sort_by_key(|dated| dated.day);
            let mut panels = Vec::new();
            for panel in sockets.panels.iter().filter(|panel| panel.place() == "home") {
                panels.extend(panel.render(c, who, &shell, Uuid::nil())?);
            }
            let hello = shell.tx("web-home-hello", &who.name);
            html(&HomePage { shell, hello, turns, dates, panels })
        })
        .await
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    shell: Shell,
    words: String,
    hits: Vec<Hit>,
}

#[derive(Template)]
#[template(path = "_search_results.html")]
struct SearchResults {
    shell: Shell,
    words: String,
    hits: Vec<Hit>,
}

/// How many things the search page shows.
const PAGE_HITS: usize = 60;
/// How many the list under the box shows.
const BOX_HITS: usize = 8;

/// `GET /recherche?q=`: a page, or the list under the box.
async fn search(visit: Visit, Question(question): Question) -> Response {
    let (sockets, nav) = (visit.state.sockets.clone(), visit.state.nav.clone());
    let fragment = visit.wants_fragment();
    visit
        .read_signed_in(move |c, who, shell| {
            let words = question.get("q").chars().take(200).collect::<String>();
            let most = if fragment { BOX_HITS } else { PAGE_HITS };
            let mut hits = Vec::new();
            if !words.is_empty() {
                for finder in &sockets.finders {
                    hits.extend(finder.find(c, who, &shell, &words, most)?);
                }
                // Rooms are found by their name as well.
                let wanted = words.to_lowercase();
                hits.extend(nav.iter().filter(|entry| (entry.seen_by)(who.role)).filter_map(|entry| {
                    let label = shell.t(entry.label);
                    label.to_lowercase().starts_with(&wanted).then(|| Hit {
                        icon: entry.icon,
                        kind: shell.t("web-search-page").to_owned(),
                        title: label.to_owned(),
                        detail: String::new(),
                        href: entry.href.to_owned(),
                        score: 900,
                    })
                }));
                hits.sort_by_key(|hit| -hit.score);
                hits.truncate(most);
            }
            if fragment {
                html(&SearchResults { shell, words, hits })
            } else {
                html(&SearchPage { shell, words, hits })
            }
        })
        .await
}

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage {
    shell: Shell,
    title: String,
    text: String,
}

async fn about(visit: Visit, subject: &'static str) -> Response {
    visit
        .read_public(move |_, _, shell| {
            let title = shell.tc("web-", subject);
            let text = shell.tc("web-about-", subject);
            html(&AboutPage { shell, title, text })
        })
        .await
}

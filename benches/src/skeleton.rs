//! A bare skeleton of the stack: what this machine can do at all. Requests a second are promised against it, so that a
//! slower machine does not break a promise nor a faster one hide that it is broken.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use navette_database::{Clock, Db, Error, Location};
use navette_web::{SESSION_COOKIE, cookie, token_hash};
use std::path::Path;

/// What the skeleton did on the machine that the promises were made on, in requests a second.
pub const THERE: f64 = 10_400.0;

#[derive(Template)]
#[template(
    source = "<!doctype html><html lang=\"fr\"><title>{{ name }}</title><table>{% for row in rows %}<tr><td>{{ row.0 }}\
              </td><td>{{ row.1 }}</td><td>{% if let Some(address) = row.2 %}{{ address }}{% endif %}</td></tr>\
              {% endfor %}</table></html>",
    ext = "html"
)]
struct Page {
    name: String,
    rows: Vec<(String, String, Option<String>)>,
}

/// Serves, until it is killed, a page of fifty rows to whoever has a session; says first where.
///
/// # Panics
/// When it cannot: there is nothing to compare with.
pub fn serve(data: &Path) {
    let db = Db::open(Location::Sqlite(data.join("navette.sqlite")), Clock::System).expect("the base");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("an address");
        println!("http://{}", listener.local_addr().expect("its address"));
        let router = axum::Router::new().route("/", get(page)).with_state(db);
        axum::serve(listener, router).await.expect("served");
    });
}

async fn page(State(db): State<Db>, headers: HeaderMap) -> Response {
    let session = cookie(&headers, SESSION_COOKIE).map(token_hash).unwrap_or_default();
    let page = db.read(move |c| {
        let who =
            "SELECT a.name FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = ?1";
        let Some((name,)) = c.one::<(String,)>(who, &[&session])? else { return Err(Error::Missing) };
        let rows = c.all("SELECT id, name, address FROM site ORDER BY name_key LIMIT 50", &[])?;
        Ok(Page { name, rows }.render().expect("a page"))
    });
    Html(page.await.expect("a session")).into_response()
}

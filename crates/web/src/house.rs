//! The walls of the house: headers, limits, protection against forged requests, the addresses every house has.

use crate::{AppState, Failure, Visit, assets};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;

/// The largest form without a file, in bytes.
const FORM_BYTES: usize = 1024 * 1024;

/// Puts the walls around the rooms' routers.
///
/// # Panics
/// When the public address in the settings is no address; `navette config check` says so before.
pub fn house(rooms: Router<AppState>, state: AppState) -> Router {
    let csrf = CsrfLayer::new().add_trusted_origin(&state.settings.public_url).expect("a public address");
    rooms
        .route("/assets/{*path}", get(assets::serve))
        .route("/favicon.ico", get(|| async { axum::response::Redirect::permanent("/assets/favicon.svg") }))
        .route("/sante", get(healthy))
        .fallback(nothing_here)
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(csrf)
        .layer(middleware::from_fn(headers))
        // The lightest work: a page shrinks sixfold for a fifth of the time that the best would take.
        .layer(CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest))
        .with_state(state)
}

/// `GET /sante`: whether the base answers; for whoever watches over the machine.
async fn healthy(visit: Visit) -> Response {
    visit
        .read_public(|c, _, _| {
            c.value::<i64>("SELECT count(*) FROM basin", &[])?;
            Ok("ok".into_response())
        })
        .await
}

async fn nothing_here(visit: Visit) -> Response {
    visit.read_public(|_, _, _| Err(Failure::NotFound)).await
}

/// What browsers are told on every answer.
///
/// - no source but our own; no inline script or style, so that text slipped into a page cannot run;
/// - images also as `data:`, for drawings inside stylesheets; forms only to us; in nobody's frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    response
}

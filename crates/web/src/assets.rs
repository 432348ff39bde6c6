//! Our stylesheet, scripts, icons and fonts, embedded and served under a fingerprint.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of an asset; it changes whenever any of them does.
pub fn address(file: &str) -> String {
    format!("/assets/{FINGERPRINT}/{file}")
}

/// The bytes of our scripts altogether, for the bench that weighs them.
pub fn script_bytes() -> usize {
    FILES.iter().filter(|(file, _)| file.starts_with("js/")).map(|(_, bytes)| bytes.len()).sum()
}

/// `GET /assets/{*path}`: with the fingerprint for ever, without it for an hour.
pub(crate) async fn serve(Path(path): Path<String>) -> Response {
    let (file, kept) = match path.split_once('/') {
        Some((print, file)) if print == FINGERPRINT => (file, "public, max-age=31536000, immutable"),
        _ => (path.as_str(), "public, max-age=3600"),
    };
    let Some((name, bytes)) = FILES.iter().find(|(name, _)| *name == file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], *bytes).into_response()
}

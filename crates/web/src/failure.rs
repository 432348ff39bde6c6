//! Why a page cannot be shown, and what is said about it.

use crate::Shell;
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use navette_database::Error;

/// Why a request ends without its page. What can be told is told; all else is logged once and shown as a reference.
#[derive(Debug)]
pub enum Failure {
    /// Nobody is signed in.
    SignIn,
    /// Signed in, but not allowed.
    Forbidden,
    /// There is no such thing here (or it belongs to another basin).
    NotFound,
    /// Too often: try again after so many minutes.
    TooMany(i64),
    /// It is being made ready: in so many seconds it will be there.
    Soon(u16),
    /// Something a person can mend, said in a sentence; the status is 422.
    Told(String),
    /// The same page again with its errors, or any other answer; nothing was written.
    Again(Box<Response>),
    /// A fault of ours.
    Fault(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Fault(error.to_string())
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::Fault(error.to_string())
    }
}

impl Failure {
    /// The page again, with status 422.
    pub fn again(page: impl IntoResponse) -> Self {
        let mut response = page.into_response();
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        Self::Again(Box::new(response))
    }

    /// The status it answers with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Soon(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Told(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Again(response) => response.status(),
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The answer as a page (or a bare sentence for a fragment, or JSON for the API).
    pub(crate) fn answer(self, shell: Shell, wants: Wants, reference: &str) -> Response {
        let status = self.status();
        let code = match &self {
            Self::Again(_) => {
                let Self::Again(response) = self else { unreachable!() };
                return *response;
            }
            Self::SignIn if wants == Wants::Page => {
                let mut next = form_urlencoded::Serializer::new(String::new());
                next.append_pair("vers", &shell.path);
                return (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/entrer?{}", next.finish()))])
                    .into_response();
            }
            Self::SignIn => "sign-in",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not-found",
            Self::TooMany(_) => "too-many",
            Self::Soon(_) => "soon",
            Self::Told(_) => "told",
            Self::Fault(cause) => {
                tracing::error!(reference, path = shell.path.split('?').next(), cause, "a fault");
                "fault"
            }
        };
        let text = match &self {
            Self::Told(sentence) => sentence.clone(),
            Self::TooMany(minutes) => shell.tn("web-error-too-many-text", minutes),
            Self::Fault(_) => shell.tx("web-error-fault-text", reference),
            _ => shell.tc("web-error-", &format!("{code}-text")),
        };
        let seconds = if let Self::Soon(seconds) = &self { Some(*seconds) } else { None };
        let mut response = match wants {
            Wants::Json => {
                (status, axum::Json(serde_json::json!({ "error": code, "message": text }))).into_response()
            }
            Wants::Fragment => (status, text).into_response(),
            Wants::Page => {
                let title = shell.tc("web-error-", code);
                let page = if shell.who.is_some() {
                    ErrorPage { shell, title, text }.render()
                } else {
                    BareError { shell, title, text }.render()
                };
                (status, Html(page.unwrap_or_default())).into_response()
            }
        };
        if let Some(seconds) = seconds {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

/// What kind of answer is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wants {
    Page,
    Fragment,
    Json,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    title: String,
    text: String,
}

#[derive(Template)]
#[template(path = "error_bare.html")]
struct BareError {
    shell: Shell,
    title: String,
    text: String,
}

/// A page rendered, ready to be sent.
///
/// # Errors
/// When the template fails, which is a fault of ours.
pub fn html(page: &impl Template) -> Result<Response, Failure> {
    Ok(Html(page_text(page)?).into_response())
}

/// A page rendered.
pub(crate) fn page_text(page: &impl Template) -> Result<String, Failure> {
    // Most pages fit, so that they are not moved while they grow; the largest allowed is 100 KB.
    let mut text = String::with_capacity(104 * 1024);
    page.render_into(&mut text)?;
    Ok(text)
}

//! Going on to another page after something was done, with a sentence about it.

use crate::{add_cookie, hex};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

/// What was done, as the next page says it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Notice {
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) undo: Option<String>,
}

/// Goes on to another page, with a sentence about what has just been done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Onward {
    to: String,
    notice: Option<Notice>,
}

impl Onward {
    /// To this address.
    pub fn to(address: impl Into<String>) -> Self {
        Self { to: address.into(), notice: None }
    }

    /// Back to where the form says it came from, when that is an address of ours; else to `otherwise`.
    pub fn back(given: &str, otherwise: &str) -> Self {
        let ours = given.starts_with('/') && !given.starts_with("//") && !given.starts_with("/\\");
        Self::to(if ours { given } else { otherwise })
    }

    /// Saying what was done.
    #[must_use]
    pub fn done(self, text: impl Into<String>) -> Self {
        self.say("done", text.into())
    }

    /// Saying what to beware of.
    #[must_use]
    pub fn warn(self, text: impl Into<String>) -> Self {
        self.say("warn", text.into())
    }

    /// Saying what went wrong.
    #[must_use]
    pub fn error(self, text: impl Into<String>) -> Self {
        self.say("error", text.into())
    }

    fn say(mut self, kind: &str, text: String) -> Self {
        self.notice = Some(Notice { kind: kind.to_owned(), text, undo: None });
        self
    }

    /// Offering to undo it by posting to this address.
    #[must_use]
    pub fn undo(mut self, address: impl Into<String>) -> Self {
        if let Some(notice) = &mut self.notice {
            notice.undo = Some(address.into());
        }
        self
    }
}

impl IntoResponse for Onward {
    fn into_response(self) -> Response {
        let Ok(location) = HeaderValue::from_str(&self.to) else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
        if let Some(notice) = &self.notice
            && let Ok(json) = serde_json::to_vec(notice)
        {
            let line = format!("notice={}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax", hex(&json));
            add_cookie(&mut response, &line);
        }
        response.extensions_mut().insert(self);
        response
    }
}

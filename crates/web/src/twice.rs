//! A form that a double press sends twice is done once, with or without our script.
//!
//! The last form that each session sent is kept with the answer it got. The same one again within some seconds gets
//! that answer and does nothing. Both are kept in the transaction of the work itself: two that come at once wait for
//! each other, in whichever processes, and what failed may be sent again at once.

use crate::Onward;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use navette_database::{Error, Tx, statements};
use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};

/// How soon after the first the second is taken for a slip of the finger.
const SLIP: SignedDuration = SignedDuration::from_secs(5);

statements! {
    /// Notes what a session sends; gives the answer to it when the same was sent just before.
    SEND = "INSERT INTO form_sent (session_hash, sign, sent_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (session_hash) DO UPDATE SET
              answer = CASE WHEN form_sent.sign = excluded.sign AND form_sent.sent_at > ?4 THEN form_sent.answer END,
              sign = excluded.sign, sent_at = excluded.sent_at
            RETURNING answer";
    /// Keeps the answer to what was sent last.
    ANSWER = "UPDATE form_sent SET answer = ?2 WHERE session_hash = ?1";
    /// Forgets what was sent before a moment.
    FORGET = "DELETE FROM form_sent WHERE sent_at < ?1";
}

/// What is sent with a request: known once its form was read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent(Arc<OnceLock<[u8; 32]>>);

impl Sent {
    /// What comes with a request; nothing with one that only asks.
    pub(crate) fn with(parts: &Parts) -> Option<Self> {
        (parts.method == Method::POST).then(|| parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }

    /// Lets whoever reads the form of this request tell what it says.
    pub(crate) fn attend(&self, parts: &mut Parts) {
        parts.extensions.insert(self.clone());
    }

    /// What comes with a request whose form is about to be read.
    pub(crate) fn of(request: &Request) -> Self {
        request.extensions().get::<Self>().cloned().unwrap_or_default()
    }

    /// Tells what the form says.
    pub(crate) fn tell(&self, parts: &[&[u8]]) {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        let _ = self.0.set(hash.finalize().into());
    }

    /// A sign of what was sent to an address: the same for the same.
    fn sign(&self, address: &str) -> String {
        let mut hash = Sha256::new_with_prefix(address);
        hash.update(self.0.get().map_or(&[][..], |said| &said[..]));
        crate::hex(&hash.finalize())
    }
}

/// Notes what a session sends to an address. When it sent the same just before: the answer it got.
pub(crate) fn send(
    tx: &mut Tx<'_>,
    session: &str,
    address: &str,
    sent: &Sent,
) -> Result<Option<Response>, Error> {
    let now = tx.now();
    let sign = sent.sign(address);
    let row = tx.one::<(Option<String>,)>(SEND, &[&session, &sign, &now, &(now - SLIP)])?;
    let kept = row.and_then(|(answer,)| answer).and_then(|json| serde_json::from_str::<Onward>(&json).ok());
    Ok(kept.map(IntoResponse::into_response))
}

/// Keeps the answer, when it is one that goes on to another page and changes nothing else in the browser.
pub(crate) fn answered(tx: &mut Tx<'_>, session: &str, response: &Response) -> Result<(), Error> {
    if let Some(json) = onward(response).and_then(|onward| serde_json::to_string(&onward).ok()) {
        tx.exec(ANSWER, &[&session, &json])?;
    }
    Ok(())
}

fn onward(response: &Response) -> Option<Onward> {
    let headers: &HeaderMap = response.headers();
    let others =
        headers.get_all(header::SET_COOKIE).iter().any(|line| !line.as_bytes().starts_with(b"notice="));
    (response.status() == StatusCode::SEE_OTHER && !others).then(|| response.extensions().get().cloned())?
}

/// Forgets what was sent long ago.
///
/// # Errors
/// When the base cannot be written.
pub fn forget(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let old = tx.now() - SignedDuration::from_hours(24);
    tx.exec(FORGET, &[&old])
}

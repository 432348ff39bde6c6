//! Pages that look the same to everyone who is not signed in: drawn once and kept, until what they show has changed.

use crate::failure::page_text;
use crate::{Failure, Shell, Visit};
use askama::Template;
use axum::body::Bytes;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use navette_database::{Conn, Error};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How much is kept at most, in bytes: some twenty pages.
const MOST: usize = 1_000_000;

/// The pages kept by this process; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Alike(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    pages: HashMap<Key, (String, Bytes)>,
    bytes: usize,
}

/// The address with its question, and the language.
type Key = (String, String);

impl Alike {
    fn find(&self, key: &Key, sign: &str) -> Option<Bytes> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.pages.get(key).filter(|(known, _)| known == sign).map(|(_, page)| page.clone())
    }

    fn keep(&self, key: Key, sign: String, page: &Bytes) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, old)) = kept.pages.remove(&key) {
            kept.bytes -= old.len();
        }
        if kept.bytes + page.len() > MOST {
            *kept = Kept::default();
        }
        if page.len() <= MOST {
            kept.bytes += page.len();
            kept.pages.insert(key, (sign, page.clone()));
        }
    }
}

impl Visit {
    /// Reads for anyone a page that shows the same to all who are not signed in: only on a `public` route.
    ///
    /// `sign` tells what the page is drawn from, as this reader sees it: as long as it is the same, so is the page. Without
    /// one the page is drawn, and not kept. Nor is it for whoever sends more than an address and a language: a session, a
    /// notice, a theme.
    pub fn read_alike<P: Template>(
        self,
        alike: &Alike,
        sign: impl FnOnce(&mut Conn<'_>) -> Result<Option<String>, Error> + Send + 'static,
        work: impl FnOnce(&mut Conn<'_>, Shell) -> Result<P, Failure> + Send + 'static,
    ) -> impl Future<Output = Response> + Send {
        let alike = Some(alike.clone()).filter(|_| self.is_like_any_other());
        self.read_public(move |c, _, shell| {
            let sign = match &alike {
                Some(_) => sign(c)?,
                None => None,
            };
            let Some((alike, sign)) = alike.zip(sign) else {
                return Ok(answer(page_text(&work(c, shell)?)?.into()));
            };
            let key = (shell.path.clone(), shell.lang.clone());
            if let Some(page) = alike.find(&key, &sign) {
                return Ok(answer(page));
            }
            // Copied, so that no more is kept than what was written.
            let page = Bytes::copy_from_slice(page_text(&work(c, shell)?)?.as_bytes());
            alike.keep(key, sign, &page);
            Ok(answer(page))
        })
    }
}

fn answer(page: Bytes) -> Response {
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    ([(header::CONTENT_TYPE, html)], page).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: usize) -> Key {
        (format!("/{number}"), "fr".into())
    }

    #[test]
    fn a_page_is_found_by_its_address_language_and_sign() {
        let alike = Alike::default();
        alike.keep(key(1), "a".into(), &Bytes::from_static(b"page"));
        assert_eq!(alike.find(&key(1), "a").as_deref(), Some(&b"page"[..]));
        assert_eq!(alike.find(&key(1), "b"), None);
        assert_eq!(alike.find(&("/1".into(), "nl".into()), "a"), None);
        alike.keep(key(1), "b".into(), &Bytes::from_static(b"anew"));
        assert_eq!(alike.find(&key(1), "a"), None);
        assert_eq!(alike.find(&key(1), "b").as_deref(), Some(&b"anew"[..]));
    }

    #[test]
    fn no_more_is_kept_than_a_megabyte() {
        let (alike, page) = (Alike::default(), Bytes::from(vec![b'x'; 57_000]));
        for number in 0..100 {
            alike.keep(key(number), "a".into(), &page);
            assert!(alike.find(&key(number), "a").is_some());
            let kept = alike.0.lock().expect("kept");
            assert!(kept.bytes <= MOST && kept.bytes == kept.pages.len() * page.len());
        }
        alike.keep(key(0), "a".into(), &Bytes::from(vec![b'x'; MOST + 1]));
        assert_eq!(alike.find(&key(0), "a"), None);
    }
}

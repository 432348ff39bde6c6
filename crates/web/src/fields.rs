//! What a form or an address says, kept as it was typed, with the errors beside it.

use crate::parts::FieldError;
use crate::twice::Sent;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{StatusCode, request::Parts};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;

/// The fields of a form or of an address, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    pairs: Vec<(String, String)>,
    errors: BTreeMap<String, String>,
}

impl Fields {
    /// Reads `a=1&b=2`.
    pub fn parse(text: &[u8]) -> Self {
        let pairs =
            form_urlencoded::parse(text).map(|(k, v)| (k.into_owned(), typed(v.into_owned()))).collect();
        Self { pairs, errors: BTreeMap::new() }
    }

    /// Fields from pairs.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let pairs = pairs.into_iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
        Self { pairs, errors: BTreeMap::new() }
    }

    /// What was typed, without spaces around; empty when nothing was.
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.trim())
    }

    /// What was typed, exactly: for passwords.
    pub fn raw(&self, name: &str) -> &str {
        self.pairs.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v)
    }

    /// What was typed, when something was.
    pub fn some(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// What was typed, read as another type; nothing when it is not one.
    pub fn read<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.some(name)?.parse().ok()
    }

    /// Every value under this name, for boxes ticked.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(k, _)| k == name).map(|(_, v)| v.trim()).filter(|v| !v.is_empty())
    }

    /// Whether the name is there at all.
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(k, _)| k == name)
    }

    /// Every pair, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// Sets a value, taking the place of those under the same name; an empty one removes it.
    pub fn set(&mut self, name: &str, value: &str) {
        self.pairs.retain(|(k, _)| k != name);
        if !value.is_empty() {
            self.pairs.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Says what is wrong with a field, in a sentence.
    pub fn refuse(&mut self, name: &str, sentence: impl Into<String>) {
        self.errors.entry(name.to_owned()).or_insert_with(|| sentence.into());
    }

    /// What is wrong with a field; empty when nothing is.
    pub fn error(&self, name: &str) -> &str {
        self.errors.get(name).map_or("", String::as_str)
    }

    /// What is wrong, by field: for the summary on top.
    pub fn errors(&self) -> Vec<FieldError> {
        self.errors
            .iter()
            .map(|(field, text)| FieldError { field: field.clone(), text: text.clone() })
            .collect()
    }

    /// Whether something is wrong.
    pub fn refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The fields as an address's question, without `?`; the given names left out.
    pub fn question(&self, without: &[&str]) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        for (k, v) in &self.pairs {
            if !v.trim().is_empty() && !without.contains(&k.as_str()) {
                out.append_pair(k, v.trim());
            }
        }
        out.finish()
    }

    /// The address `path` with these fields, one of them set anew; back to the first page.
    pub fn address_with(&self, path: &str, name: &str, value: &str) -> String {
        let mut changed = self.clone();
        changed.set("page", "");
        changed.set(name, value);
        changed.address(path)
    }

    /// The address `path` with these fields.
    pub fn address(&self, path: &str) -> String {
        let question = self.question(&[]);
        if question.is_empty() { path.to_owned() } else { format!("{path}?{question}") }
    }
}

/// The address's question.
pub struct Question(pub Fields);

impl<S: Sync> FromRequestParts<S> for Question {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(Fields::parse(parts.uri.query().unwrap_or_default().as_bytes())))
    }
}

/// A form sent without files.
pub struct Submitted(pub Fields);

impl<S: Send + Sync> FromRequest<S> for Submitted {
    type Rejection = Response;
    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let sent = Sent::of(&request);
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        sent.tell(&[&body]);
        Ok(Self(Fields::parse(&body)))
    }
}

/// A form sent with a file, or several.
pub struct Uploaded {
    /// The other fields.
    pub fields: Fields,
    /// The file's name as the sender's machine says it; empty when none was chosen.
    pub file_name: String,
    /// Its bytes.
    pub bytes: Bytes,
    /// The files chosen with it, by name.
    pub more: Vec<(String, Bytes)>,
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Response;
    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let refuse = |_| StatusCode::BAD_REQUEST.into_response();
        let sent = Sent::of(&request);
        let mut parts = axum::extract::Multipart::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        let mut uploaded = Self {
            fields: Fields::default(),
            file_name: String::new(),
            bytes: Bytes::new(),
            more: Vec::new(),
        };
        while let Some(part) = parts.next_field().await.map_err(IntoResponse::into_response)? {
            let name = part.name().unwrap_or_default().to_owned();
            if let Some(file) = part.file_name().map(str::to_owned) {
                let bytes = part.bytes().await.map_err(IntoResponse::into_response)?;
                if uploaded.file_name.is_empty() {
                    (uploaded.file_name, uploaded.bytes) = (typed(file), bytes);
                } else {
                    uploaded.more.push((typed(file), bytes));
                }
            } else {
                let value = part.text().await.map_err(refuse)?;
                uploaded.fields.pairs.push((name, typed(value)));
            }
        }
        let files = uploaded.more.iter().map(|(_, bytes)| bytes).chain([&uploaded.bytes]);
        let fields = uploaded.fields.question(&[]);
        sent.tell(&files.map(|bytes| &bytes[..]).chain([fields.as_bytes()]).collect::<Vec<_>>());
        Ok(uploaded)
    }
}

/// What was typed, without zero bytes: nobody types them, and no base keeps them in a text.
fn typed(mut value: String) -> String {
    value.retain(|c| c != '\0');
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_filters_and_goes_back_to_the_first_page() {
        let fields = Fields::parse(b"commune=21012&q=%C3%A9cole&page=3&empty=");
        assert_eq!(fields.get("q"), "école");
        assert_eq!(fields.address_with("/a", "sort", "name"), "/a?commune=21012&q=%C3%A9cole&sort=name");
        assert_eq!(fields.address_with("/a", "commune", ""), "/a?q=%C3%A9cole");
    }
}

//! Reading what is sent: a JSON object, field by field.

use super::problem::{self, Refused};
use crate::actions::edit::edit_field;
use crate::code::Kind;
use crate::field::{self, Parsed};
use crate::id::{BoardId, OperatorId, PersonId, Record, SchoolId, SiteId};
use crate::pages::words;
use crate::permissions::EditNetwork;
use crate::store;
use axum::body::Bytes;
use axum::response::Response;
use navette_database::Tx;
use navette_web::{Failure, May, Shell, Visit};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The fields of an object, as they were sent.
pub(super) struct Body(Map<String, Value>);

impl Body {
    /// Reads a JSON object.
    pub(super) fn read(shell: &Shell, bytes: &Bytes) -> Result<Self, Failure> {
        match serde_json::from_slice(bytes) {
            Ok(Value::Object(fields)) => Ok(Self(fields)),
            _ => Err(problem::told(shell, "body", BTreeMap::new())),
        }
    }

    /// A text, or a number or a yes as text; empty when it is `null` or not there.
    pub(super) fn text(&self, name: &str) -> String {
        self.0.get(name).map(as_text).unwrap_or_default().unwrap_or_default()
    }

    /// The value as it was sent.
    pub(super) fn value(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or(&Value::Null)
    }

    /// Refuses names that mean nothing here, and lists or objects where a value is wanted.
    pub(super) fn only(&self, shell: &Shell, names: &[&str], refused: &mut Refused) {
        for name in self.0.keys().filter(|name| !names.contains(&name.as_str())) {
            refused.field(name, shell.t("network-api-no-such-field"));
        }
    }

    /// A code, which must be one when it is there.
    pub(super) fn code<T>(
        &self,
        shell: &Shell,
        name: &'static str,
        read: fn(&str) -> Option<T>,
        refused: &mut Refused,
    ) -> Option<T> {
        let text = self.text(name);
        let code = read(&text);
        if code.is_none() {
            let why = if text.is_empty() { "network-refused-empty" } else { "network-refused-unknown" };
            refused.field(name, shell.t(why));
        }
        code
    }

    /// A day; nothing when it is not there.
    pub(super) fn day(
        &self,
        shell: &Shell,
        name: &'static str,
        refused: &mut Refused,
    ) -> Option<jiff::civil::Date> {
        let text = self.text(name);
        let day = text.parse().ok();
        if day.is_none() && !text.is_empty() {
            refused.field(name, shell.t("network-refused-not_day"));
        }
        day
    }
}

/// A value as it would be typed; nothing for a list or an object.
fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// Changes the fields of a record that were sent, all of them or none.
pub(super) async fn change(visit: Visit, record: Record, bytes: Bytes) -> Response {
    visit.write(move |tx, may: &May<EditNetwork>, shell| write(tx, may, &shell, record, &bytes)).await
}

fn write(
    tx: &mut Tx<'_>,
    may: &May<EditNetwork>,
    shell: &Shell,
    record: Record,
    bytes: &Bytes,
) -> Result<Response, Failure> {
    let body = Body::read(shell, bytes)?;
    if !is_here(tx, may, record)? {
        return Err(Failure::NotFound);
    }
    let mut refused = Refused::default();
    let mut wanted = Vec::with_capacity(body.0.len());
    for (name, value) in &body.0 {
        match (field::find(record.kind, name), as_text(value)) {
            (None, _) => refused.field(name, shell.t("network-api-no-such-field")),
            (_, None) => refused.field(name, shell.t("network-api-not-a-value")),
            (Some(field), Some(text)) => match field::parse(field.kind, &text) {
                Ok(Parsed::Nothing | Parsed::Text(_) | Parsed::Day(_) | Parsed::Position(..)) => {
                    wanted.push((field.name, text));
                }
                Err(why) => refused.field(name, words::refusal(shell, why)),
            },
        }
    }
    refused.check(shell)?;
    for (name, text) in wanted {
        edit_field(tx, may, record, name, &text).map_err(|error| problem::refused(shell, error))?;
    }
    Ok(super::done())
}

/// Whether the record stands in this basin: said before anything is said about the fields.
fn is_here(tx: &mut Tx<'_>, may: &May<EditNetwork>, record: Record) -> Result<bool, Failure> {
    let (scope, id) = (may.scope(), record.id);
    Ok(match record.kind {
        Kind::Site => store::site::find(tx, scope, SiteId(id))?.is_some(),
        Kind::School => store::school::find(tx, scope, SchoolId(id))?.is_some(),
        Kind::Board => store::board::find(tx, scope, BoardId(id))?.is_some(),
        Kind::Operator => store::operator::find(tx, scope, OperatorId(id))?.is_some(),
        Kind::Person => store::person::find(tx, scope, PersonId(id))?.is_some(),
    })
}

//! Reading what is sent: a JSON object, field by field.

use super::problem;
use axum::body::Bytes;
use navette_web::{Failure, Shell};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The object that was sent.
pub(super) fn body(shell: &Shell, bytes: &Bytes) -> Result<Map<String, Value>, Failure> {
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(problem::told(shell, "body", BTreeMap::new())),
    }
}

/// A value as it would be typed; nothing for a list or an object.
pub(super) fn typed(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// A text; empty when it is `null` or not there.
pub(super) fn text(fields: &Map<String, Value>, name: &str) -> String {
    fields.get(name).and_then(typed).unwrap_or_default()
}

/// A text, when there is one.
pub(super) fn some(fields: &Map<String, Value>, name: &str) -> Option<String> {
    Some(text(fields, name)).filter(|text| !text.is_empty())
}

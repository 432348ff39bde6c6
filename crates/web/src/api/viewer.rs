//! The description of the API as a page: the same document that programs read.

use super::Served;
use crate::{Shell, Visit, html};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use serde_json::Value;
use std::sync::Arc;

/// A subject with what can be asked about it.
struct Subject {
    name: String,
    text: String,
    operations: Vec<Operation>,
}

/// Something that can be asked.
struct Operation {
    id: String,
    method: String,
    path: String,
    text: String,
    parameters: Vec<Line>,
    body: String,
    answers: Vec<Answer>,
}

/// A parameter or a property.
struct Line {
    name: String,
    kind: String,
    text: String,
    needed: bool,
}

/// An answer.
struct Answer {
    status: String,
    text: String,
    shape: String,
    /// Where the shape is told; of a list, that of its lines.
    link: String,
}

/// A shape of what is sent or answered.
struct Shape {
    name: String,
    text: String,
    properties: Vec<Line>,
}

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    shell: Shell,
    text: String,
    subjects: Vec<Subject>,
    shapes: Vec<Shape>,
}

/// `GET /api`
pub(super) async fn show(visit: Visit, Extension(served): Extension<Arc<Served>>) -> Response {
    visit
        .read_public(move |_, _, shell| {
            let document = &served.document;
            let text = text(&document["info"]["description"]);
            html(&ApiPage { shell, text, subjects: subjects(document), shapes: shapes(document) })
        })
        .await
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn each(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn subjects(document: &Value) -> Vec<Subject> {
    let operations = |tag: &str| {
        let mut found = Vec::new();
        for (path, methods) in each(&document["paths"]) {
            for (method, operation) in each(methods) {
                if operation["tags"][0] == tag {
                    found.push(operation_of(path, method, operation));
                }
            }
        }
        found
    };
    items(&document["tags"])
        .iter()
        .map(|tag| {
            let name = text(&tag["name"]);
            Subject { operations: operations(&name), text: text(&tag["description"]), name }
        })
        .collect()
}

fn operation_of(path: &str, method: &str, operation: &Value) -> Operation {
    let parameters = items(&operation["parameters"])
        .iter()
        .map(|parameter| Line {
            name: text(&parameter["name"]),
            kind: kind(&parameter["schema"]),
            text: text(&parameter["description"]),
            needed: parameter["required"] == true,
        })
        .collect();
    let shape_of =
        |content: &Value| each(content).next().map(|(_, media)| kind(&media["schema"])).unwrap_or_default();
    let answers = each(&operation["responses"])
        .map(|(status, answer)| {
            let shape = shape_of(&answer["content"]);
            let link = shape.trim_matches(['[', ']']).to_owned();
            Answer { status: status.clone(), text: text(&answer["description"]), shape, link }
        })
        .collect();
    let spoken = [text(&operation["summary"]), text(&operation["description"])];
    Operation {
        id: format!("{method}{}", path.replace(['/', '{', '}'], "-")),
        method: method.to_uppercase(),
        path: path.to_owned(),
        text: spoken.join(" ").trim().to_owned(),
        parameters,
        body: shape_of(&operation["requestBody"]["content"]),
        answers,
    }
}

/// The type of a value in a word: the name of a shape, or `text`, `number`, `list of …`.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|place| place.rsplit('/').next()) {
        return name.to_owned();
    }
    let named = match &schema["type"] {
        Value::String(name) => name.clone(),
        Value::Array(names) => names.iter().map(text).collect::<Vec<_>>().join(" | "),
        _ => {
            let options = items(&schema["oneOf"]).iter().map(kind).collect::<Vec<_>>();
            return options.join(" | ");
        }
    };
    match named.as_str() {
        "array" => format!("[{}]", kind(&schema["items"])),
        _ => named,
    }
}

fn shapes(document: &Value) -> Vec<Shape> {
    each(&document["components"]["schemas"])
        .map(|(name, schema)| Shape {
            name: name.clone(),
            text: text(&schema["description"]),
            properties: each(&schema["properties"])
                .map(|(property, of)| Line {
                    name: property.clone(),
                    kind: kind(of),
                    text: text(&of["description"]),
                    needed: items(&schema["required"]).iter().any(|needed| needed == property.as_str()),
                })
                .collect(),
        })
        .collect()
}

//! The one description of the API of all rooms: a file here, true to itself, and a page.

use navette_app::wiring::{self, Memory};
use navette_testing::{TestSite, sqlite};
use navette_web::Role;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

fn document() -> Value {
    serde_json::to_value(wiring::api_description()).expect("JSON")
}

/// Every operation with its method and address.
fn operations(document: &Value) -> Vec<(String, &Value)> {
    let paths = document["paths"].as_object().expect("paths");
    let mut found = Vec::new();
    for (path, item) in paths {
        for method in ["get", "post", "put", "patch", "delete"] {
            if let Some(operation) = item.get(method) {
                found.push((format!("{} {path}", method.to_uppercase()), operation));
            }
        }
    }
    found
}

/// What every `$ref` below points to.
fn references<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                match inner {
                    Value::String(place) if name == "$ref" => found.push(place),
                    other => references(other, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|inner| references(inner, found)),
        _ => {}
    }
}

#[test]
fn the_description_is_the_file_in_the_repository() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi.json");
    let text = format!("{}\n", wiring::api_description().to_pretty_json().expect("JSON"));
    if std::env::var_os("NAVETTE_BLESS").is_some() {
        std::fs::write(&file, &text).expect("written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == text,
        "the description of the API changed: if that is meant, run again with NAVETTE_BLESS=1"
    );
}

#[test]
fn the_description_is_true_to_itself() {
    let document = document();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    let about = document["info"]["description"].as_str().unwrap_or_default();
    assert!(about.contains("Authorization: Bearer") && about.contains("needs.edit"), "{about}");
    let mut places = Vec::new();
    references(&document, &mut places);
    assert!(places.len() > 50);
    for place in places {
        let name = place.strip_prefix("#/components/schemas/").expect("a shape of this document");
        assert!(document["components"]["schemas"][name].is_object(), "{place} leads nowhere");
    }
    let declared: BTreeSet<&str> =
        document["tags"].as_array().expect("tags").iter().filter_map(|tag| tag["name"].as_str()).collect();
    let mut names = BTreeSet::new();
    for (address, operation) in operations(&document) {
        let subject = operation["tags"][0].as_str().unwrap_or_default();
        assert!(declared.contains(subject), "{address} belongs to no subject that is described");
        assert!(names.insert(operation["operationId"].as_str().expect("a name")), "{address}: a name twice");
        let answers = operation["responses"].as_object().expect("answers");
        assert!(answers.keys().any(|status| status.starts_with('2')), "{address} never succeeds");
        let told: BTreeSet<&str> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|one| one["in"] == "path")
            .filter_map(|one| one["name"].as_str())
            .collect();
        let wanted: BTreeSet<&str> =
            address.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
        assert_eq!(told, wanted, "{address}");
    }
}

#[test]
fn every_scope_that_is_named_can_be_given_to_a_token() {
    let text = wiring::api_description().to_json().expect("JSON");
    let named: BTreeSet<&str> = text
        .match_indices("Needs `")
        .filter_map(|(at, word)| text[at + word.len()..].split('`').next())
        .collect();
    assert!(named.len() >= 6, "{named:?}");
    for scope in named {
        assert!(navette_accounts::SCOPES.contains(&scope), "{scope}");
    }
}

#[test]
fn anyone_reads_the_description_and_its_page() {
    let base = sqlite();
    let memory = Memory::new();
    let rooms = wiring::closed_router(&memory).merge(wiring::public_router(&memory));
    let site = TestSite::new(&base, rooms, &[navette_accounts::TRANSLATIONS], wiring::sockets(&memory));
    let served: Value =
        serde_json::from_slice(&site.as_nobody().get("/api/v1/openapi.json").body).expect("JSON");
    assert_eq!(served, document());
    for language in ["fr", "nl", "en"] {
        let page = site.as_who(Role::Reader, Some(site.basin()), language).get("/api");
        assert_eq!(page.status, 200);
        let told = page.texts("summary code");
        for (address, _) in operations(&served) {
            assert!(told.contains(&address), "{address} is not on the page");
        }
        assert!(!page.text().contains("web-api-"), "{language}");
        assert!(page.body.len() < 100_000, "{}", page.body.len());
    }
    assert_eq!(site.as_nobody().get("/api").status, 200);
}

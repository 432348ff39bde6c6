//! Every address, asked as every role and as nobody, with ids of one's own basin and of another: the answers are a file.
//!
//! The addresses are read from the sources, so that none can be forgotten. `NAVETTE_BLESS=1` rewrites the file after a
//! change that was meant.

use axum::http::Method;
use navette_database::{BasinId, Error, Uuid};
use navette_testing::{TestBase, TestSite, Visitor, sqlite};
use navette_web::Role;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// An address and what may be done there.
fn routes() -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["rooms", "crates/web"] {
        sources(&root.join(folder), &mut files);
    }
    let mut routes: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for (place, _) in text.match_indices(".route(") {
            let inside = balanced(&text[place + ".route(".len()..]);
            let first = inside.split_once(',').map_or("", |(first, _)| first.trim());
            let paths = paths(first, &text);
            assert!(!paths.is_empty(), "{}: the address {first} cannot be read here", file.display());
            let rest = &inside[inside.find(',').unwrap_or(0)..];
            for (word, method) in [
                ("get(", "GET"),
                ("post(", "POST"),
                ("patch(", "PATCH"),
                ("put(", "PUT"),
                ("delete(", "DELETE"),
            ] {
                let said = rest.match_indices(word).any(|(at, _)| {
                    rest[..at]
                        .chars()
                        .last()
                        .is_none_or(|before| !before.is_ascii_alphanumeric() && before != '_')
                });
                if said {
                    for path in &paths {
                        routes.entry(path.clone()).or_default().insert(method);
                    }
                }
            }
        }
    }
    routes
}

/// The addresses that the first argument of a route stands for: written out, named, or made for each list of records.
fn paths(first: &str, text: &str) -> Vec<String> {
    let named = |name: &str| {
        let start = format!("const {name}: &str = \"");
        text.split_once(&start).and_then(|(_, rest)| rest.split('"').next()).map(str::to_owned)
    };
    if let Some(literal) = first.strip_prefix('"') {
        return vec![literal.trim_end_matches('"').to_owned()];
    }
    if let Some(what) = first.strip_prefix("&at(\"").and_then(|rest| rest.strip_suffix("\")")) {
        return text
            .match_indices("record_routes::<")
            .filter_map(|(at, _)| named(text[at..].split_once(">(")?.1.split(')').next()?))
            .map(|list| format!("{list}/{{id}}/{what}"))
            .collect();
    }
    named(first).into_iter().collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "tests" && name != "fuzz") {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The text up to the bracket that closes.
fn balanced(text: &str) -> &str {
    let mut open = 1;
    for (place, c) in text.char_indices() {
        match c {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return &text[..place];
        }
    }
    text
}

/// One of each thing of a basin, by the word that stands before its id in an address.
fn things(base: &TestBase, basin: BasinId) -> BTreeMap<&'static str, Uuid> {
    base.write_now(|tx| {
        let now = tx.now();
        let today = tx.today();
        let mut ids = BTreeMap::new();
        let mut fresh = |word: &'static str, tx: &navette_database::Tx<'_>| *ids.entry(word).or_insert_with(|| tx.new_id());
        let school = fresh("ecoles", tx);
        tx.exec("INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, 'École', 'ecole', ?3)", &[&school, &basin, &now])?;
        let site = fresh("implantations", tx);
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, name, name_key, compulsory, special, created_at)
             VALUES (?1, ?2, ?3, 'École', 'ecole', TRUE, FALSE, ?4)",
            &[&site, &basin, &school, &now],
        )?;
        let operator = fresh("operateurs", tx);
        tx.exec(
            "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
             VALUES (?1, ?2, 'legal', 'Atelier', 'atelier', 'museum', ?3)",
            &[&operator, &basin, &now],
        )?;
        let person = fresh("personnes", tx);
        tx.exec(
            "INSERT INTO person (id, basin_id, family_name, name_key, purpose, source, retain_until, created_at)
             VALUES (?1, ?2, 'Lafibre', 'lafibre', 'mission', 'essai', ?4, ?3)",
            &[&person, &basin, &now, &today],
        )?;
        let interaction = fresh("echanges", tx);
        tx.exec(
            "INSERT INTO interaction (id, basin_id, day, kind, summary, created_at) VALUES (?1, ?2, ?4, 'call', 'Appel', ?3)",
            &[&interaction, &basin, &now, &today],
        )?;
        tx.exec(
            "INSERT INTO interaction_party (interaction_id, kind, subject_id) VALUES (?1, 'site', ?2)",
            &[&interaction, &site],
        )?;
        let run = fresh("imports", tx);
        imports(tx, basin, run)?;
        let offer = fresh("offres", tx);
        tx.exec(
            "INSERT INTO offer (id, basin_id, operator_id, kind, state_since, title, title_key, source, completeness, created_at, changed_at)
             VALUES (?1, ?2, ?3, 'dated', ?5, 'Offre', 'offre', 'essai', 5, ?4, ?4)",
            &[&offer, &basin, &operator, &now, &today],
        )?;
        let session = fresh("seances", tx);
        tx.exec(
            "INSERT INTO offer_session (id, basin_id, offer_id, day) VALUES (?1, ?2, ?3, ?4)",
            &[&session, &basin, &offer, &today],
        )?;
        let need = fresh("demandes", tx);
        tx.exec(
            "INSERT INTO need (id, basin_id, site_id, season, state_since, words, source, received_on, last_word_at,
                               last_word_side, created_at)
             VALUES (?1, ?2, ?3, '2026-2027', ?4, 'Un atelier de chant', 'phone', ?5, ?4, 'school', ?4)",
            &[&need, &basin, &site, &now, &today],
        )?;
        let proposal = fresh("proposals", tx);
        tx.exec(
            "INSERT INTO proposal (id, basin_id, need_id, offer_id, proposed_at, score, reasons)
             VALUES (?1, ?2, ?3, ?4, ?5, 50, ?6)",
            &[&proposal, &basin, &need, &offer, &now, &serde_json::json!({})],
        )?;
        let list = fresh("listes", tx);
        let columns = serde_json::json!({ "sheet": 0, "heading_line": 1, "names": ["Demande"], "fields": ["wish"] });
        tx.exec(
            "INSERT INTO need_import (id, basin_id, file_name, content_hash, content, mapping, state, created_at)
             VALUES (?1, ?2, 'essai.csv', 'x', ?4, ?5, 'mapped', ?3)",
            &[&list, &basin, &now, &"École;Demande\nÉcole;Un atelier\n".as_bytes().to_vec(), &columns],
        )?;
        let ring = fresh("synonymes", tx);
        tx.exec(
            "INSERT INTO synonym_ring (id, basin_id, words, changed_at) VALUES (?1, ?2, 'un, deux', ?3)",
            &[&ring, &basin, &now],
        )?;
        doors(&mut ids, tx, basin, operator)?;
        Ok::<_, Error>(ids)
    })
    .unwrap()
}

/// An import of the network and one of offers, under one key.
fn imports(tx: &mut navette_database::Tx<'_>, basin: BasinId, run: Uuid) -> Result<(), Error> {
    let (now, empty, bytes) = (tx.now(), serde_json::json!({}), b"a;b".to_vec());
    tx.exec(
        "INSERT INTO import_run (id, basin_id, kind, file_name, content_hash, content, mapping, state, counts, anomalies, created_at)
         VALUES (?1, ?2, 'contacts', 'essai.csv', 'x', ?4, ?5, 'undone', ?5, ?5, ?3)",
        &[&run, &basin, &now, &bytes, &empty],
    )?;
    tx.exec(
        "INSERT INTO offer_import (id, basin_id, format, file_name, content_hash, content, mapping, state, counts, anomalies, created_at)
         VALUES (?1, ?2, 'table', 'essai.csv', 'x', ?4, ?5, 'undone', ?5, ?5, ?3)",
        &[&run, &basin, &now, &bytes, &empty],
    )?;
    Ok(())
}

/// What waits at the doors: a claim, a correction.
fn doors(
    ids: &mut BTreeMap<&'static str, Uuid>,
    tx: &mut navette_database::Tx<'_>,
    basin: BasinId,
    operator: Uuid,
) -> Result<(), Error> {
    let now = tx.now();
    let [claim, correction, account] = std::array::from_fn(|_| tx.new_id());
    tx.exec(
        "INSERT INTO account (id, name, email, language, created_at) VALUES (?1, 'Ida', ?2, 'fr', ?3)",
        &[&account, &format!("{}@essai.example", account.simple()), &now],
    )?;
    tx.exec(
        "INSERT INTO claim (id, basin_id, kind, subject_id, name, email, asked_at)
         VALUES (?1, ?2, 'operator', ?3, 'Ida', 'ida@essai.example', ?4)",
        &[&claim, &basin, &operator, &now],
    )?;
    tx.exec(
        "INSERT INTO correction (id, basin_id, kind, subject_id, field, value, account_id, proposed_at)
         VALUES (?1, ?2, 'operator', ?3, 'name', 'Atelier du fil', ?4, ?5)",
        &[&correction, &basin, &operator, &account, &now],
    )?;
    ids.extend([("a-decider", claim), ("corrections", correction)]);
    Ok(())
}

/// The address with each placeholder filled in.
fn filled(path: &str, things: &BTreeMap<&'static str, Uuid>) -> String {
    let mut word = "";
    path.split('/')
        .map(|segment| {
            if segment == "{kind}" {
                "person".to_owned()
            } else if segment == "{extension}" {
                "csv".to_owned()
            } else if segment.starts_with('{') {
                things.get(word).map_or_else(|| Uuid::from_u128(7).to_string(), Uuid::to_string)
            } else {
                word = match segment {
                    "sites" => "implantations",
                    "schools" => "ecoles",
                    "operators" => "operateurs",
                    "people" => "personnes",
                    "interactions" => "echanges",
                    "mes-offres" => "offres",
                    "mes-demandes" | "demandes-recues" => "demandes",
                    "offers" => "offres",
                    "needs" => "demandes",
                    "offer-imports" => "imports",
                    "synonyms" => "synonymes",
                    other => other,
                };
                segment.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

fn ask(visitor: &Visitor<'_>, method: &str, path: &str) -> u16 {
    let method: Method = method.parse().unwrap();
    let (kind, body) = match (method == Method::GET, path.starts_with("/api/")) {
        (true, _) => ("", Vec::new()),
        (false, true) => ("application/json", b"{}".to_vec()),
        (false, false) => ("application/x-www-form-urlencoded", Vec::new()),
    };
    visitor.ask(method, path, kind, body, &[]).status.as_u16()
}

/// Addresses of sheets that are open to anyone, whatever their basin.
const OPEN: [&str; 4] = ["/entrer", "/acces/operateurs", "/acces/implantations", "/accord"];

#[test]
fn every_address_answers_each_role_as_written_down() {
    let base = sqlite();
    let memory = navette_app::wiring::Memory::new();
    let rooms =
        navette_app::wiring::closed_router(&memory).merge(navette_app::wiring::public_router(&memory));
    let mut translations = vec![navette_accounts::TRANSLATIONS];
    translations.extend_from_slice(navette_network::TRANSLATIONS);
    translations.extend_from_slice(navette_offers::TRANSLATIONS);
    let site = TestSite::new(&base, rooms, &translations, navette_app::wiring::sockets(&memory));
    let own = things(&base, site.basin());
    let foreign = things(&base, site.other_basin());
    let roles: Vec<(&str, Visitor<'_>)> = std::iter::once(("nobody", site.as_nobody()))
        .chain(Role::ALL.iter().map(|role| {
            // Contacts are bound to their own sheet.
            let visitor = match role {
                Role::Operator => site.as_own(*role, own["operateurs"]),
                Role::School => site.as_own(*role, own["implantations"]),
                other => site.as_role(*other),
            };
            (role.code(), visitor)
        }))
        .collect();

    let mut table = String::from(
        "# What every address answers: each role on its own basin, then coordination with an id of another basin.\n",
    );
    let mut leaks = Vec::new();
    for (path, methods) in routes() {
        for method in methods {
            let _ = write!(table, "{method:<6} {path}\n      ");
            for (name, visitor) in &roles {
                // What is limited by the quarter of an hour is not what is asked here.
                base.clock().advance(jiff::SignedDuration::from_mins(20));
                let status = ask(visitor, method, &filled(&path, &own));
                let _ = write!(table, " {name} {status}");
            }
            if path.contains('{') && !path.contains("{*") {
                let address = filled(&path, &foreign);
                let mut statuses = BTreeSet::new();
                for (name, visitor) in &roles[1..] {
                    base.clock().advance(jiff::SignedDuration::from_mins(20));
                    let status = ask(visitor, method, &address);
                    statuses.insert(status);
                    let public = OPEN.iter().any(|open| path.starts_with(open));
                    if !public && !matches!(status, 401 | 403 | 404 | 422) {
                        leaks.push(format!("{name} {method} {address} answered {status}"));
                    }
                }
                let _ = write!(table, " | elsewhere {statuses:?}");
            }
            table.push('\n');
        }
    }
    assert!(leaks.is_empty(), "another basin's things are within reach:\n{}", leaks.join("\n"));
    assert!(
        !table.contains(" 500"),
        "a fault:\n{}",
        table.lines().filter(|l| l.contains(" 500")).collect::<Vec<_>>().join("\n")
    );

    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/routes.txt");
    if std::env::var_os("NAVETTE_BLESS").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept != table {
        let new: Vec<&str> = table.lines().filter(|line| !kept.contains(line)).collect();
        panic!("answers changed (NAVETTE_BLESS=1 writes them down if that was meant):\n{}", new.join("\n"));
    }
}

#[test]
fn every_address_of_the_api_is_described_and_no_other() {
    let document = serde_json::to_value(navette_app::wiring::api_description()).unwrap();
    let mut told = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in ["get", "post", "put", "patch", "delete"] {
            if item.get(method).is_some() {
                told.insert((path.clone(), method.to_uppercase()));
            }
        }
    }
    let served: BTreeSet<(String, String)> = routes()
        .into_iter()
        .filter(|(path, _)| path.starts_with("/api/v1/") && path != "/api/v1/openapi.json")
        .flat_map(|(path, methods)| methods.into_iter().map(move |method| (path.clone(), method.to_owned())))
        .collect();
    assert_eq!(told, served);
}

#[test]
fn every_page_is_shown_in_every_language() {
    let base = sqlite();
    let memory = navette_app::wiring::Memory::new();
    let rooms =
        navette_app::wiring::closed_router(&memory).merge(navette_app::wiring::public_router(&memory));
    let mut translations = vec![navette_accounts::TRANSLATIONS];
    translations.extend_from_slice(navette_network::TRANSLATIONS);
    translations.extend_from_slice(navette_offers::TRANSLATIONS);
    let site = TestSite::new(&base, rooms, &translations, navette_app::wiring::sockets(&memory));
    let own = things(&base, site.basin());
    for language in navette_web::LANGUAGES {
        let coordination = site.as_who(Role::Coordination, Some(site.basin()), language);
        let admin = site.as_who(Role::Admin, None, language);
        for (path, methods) in routes() {
            if !methods.contains("GET") || path.starts_with("/assets") || path.starts_with("/api/") {
                continue;
            }
            let address = filled(&path, &own);
            for visitor in [&coordination, &admin] {
                let page = visitor.get(&address);
                let kind = page.headers.get("content-type").and_then(|k| k.to_str().ok()).unwrap_or_default();
                if page.status.is_success() && kind.starts_with("text/html") {
                    // A fragment that a script asks for is part of a page that says its language.
                    if page.text().starts_with("<!doctype html>") {
                        assert_eq!(page.attributes("html", "lang"), [language], "{address}");
                    }
                    let raw: Vec<String> = page
                        .text()
                        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                        .filter(|word| {
                            ["network-", "accounts-", "offers-", "needs-", "gaps-"]
                                .iter()
                                .any(|room| word.starts_with(room))
                        })
                        .map(str::to_owned)
                        .collect();
                    let classes = page.text();
                    let shown: Vec<&String> =
                        raw.iter().filter(|word| classes.contains(&format!(">{word}<"))).collect();
                    assert!(shown.is_empty(), "{address} shows the names of sentences: {shown:?}");
                }
            }
        }
    }
}

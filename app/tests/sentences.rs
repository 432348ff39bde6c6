//! Sentences used = sentences defined, in every language, with the same variables.

use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below a folder with one of these endings; what is built or fetched left out.
fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if !["target", "node_modules", "fuzz", "tests", "benches"].contains(&name.as_str()) {
                files(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

/// Key → variables, of one language.
type Defined = BTreeMap<String, BTreeSet<String>>;

fn defined() -> BTreeMap<&'static str, Defined> {
    let variable = Regex::new(r"\$(\w+)").unwrap();
    let mut all: BTreeMap<&'static str, Defined> = BTreeMap::new();
    let mut found = Vec::new();
    files(&root().join("rooms"), &[".ftl"], &mut found);
    files(&root().join("crates"), &[".ftl"], &mut found);
    for path in found {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let language = navette_web::LANGUAGES.into_iter().find(|code| {
            stem == *code || stem.ends_with(&format!(".{code}")) || stem.ends_with(&format!("-{code}"))
        });
        let language = language.unwrap_or_else(|| panic!("{} has no language in its name", path.display()));
        let defined = all.entry(language).or_default();
        let mut key = String::new();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if line.starts_with(|c: char| c.is_ascii_alphabetic())
                && let Some((name, _)) = line.split_once('=')
            {
                key = name.trim().to_owned();
                let twice = defined.insert(key.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{key} is defined twice ({language}), again in {}", path.display());
            }
            if !line.starts_with('#') && !key.is_empty() {
                let variables = variable.captures_iter(line).map(|found| found[1].to_owned());
                defined.get_mut(&key).unwrap().extend(variables);
            }
        }
    }
    all
}

#[test]
fn every_language_has_the_same_sentences_with_the_same_variables() {
    let all = defined();
    let french = &all["fr"];
    let mut faults = Vec::new();
    for (language, sentences) in &all {
        for (key, variables) in french {
            match sentences.get(key) {
                None => faults.push(format!("{language}: {key} is missing")),
                // A number given twice, as `n` for the plural and `count` as written, may be left out once.
                Some(theirs) if theirs.difference(variables).any(|name| name != "n" && name != "count") => {
                    faults.push(format!("{language}: {key} speaks of {theirs:?}, French of {variables:?}"));
                }
                Some(theirs) if variables.difference(theirs).any(|name| name != "n" && name != "count") => {
                    faults.push(format!("{language}: {key} leaves out some of {variables:?}"));
                }
                Some(_) => {}
            }
        }
        faults.extend(
            sentences
                .keys()
                .filter(|key| !french.contains_key(*key))
                .map(|key| format!("{language}: {key} is not in French")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_sentence_used_is_defined_and_every_one_defined_is_used() {
    let key = Regex::new(r#"["(]((?:web|accounts|network|offers|needs|gaps)-[a-z0-9_-]+)"#).unwrap();
    let mut found = Vec::new();
    for folder in ["rooms", "crates", "app"] {
        files(&root().join(folder), &[".rs", ".html"], &mut found);
    }
    let mut used = BTreeMap::<String, PathBuf>::new();
    for path in found {
        let text = std::fs::read_to_string(&path).unwrap();
        for hit in key.captures_iter(&text) {
            used.entry(hit[1].to_owned()).or_insert_with(|| path.clone());
        }
    }
    let french = &defined()["fr"];
    let missing: Vec<String> = used
        .iter()
        // A key that ends in a dash is a beginning, completed by a code.
        .filter(|(key, _)| !key.ends_with('-') && !french.contains_key(*key))
        .filter(|(key, _)| !french.keys().any(|known| known.starts_with(&format!("{key}-"))))
        .map(|(key, path)| format!("{key} ({})", path.display()))
        .collect();
    assert!(missing.is_empty(), "used but not defined:\n{}", missing.join("\n"));
    let beginnings: Vec<&String> = used.keys().filter(|key| key.ends_with('-')).collect();
    let unused: Vec<&String> = french
        .keys()
        .filter(|key| {
            !used.contains_key(*key) && !beginnings.iter().any(|start| key.starts_with(start.as_str()))
        })
        .collect();
    assert!(unused.is_empty(), "defined but not used:\n{unused:#?}");
}

#[test]
fn french_is_set_with_care() {
    let mut found = Vec::new();
    files(&root().join("rooms"), &["fr.ftl"], &mut found);
    files(&root().join("crates"), &["fr.ftl"], &mut found);
    let careless = Regex::new(r"\w [:;?!»]|« |[a-z]'[a-zéèê]").unwrap();
    let mut faults = Vec::new();
    for path in found {
        for (number, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said);
            if !line.starts_with('#') && careless.is_match(said) {
                faults.push(format!("{}:{}: {said}", path.display(), number + 1));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "spaces before : ; ? ! » and after « do not break, apostrophes are ’:\n{}",
        faults.join("\n")
    );
}

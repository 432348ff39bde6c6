//! `navette import --kind offers`: offers from lists and agendas.

use crate::commands::{Done, Trouble, basin, print_json, say};
use navette_belgium::text::name_key;
use navette_database::{BasinScope, Conn, Db, Error};
use navette_network::id::OperatorId;
use navette_offers::actions::import::{Applied, ImportError, import_now};
use navette_offers::import::Answers;
use navette_offers::pages::imports::said;
use navette_offers::permissions::ImportOffers;
use navette_web::{May, Shell};
use serde_json::json;
use std::collections::BTreeMap;

/// What was asked for.
pub(super) struct Brought {
    pub files: Vec<(String, Vec<u8>)>,
    pub operator: Option<String>,
    pub make: bool,
    pub source: Option<String>,
    pub dry_run: bool,
}

/// Why a transaction was rolled back.
enum Back {
    Failed(ImportError),
    /// No operator, or several, are called so.
    Operator(String),
    /// Nothing was wrong: only the figures were wanted.
    Tried(Applied),
}

impl From<Error> for Back {
    fn from(error: Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Imports files of offers into a basin, in one transaction.
pub(super) fn import(
    db: &Db,
    shell: &Shell,
    code: Option<&str>,
    brought: Brought,
    as_json: bool,
) -> Result<Done, Trouble> {
    let names: Vec<&str> = brought.files.iter().map(|file| file.0.as_str()).collect();
    let name = names.join(", ");
    let dry_run = brought.dry_run;
    let done = db.write_now(|tx| {
        let (id, _) = basin::of_import(tx, code)?;
        let may = May::<ImportOffers>::for_command(id);
        let operator = match &brought.operator {
            Some(name) => Some(operator(tx, may.scope(), name)?),
            None => None,
        };
        let answers = Answers { source: brought.source.clone(), operator, make: brought.make };
        let done = import_now(tx, &may, brought.files.clone(), answers).map_err(Back::Failed)?;
        if dry_run { Err(Back::Tried(done)) } else { Ok(done) }
    });
    let done = match done {
        Ok(done) | Err(Back::Tried(done)) => done,
        Err(Back::Operator(name)) => {
            return Err(Trouble::Told(format!(
                "aucun opérateur, ou plusieurs, ne s'appelle « {name} » (--operator)"
            )));
        }
        Err(Back::Failed(error)) => {
            return Err(match (said::refusal(shell, &error), error) {
                (Some(sentence), _) => Trouble::Told(format!("{name} : {sentence}")),
                (None, ImportError::Action(navette_offers::actions::ActionError::Database(error))) => {
                    basin::trouble(error)
                }
                (None, error) => Trouble::Told(error.to_string()),
            });
        }
    };
    if as_json {
        print_json(&report(shell, &name, &done, !dry_run));
    } else {
        print(shell, &name, &done);
    }
    Ok(if done.oddities.is_empty() { Done::Well } else { Done::WithAnomalies })
}

/// The one operator of this name.
fn operator(c: &mut Conn<'_>, scope: BasinScope, name: &str) -> Result<OperatorId, Back> {
    let key = name_key(name);
    let rows = navette_network::store::operator::rows(c, scope)?;
    let mut found = rows.into_iter().filter(|row| row.name_key == key);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.id),
        _ => Err(Back::Operator(name.to_owned())),
    }
}

fn report(shell: &Shell, name: &str, done: &Applied, written: bool) -> serde_json::Value {
    let odd: Vec<_> = done
        .oddities
        .iter()
        .map(|one| {
            json!({
                "place": one.place,
                "title": one.title,
                "kind": one.code,
                "refuses": one.refuses,
                "reason": said::odd(shell, &one.code),
                "what": said::what(shell, one),
                "among": one.among,
            })
        })
        .collect();
    json!({ "written": written, "file": name, "kind": "offers", "counts": done.counts, "anomalies": odd })
}

fn print(shell: &Shell, name: &str, done: &Applied) {
    use std::fmt::Write as _;
    let mut out = format!("{name}\n  {} lues : {}\n", done.counts.read, said::counts(shell, &done.counts));
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &done.oddities {
        *kinds.entry(one.code.as_str()).or_default() += 1;
    }
    for (code, count) in kinds {
        let first = done.oddities.iter().find(|one| one.code == code);
        let place = first.map(|one| one.place.as_str()).unwrap_or_default();
        let _ = writeln!(out, "  {count:>8}  {} ({place})", said::odd(shell, code));
        if let Some(first) = first.filter(|first| !first.among.is_empty()) {
            let _ = writeln!(out, "            {}", said::mend(shell, first));
        }
    }
    say(&out);
}

//! Two records side by side: a choice per field, what hangs on each, merging, or saying that they are two.

use super::{Named, PATH, Proposed, kind_of, named};
use crate::actions::merge::{dismiss_duplicate, merge as merge_records, side_by_side};
use crate::code::Kind;
use crate::duplicates::Pair;
use crate::field;
use crate::id::{OperatorId, PersonId, Record};
use crate::pages::{cell, words};
use crate::permissions::{MergeRecords, ReadNetwork, ReadPeople};
use crate::sheet;
use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use navette_database::{Conn, Uuid};
use navette_web::{Failure, May, Onward, Shell, Step, Submitted, Visit, html};

#[derive(Template)]
#[template(path = "duplicates/pair.html")]
struct PairPage {
    shell: Shell,
    crumbs: Vec<Step>,
    address: String,
    a: Named,
    b: Named,
    keep_b: bool,
    reasons: Vec<String>,
    rows: Vec<Row>,
    hanging: Vec<Hanging>,
}

/// A field of both.
struct Row {
    field: &'static str,
    label: String,
    a: String,
    b: String,
    same: bool,
    choose_b: bool,
}

/// What hangs on each, counted.
struct Hanging {
    label: String,
    a: String,
    b: String,
}

/// The two records of an address: `kind`, then two keys.
fn records(kind: &str, a: &str, b: &str) -> Result<(Record, Record), Failure> {
    let key = |text: &str| Uuid::try_parse(text).map_err(|_| Failure::NotFound);
    let kind = kind_of(kind).ok_or(Failure::NotFound)?;
    let (a, b) = (Record::new(kind, key(a)?), Record::new(kind, key(b)?));
    if a == b { Err(Failure::NotFound) } else { Ok((a, b)) }
}

/// Functions, exchanges, tags and sources of a record.
fn hanging(c: &mut Conn<'_>, may: &May<MergeRecords>, record: Record) -> Result<[usize; 4], Failure> {
    let around = match record.kind {
        Kind::Person => {
            let read = may.also::<ReadPeople>().ok_or(Failure::Forbidden)?;
            sheet::person(c, &read, PersonId(record.id))?.map(|sheet| sheet.around)
        }
        _ => {
            let read = may.also::<ReadNetwork>().ok_or(Failure::Forbidden)?;
            sheet::operator(c, &read, OperatorId(record.id))?.map(|sheet| sheet.around)
        }
    };
    let around = around.ok_or(Failure::NotFound)?;
    Ok([around.roles.len(), around.interactions.len(), around.tags.len(), around.sources.len()])
}

/// `GET /reseau/doublons/{kind}/{a}/{b}`
pub(super) async fn show(
    visit: Visit,
    Extension(proposed): Extension<Proposed>,
    Path((kind, a, b)): Path<(String, String, String)>,
) -> Response {
    visit
        .read(move |c, may: &May<MergeRecords>, shell| {
            let (a, b) = records(&kind, &a, &b)?;
            let basin = may.scope();
            let sides = side_by_side(c, basin, a, b).map_err(|error| words::failure(&shell, error))?;
            let (on_a, on_b) = (hanging(c, may, a)?, hanging(c, may, b)?);
            // The one that more is known of stays, unless someone says otherwise; the first when they are even.
            let weight = |on: &[usize; 4], known: usize| on.iter().sum::<usize>() + known;
            let known = |value: fn(&crate::actions::merge::SideBySide) -> bool| {
                sides.iter().filter(|s| value(s)).count()
            };
            let keep_b = weight(&on_b, known(|side| side.gone.is_some()))
                > weight(&on_a, known(|side| side.kept.is_some()));
            let rows =
                sides.iter().filter(|side| side.kept.is_some() || side.gone.is_some()).filter_map(|side| {
                    let field = field::find(a.kind, side.field)?;
                    let shown = |value: &Option<String>| {
                        cell::shown(&shell, a.kind, field, value.as_deref().unwrap_or_default())
                    };
                    let choose_b = if keep_b { side.gone.is_some() } else { side.kept.is_none() };
                    Some(Row {
                        field: side.field,
                        label: words::field(&shell, side.field),
                        a: shown(&side.kept),
                        b: shown(&side.gone),
                        same: side.kept == side.gone,
                        choose_b,
                    })
                });
            let rows = rows.collect();
            let count = |n: usize| shell.count(&i64::try_from(n).unwrap_or(i64::MAX));
            let labels = ["functions", "exchanges", "tags", "sources"];
            let hanging = labels.iter().zip(on_a.iter().zip(on_b)).map(|(label, (a, b))| Hanging {
                label: shell.tc("network-duplicates-hanging-", label),
                a: count(*a),
                b: count(b),
            });
            let hanging = hanging.collect();
            let pairs = proposed.of(c, basin, a.kind)?;
            let same = |pair: &&Pair| (pair.a, pair.b) == (a.id.min(b.id), a.id.max(b.id));
            let reasons = pairs.iter().find(same).map(|pair| pair.reasons.as_slice()).unwrap_or_default();
            let page = PairPage {
                crumbs: vec![Step::new(
                    format!("{PATH}?kind={}", a.kind),
                    shell.t("network-duplicates-title"),
                )],
                address: format!("{PATH}/{}/{}/{}", a.kind, a.id, b.id),
                reasons: reasons
                    .iter()
                    .map(|one| shell.tc("network-duplicates-reason-", one.code()))
                    .collect(),
                a: named(c, basin, &shell, a)?.ok_or(Failure::NotFound)?,
                b: named(c, basin, &shell, b)?.ok_or(Failure::NotFound)?,
                keep_b,
                rows,
                hanging,
                shell,
            };
            html(&page)
        })
        .await
}

/// `POST /reseau/doublons/{kind}/{a}/{b}`: merges, keeping one and taking the chosen fields of the other.
pub(super) async fn merge(
    visit: Visit,
    Path((kind, a, b)): Path<(String, String, String)>,
    Submitted(fields): Submitted,
) -> Response {
    visit
        .write(move |tx, may: &May<MergeRecords>, shell| {
            let (a, b) = records(&kind, &a, &b)?;
            let keep_b = fields.get("kept") == "b";
            let (kept, gone, other) = if keep_b { (b, a, "a") } else { (a, b, "b") };
            let from_gone: Vec<&str> = field::fields(kept.kind)
                .iter()
                .map(|field| field.name)
                .filter(|name| fields.get(&format!("field-{name}")) == other)
                .collect();
            let id = merge_records(tx, may, kept, gone, &from_gone)
                .map_err(|error| words::failure(&shell, error))?;
            let named = named(tx, may.scope(), &shell, kept)?.ok_or(Failure::NotFound)?;
            let done = shell.tx("network-duplicates-done-merged", &named.name);
            let undo = format!("{}/{id}/separer", super::MERGES);
            Ok(Onward::to(named.href).done(done).undo(undo).into_response())
        })
        .await
}

/// `POST /reseau/doublons/{kind}/{a}/{b}/deux`: they are two, and are not proposed again.
pub(super) async fn dismiss(visit: Visit, Path((kind, a, b)): Path<(String, String, String)>) -> Response {
    visit
        .write(move |tx, may: &May<MergeRecords>, shell| {
            let (a, b) = records(&kind, &a, &b)?;
            dismiss_duplicate(tx, may, a, b).map_err(|error| words::failure(&shell, error))?;
            let done = shell.t("network-duplicates-done-two");
            Ok(Onward::to(format!("{PATH}?kind={}", a.kind)).done(done).into_response())
        })
        .await
}

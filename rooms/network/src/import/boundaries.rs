//! Outlines of communes, quarters and the region, and the quarter of each site and operator.

use super::known::Ids;
use super::places::{geometry, polygons};
use super::plan::{Differences, FieldChange, Plan, Rows};
use super::value::{BOUNDARY, OPERATOR, SITE, Table, Val};
use super::{Origin, Setting};
use navette_geography::{Area, Boundaries, Position};
use std::collections::HashMap;

/// Compares the areas of a file with the outlines known.
pub(crate) fn compare(
    kind: &str,
    areas: &[Area],
    rows: &Rows,
    (setting, origin): (&Setting, &Origin),
    ids: Ids<'_>,
    plan: &mut Plan,
) {
    let at = |name: &str| BOUNDARY.at(name);
    let known: HashMap<&str, _> = rows
        .by_id
        .iter()
        .filter(|(_, row)| row[at("kind")].as_text() == Some(kind))
        .filter_map(|(id, row)| Some((row[at("code")].as_text()?, *id)))
        .collect();
    for (rank, area) in areas.iter().enumerate() {
        plan.count("boundary").read += 1;
        let line = u32::try_from(rank + 2).unwrap_or(u32::MAX);
        let mut wanted = vec![
            ("name_fr", Val::from(area.name_fr.as_str())),
            ("name_nl", Val::maybe(area.name_nl.clone())),
            ("source", origin.source.as_str().into()),
            ("licence", Val::maybe(origin.licence.clone())),
        ];
        match known.get(area.code.as_str()) {
            Some(id) => {
                let there = rows.by_id.get(id).map(|row| &row[at("geometry")]);
                let same = matches!(there, Some(Val::Json(json)) if same_outline(json, area));
                if !same {
                    wanted.push(("geometry", Val::Json(geometry(&area.polygons))));
                }
                let differences = rows.differences(&BOUNDARY, *id, &wanted, super::plan::Policy::File);
                plan.update("boundary", &BOUNDARY, *id, differences, (&area.name_fr, line), vec![]);
            }
            None => {
                wanted.push(("geometry", Val::Json(geometry(&area.polygons))));
                wanted.push(("id", ids().into()));
                wanted.push(("basin_id", setting.scope.id().0.into()));
                wanted.push(("kind", kind.into()));
                wanted.push(("code", area.code.as_str().into()));
                plan.insert("boundary", &BOUNDARY, BOUNDARY.row(wanted), &area.name_fr, line);
            }
        }
    }
}

/// Whether a stored outline is this one, to a tenth of a metre.
fn same_outline(stored: &serde_json::Value, area: &Area) -> bool {
    let near =
        |a: &Position, b: &Position| (a.lon() - b.lon()).abs() < 1e-6 && (a.lat() - b.lat()).abs() < 1e-6;
    let Some(stored) = polygons(stored) else { return false };
    stored.len() == area.polygons.len()
        && stored.iter().zip(&area.polygons).all(|(a, b)| {
            a.rings.len() == b.rings.len()
                && a.rings
                    .iter()
                    .zip(&b.rings)
                    .all(|(a, b)| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| near(a, b)))
        })
}

/// Gives each site or operator the quarter where it lies, unless a person typed it.
pub(crate) fn quarters(quarters: &Boundaries, kind: &'static str, rows: &Rows, plan: &mut Plan) {
    let table: &'static Table = if kind == "site" { &SITE } else { &OPERATOR };
    let (lat, lon, quarter, name) =
        (table.at("latitude"), table.at("longitude"), table.at("quarter"), table.at("name"));
    let mut found: Vec<_> = rows.by_id.iter().collect();
    found.sort_by_key(|(id, _)| **id);
    for (id, row) in found {
        let place =
            row[lon].as_number().zip(row[lat].as_number()).and_then(|(lon, lat)| Position::new(lon, lat));
        let Some(area) = place.and_then(|place| quarters.area_at(place)) else { continue };
        let typed = rows.typed.get(id).is_some_and(|fields| fields.contains("quarter"));
        if typed || row[quarter].as_text() == Some(area.code.as_str()) {
            continue;
        }
        let columns = vec![(quarter, row[quarter].clone(), Val::from(area.code.as_str()))];
        let differences = Differences { columns, kept: vec![] };
        let label = row[name].as_text().unwrap_or_default().to_owned();
        plan.update(kind, table, *id, differences, (&label, 0), Vec::<FieldChange>::new());
    }
}

/// What the areas are, from the name of the column that holds their code.
pub(crate) fn kind_of(headings: &[String], areas: &[Area]) -> &'static str {
    let has = |name: &str| headings.iter().any(|heading| heading == name);
    match areas {
        _ if has("mdrc") => "quarter",
        [only] if only.code.ends_with("000") => "region",
        _ => "commune",
    }
}

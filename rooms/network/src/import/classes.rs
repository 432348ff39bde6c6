//! Comparing the socio-economic classes of a file with those known.

use super::Setting;
use super::anomaly::Kind;
use super::clean;
use super::fields::Field;
use super::ise::{read_class, read_formula};
use super::known::Ids;
use super::plan::{Plan, Policy, Rows};
use super::recognise::Lines;
use super::schools::Pair;
use super::value::{ISE_CLASS, Val};
use navette_belgium::FaseNumber;
use navette_database::Uuid;
use std::collections::{HashMap, HashSet};

/// A class as a file tells it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub line: u32,
    pub pair: Pair,
    pub class: &'static str,
    pub year: u32,
    pub formula: &'static str,
}

/// Reads the classes of a file; lines without a class are told and mean unknown. None when the year is not known.
pub(crate) fn told(lines: &Lines<'_>, setting: &Setting, plan: &mut Plan) -> Option<Vec<Told>> {
    let has_years = lines.columns[Field::IseYear as usize].is_some();
    if !has_years && setting.year.is_none() {
        return None;
    }
    let mut found = Vec::new();
    for line in lines.iter() {
        plan.count("ise").read += 1;
        let fase = |field: Field| line.raw(field).parse::<FaseNumber>().ok().map(|fase| fase.to_string());
        let refusal = match (fase(Field::SchoolFase), fase(Field::SiteFase)) {
            (None, _) => Some((Kind::BadSchoolFase, Field::SchoolFase)),
            (_, None) => Some((Kind::BadSiteFase, Field::SiteFase)),
            _ => None,
        };
        let year = clean::number(&line.raw(Field::IseYear)).map(|year| year as u32).or(setting.year);
        let year = year.filter(|year| (2000..=2100).contains(year));
        let raw_formula = line.text(Field::IseFormula);
        let formula = raw_formula.as_deref().map_or(Some(setting.formula), read_formula);
        let refusal = refusal
            .or_else(|| year.is_none().then_some((Kind::BadYear, Field::IseYear)))
            .or_else(|| formula.is_none().then_some((Kind::BadIseFormula, Field::IseFormula)));
        if let Some((kind, field)) = refusal {
            plan.note(line.number, kind, field.code(), line.raw(field));
            plan.count("ise").refused += 1;
            continue;
        }
        let raw = line.raw(Field::IseClass);
        let Some(class) = read_class(&raw) else {
            let kind = if clean::text(&raw).is_none() { Kind::NoIseClass } else { Kind::BadIseClass };
            plan.note(line.number, kind, Field::IseClass.code(), raw);
            continue;
        };
        if let (Some(school), site, Some(year), Some(formula)) =
            (fase(Field::SchoolFase), fase(Field::SiteFase), year, formula)
        {
            found.push(Told { line: line.number, pair: (school, site), class, year, formula });
        }
    }
    Some(found)
}

/// Compares with the classes known; rows of sites of other basins are counted as such.
pub(crate) fn compare(
    told: &[Told],
    rows: &Rows,
    sites: &HashMap<Pair, Uuid>,
    source: &str,
    setting: &Setting,
    ids: Ids<'_>,
    plan: &mut Plan,
) {
    let place = |name: &str| ISE_CLASS.at(name);
    let key = |site: Uuid, year: i64, formula: &str| (site, year, formula.to_owned());
    let mut known = HashMap::new();
    for (id, row) in &rows.by_id {
        if let (Some(site), Val::Int(year), Some(formula)) =
            (row[place("site_id")].as_id(), &row[place("year")], row[place("formula")].as_text())
        {
            known.insert(key(site, *year, formula), *id);
        }
    }
    let schools: HashSet<&str> = sites.keys().map(|(school, _)| school.as_str()).collect();
    let mut seen: HashMap<(Uuid, i64, String), &Told> = HashMap::new();
    for class in told {
        let label = format!("{}/{}", class.pair.0, class.pair.1.as_deref().unwrap_or("-"));
        let Some(site) = sites.get(&class.pair) else {
            plan.count("ise").elsewhere += 1;
            if schools.contains(class.pair.0.as_str()) {
                plan.note(class.line, Kind::UnknownSite, Field::SiteFase.code(), label);
            }
            continue;
        };
        let at = key(*site, i64::from(class.year), class.formula);
        if let Some(earlier) = seen.get(&at) {
            if earlier.class == class.class {
                plan.note(class.line, Kind::DuplicateLine, "", label);
            } else {
                plan.note_two(
                    class.line,
                    Kind::Contradiction,
                    Field::IseClass.code(),
                    class.class,
                    earlier.class,
                );
            }
            continue;
        }
        let wanted = vec![("class", Val::from(class.class)), ("source", source.into())];
        match known.get(&at) {
            Some(id) => {
                let differences = rows.differences(&ISE_CLASS, *id, &wanted[..1], Policy::File);
                plan.update("ise", &ISE_CLASS, *id, differences, (&label, class.line), vec![]);
            }
            None => {
                let mut row = wanted;
                row.push(("id", ids().into()));
                row.push(("basin_id", setting.scope.id().0.into()));
                row.push(("site_id", (*site).into()));
                row.push(("year", class.year.into()));
                row.push(("formula", class.formula.into()));
                plan.insert("ise", &ISE_CLASS, ISE_CLASS.row(row), &label, class.line);
            }
        }
        seen.insert(at, class);
    }
}

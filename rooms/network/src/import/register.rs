//! The official register, and lists of schools by FASE number.
//!
//! One record is a pair (school, site); its lines, one per type of education, are joined. The basin of a site follows
//! where it stands: the basin of the establishments that have their seat in its commune, not the one of its own seat.

use super::anomaly::Kind;
use super::clean;
use super::fields::Field;
use super::plan::Plan;
use super::recognise::{Line, Lines};
use navette_belgium::text::name_key;
use navette_belgium::{Basin, BceNumber, Commune, FaseNumber, PostalCode, SchoolNetwork, Teaching};
use navette_geography::Position;
use std::collections::{BTreeSet, HashMap, HashSet, hash_map::Entry};

/// A pair (school, site) as the file tells it, its lines joined.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub line: u32,
    pub lines: Vec<u32>,
    pub school: FaseNumber,
    pub site: Option<FaseNumber>,
    pub name: String,
    pub number: Option<String>,
    pub network: Option<SchoolNetwork>,
    pub teachings: BTreeSet<Teaching>,
    pub school_address: [Option<String>; 3],
    pub school_commune: Option<String>,
    pub address: [Option<String>; 3],
    pub commune: Option<String>,
    pub position: Option<Position>,
    pub basin: Option<Basin>,
    pub outside: bool,
    pub board: Option<Board>,
    pub ise: Option<&'static str>,
}

/// A school board as the file tells it.
#[derive(Debug, Clone)]
pub(crate) struct Board {
    pub fase: FaseNumber,
    pub name: String,
    pub number: Option<String>,
    pub address: [Option<String>; 3],
}

/// Reads the lines into pairs, in the order of the file, noting what is odd. Also how many lines there were.
pub(crate) fn places(lines: &Lines<'_>, plan: &mut Plan) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    let mut known: HashMap<(FaseNumber, Option<FaseNumber>), usize> = HashMap::new();
    let has_sites = lines.columns[Field::SiteFase as usize].is_some();
    let has_types = lines.columns[Field::Teaching as usize].is_some();
    let mut count = 0;
    for line in lines.iter() {
        count += 1;
        let Some(school) = fase(&line, Field::SchoolFase) else {
            plan.note(
                line.number,
                Kind::BadSchoolFase,
                Field::SchoolFase.code(),
                line.raw(Field::SchoolFase),
            );
            plan.count("site").refused += 1;
            continue;
        };
        let site = fase(&line, Field::SiteFase);
        if has_sites && site.is_none() {
            plan.note(line.number, Kind::BadSiteFase, Field::SiteFase.code(), line.raw(Field::SiteFase));
            plan.count("site").refused += 1;
            continue;
        }
        match known.entry((school, site)) {
            Entry::Occupied(at) => again(&mut found[*at.get()], &line, has_types, plan),
            Entry::Vacant(free) => match place(&line, school, site, plan) {
                Some(place) => {
                    free.insert(found.len());
                    found.push(place);
                }
                None => {
                    plan.note(line.number, Kind::NoName, Field::SchoolName.code(), "");
                    plan.count("site").refused += 1;
                }
            },
        }
    }
    plan.facts.insert("rows", count);
    plan.facts.insert("pairs", found.len());
    found
}

fn fase(line: &Line<'_>, field: Field) -> Option<FaseNumber> {
    line.raw(field).parse().ok()
}

/// The same pair on another line: another type of education, or the same line twice.
fn again(place: &mut Place, line: &Line<'_>, has_types: bool, plan: &mut Plan) {
    place.lines.push(line.number);
    let teaching = teaching(line, plan);
    let is_new = match teaching {
        Some(teaching) => place.teachings.insert(teaching),
        None => has_types && line.text(Field::Teaching).is_some(),
    };
    if !is_new {
        plan.note(line.number, Kind::DuplicateLine, "", place.name.clone());
    }
    if let Some(name) = line.text(Field::SchoolName)
        && name != place.name
    {
        plan.note_two(line.number, Kind::Contradiction, Field::SchoolName.code(), name, place.name.clone());
    }
}

fn teaching(line: &Line<'_>, plan: &mut Plan) -> Option<Teaching> {
    let raw = line.raw(Field::Teaching);
    match raw.parse() {
        Ok(teaching) => Some(teaching),
        Err(_) => {
            if clean::text(&raw).is_some() {
                plan.note(line.number, Kind::UnknownTeaching, Field::Teaching.code(), raw);
            }
            None
        }
    }
}

fn place(line: &Line<'_>, school: FaseNumber, site: Option<FaseNumber>, plan: &mut Plan) -> Option<Place> {
    let name = name(line.text(Field::SchoolName)?, line, plan);
    let teaching = teaching(line, plan);
    let network = line.text(Field::Network).and_then(|raw| {
        let read = raw.parse().ok();
        if read.is_none() {
            plan.note(line.number, Kind::UnknownNetwork, Field::Network.code(), raw);
        }
        read
    });
    let raw_basin = line.raw(Field::Basin);
    let basin = Basin::from_register(&raw_basin).unwrap_or_else(|_| {
        plan.note(line.number, Kind::UnknownBasin, Field::Basin.code(), raw_basin.clone());
        None
    });
    let outside = name_key(&raw_basin).starts_with("hors zone");
    let position = position(line, plan);
    let board = fase(line, Field::BoardFase).and_then(|fase| {
        Some(Board {
            fase,
            name: clean::cut(line.text(Field::BoardName)?, 300).0,
            number: number(line, Field::BoardNumber, plan),
            address: address(line, [Field::BoardAddress, Field::BoardPostalCode, Field::BoardLocality], plan),
        })
    });
    Some(Place {
        line: line.number,
        lines: vec![line.number],
        school,
        site,
        name,
        number: number(line, Field::SchoolNumber, plan),
        network,
        teachings: teaching.into_iter().collect(),
        school_address: address(
            line,
            [Field::SchoolAddress, Field::SchoolPostalCode, Field::SchoolLocality],
            plan,
        ),
        school_commune: line.text(Field::SchoolCommune),
        address: address(line, [Field::Address, Field::PostalCode, Field::Locality], plan),
        commune: line.text(Field::Commune),
        position,
        basin,
        outside,
        board,
        ise: super::ise::read_class(&line.raw(Field::IseClass)),
    })
}

fn name(raw: String, line: &Line<'_>, plan: &mut Plan) -> String {
    let (name, was_cut) = clean::cut(raw, 300);
    if was_cut {
        plan.note(line.number, Kind::TooLong, Field::SchoolName.code(), name.clone());
    }
    name
}

/// An enterprise or establishment number in its ten digits; a wrong one is told and left out.
pub(crate) fn number(line: &Line<'_>, field: Field, plan: &mut Plan) -> Option<String> {
    let raw = line.text(field)?;
    match raw.parse::<BceNumber>() {
        Ok(number) => Some(number.as_str().to_owned()),
        Err(_) => {
            plan.note(line.number, Kind::BadEnterpriseNumber, field.code(), raw);
            None
        }
    }
}

/// Street, postal code and locality; a wrong postal code is told and left out.
pub(crate) fn address(line: &Line<'_>, fields: [Field; 3], plan: &mut Plan) -> [Option<String>; 3] {
    let [street, code, locality] = fields;
    let code = line.text(code).and_then(|raw| match raw.parse::<PostalCode>() {
        Ok(read) => Some(read.to_string()),
        Err(_) => {
            plan.note(line.number, Kind::BadPostalCode, code.code(), raw);
            None
        }
    });
    [line.text(street), code, line.text(locality)]
}

/// The coordinates in any order and system; wrong ones are told and left out.
pub(crate) fn position(line: &Line<'_>, plan: &mut Plan) -> Option<Position> {
    let (lat, lon) = (line.raw(Field::Latitude), line.raw(Field::Longitude));
    let pair = match (clean::number(&lat), clean::number(&lon)) {
        (Some(lat), Some(lon)) => Some((lon, lat)),
        _ => clean::pair(&line.raw(Field::Position)).map(|(lat, lon)| (lon, lat)),
    }?;
    let found = clean::position(pair.0, pair.1);
    if found.is_none() {
        plan.note(
            line.number,
            Kind::BadCoordinates,
            Field::Latitude.code(),
            format!("{}, {}", pair.1, pair.0),
        );
    }
    found
}

/// The basin of each commune: that of the establishments seated there.
pub(crate) fn basins_of_seats(places: &[Place]) -> HashMap<String, Basin> {
    let seat = |place: &Place| Some((name_key(place.school_commune.as_deref()?), place.basin?));
    places.iter().filter_map(seat).collect()
}

/// Where each pair belongs: the basin of its commune, else that of its own line; none outside the zones.
pub(crate) fn basins(places: &[Place], plan: &mut Plan) -> Vec<Option<Basin>> {
    let seats = basins_of_seats(places);
    let told: HashSet<Basin> = places.iter().filter_map(|place| place.basin).collect();
    places
        .iter()
        .map(|place| {
            if place.outside {
                plan.note(place.line, Kind::OutsideZones, Field::Basin.code(), place.name.clone());
                return None;
            }
            let commune = place.commune.as_deref().unwrap_or_default();
            if commune.parse::<Commune>().is_ok() {
                return Some(Basin::Brussels);
            }
            match (seats.get(&name_key(commune)), place.basin) {
                (Some(basin), _) => Some(*basin),
                (None, Some(own)) if !commune.is_empty() => {
                    plan.note_two(
                        place.line,
                        Kind::BasinOfTheLine,
                        Field::Commune.code(),
                        commune,
                        own.french(),
                    );
                    // A file about one basin cannot tell where a commune outside it belongs.
                    Some(own)
                        .filter(|_| told.len() > 1 || own != Basin::Brussels || is_near_brussels(commune))
                }
                (None, own) => own,
            }
        })
        .collect()
}

/// The communes with facilities around Brussels: their French-language schools follow Brussels.
fn is_near_brussels(commune: &str) -> bool {
    matches!(
        name_key(commune).as_str(),
        "wezembeek oppem"
            | "kraainem"
            | "crainhem"
            | "rhode saint genese"
            | "linkebeek"
            | "drogenbos"
            | "wemmel"
    )
}

/// The schools that may be partners too (ESAHR, ESA), as operators: one per school, at its own address.
pub(crate) fn partners(here: &[&Place]) -> Vec<super::operators::Told> {
    use crate::code::Category;
    let mut seen = HashSet::new();
    let partner = |place: &&&Place| place.teachings.iter().any(|teaching| teaching.is_artistic_partner());
    here.iter()
        .filter(partner)
        .filter(|place| seen.insert(place.school))
        .map(|place| {
            let is_school_of_arts = place.teachings.contains(&Teaching::ArtsHigherSchool);
            let stands_at_seat = place.address[0] == place.school_address[0];
            super::operators::Told {
                line: place.line,
                name: place.name.clone(),
                category: Some(if is_school_of_arts { Category::ArtsSchool } else { Category::Academy }),
                address: place.school_address.clone(),
                commune: place.school_commune.as_deref().map(super::stored_commune),
                position: place.position.filter(|_| stands_at_seat),
                key: place.school.to_string(),
                ..Default::default()
            }
        })
        .collect()
}

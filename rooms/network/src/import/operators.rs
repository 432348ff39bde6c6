//! Operators and places as lists and maps tell them.

use super::Setting;
use super::anomaly::Kind;
use super::clean;
use super::fields::Field;
use super::places::stored_commune;
use super::plan::Plan;
use super::recognise::{Line, Lines};
use super::register;
use crate::code::Category;
use navette_belgium::text::name_key;
use navette_belgium::{BceNumber, PostalCode};
use navette_geography::Position;

/// An operator as a file tells it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Told {
    pub line: u32,
    pub name: String,
    pub other_names: Vec<String>,
    pub is_place: bool,
    pub category: Option<Category>,
    pub number: Option<String>,
    pub recognitions: Option<String>,
    pub description: Option<String>,
    pub address: [Option<String>; 3],
    pub commune: Option<String>,
    pub position: Option<Position>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    pub key: String,
}

/// Reads the lines of a list or a map.
pub(crate) fn told(lines: &Lines<'_>, setting: &Setting, plan: &mut Plan) -> Vec<Told> {
    let category = setting.category.as_deref().and_then(Category::from_code);
    let murals = lines.headings.iter().any(|heading| heading == "character_author");
    let mut found = Vec::new();
    for line in lines.iter() {
        plan.count("operator").read += 1;
        let french = line.text(Field::NameFr);
        let Some(name) = french.clone().or_else(|| line.text(Field::Name)) else {
            plan.note(line.number, Kind::NoName, Field::Name.code(), "");
            plan.count("operator").refused += 1;
            continue;
        };
        let mut told = one(&line, name, plan);
        told.other_names.extend(french.and_then(|_| line.text(Field::Name)));
        told.category = told.category.or(if murals { Some(Category::Heritage) } else { category });
        told.is_place |= murals;
        found.push(told);
    }
    found
}

fn one(line: &Line<'_>, name: String, plan: &mut Plan) -> Told {
    let (name, was_cut) = clean::cut(name, 300);
    if was_cut {
        plan.note(line.number, Kind::TooLong, Field::Name.code(), name.clone());
    }
    let raw_email = line.text(Field::Email);
    let email = raw_email.as_deref().and_then(clean::email);
    let mut website = line.text(Field::Website).as_deref().and_then(clean::website);
    if let (Some(raw), None) = (&raw_email, &email) {
        match clean::website(raw) {
            Some(address) => {
                plan.note(line.number, Kind::WebsiteAsEmail, Field::Email.code(), raw.clone());
                website = website.or(Some(address));
            }
            None => plan.note(line.number, Kind::BadEmail, Field::Email.code(), raw.clone()),
        }
    }
    let phone = line.text(Field::Phone).and_then(|raw| {
        let first = raw.split([';', '|']).next().unwrap_or(&raw);
        let read = clean::phone(first);
        if read.is_none() {
            plan.note(line.number, Kind::BadPhone, Field::Phone.code(), raw.clone());
        }
        read
    });
    let number = register::number(line, Field::EnterpriseNumber, plan)
        .filter(|number| matches!(number.parse(), Ok(BceNumber::Enterprise(_))));
    let mut address = register::address(line, [Field::Address, Field::PostalCode, Field::Locality], plan);
    split_address(&mut address);
    let position = register::position(line, plan);
    let recognitions = [line.text(Field::Recognition), line.text(Field::LegalForm)];
    let recognitions = recognitions.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let raw_category = line.text(Field::Category);
    let place = position.map_or(String::new(), |at| format!("@{:.4},{:.4}", at.lat(), at.lon()));
    let key = line.text(Field::ExternalKey).unwrap_or_else(|| {
        let stands = if place.is_empty() { address[1].clone().unwrap_or_default() } else { place };
        format!("{} {stands}", name_key(&name)).trim().to_owned()
    });
    Told {
        line: line.number,
        category: raw_category.as_deref().and_then(category).or_else(|| category(&name)),
        is_place: number.is_none() && email.is_none() && line.text(Field::LegalForm).is_none(),
        other_names: line.text(Field::OtherName).into_iter().collect(),
        name,
        number,
        recognitions: Some(recognitions).filter(|text| !text.is_empty()),
        description: line.text(Field::Description),
        address,
        commune: line.text(Field::Commune).map(|name| stored_commune(&name)),
        position,
        email,
        phone,
        website,
        key,
    }
}

/// Takes a postal code and a locality from the end of an address that holds all three.
fn split_address(address: &mut [Option<String>; 3]) {
    let [Some(street), None, _] = &address else { return };
    let Some((street, end)) = street.rsplit_once(", ") else { return };
    let Some((code, locality)) = end.split_once(' ') else { return };
    if let Ok(code) = code.parse::<PostalCode>() {
        *address = [Some(street.to_owned()), Some(code.to_string()), Some(locality.to_owned())];
    }
}

/// The category that a word of a list or of a name tells; none when it tells nothing.
pub(crate) fn category(raw: &str) -> Option<Category> {
    if let Some(category) = Category::from_code(raw) {
        return Some(category);
    }
    let key = format!(" {} ", name_key(raw));
    let has = |words: &[&str]| words.iter().any(|word| key.contains(&format!(" {word} ")));
    use Category as C;
    Some(match () {
        () if has(&["centre culturel", "maison des cultures", "maison de la culture"]) => C::CulturalCentre,
        () if has(&["gemeenschapscentrum", "community centre", "maison de quartier"]) => C::CommunityCentre,
        () if has(&["bibliotheque", "bibliotheek", "library", "mediatheque", "ludotheque"]) => C::Library,
        () if has(&["academie", "academy", "esahr"]) => C::Academy,
        () if has(&["cinema", "cine club", "cine", "cinematheque"]) => C::Cinema,
        () if has(&["musee", "musees", "museum", "planetarium", "planetarium de bruxelles"]) => C::Museum,
        () if has(&["theatre", "theater", "schouwburg"]) => C::Theatre,
        () if has(&["arts centre", "gallery", "galerie", "centre d art", "studio"]) => C::ArtsCentre,
        () if has(&["opera", "concert", "music venue", "events venue", "salle de concert"]) => C::MusicVenue,
        () if has(&["maison de jeunes", "youth"]) => C::Youth,
        () if has(&["archives", "archief", "patrimoine", "heritage"]) => C::Heritage,
        () if has(&["festival"]) => C::Festival,
        () if has(&["compagnie"]) => C::Company,
        () if has(&["cec", "centre d expression et de creativite"]) => C::CreativityCentre,
        () => return None,
    })
}

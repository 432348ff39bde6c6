//! Contact sheets: people, their functions and organisations. Numbers of pupils and other columns are left aside.

use super::anomaly::Kind;
use super::clean;
use super::fields::Field;
use super::plan::Plan;
use super::recognise::{Line, Lines};
use crate::code::Function;
use navette_belgium::FaseNumber;
use navette_belgium::text::name_key;

/// A person as a sheet tells them.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub line: u32,
    pub given: Option<String>,
    pub family: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: Option<&'static str>,
    pub function: String,
    pub note: Option<String>,
    pub school: Option<String>,
    pub site: Option<String>,
    pub number: Option<String>,
    pub organisation: Option<String>,
    pub since: Option<jiff::civil::Date>,
}

/// Reads the lines of a sheet.
pub(crate) fn told(lines: &Lines<'_>, plan: &mut Plan) -> Vec<Told> {
    let mut found = Vec::new();
    for line in lines.iter() {
        plan.count("person").read += 1;
        match one(&line, plan) {
            Some(told) => found.push(told),
            None => {
                plan.note(line.number, Kind::NoName, Field::FamilyName.code(), "");
                plan.count("person").refused += 1;
            }
        }
    }
    found
}

fn one(line: &Line<'_>, plan: &mut Plan) -> Option<Told> {
    let (given, family) =
        names(line.text(Field::GivenName), line.text(Field::FamilyName), line.text(Field::FullName))?;
    let raw_email = line.text(Field::Email);
    let email = raw_email.as_deref().and_then(clean::email);
    if let (Some(raw), None) = (raw_email, &email) {
        plan.note(line.number, Kind::BadEmail, Field::Email.code(), raw);
    }
    let phone = line.text(Field::Phone).and_then(|raw| {
        let read = clean::phone(&raw);
        if read.is_none() {
            plan.note(line.number, Kind::BadPhone, Field::Phone.code(), raw);
        }
        read
    });
    let language = line.text(Field::Language).and_then(|raw| {
        let read = language(&raw);
        if read.is_none() {
            plan.note(line.number, Kind::UnknownLanguage, Field::Language.code(), raw);
        }
        read
    });
    let fase = |field: Field| line.raw(field).parse::<FaseNumber>().ok().map(|fase| fase.to_string());
    let (family, was_cut) = clean::cut(family, 200);
    if was_cut {
        plan.note(line.number, Kind::TooLong, Field::FamilyName.code(), family.clone());
    }
    Some(Told {
        line: line.number,
        given: given.map(|given| clean::cut(given, 200).0),
        family,
        email,
        phone,
        language,
        function: function(line.text(Field::Function).as_deref()),
        note: line.text(Field::Note),
        school: fase(Field::SchoolFase),
        site: fase(Field::SiteFase),
        number: super::register::number(line, Field::EnterpriseNumber, plan),
        organisation: line.text(Field::Organisation),
        since: navette_documents::clean::day(line.value(Field::Since)).value,
    })
}

/// Given name and family name from whichever columns there are. A whole name written `DUPONT Marie` or
/// `Dupont, Marie` has its family name first; otherwise the first word is the given name.
fn names(
    given: Option<String>,
    family: Option<String>,
    full: Option<String>,
) -> Option<(Option<String>, String)> {
    if let Some(family) = family {
        return Some((given, family));
    }
    let full = full?;
    if let Some((family, given)) = full.split_once(',') {
        let (family, given) = (family.trim(), given.trim());
        return (!family.is_empty())
            .then(|| (Some(given.to_owned()).filter(|g| !g.is_empty()), family.to_owned()));
    }
    let parts: Vec<&str> = full.split_whitespace().filter(|part| !is_title(part)).collect();
    let capital = |part: &&str| part.chars().count() > 1 && part.chars().all(|c| !c.is_lowercase());
    let (upper, lower): (Vec<&str>, Vec<&str>) = parts.iter().copied().partition(|part| capital(part));
    if !upper.is_empty() && !lower.is_empty() {
        return Some((Some(lower.join(" ")), upper.join(" ")));
    }
    match parts.as_slice() {
        [] => None,
        [only] => Some((given, (*only).to_owned())),
        [first, rest @ ..] => Some((Some((*first).to_owned()), rest.join(" "))),
    }
}

fn is_title(part: &str) -> bool {
    matches!(
        name_key(part).as_str(),
        "m" | "mr" | "mme" | "mlle" | "dhr" | "mevr" | "monsieur" | "madame" | "dr"
    )
}

fn language(raw: &str) -> Option<&'static str> {
    match name_key(raw).as_str() {
        "fr" | "francais" | "frans" | "french" => Some("fr"),
        "nl" | "neerlandais" | "nederlands" | "dutch" => Some("nl"),
        "en" | "anglais" | "engels" | "english" => Some("en"),
        "de" | "allemand" | "duits" | "german" => Some("de"),
        _ => None,
    }
}

/// The code of a function when its words are known; otherwise the words as they came.
fn function(raw: Option<&str>) -> String {
    let Some(raw) = raw else { return Function::Contact.code().to_owned() };
    let key = format!(" {} ", name_key(raw));
    let has = |list: &[&str]| list.iter().any(|word| key.contains(&format!(" {word}")));
    let known = match () {
        () if has(&["referent culturel"]) => Some(Function::CulturalReferent),
        () if has(&["peca", "relais"]) => Some(Function::PecaDelegate),
        () if has(&[
            "directeur",
            "directrice",
            "direction",
            "prefet",
            "chef d etablissement",
            "directie",
        ]) =>
        {
            Some(Function::Head)
        }
        () if has(&["enseignant", "instituteur", "institutrice", "professeur", "leerkracht"]) => {
            Some(Function::Teacher)
        }
        () if has(&["secretar", "secretaire", "administrati"]) => Some(Function::Office),
        () if has(&["mediat"]) => Some(Function::Mediator),
        () if has(&["coordinat", "coordonnat"]) || has(&["charge"]) && has(&["projet", "mission"]) => {
            Some(Function::Coordinator)
        }
        () if has(&["artiste", "comedien", "musicien", "animat"]) => Some(Function::Artist),
        () if has(&["echevin", "bourgmestre", "president"]) => Some(Function::Elected),
        () if has(&["contact"]) => Some(Function::Contact),
        () => None,
    };
    known.map_or_else(|| clean::cut(raw.to_owned(), 200).0, |function| function.code().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parted_as_people_write_them() {
        let parted = |full: &str| names(None, None, Some(full.to_owned())).unwrap();
        let pair = |given: &str, family: &str| (Some(given.to_owned()), family.to_owned());
        assert_eq!(parted("Marie Essai"), pair("Marie", "Essai"));
        assert_eq!(parted("ESSAI Marie"), pair("Marie", "ESSAI"));
        assert_eq!(parted("Van Essai, Marie"), pair("Marie", "Van Essai"));
        assert_eq!(parted("Mme Marie VAN ESSAI"), pair("Marie", "VAN ESSAI"));
        assert_eq!(parted("Marie Van Essai"), pair("Marie", "Van Essai"));
        assert_eq!(parted("Essai"), (None, "Essai".into()));
        assert_eq!(names(None, None, None), None);
    }

    #[test]
    fn functions_become_codes_or_stay_words() {
        for (raw, code) in [
            ("Directrice", "head"),
            ("Délégué·e PECA", "peca_delegate"),
            ("Chargée de projets", "coordinator"),
            ("instituteur P3", "teacher"),
            ("Concierge", "Concierge"),
        ] {
            assert_eq!(function(Some(raw)), code, "{raw}");
        }
        assert_eq!(function(None), "contact");
    }
}

use super::*;
use proptest::prelude::*;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A fictional operator: name, address, e-mail, website, position; empty means unknown.
fn operator(number: u128, name: &str, address: &str, email: &str, website: &str) -> OperatorRecord {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let (address, place) = address.split_once('@').unwrap_or((address, ""));
    let place = place.split_once(',').and_then(|(n, e)| Some((n.parse().ok()?, e.parse().ok()?)));
    OperatorRecord {
        id: id(number),
        name: name.into(),
        address: some(address),
        email: some(email),
        website: some(website),
        latitude: place.map(|place| place.0),
        longitude: place.map(|place| place.1),
        ..OperatorRecord::default()
    }
}

fn person(number: u128, given: &str, family: &str, email: &str, organisation: u128) -> PersonRecord {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    PersonRecord {
        id: id(number),
        given_name: some(given),
        family_name: family.into(),
        email: some(email),
        phone: None,
        organisations: if organisation > 0 { vec![id(organisation)] } else { Vec::new() },
    }
}

/// Pairs of fictional operators; whether they are the same; (name, address[@place], e-mail, website) twice.
type Side<'a> = (&'a str, &'a str, &'a str, &'a str);
const OPERATORS: &[(bool, Side<'_>, Side<'_>)] = &[
    (true, ("Centre culturel La Navette", "", "", ""), ("CC La Navette", "", "", "")),
    (true, ("Centre culturel La Navette asbl", "", "", ""), ("LA NAVETTE", "", "", "")),
    (true, ("A.S.B.L. Les Fils Tendus", "", "", ""), ("Les fils tendus", "", "", "")),
    (true, ("THEATRE DE LA BOBINE", "", "", ""), ("Théâtre de la Bobine", "", "", "")),
    (true, ("Théâtre de la Bobine - Theater De Spoel", "", "", ""), ("Theater De Spoel", "", "", "")),
    (true, ("Musée du Tissage / Museum van het Weven", "", "", ""), ("MUSEE DU TISSAGE", "", "", "")),
    (true, ("Compagnie Trame & Chaîne", "", "", ""), ("Cie Trame et Chaine", "", "", "")),
    (true, ("Bibliothèque Fil d'Ariane", "", "", ""), ("Bib. Fil d’Ariane", "", "", "")),
    (true, ("Atelier Quenouille", "", "", ""), ("Atelier Quenouile", "", "", "")),
    (true, ("Canevas Collectif", "", "", ""), ("Collectif Canevas", "", "", "")),
    (true, ("Recycl'étoffe", "", "", ""), ("Recycletoffe asbl", "", "", "")),
    (true, ("Maison de jeunes L'Aiguillage", "", "", ""), ("MJ Aiguillage", "", "", "")),
    (
        true,
        ("Galerie Ourdissoir", "Rue du Rouet 3@50.85,4.35", "", ""),
        ("Ourdissoir", "@50.8501,4.3502", "", ""),
    ),
    (
        true,
        ("Festival Points de Croix", "Rue du Rouet 7", "", ""),
        ("Points de croix", "7, rue du Rouet", "", ""),
    ),
    (
        true,
        ("Musée des Métiers à Tisser", "Place du Lin 1@50.84,4.36", "", ""),
        ("MMT", "Place du Lin, 1@50.84,4.3601", "info@mmt.test", ""),
    ),
    (
        true,
        ("Filature créative", "", "info@filature.test", "https://www.filature.test"),
        ("La Filature - espace de création", "", "info@filature.test", "filature.test/contact"),
    ),
    (true, ("St-Crépin Théâtre", "", "", ""), ("Saint Crépin (théâtre)", "", "", "")),
    (true, ("Studio Velours Côtelé", "", "", ""), ("STUDIO VELOUR COTELE", "", "", "")),
    (true, ("Le Dé à coudre vzw", "", "", ""), ("Dé à Coudre", "", "", "")),
    (
        true,
        ("Cinéma Bobineau", "Rue du Lin 12", "", "bobineau.test"),
        ("Bobineau ASBL", "", "", "www.bobineau.test"),
    ),
    (true, ("Académie Jacquard de musique", "", "", ""), ("Académie de musique Jacquard", "", "", "")),
    (true, ("Espace Magellan-Tissu", "", "", ""), ("Espace Magelan Tissu", "", "", "")),
    (false, ("Bibliothèque communale d'Ixelles", "", "", ""), ("Bibliothèque communale d'Uccle", "", "", "")),
    (false, ("Centre culturel de Jette", "", "", ""), ("Centre culturel d'Uccle", "", "", "")),
    (false, ("Centre culturel", "", "", ""), ("Théâtre", "", "", "")),
    (false, ("Théâtre de la Bobine", "", "", ""), ("Théâtre de la Trame", "", "", "")),
    (
        false,
        ("Maison de quartier Lin", "Rue du Lin 1", "", ""),
        ("Compagnie du Satin", "Rue du Lin 1", "", ""),
    ),
    (false, ("Musée du Tissage", "", "", ""), ("Musée du Métissage urbain", "", "", "")),
    (false, ("Académie de Forest", "", "", ""), ("Académie d'Evere", "", "", "")),
    (false, ("Compagnie Cobalt", "", "", ""), ("Compagnie Cachemire", "", "", "")),
    (false, ("Atelier 12", "", "", ""), ("Atelier 21", "", "", "")),
    (false, ("Cinéma Satin", "@50.80,4.30", "", ""), ("Satin Danse", "@50.90,4.45", "", "")),
    (false, ("Collectif A", "", "", ""), ("Collectif B", "", "", "")),
    (
        false,
        ("Bibliothèque Lin", "", "biblio@commune.test", ""),
        ("Académie Coton", "", "biblio@commune.test", ""),
    ),
    (false, ("Galerie Nord", "", "", ""), ("Galerie Sud", "", "", "")),
    (false, ("Festival du Fil rouge", "", "", ""), ("Festival de la Laine bleue", "", "", "")),
];

/// Pairs of fictional people; whether they are the same; (given, family, e-mail, organisation) twice.
type Someone<'a> = (&'a str, &'a str, &'a str, u128);
const PEOPLE: &[(bool, Someone<'_>, Someone<'_>)] = &[
    (true, ("Fatou", "Trame", "", 0), ("Fatou", "Trame", "", 0)),
    (true, ("Fatou", "Trame", "", 0), ("FATOU", "TRAME", "fatou@a.test", 0)),
    (true, ("Fatou", "Trame", "", 0), ("Trame", "Fatou", "", 0)),
    (true, ("Zoë", "Lainé", "", 0), ("Zoe", "Laine", "", 0)),
    (true, ("Mathilde", "Quenouille", "", 0), ("Mathilde", "Quenouile", "", 0)),
    (true, ("Mathilde", "Quenouille", "", 0), ("Matilde", "Quenouille", "", 0)),
    (true, ("Jean-François", "Bobine", "", 0), ("Jean-Fr.", "Bobine", "", 9)),
    (true, ("J.", "Ourdissoir", "", 9), ("Julien", "Ourdissoir", "", 9)),
    (true, ("", "Canevas", "k.canevas@a.test", 9), ("Karim", "Canevas", "k.canevas@a.test", 0)),
    (true, ("Marie", "Fuseau-Lambert", "", 0), ("Marie", "Fuseau", "", 0)),
    (true, ("Nadia", "El Velours", "", 0), ("Nadia", "Velours", "", 0)),
    (true, ("Pieter", "Van den Draad", "", 0), ("Pieter", "Vandendraad", "p@a.test", 9)),
    (true, ("Anne Sophie", "Rouet", "", 0), ("Anne-Sophie", "ROUET", "", 0)),
    (true, ("Ibrahim", "Coton", "i.coton@a.test", 0), ("I", "Coton", "i.coton@a.test", 0)),
    (true, ("Lucas", "Satin", "lucas@a.test", 9), ("Lucas", "Satin", "direction@b.test", 9)),
    (true, ("Emmanuelle", "Dentelle", "", 9), ("Emanuelle", "Dentele", "", 9)),
    (true, ("Sofia", "Brocart", "sofia@a.test", 0), ("Brocart", "Sofia", "sofia@a.test", 0)),
    (true, ("Théo", "Lin", "theo.lin@a.test", 0), ("Theo", "Lin", "theo.lin@a.test", 0)),
    (false, ("Fatou", "Trame", "", 0), ("Moussa", "Trame", "", 0)),
    (false, ("Fatou", "Trame", "", 9), ("Moussa", "Trame", "", 9)),
    (false, ("Marie", "Coton", "", 0), ("Marie", "Satin", "", 0)),
    (false, ("Marie", "Coton", "info@a.test", 9), ("Paul", "Satin", "info@a.test", 9)),
    (false, ("Jean", "Lin", "", 0), ("Jean", "Laine", "", 0)),
    (false, ("J.", "Lin", "", 0), ("Julie", "Lin", "", 0)),
    (false, ("", "Trame", "", 0), ("Fatou", "Trame", "", 0)),
    (false, ("Anna", "Soie", "anna@a.test", 0), ("Anne", "Soir", "anne@b.test", 0)),
    (false, ("Paul", "Coton", "famille@a.test", 0), ("Lise", "Coton", "famille@a.test", 0)),
    (false, ("Karim", "Fil", "", 9), ("Karima", "Filet", "", 8)),
    (false, ("Sarah", "Velours", "s.v@a.test", 0), ("Samir", "Velours", "samir@b.test", 0)),
    (false, ("Éric", "Laine", "", 0), ("Érica", "Lainage", "", 0)),
    (false, ("Thomas", "Rouet", "", 9), ("Nicolas", "Bobine", "", 9)),
    (false, ("Lin", "Satin", "", 0), ("Lino", "Coton", "", 0)),
];

/// Precision and recall over labelled pairs, and what was judged wrongly.
fn judged<'a>(pairs: impl Iterator<Item = (bool, bool, String)> + 'a) -> (f64, f64, Vec<String>) {
    let (mut right, mut proposed, mut same, mut wrong) = (0.0, 0.0, 0.0, Vec::new());
    for (label, found, text) in pairs {
        same += f64::from(u8::from(label));
        proposed += f64::from(u8::from(found));
        right += f64::from(u8::from(label && found));
        if label != found {
            wrong.push(text);
        }
    }
    (right / proposed, right / same, wrong)
}

#[test]
fn labelled_operators_are_told_apart() {
    let judged = judged(OPERATORS.iter().map(|(label, a, b)| {
        let (x, y) = (operator(1, a.0, a.1, a.2, a.3), operator(2, b.0, b.1, b.2, b.3));
        let found = operators(&[x.clone(), y.clone()]);
        let compared = compare_operators(&x, &y);
        (*label, !found.is_empty(), format!("{} | {}: {compared:?}", a.0, b.0))
    }));
    assert!(judged.0 >= 0.95 && judged.1 >= 0.95, "{judged:#?}");
}

#[test]
fn labelled_people_are_told_apart() {
    let judged = judged(PEOPLE.iter().map(|(label, a, b)| {
        let (x, y) = (person(1, a.0, a.1, a.2, a.3), person(2, b.0, b.1, b.2, b.3));
        let found = people(&[x.clone(), y.clone()]);
        let compared = compare_people(&x, &y);
        (*label, !found.is_empty(), format!("{} {} | {} {}: {compared:?}", a.0, a.1, b.0, b.1))
    }));
    assert!(judged.0 >= 0.95 && judged.1 >= 0.95, "{judged:#?}");
}

#[test]
fn the_same_number_settles_it_and_two_numbers_speak_against() {
    let mut a = operator(1, "Canevas", "", "", "");
    let mut b = operator(2, "Tout autre nom", "", "", "");
    (a.enterprise_number, b.enterprise_number) = (Some("0874551505".into()), Some("0874551505".into()));
    assert_eq!(compare_operators(&a, &b).score, 100);
    b = OperatorRecord { enterprise_number: Some("0206582284".into()), id: b.id, ..a.clone() };
    assert!(operators(&[a, b]).is_empty());
}

#[test]
fn the_reasons_are_told() {
    let a = operator(1, "Galerie Ourdissoir", "Rue du Rouet 3", "info@o.test", "o.test");
    let b = operator(2, "GALERIE OURDISOIR", "rue du Rouet, 3", "info@o.test", "https://www.o.test/");
    let reasons = compare_operators(&a, &b).reasons;
    assert_eq!(reasons, [Reason::NearName, Reason::SameAddress, Reason::SameEmail, Reason::SameWebsite]);
}

#[test]
fn a_word_one_letter_longer_is_near_from_both_sides() {
    let (a, b) = (operator(1, "Jhe Aaa", "", "", ""), operator(2, "Aaa Jhea", "", "", ""));
    assert_eq!(compare_operators(&a, &b).score, compare_operators(&b, &a).score);
}

proptest! {
    #[test]
    fn order_does_not_matter_and_nothing_panics(names in prop::collection::vec("\\PC{0,20}|[a-d ]{0,12}|[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", 2..8)) {
        let all: Vec<OperatorRecord> = names.iter().zip(1..).map(|(name, number)| operator(number, name, "", "", "")).collect();
        for pair in operators(&all) {
            prop_assert!(pair.a < pair.b && pair.score >= PROPOSED_FROM && pair.score <= 100);
        }
        let (x, y) = (compare_operators(&all[0], &all[1]), compare_operators(&all[1], &all[0]));
        prop_assert!(x.score.abs_diff(y.score) <= 10, "{x:?} {y:?}");
        let someone: Vec<PersonRecord> = names.iter().zip(1..).map(|(name, number)| person(number, name, names[0].as_str(), "", 0)).collect();
        let (x, y) = (compare_people(&someone[0], &someone[1]), compare_people(&someone[1], &someone[0]));
        prop_assert_eq!((x.a, x.b), (y.a, y.b));
        people(&someone);
    }

    #[test]
    fn one_typing_error_in_a_full_name_is_found(given in "[a-z]{6,9}", family in "[a-z]{6,9}", place in 1usize..5, letter in proptest::char::range('a', 'z')) {
        let mut typed: Vec<char> = family.chars().collect();
        typed[place] = letter;
        let typed: String = typed.into_iter().collect();
        let found = people(&[person(1, &given, &family, "", 0), person(2, &given, &typed, "", 0)]);
        prop_assert_eq!(found.len(), 1);
    }

    #[test]
    fn names_in_each_others_place_are_found(given in "[a-z]{3,9}", family in "[a-z]{3,9}") {
        let found = people(&[person(1, &given, &family, "", 0), person(2, &family, &given, "", 0)]);
        prop_assert_eq!(found.len(), 1);
    }
}

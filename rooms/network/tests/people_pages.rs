//! The pages of people, as each role meets them.

use navette_network::memory::Memory;
use navette_network::{TRANSLATIONS, router};
use navette_testing::{TestBase, TestSite};
use navette_web::Role;
use navette_web::sockets::Sockets;

const LIST: &str = "/reseau/personnes";

fn site(base: &TestBase) -> TestSite {
    TestSite::new(base, router(&Memory::new()), TRANSLATIONS, Sockets::default())
}

fn operator(site: &TestSite) -> String {
    let fields = [("name", "Atelier de la trame"), ("kind", "legal"), ("category", "museum")];
    let answer = site.as_role(Role::Coordination).post("/reseau/operateurs/nouveau", &fields);
    answer.location().rsplit('/').next().expect("a key").to_owned()
}

/// Adds a person through the page; gives their address.
fn add(site: &TestSite, family: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("given_name", "Lou"),
        ("family_name", family),
        ("email", "lou@exemple.test"),
        ("purpose", "operator_contact"),
        ("source", "appel"),
    ];
    fields.extend_from_slice(more);
    let answer = site.as_role(Role::Coordination).post("/reseau/personnes/nouvelle", &fields);
    assert_eq!(answer.status, 303, "{:?}", answer.texts(".summary li"));
    answer.location().to_owned()
}

#[test]
fn a_person_comes_in_with_a_function_a_reason_and_an_end() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let place = format!("operator:{}", operator(&site));
    let here = add(&site, "Lafibre", &[("place", &place), ("function", "mediator"), ("since", "2024-09-01")]);
    let visitor = site.as_role(Role::Coordination);
    let sheet = visitor.get(&here);
    assert_eq!(sheet.first("h1"), "Lou Lafibre");
    assert_eq!(sheet.first(".lede"), "médiation culturelle, Atelier de la trame");
    let kept = sheet.first("#conservation p");
    assert!(kept.contains("contact d’un opérateur") && kept.contains("2028"), "{kept}");
    let row = visitor.get("/reseau/personnes?function=mediator&organisation=operator");
    assert_eq!(row.texts("tbody th a"), ["Lou Lafibre"]);
    assert_eq!(visitor.get("/reseau/personnes?function=head").count("tbody tr"), 0);
    assert_eq!(visitor.get("/reseau/personnes?q=lou%40exemple").count("tbody tr"), 1);
}

#[test]
fn what_is_missing_is_said_beside_its_field() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let fields = [("family_name", "Lafibre"), ("purpose", "request"), ("source", ""), ("function", "head")];
    let answer = site.as_role(Role::Coordination).post("/reseau/personnes/nouvelle", &fields);
    assert_eq!(answer.status, 422);
    assert!(answer.first("#place-error").contains("Choisissez une organisation"));
    assert_eq!(answer.attributes("#family_name", "value"), ["Lafibre"]);
    let fields = [("family_name", "Lafibre"), ("purpose", "request"), ("source", "")];
    let answer = site.as_role(Role::Coordination).post("/reseau/personnes/nouvelle", &fields);
    assert_eq!(answer.count("#source-error"), 1);
}

#[test]
fn the_organisation_is_found_by_its_name_then_the_function_begins_and_ends() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    operator(&site);
    let here = add(&site, "Lafibre", &[]);
    let visitor = site.as_role(Role::Coordination);
    let form = format!("{here}/fonctions");
    let found = visitor.get(&format!("{form}?q=atelier+trame"));
    let places = found.attributes("input[name=place]", "value");
    assert_eq!(places.len(), 1);
    assert_eq!(found.count("input[name=place][checked]"), 1, "the only one found is chosen");
    assert_eq!(visitor.post(&form, &[("function", "head")]).status, 422);
    let fields = [("place", places[0].as_str()), ("function", "coordinator"), ("since", "2026-01-01")];
    assert_eq!(visitor.post(&form, &fields).location(), here);
    let sheet = visitor.get(&here);
    let role = sheet.attributes("input[name=role]", "value").remove(0);
    let early = [("role", role.as_str()), ("until", "2025-01-01")];
    assert_eq!(visitor.post(&format!("{form}/fin"), &early).status, 422);
    visitor.post(&format!("{form}/fin"), &[("role", role.as_str()), ("until", "2026-09-01")]);
    assert!(visitor.get(&here).texts(".badge").iter().any(|badge| badge == "fonction terminée"));
}

#[test]
fn whose_time_is_over_is_kept_on_or_erased_after_a_confirmation() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let old = add(&site, "Vieuxfil", &[("retain_until", "2026-01-01")]);
    let older = add(&site, "Ancienfil", &[("retain_until", "2025-01-01")]);
    add(&site, "Nouveaufil", &[]);
    let visitor = site.as_role(Role::Coordination);
    let over = visitor.get("/reseau/personnes/a-effacer");
    assert_eq!(over.texts("tbody th a"), ["Lou Ancienfil", "Lou Vieuxfil"]);
    assert_eq!(visitor.get("/reseau/personnes?retention=over").count("tbody tr"), 2);
    assert!(visitor.get(LIST).first(".notice p").contains("2 personnes"));
    visitor.post(&format!("{old}/garder"), &[("purpose", "partner"), ("back", LIST)]);
    assert!(visitor.get(&old).first("#conservation p").contains("2031"));
    let key = older.rsplit('/').next().expect("a key");
    let ask = visitor.post("/reseau/personnes/selection", &[("do", "erase"), ("pick", key)]);
    assert_eq!(ask.status, 200);
    assert!(ask.first("h1").contains("Effacer") && ask.text().contains("Lou Ancienfil"), "it asks first");
    assert_eq!(visitor.get(&older).first("h1"), "Lou Ancienfil", "nothing is gone yet");
    visitor.post(
        "/reseau/personnes/selection",
        &[("do", "erase"), ("sure", "yes"), ("pick", key), ("back", LIST)],
    );
    let gone = visitor.get(&older);
    assert_eq!(gone.first("h1"), "Personne effacée");
    assert!(!gone.text().contains("Ancienfil"));
    assert!(visitor.get(&format!("{old}/effacer")).text().contains("Cela ne s’annule pas"));
    assert_eq!(visitor.post(&format!("{old}/effacer"), &[]).location(), LIST);
    assert_eq!(visitor.get(&old).first("h1"), "Personne effacée");
}

#[test]
fn taking_the_list_out_leaves_a_line_in_the_journal() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    add(&site, "Lafibre", &[]);
    let file = site.as_role(Role::Partner).get("/reseau/personnes/export.csv?q=laf");
    assert_eq!(file.status, 200);
    assert!(file.text().contains("Lafibre"));
    let lines: Vec<(String, serde_json::Value)> = base
        .db
        .read_now(|c| c.all("SELECT verb, data FROM journal WHERE verb = 'people.exported'", &[]))
        .expect("the journal");
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].1, serde_json::json!({"count": 1, "filters": "q=laf", "format": "csv"}));
}

#[test]
fn only_the_team_and_its_partners_see_people() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Lafibre", &[]);
    for role in [Role::Reader, Role::Operator, Role::School, Role::Jury, Role::Admin] {
        for page in [LIST, &here, "/reseau/personnes/export.csv", "/reseau/personnes/a-effacer"] {
            assert_eq!(site.as_role(role).get(page).status, 403, "{role:?} {page}");
        }
    }
    let partner = site.as_role(Role::Partner);
    assert_eq!(partner.get(&here).status, 200);
    assert_eq!(partner.get(&here).count("td[data-edit]"), 0);
    for page in
        [format!("{here}/effacer"), format!("{here}/modifier"), "/reseau/personnes/a-effacer".to_owned()]
    {
        assert_eq!(partner.get(&page).status, 403, "{page}");
    }
    assert_eq!(partner.post(&format!("{here}/effacer"), &[]).status, 403);
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    for page in ["", "/effacer", "/modifier", "/fonctions", "/echanges"] {
        assert_eq!(elsewhere.get(&format!("{here}{page}")).status, 404, "{page}");
    }
    assert_eq!(elsewhere.post(&format!("{here}/effacer"), &[]).status, 404);
    assert_eq!(site.as_role(Role::Finance).get(&here).first("h1"), "Lou Lafibre");
}

#[test]
fn pages_speak_three_languages() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Lafibre", &[("retain_until", "2026-01-01")]);
    for language in ["fr", "nl", "en"] {
        let visitor = site.as_who(Role::Coordination, Some(site.basin()), language);
        let pages =
            ["", "/modifier", "/fonctions", "/echanges", "/effacer"].map(|page| format!("{here}{page}"));
        let others = ["", "/nouvelle", "/a-effacer"].map(|page| format!("{LIST}{page}"));
        for page in pages.iter().chain(&others) {
            let answer = visitor.get(page);
            assert_eq!(answer.status, 200, "{page}");
            assert!(!answer.text().contains("network-"), "{page} says a key: {language}");
        }
    }
}

#[test]
fn a_field_is_edited_in_place_and_tags_come_and_go() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Lafibre", &[]);
    let visitor = site.as_role(Role::Coordination);
    let cell =
        visitor.post(&format!("{here}/champ?fragment=1"), &[("field", "phone"), ("value", "02 555 01 23")]);
    assert!(cell.text().contains("tel:025550123"), "{}", cell.text());
    visitor.post(&format!("{here}/modifier"), &[("family_name", "Lefil"), ("given_name", "Lou")]);
    assert_eq!(visitor.get(&here).first("h1"), "Lou Lefil");
    visitor.post(&format!("{here}/annuler"), &[]);
    assert_eq!(visitor.get(&here).first("h1"), "Lou Lafibre");
    visitor.post(&format!("{here}/etiquettes"), &[("label", "Printemps")]);
    let tag = visitor.get(&here).attributes("input[name=tag]", "value").remove(0);
    visitor.post(&format!("{here}/etiquettes/retirer"), &[("tag", &tag)]);
    assert_eq!(visitor.get(&here).count(".chip"), 0);
}

//! The pages of operators, as each role meets them.

use navette_network::memory::Memory;
use navette_network::{TRANSLATIONS, router};
use navette_testing::{TestBase, TestSite, Visitor};
use navette_web::Role;
use navette_web::sockets::Sockets;

const LIST: &str = "/reseau/operateurs";

fn site(base: &TestBase) -> TestSite {
    TestSite::new(base, router(&Memory::new()), TRANSLATIONS, Sockets::default())
}

/// Adds an operator through its page; gives its address.
fn add(site: &TestSite, name: &str, category: &str) -> String {
    let fields = [("name", name), ("kind", "legal"), ("category", category), ("enterprise_number", "")];
    let answer = site.as_role(Role::Coordination).post("/reseau/operateurs/nouveau", &fields);
    assert_eq!(answer.status, 303, "{}", answer.first(".summary"));
    answer.location().to_owned()
}

#[test]
fn an_empty_list_says_what_to_do_first() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let page = site.as_role(Role::Coordination).get(LIST);
    assert_eq!(page.first(".empty h2"), "Aucun opérateur encore");
    assert_eq!(page.attributes(".empty a.primary", "href"), ["/reseau/imports"]);
}

#[test]
fn operators_are_listed_filtered_sorted_and_taken_out() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    add(&site, "Zinneke des fils", "company");
    add(&site, "Atelier de la trame", "museum");
    let visitor = site.as_role(Role::Coordination);
    assert_eq!(visitor.get(LIST).texts("tbody th a"), ["Atelier de la trame", "Zinneke des fils"]);
    let turned = visitor.get("/reseau/operateurs?sort=name&dir=desc");
    assert_eq!(turned.texts("tbody th a"), ["Zinneke des fils", "Atelier de la trame"]);
    assert_eq!(turned.attributes("th[aria-sort]", "aria-sort"), ["descending"]);
    assert_eq!(visitor.get("/reseau/operateurs?q=zinek").count("tbody tr"), 0);
    let found = visitor.get("/reseau/operateurs?category=museum&q=trame");
    assert_eq!(found.texts("tbody th a"), ["Atelier de la trame"]);
    assert_eq!(found.first(".table-head span"), "1 opérateur");
    assert!(
        visitor
            .get("/reseau/operateurs?category=cinema")
            .first(".empty h2")
            .contains("Aucun opérateur ne répond")
    );
    for extension in ["csv", "xlsx", "ods"] {
        let file = visitor.get(&format!("/reseau/operateurs/export.{extension}?category=museum"));
        assert_eq!(file.status, 200);
        let disposition = file.headers["content-disposition"].to_str().expect("a disposition").to_owned();
        assert!(disposition.contains(&format!("operateurs-2026-09-07.{extension}")), "{disposition}");
    }
    let csv = visitor.get("/reseau/operateurs/export.csv?category=museum").text();
    assert!(csv.contains("Atelier de la trame") && !csv.contains("Zinneke"), "{csv}");
}

#[test]
fn a_new_operator_wants_a_name_and_keeps_what_was_typed() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let fields = [("name", ""), ("kind", "legal"), ("category", "museum"), ("enterprise_number", "0123")];
    let answer = site.as_role(Role::Coordination).post("/reseau/operateurs/nouveau", &fields);
    assert_eq!(answer.status, 422);
    assert_eq!(answer.first("#name-error span"), "Erreur : Il faut remplir cette case.");
    assert_eq!(answer.attributes("#enterprise_number", "value"), ["0123"]);
    assert_eq!(answer.attributes("#category option[selected]", "value"), ["museum"]);
}

#[test]
fn a_field_is_edited_in_place_refused_with_a_sentence_and_undone() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Atelier de la trame", "museum");
    let visitor = site.as_role(Role::Coordination);
    let edit = |field, value| {
        visitor.post(&format!("{here}/champ?fragment=1"), &[("field", field), ("value", value)])
    };
    let cell = edit("experience", "beginner");
    assert_eq!(cell.status, 200);
    assert!(cell.text().trim().starts_with("<td data-edit=\"experience\""), "{}", cell.text());
    let refused = edit("email", "trame@");
    assert_eq!((refused.status.as_u16(), refused.text().contains("adresse électronique")), (422, true));
    assert_eq!(edit("nothing", "x").status, 404);
    let sheet = visitor.get(&here);
    assert!(
        sheet.texts("aside.marge .history p").iter().any(|line| line.contains("Expérience")),
        "the past says it"
    );
    assert_eq!(visitor.post(&format!("{here}/annuler"), &[]).location(), here);
    assert!(visitor.get(&here).texts("td[data-edit=experience]").iter().any(|cell| cell == "inconnu"));
}

#[test]
fn the_whole_form_writes_what_changed_and_nothing_when_one_field_is_bad() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Atelier de la trame", "museum");
    let visitor = site.as_role(Role::Coordination);
    let form = format!("{here}/modifier");
    assert_eq!(visitor.get(&form).attributes("#name", "value"), ["Atelier de la trame"]);
    let bad = [("name", "Atelier du fil"), ("email", "fil"), ("several", "1")];
    let answer = visitor.post(&form, &bad);
    assert_eq!(answer.status, 422);
    assert_eq!(answer.attributes("#name", "value"), ["Atelier du fil"], "what was typed stays");
    assert_eq!(visitor.get(&here).first("h1"), "Atelier de la trame", "nothing was written");
    let good = [("name", "Atelier du fil"), ("domains", "music"), ("communes", "21012"), ("several", "1")];
    assert_eq!(visitor.post(&form, &good).location(), here);
    let sheet = visitor.get(&here);
    assert_eq!(sheet.first("h1"), "Atelier du fil");
    assert!(sheet.text().contains("musique, chant") && sheet.text().contains("Molenbeek-Saint-Jean"));
    assert_eq!(visitor.get("/reseau/operateurs?domain=music&serves=21012").count("tbody tr"), 1);
}

#[test]
fn an_operator_closes_and_opens_again() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Atelier de la trame", "museum");
    let visitor = site.as_role(Role::Finance);
    visitor.post(&format!("{here}/fermeture"), &[]);
    assert!(visitor.get(&here).first(".notice p").contains("est fermé"));
    assert_eq!(visitor.get(LIST).count("tbody tr"), 0);
    assert_eq!(visitor.get("/reseau/operateurs?status=closed").count("tbody tr.closed"), 1);
    visitor.post(&format!("{here}/ouverture"), &[]);
    assert_eq!(visitor.get(LIST).count("tbody tr"), 1);
}

#[test]
fn a_selection_is_tagged_closed_and_taken_out_at_once() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (a, b) = (add(&site, "Atelier de la trame", "museum"), add(&site, "Zinneke des fils", "company"));
    let key = |address: &str| address.rsplit('/').next().expect("a key").to_owned();
    let (a, b) = (key(&a), key(&b));
    let visitor = site.as_role(Role::Coordination);
    let send = |what: &str| {
        let fields = [("do", what), ("label", "Printemps"), ("pick", &a), ("pick", &b), ("back", LIST)];
        visitor.post("/reseau/operateurs/selection", &fields)
    };
    assert_eq!(send("tag").location(), LIST);
    assert_eq!(visitor.get(&format!("{LIST}/{a}")).count(".chip"), 1);
    let file = send("csv");
    assert!(file.text().contains("Zinneke des fils"));
    send("closed");
    assert_eq!(visitor.get("/reseau/operateurs?status=closed").count("tbody tr"), 2);
    let none = visitor.post("/reseau/operateurs/selection", &[("do", "open"), ("back", LIST)]);
    assert_eq!(none.location(), LIST);
}

#[test]
fn an_exchange_is_noted_with_its_next_step() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Atelier de la trame", "museum");
    let visitor = site.as_role(Role::Partner);
    let form = format!("{here}/echanges");
    let empty = visitor.post(&form, &[("kind", "call"), ("summary", ""), ("visibility", "partners")]);
    assert_eq!(empty.status, 422);
    let fields = [
        ("kind", "call"),
        ("day", "2026-09-01"),
        ("summary", "Parlé d'un atelier"),
        ("next_step", "Envoyer le dossier"),
        ("next_step_due", "2026-09-03"),
        ("visibility", "partners"),
    ];
    assert_eq!(visitor.post(&form, &fields).location(), here);
    let sheet = visitor.get(&here);
    assert!(sheet.first("#echanges .history p").contains("Parlé d'un atelier"));
    assert!(sheet.first(".marge section p").contains("Envoyer le dossier"), "the next step is in the margin");
    assert!(sheet.first(".marge .state.warn").contains("en retard"));
}

#[test]
fn each_role_sees_its_part() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Atelier de la trame", "museum");
    let reader = site.as_role(Role::Reader);
    let sheet = reader.get(&here);
    assert_eq!(sheet.status, 200);
    assert_eq!(
        (sheet.count("#echanges"), sheet.count("td[data-edit]"), sheet.count(".actions a")),
        (0, 0, 0)
    );
    assert!(!sheet.texts("th").iter().any(|label| label == "Courriel"), "no contact data for a reader");
    let partner = site.as_role(Role::Partner);
    let taken = |who: &Visitor<'_>| who.get("/reseau/operateurs/export.csv").text();
    assert!(taken(&partner).contains("Courriel;Téléphone;"), "{}", taken(&partner));
    let for_reader = taken(&reader);
    assert!(for_reader.contains("Atelier de la trame") && !for_reader.contains("Courriel"), "{for_reader}");
    assert_eq!(for_reader.lines().map(|line| line.matches(';').count()).max(), Some(19), "{for_reader}");
    assert_eq!(reader.get("/reseau/personnes/export.csv").status, 403);
    assert_eq!(partner.get("/reseau/operateurs/nouveau").status, 403);
    assert_eq!(partner.post(&format!("{here}/fermeture"), &[]).status, 403);
    for role in [Role::Operator, Role::School, Role::Jury, Role::Admin] {
        assert_eq!(site.as_role(role).get(LIST).status, 403, "{role:?}");
    }
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(elsewhere.get(&here).status, 404);
    assert_eq!(elsewhere.post(&format!("{here}/fermeture"), &[]).status, 404);
    assert_eq!(elsewhere.get(&format!("{here}/modifier")).status, 404);
    assert_eq!(site.as_nobody().get(LIST).status, 303);
}

#[test]
fn pages_speak_three_languages() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = add(&site, "Atelier de la trame", "museum");
    for (language, word) in [("fr", "Opérateurs"), ("nl", "Operatoren"), ("en", "Operators")] {
        let visitor = site.as_who(Role::Coordination, Some(site.basin()), language);
        assert_eq!(visitor.get(LIST).first("h1"), word);
        for page in
            [here.clone(), format!("{here}/modifier"), format!("{here}/echanges"), format!("{LIST}/nouveau")]
        {
            let answer = visitor.get(&page);
            assert_eq!(answer.status, 200, "{page}");
            assert!(answer.body.len() < 100_000);
        }
    }
}

//! The import wizard of offers, as each role meets it.

mod basin;

use basin::{operator, site};
use navette_web::Role;

const IMPORTS: &str = "/offres/imports";
const LIST: &str = "Titre;Opérateur;Public;Tarif;Colonne à nous\n\
    Tisser une histoire;Atelier du fil;M3 à P2;60 € par classe;Une phrase\n\
    Chanter;Chorale inconnue;P3;5 € par élève;\n";

#[test]
fn a_list_is_read_corrected_applied_and_undone() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    operator(&base, site.basin(), "Atelier du fil", "");
    let visitor = site.as_role(Role::Coordination);
    assert_eq!(visitor.get(IMPORTS).count("input[type=file][multiple]"), 1);
    let sent = visitor.upload(IMPORTS, &[], ("file", "offres.csv", LIST.as_bytes()));
    assert_eq!(sent.status, 303, "{}", sent.first(".summary"));
    let here = sent.location().to_owned();
    let page = visitor.get(&here);
    assert_eq!(page.texts(".figures dt, .figures dd").len(), 10, "{:?}", page.texts(".figures"));
    assert!(page.first("#unknown").contains("Chorale inconnue (1)"), "{}", page.first("#unknown"));
    assert!(page.first("#odd").contains("opérateur inconnu"), "{}", page.first("#odd"));
    let mapped = page.texts("#new tbody tr");
    assert!(mapped.iter().any(|row| row.contains("Années") && row.contains("Public")), "{mapped:?}");

    let columns =
        [("column-0", "title"), ("column-1", "operator"), ("column-2", "level"), ("column-3", "price")];
    let twice = visitor.post(&here, &[columns[0], columns[1], ("column-2", "title")]);
    assert_eq!(twice.status, 422);
    assert_eq!(twice.count("#column-2-error"), 1, "a meaning given twice is told beside the second");
    let none = visitor.post(&here, &[columns[1]]);
    assert_eq!(none.status, 422);
    assert!(none.first(".summary").contains("Titre"), "{}", none.first(".summary"));
    let mut right = columns.to_vec();
    right.extend([("column-4", "summary"), ("make", "yes"), ("source", "nos offres")]);
    assert_eq!(visitor.post(&here, &right).location(), here);
    let page = visitor.get(&here);
    assert!(page.first("#new").contains("Une phrase"), "{}", page.first("#new"));
    for extension in ["csv", "xlsx", "ods"] {
        assert_eq!(visitor.get(&format!("{here}/lecture.{extension}")).status, 200);
    }
    let reading = visitor.get(&format!("{here}/lecture.csv")).text();
    assert!(reading.contains("Colonne à nous"), "each value says where it was found: {reading}");

    let applied = visitor.post(&format!("{here}/appliquer"), &[]);
    assert_eq!(applied.location(), here);
    assert_eq!(applied.undo(), Some(format!("{here}/annuler")));
    assert_eq!(visitor.get("/offres?q=chanter").texts("tbody th a"), ["Chanter"]);
    let offer = visitor.get("/offres?q=tisser").attributes("tbody th a", "href").remove(0);
    assert!(
        visitor
            .get(&offer)
            .texts(".history p")
            .iter()
            .any(|line| line.contains("Importée de") && line.contains("offres.csv"))
    );
    assert_eq!(visitor.get(&here).count("#new details"), 2);

    let again = visitor.upload(IMPORTS, &[], ("file", "offres.csv", LIST.as_bytes()));
    let page = visitor.get(again.location());
    assert_eq!(
        page.attributes("#column-4 option[selected]", "value"),
        ["summary"],
        "the correction is remembered"
    );
    assert_eq!(visitor.post(&format!("{}/abandonner", again.location()), &[]).location(), IMPORTS);

    assert_eq!(visitor.post(&format!("{here}/annuler"), &[]).location(), here);
    assert_eq!(visitor.get("/offres").count("tbody th a"), 0);
    assert!(visitor.get(IMPORTS).texts("tbody tr").iter().any(|row| row.contains("annulé")));
}

#[test]
fn a_file_of_which_nothing_would_come_in_says_so() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let list = "Titre;Opérateur\nChanter;Chorale inconnue\n";
    let sent = visitor.upload(IMPORTS, &[], ("file", "chorale.csv", list.as_bytes()));
    let page = visitor.get(sent.location());
    assert!(
        page.first("#remedy").contains("ces organisateurs ne sont pas dans le réseau"),
        "{}",
        page.text()
    );
    assert_eq!(page.attributes("#remedy a", "href"), ["#make"], "one thing to do");
    assert_eq!(page.count("input#make"), 1);
    assert_eq!(page.count("form[action$='/appliquer'] .button.primary"), 0, "there is nothing to apply");
}

#[test]
fn several_documents_come_at_once_and_a_strange_file_says_what_to_do() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let event = |key: &str| {
        format!(
            r#"{{"@id":"https://e.test/event/{key}","name":{{"fr":"Tisser {key}"}},"calendarType":"permanent"}}"#
        )
    };
    let (one, two) = (event("1"), event("2"));
    let files = [("a.json", one.as_bytes()), ("a.json", two.as_bytes())];
    let sent = visitor.upload_several(IMPORTS, &[], "file", &files);
    assert_eq!(sent.status, 303, "{}", sent.first(".summary"));
    let page = visitor.get(sent.location());
    assert!(page.first("#odd").contains("personne ne dit qui propose"), "{}", page.first("#odd"));
    assert_eq!(page.attributes("#remedy a", "href"), ["#operator"]);
    assert_eq!(page.count("select#operator"), 1);
    let id = operator(&base, site.basin(), "Atelier du fil", "").to_string();
    visitor.post(sent.location(), &[("operator", &id)]);
    assert_eq!(visitor.get(sent.location()).count("#new details"), 2);
    let refused = visitor.upload(IMPORTS, &[], ("file", "image.png", b"\x89PNG\r\n\x1a\n"));
    assert_eq!(refused.status, 422);
    assert!(!refused.first("#file-error").is_empty());
    assert_eq!(visitor.post(IMPORTS, &[]).status, 422);
}

#[test]
fn only_those_who_lead_import_and_only_in_their_basin() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let here = visitor.upload(IMPORTS, &[], ("file", "offres.csv", LIST.as_bytes())).location().to_owned();
    for role in [Role::Partner, Role::Reader, Role::Operator, Role::School] {
        assert_eq!(site.as_role(role).get(IMPORTS).status, 403, "{role}");
        assert_eq!(site.as_role(role).get(&here).status, 403, "{role}");
    }
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    for path in [here.clone(), format!("{here}/lecture.csv")] {
        assert_eq!(elsewhere.get(&path).status, 404, "{path}");
    }
    for step in ["appliquer", "abandonner", "annuler"] {
        assert_eq!(elsewhere.post(&format!("{here}/{step}"), &[]).status, 404, "{step}");
    }
    for language in ["nl", "en"] {
        let page = site.as_who(Role::Coordination, Some(site.basin()), language).get(&here);
        assert_eq!(page.status, 200, "{language}");
        assert!(!page.text().contains("offers-imports-"), "{language}");
    }
}

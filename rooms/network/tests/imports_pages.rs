//! The import wizard, as each role meets it.

use navette_network::memory::Memory;
use navette_network::{TRANSLATIONS, router};
use navette_testing::TestSite;
use navette_web::Role;
use navette_web::sockets::Sockets;

const SCHOOLS: &str = "N° FASE de l'établissement;N° FASE de l'implantation;Nom de l'établissement;Réseau;Adresse;Code postal;Commune\n\
     101;1001;École du Fil;Libre confessionnel;Rue de la Trame 1;1080;Molenbeek-Saint-Jean\n\
     101;1002;École du Fil;Libre confessionnel;Rue de la Chaîne 2;1080;Molenbeek-Saint-Jean\n\
     abc;1003;École sans numéro;WBE;Rue du Métier 3;1070;Anderlecht\n\
     Total;;3 écoles;;;;\n";

fn site(base: &navette_testing::TestBase) -> TestSite {
    TestSite::new(base, router(&Memory::new()), TRANSLATIONS, Sockets::default())
}

fn received(site: &TestSite, name: &str, bytes: &[u8]) -> String {
    let answer =
        site.as_role(Role::Coordination).upload("/reseau/imports", &[("kind", "")], ("file", name, bytes));
    assert_eq!(answer.status, 303, "{}", answer.first(".summary"));
    answer.location().to_owned()
}

/// The columns as the page proposes them, sent back unchanged.
fn columns(answer: &navette_testing::Answer, kind: &str) -> Vec<(String, String)> {
    let mut fields = vec![("kind".to_owned(), kind.to_owned())];
    for name in answer.attributes("select[name^=column-]", "name") {
        let chosen = answer.attributes(&format!("select[name={name}] option[selected]"), "value");
        fields.push((name, chosen.into_iter().next().unwrap_or_default()));
    }
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

#[test]
fn a_file_is_recognised_checked_applied_and_taken_back() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    assert!(visitor.get("/reseau/imports").text().contains("Aucun fichier"));
    let here = received(&site, "écoles.csv", SCHOOLS.as_bytes());

    let page = visitor.get(&here);
    assert_eq!(page.status, 200);
    assert_eq!(page.count("select[name^=column-]"), 7);
    assert!(page.texts("td").iter().any(|cell| cell.contains("Rue de la Trame 1")), "samples are shown");
    let sent = columns(&page, "register");
    assert_eq!(sent.iter().filter(|(_, meaning)| meaning == "school_fase").count(), 1);
    let onward = visitor.post(&here, &borrowed(&sent));
    assert_eq!(onward.location(), format!("{here}/verification"));

    let check = visitor.get(onward.location());
    assert_eq!(check.texts(".figure dd"), ["2", "2", "0", "0", "0", "1"]);
    assert!(check.texts("#new tbody th").iter().any(|name| name == "École du Fil"));
    assert!(check.first("#anomalies details[open] summary").contains("FASE"), "what is refused is open");
    assert_eq!(check.texts(".buttons .primary"), ["Appliquer"]);
    assert!(check.body.len() < 100_000);

    let file = visitor.get(&format!("{here}/anomalies.csv"));
    assert!(file.text().contains("abc") && file.text().contains("Total"), "{}", file.text());
    assert!(visitor.get(&format!("{here}/differences.csv")).text().contains("École du Fil"));

    let applied = visitor.post(&format!("{here}/appliquer"), &[]);
    assert_eq!(applied.location(), here);
    let result = visitor.get(&here);
    assert_eq!(result.texts(".figure dd"), ["2", "2", "0", "0", "0", "1"]);
    assert!(result.text().contains(&format!("{here}/annuler")));
    assert!(visitor.get("/reseau/imports").first("tbody tr").contains("appliqué"));
    let pressed_twice = visitor.post(&format!("{here}/appliquer"), &[]);
    assert_eq!(pressed_twice.location(), here, "a double press is one");
    base.clock().advance(jiff::SignedDuration::from_secs(6));
    assert_eq!(visitor.post(&format!("{here}/appliquer"), &[]).status, 422, "not twice");

    // The same file again changes nothing.
    let again = received(&site, "écoles.csv", SCHOOLS.as_bytes());
    let check = visitor.get(&format!("{again}/verification"));
    assert_eq!(check.texts(".figure dd"), ["2", "0", "0", "2", "0", "1"]);
    assert!(check.text().contains("ne changera rien"));
    assert_eq!(visitor.post(&format!("{again}/abandonner"), &[]).location(), "/reseau/imports");
    assert_eq!(visitor.get(&again).status, 404);

    let undone = visitor.post(&format!("{here}/annuler"), &[]);
    assert_eq!(undone.location(), here);
    assert!(visitor.get(&here).text().contains("est annulé"));
    let left = base.read_now(|c| c.value::<i64>("SELECT count(*) FROM site", &[])).unwrap();
    assert_eq!(left, 0);
}

#[test]
fn corrected_columns_are_remembered_for_the_same_headings() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let file = "Dénomination;Qui joindre;Adresse\nLe Fuseau;02 555 01 23;Rue du Rouet 4\n".as_bytes();
    let here = received(&site, "lieux.csv", file);
    let mut sent = columns(&visitor.get(&here), "operators");
    let phone = sent.iter_mut().find(|(name, _)| name == "column-1").unwrap();
    assert_eq!(phone.1, "", "nothing is guessed of it");
    phone.1 = "phone".to_owned();
    assert_eq!(visitor.post(&here, &borrowed(&sent)).status, 303);
    let next = received(&site, "lieux-2.csv", file);
    let chosen = visitor.get(&next).attributes("select[name=column-1] option[selected]", "value");
    assert_eq!(chosen, ["phone"]);

    // One meaning for two columns is refused beside the second; what was chosen stays.
    sent[1].1 = "name".to_owned();
    sent[2].1 = "name".to_owned();
    let refused = visitor.post(&here, &borrowed(&sent));
    assert_eq!(refused.status, 422);
    assert_eq!(refused.count("select[name=column-1][aria-invalid]"), 1);
    // Without a name, no operator.
    for (name, meaning) in &mut sent {
        if name.starts_with("column-") {
            meaning.clear();
        }
    }
    let refused = visitor.post(&here, &borrowed(&sent));
    assert_eq!(refused.status, 422);
    assert!(refused.first(".summary").contains("Nom"), "{}", refused.first(".summary"));
}

#[test]
fn another_kind_can_be_told() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let file = b"Nom;Prenom;Courriel;Organisation\nLafibre;Lou;lou@essai.example;Le Fuseau\n";
    let here = received(&site, "liste.csv", file);
    assert_eq!(visitor.get(&here).attributes("select[name=kind] option[selected]", "value"), ["contacts"]);
    let other = visitor.get(&format!("{here}?kind=operators"));
    assert_eq!(other.attributes("select[name=kind] option[selected]", "value"), ["operators"]);
    let sent = columns(&other, "operators");
    assert_eq!(visitor.post(&here, &borrowed(&sent)).status, 303);
    assert_eq!(visitor.get(&here).attributes("select[name=kind] option[selected]", "value"), ["operators"]);
}

#[test]
fn the_line_of_the_headings_can_be_told() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let file = "Nom;Adresse;Courriel\nLe Fuseau;Rue du Rouet 4;fuseau@essai.example\n\
                Lieu;Rue;Mail\nLa Quenouille;Rue du Rouet 5;quenouille@essai.example\n";
    let here = received(&site, "lieux.csv", file.as_bytes());
    let line = |address: &str| visitor.get(address).attributes("select[name=line] option[selected]", "value");
    assert_eq!(line(&here), ["1"]);
    let third = format!("{here}?kind=operators&sheet=0&line=3&shown=operators%2F0");
    assert_eq!(line(&third), ["3"]);
    let page = visitor.get(&third);
    assert_eq!(page.texts("#columns tbody th"), ["Lieu", "Rue", "Mail"]);
    let told = |field: &str| page.attributes(&format!("select[name={field}] option[selected]"), "value");
    assert_eq!((told("column-0"), told("column-2")), (vec!["name".to_owned()], vec!["email".to_owned()]));
    // Another kind is looked for anywhere, not only at the line where this one stood.
    assert_eq!(line(&format!("{here}?kind=contacts&sheet=0&line=3&shown=operators%2F0")), ["1"]);
    let mut sent = columns(&page, "operators");
    sent.extend([("sheet".to_owned(), "0".to_owned()), ("line".to_owned(), "3".to_owned())]);
    let onward = visitor.post(&here, &borrowed(&sent));
    assert_eq!(onward.status, 303);
    assert_eq!(line(&here), ["3"], "it is kept");
    assert_eq!(visitor.get(onward.location()).texts(".figure dd")[1], "1", "one operator below");
    // A line that holds no headings leaves the file as it was understood.
    assert_eq!(line(&format!("{here}?kind=operators&sheet=7&line=99")), ["3"]);
}

#[test]
fn a_file_nobody_recognises_can_be_mapped_by_hand() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let file = b"Alpha;Beta;Gamma\nLe Fuseau;x;y\nLa Quenouille;x;z\n";
    let refused = visitor.upload("/reseau/imports", &[("kind", "")], ("file", "mystere.csv", file));
    assert_eq!(refused.status, 422);
    assert!(refused.first(".summary").contains("Alpha"), "the headings seen are told");
    let here = visitor.upload("/reseau/imports", &[("kind", "operators")], ("file", "mystere.csv", file));
    assert_eq!(here.status, 303);
    let page = visitor.get(here.location());
    assert_eq!(page.count("select[name^=column-]"), 3);
    let sent = [("kind", "operators"), ("column-0", "name"), ("column-1", ""), ("column-2", "")];
    let onward = visitor.post(here.location(), &sent);
    assert_eq!(onward.status, 303);
    assert_eq!(visitor.get(onward.location()).texts(".figure dd")[1], "2");
}

#[test]
fn what_is_no_table_is_refused_with_a_sentence_that_helps() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    for (name, bytes, word) in [
        ("rapport.pdf", b"%PDF-1.7 ...".as_slice(), "PDF"),
        ("vide.csv", b"".as_slice(), "vide"),
        ("photo.png", b"\x89PNG\r\n\x1a\n0000".as_slice(), "image"),
    ] {
        let refused = visitor.upload("/reseau/imports", &[("kind", "")], ("file", name, bytes));
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.first(".summary").contains(word), "{name}: {}", refused.first(".summary"));
    }
    let large = vec![b'x'; 33 * 1024 * 1024];
    let refused = visitor.upload("/reseau/imports", &[], ("file", "grand.csv", &large));
    assert_eq!(refused.status, 422);
    assert!(refused.first(".summary").contains("32"), "{}", refused.first(".summary"));
}

#[test]
fn imports_are_for_the_team_and_stay_in_their_basin() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = received(&site, "écoles.csv", SCHOOLS.as_bytes());
    for role in [Role::Partner, Role::Reader, Role::Operator, Role::School, Role::Jury, Role::Admin] {
        let visitor = site.as_role(role);
        for path in ["/reseau/imports", "/reseau/imports/nouveau", here.as_str()] {
            assert_eq!(visitor.get(path).status, 403, "{role:?} {path}");
        }
        assert_eq!(visitor.post(&format!("{here}/appliquer"), &[]).status, 403);
    }
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    for path in [here.clone(), format!("{here}/verification"), format!("{here}/anomalies.csv")] {
        assert_eq!(elsewhere.get(&path).status, 404, "{path}");
    }
    for step in ["appliquer", "annuler", "abandonner"] {
        assert_eq!(elsewhere.post(&format!("{here}/{step}"), &[]).status, 404, "{step}");
    }
    assert_eq!(site.as_nobody().get("/reseau/imports").status, 303);
}

#[test]
fn every_page_of_the_wizard_speaks_three_languages() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let here = received(&site, "écoles.csv", SCHOOLS.as_bytes());
    for language in ["fr", "nl", "en"] {
        let visitor = site.as_who(Role::Coordination, Some(site.basin()), language);
        let check = format!("{here}/verification");
        for path in ["/reseau/imports", "/reseau/imports/nouveau", here.as_str(), check.as_str()] {
            let page = visitor.get(path);
            assert_eq!(page.status, 200);
            assert!(!page.text().contains("network-imports-"), "{language} {path}");
        }
    }
}

#[test]
fn every_anomaly_and_every_meaning_has_its_sentences() {
    use navette_network::import::{AnomalyKind, Field};
    for (language, text) in navette_network::pages::imports::TRANSLATIONS {
        let has = |key: &str| text.lines().any(|line| line.starts_with(&format!("{key} =")));
        for kind in AnomalyKind::ALL {
            assert!(has(&format!("network-imports-anomaly-{}", kind.code())), "{language} {kind}");
            assert!(has(&format!("network-imports-mend-{}", kind.code())), "{language} {kind}");
        }
        for field in Field::ALL {
            assert!(has(&format!("network-imports-field-{}", field.code())), "{language} {field}");
        }
    }
}

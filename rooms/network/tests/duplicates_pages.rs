//! The pages of duplicates: proposed, compared, merged, parted, told apart.

use navette_network::memory::Memory;
use navette_network::{TRANSLATIONS, router};
use navette_testing::{TestBase, TestSite};
use navette_web::Role;
use navette_web::sockets::Sockets;

const PAIRS: &str = "/reseau/doublons";
const MERGES: &str = "/reseau/doublons/reunions";

fn site(base: &TestBase) -> TestSite {
    TestSite::new(base, router(&Memory::new()), TRANSLATIONS, Sockets::default())
}

fn operator(site: &TestSite, name: &str, phone: &str) -> String {
    let visitor = site.as_role(Role::Coordination);
    let fields = [("name", name), ("kind", "legal"), ("category", "museum")];
    let here = visitor.post("/reseau/operateurs/nouveau", &fields).location().to_owned();
    visitor.post(&format!("{here}/champ?fragment=1"), &[("field", "phone"), ("value", phone)]);
    here.rsplit('/').next().expect("a key").to_owned()
}

fn person(site: &TestSite, given: &str, family: &str) -> String {
    let fields = [
        ("given_name", given),
        ("family_name", family),
        ("email", "lou.lafibre@exemple.test"),
        ("purpose", "request"),
        ("source", "appel"),
    ];
    let answer = site.as_role(Role::Coordination).post("/reseau/personnes/nouvelle", &fields);
    answer.location().rsplit('/').next().expect("a key").to_owned()
}

#[test]
fn two_operators_become_one_field_by_field_and_two_again() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (a, b) = (
        operator(&site, "Musée de la Trame", "02 555 01 23"),
        operator(&site, "Musée de la trame", "02 555 99 99"),
    );
    let visitor = site.as_role(Role::Coordination);
    let list = visitor.get(PAIRS);
    assert_eq!(list.count("tbody tr"), 1);
    assert!(list.first("tbody .fact + .fact").contains("même nom"), "{:?}", list.texts("tbody td"));
    let pair = list.attributes("tbody th a", "href").remove(0);
    let page = visitor.get(&pair);
    assert_eq!(page.count("input[name=kept]"), 2);
    assert_eq!(page.count("input[name=field-phone]"), 2);
    assert_eq!(page.count("input[name=field-category]"), 0, "what is the same is not asked");
    // `a` is the first of the address: it stays, with the telephone of the other.
    let first = pair.split('/').nth(4).expect("a key").to_owned();
    let (kept, gone) = if first == a { (a, b) } else { (b, a) };
    let merged = visitor.post(&pair, &[("kept", "a"), ("field-name", "a"), ("field-phone", "b")]);
    assert_eq!(merged.location(), format!("/reseau/operateurs/{kept}"));
    let redirected = visitor.get(&format!("/reseau/operateurs/{gone}"));
    assert_eq!(
        redirected.location(),
        format!("/reseau/operateurs/{kept}"),
        "the one that went leads to the one kept"
    );
    assert_eq!(visitor.get(PAIRS).count("tbody tr"), 0);
    let merges = visitor.get(MERGES);
    let part = merges.attributes("tbody form", "action").remove(0);
    assert_eq!(visitor.post(&part, &[]).location(), MERGES);
    assert_eq!(visitor.get(&format!("/reseau/operateurs/{gone}")).status, 200);
    assert!(visitor.get(MERGES).first("tbody .soft").contains("séparées le"));
    assert_eq!(visitor.get(PAIRS).count("tbody tr"), 1, "they are proposed again");
    assert_eq!(visitor.post(&part, &[]).location(), MERGES, "parting twice is told, not a fault");
}

#[test]
fn two_people_are_told_apart_for_good() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    person(&site, "Lou", "Lafibre");
    person(&site, "Lafibre", "Lou");
    let visitor = site.as_role(Role::Finance);
    let list = visitor.get("/reseau/doublons?kind=person");
    assert_eq!(list.count("tbody tr"), 1);
    let pair = list.attributes("tbody th a", "href").remove(0);
    assert!(visitor.get(&pair).texts(".badge").iter().any(|reason| reason == "même courriel"));
    assert_eq!(visitor.post(&format!("{pair}/deux"), &[]).location(), "/reseau/doublons?kind=person");
    assert_eq!(visitor.get("/reseau/doublons?kind=person").first(".empty h2"), "Aucun doublon en vue");
}

#[test]
fn only_who_may_merge_comes_in_and_other_basins_stay_closed() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (a, b) = (
        operator(&site, "Musée de la Trame", "02 555 01 23"),
        operator(&site, "Musée de la trame", "02 555 01 23"),
    );
    let pair = format!("{PAIRS}/operator/{a}/{b}");
    for role in [Role::Partner, Role::Reader, Role::Operator, Role::School, Role::Jury, Role::Admin] {
        for page in [PAIRS, MERGES, &pair] {
            assert_eq!(site.as_role(role).get(page).status, 403, "{role:?} {page}");
        }
        assert_eq!(site.as_role(role).post(&pair, &[("kept", "a")]).status, 403, "{role:?}");
    }
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(elsewhere.get(&pair).status, 404);
    assert_eq!(elsewhere.post(&pair, &[("kept", "a")]).status, 404);
    let visitor = site.as_role(Role::Coordination);
    for wrong in [
        format!("{PAIRS}/operator/{a}/{a}"),
        format!("{PAIRS}/site/{a}/{b}"),
        format!("{PAIRS}/operator/x/{b}"),
    ] {
        assert_eq!(visitor.get(&wrong).status, 404, "{wrong}");
    }
}

#[test]
fn pages_speak_three_languages() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (a, b) = (
        operator(&site, "Musée de la Trame", "02 555 01 23"),
        operator(&site, "Musée de la trame", "02 555 01 24"),
    );
    for language in ["fr", "nl", "en"] {
        let visitor = site.as_who(Role::Coordination, Some(site.basin()), language);
        for page in [PAIRS.to_owned(), MERGES.to_owned(), format!("{PAIRS}/operator/{a}/{b}")] {
            let answer = visitor.get(&page);
            assert_eq!(answer.status, 200, "{page}");
            assert!(!answer.text().contains("network-"), "{page} says a key: {language}");
        }
    }
}

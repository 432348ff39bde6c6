//! Rings of synonyms: added, changed, taken away, undone; and what a search finds by them, on both engines.

mod basin;

use basin::{operator, site, written};
use navette_testing::both;
use navette_web::Role;

const PATH: &str = "/offres/synonymes";

#[test]
fn a_ring_counts_at_once_and_each_step_is_undone() {
    both(|base| {
        let site = site(base);
        let id = operator(base, site.basin(), "Atelier du fil", "");
        written(&site, id, "Tisser une histoire");
        let visitor = site.as_role(Role::Coordination);
        let found = || visitor.get("/offres?q=zinzolin").texts("tbody th a");
        assert!(found().is_empty());
        let added = visitor.post(PATH, &[("ring", "zinzolin,  histoire")]);
        assert_eq!(added.location(), PATH);
        assert_eq!(found(), ["Tisser une histoire"]);
        let undo = added.undo().expect("it can be undone");
        let one = undo.trim_end_matches("/annuler").to_owned();
        let field = format!("ring-{}", one.rsplit('/').next().expect("a key"));
        assert_eq!(visitor.get(PATH).attributes(&format!("#{field}"), "value"), ["zinzolin, histoire"]);

        let edited = visitor.post(&one, &[(field.as_str(), "zinzolin, violet")]);
        assert_eq!(edited.status, 303);
        assert!(found().is_empty());
        visitor.post(&undo, &[]);
        assert_eq!(found(), ["Tisser une histoire"], "the change is undone");
        let removed = visitor.post(&one, &[("do", "remove")]);
        assert!(found().is_empty());
        assert_eq!(removed.undo(), Some(undo.clone()));
        visitor.post(&undo, &[]);
        assert_eq!(found(), ["Tisser une histoire"], "it is back");
        assert_eq!(
            visitor.post(&format!("{PATH}/00000000-0000-0000-0000-000000000007"), &[("do", "remove")]).status,
            404
        );
    });
}

#[test]
fn what_is_no_ring_is_refused_beside_its_field() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    for words in ["seul", "", "le, la", "# remarque, autre"] {
        let refused = visitor.post(PATH, &[("ring", words)]);
        assert_eq!(refused.status, 422, "{words}");
        assert!(!refused.first("#ring-error").is_empty(), "{words}");
        assert_eq!(refused.attributes("#ring", "value"), [words]);
    }
    let long = "mot, ".repeat(300);
    assert_eq!(visitor.post(PATH, &[("ring", &long)]).status, 422);
    let added = visitor.post(PATH, &[("ring", "zinzolin, violet")]).undo().expect("added");
    let one = added.trim_end_matches("/annuler");
    let field = format!("ring-{}", one.rsplit('/').next().expect("a key"));
    let refused = visitor.post(one, &[(field.as_str(), "seul")]);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(&format!("#{field}"), "value"), ["seul"], "what was typed is kept");
}

#[test]
fn readers_see_and_take_out_and_only_who_leads_changes() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let added =
        site.as_role(Role::Coordination).post(PATH, &[("ring", "zinzolin, violet")]).undo().expect("added");
    let one = added.trim_end_matches("/annuler");
    for role in [Role::Partner, Role::Reader] {
        let visitor = site.as_role(role);
        let page = visitor.get(PATH);
        assert!(page.text().contains("zinzolin, violet"));
        assert_eq!(page.count("main form"), 0, "{role}");
        for extension in ["csv", "xlsx", "ods"] {
            assert_eq!(visitor.get(&format!("{PATH}/export.{extension}")).status, 200);
        }
        assert!(visitor.get(&format!("{PATH}/export.csv")).text().contains("zinzolin, violet"));
        assert_eq!(visitor.post(PATH, &[("ring", "un, deux")]).status, 403, "{role}");
        assert_eq!(visitor.post(one, &[("do", "remove")]).status, 403, "{role}");
    }
    assert_eq!(site.as_role(Role::School).get(PATH).status, 403);
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert!(!elsewhere.get(PATH).text().contains("zinzolin"));
    assert_eq!(elsewhere.post(one, &[("do", "remove")]).status, 404);
    assert_ne!(elsewhere.post(&added, &[]).status, 303);
}

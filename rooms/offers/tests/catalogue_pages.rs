//! The public catalogue, as anyone meets it.

mod basin;

use basin::{operator, site, written};
use navette_web::Role;

#[test]
fn anyone_finds_what_is_published_and_nothing_else() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "");
    let shown = written(&site, id, "Tisser une histoire");
    let draft = written(&site, id, "Encore un brouillon");
    let kept = written(&site, id, "Pour les écoles seulement");
    let visitor = site.as_role(Role::Coordination);
    for here in [&shown, &kept] {
        visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
    }
    visitor.post(&format!("{kept}/champ"), &[("field", "visibility"), ("value", "schools")]);
    let nobody = site.as_nobody();
    let list = nobody.get("/catalogue");
    assert_eq!(list.texts(".card h2 a"), ["Tisser une histoire"]);
    assert_eq!(nobody.get("/catalogue?state=draft").count(".card"), 1, "the public cannot ask for drafts");
    assert_eq!(nobody.get("/catalogue?level=S5").first(".empty h2"), "Aucune offre ne répond à tout cela");
    let public = |here: &str| here.replace("/offres/", "/catalogue/");
    let page = nobody.get(&public(&shown));
    assert_eq!(page.status, 200);
    assert_eq!(page.first("h1"), "Tisser une histoire");
    assert!(page.text().contains("ecoles@exemple.test"));
    assert_eq!(nobody.get(&public(&draft)).status, 404);
    assert_eq!(nobody.get(&public(&kept)).status, 404);
    assert_eq!(nobody.get("/catalogue/livret").texts(".card h3 a"), ["Tisser une histoire"]);
}

#[test]
fn search_engines_and_feeds_read_it() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier </script> & fils", "");
    let here = written(&site, id, "Tisser <b>une</b> histoire & demie");
    site.as_role(Role::Coordination).post(&format!("{here}/etat"), &[("step", "publish")]);
    let nobody = site.as_nobody();
    let page = nobody.get(&here.replace("/offres/", "/catalogue/"));
    let text = page.text();
    let data = text.split("application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let data: serde_json::Value = serde_json::from_str(data.expect("its data")).expect("JSON");
    assert_eq!(data["name"], "Tisser <b>une</b> histoire & demie");
    assert_eq!(data["provider"]["name"], "Atelier </script> & fils");
    assert_eq!(data["offers"]["price"], "60.00");
    let feed = nobody.get("/catalogue/flux.atom");
    assert!(feed.headers["content-type"].to_str().expect("text").starts_with("application/atom+xml"));
    assert!(!feed.text().contains("<b>") && feed.text().contains("&#60;b&#62;"), "{}", feed.text());
    let list: serde_json::Value =
        serde_json::from_str(&nobody.get("/catalogue/offres.jsonld").text()).expect("JSON");
    assert_eq!(list["numberOfItems"], 1);
}

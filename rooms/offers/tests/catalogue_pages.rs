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

#[test]
fn dates_narrow_the_list_and_everything_made_from_it() {
    navette_testing::both(|base| {
        let site = site(base);
        let id = operator(base, site.basin(), "Atelier du fil", "");
        let visitor = site.as_role(Role::Coordination);
        for (title, kind, day) in [
            ("En mars", "dated", "2027-03-04"),
            ("En avril", "dated", "2027-04-15"),
            ("Toujours", "place", ""),
        ] {
            let here = written(&site, id, title);
            visitor.post(&format!("{here}/champ"), &[("field", "kind"), ("value", kind)]);
            if !day.is_empty() {
                visitor.post(&format!("{here}/seances"), &[("day", day)]);
            }
            assert_eq!(visitor.post(&format!("{here}/etat"), &[("step", "publish")]).status, 303, "{title}");
        }
        let nobody = site.as_nobody();
        let march = "?du=2027-03-01&au=2027-03-31";
        let list = nobody.get(&format!("/catalogue{march}"));
        assert_eq!(list.texts(".card h2 a"), ["En mars", "Toujours"]);
        assert_eq!(list.attributes("input[type=date]", "value"), ["2027-03-01", "2027-03-31"]);
        let chip = list.first(".chip");
        assert!(chip.starts_with("du 1er mars 2027 au 31 mars 2027"), "{chip}");
        assert_eq!(list.attributes(".chip", "href")[0], "/catalogue", "the filter can be taken away");
        let months = list.texts(".views a");
        assert!(months.iter().any(|month| month == "mars (2)"), "{months:?}");
        assert!(
            months.iter().any(|month| month == "avril (2)"),
            "the other months keep their counts: {months:?}"
        );
        assert_eq!(list.texts(".views [aria-current]"), ["mars (2)"]);
        assert_eq!(nobody.get("/catalogue?du=2027-04-01").texts(".card h2 a"), ["En avril", "Toujours"]);
        // What is made from the list keeps to the same dates.
        assert_eq!(nobody.get(&format!("/catalogue/livret{march}")).count(".card"), 2);
        let feed = nobody.get(&format!("/catalogue/flux.atom{march}")).text();
        assert_eq!(feed.matches("<entry>").count(), 2, "{feed}");
        let data: serde_json::Value =
            serde_json::from_str(&nobody.get(&format!("/catalogue/offres.jsonld{march}")).text())
                .expect("JSON");
        assert_eq!(data["numberOfItems"], 2);
        let json: serde_json::Value =
            serde_json::from_str(&nobody.get(&format!("/api/v1/catalogue{march}")).text()).expect("JSON");
        assert_eq!(json["total"], 2);
        assert_eq!(nobody.get(&format!("/catalogue/carte{march}")).status, 200);
        assert_eq!(visitor.get(&format!("/offres{march}")).texts("tbody th a"), ["En mars", "Toujours"]);
        let file = visitor.get(&format!("/offres/export.csv{march}")).text();
        assert!(file.contains("En mars") && !file.contains("En avril"), "{file}");
        // Dates that cannot be are told, and nothing is lost.
        for (question, said) in [
            ("du=2027-04-01&au=2027-03-01", "La fin vient avant le début"),
            ("au=2020-01-01", "Cette période est passée"),
            ("du=demain", "Nous ne lisons pas ces dates"),
        ] {
            let page = nobody.get(&format!("/catalogue?{question}"));
            assert_eq!(page.count(".card"), 3, "{question}");
            assert!(page.first("[role=status]").contains(said), "{}", page.first("[role=status]"));
        }
    });
}

//! Distances in the public catalogue: from a school or a commune, kept in the address; on both engines.

mod basin;

use basin::{operator, site, written};
use navette_database::{BasinId, Error, Uuid};
use navette_testing::{TestBase, both};
use navette_web::Role;

/// A school with one site in a commune.
fn school(base: &TestBase, basin: BasinId, name: &str, commune: &str, north: f64) -> Uuid {
    let key = navette_belgium::text::name_key(name);
    base.write_now(|tx| {
        let (school, id, now) = (tx.new_id(), tx.new_id(), tx.now());
        tx.exec(
            "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            &[&school, &basin, &name, &key, &now],
        )?;
        tx.exec(
            "INSERT INTO site (id, basin_id, school_id, name, name_key, commune, latitude, longitude, compulsory, special,
                               cycle, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 4.33, ?8, ?9, 'basic', ?10)",
            &[&id, &basin, &school, &name, &key, &commune, &north, &true, &false, &now],
        )?;
        Ok::<_, Error>(id)
    })
    .expect("a school")
}

#[test]
fn the_nearest_come_first_and_the_address_keeps_from_where() {
    both(|base| {
        let site = site(base);
        let basin = site.basin();
        let here = school(base, basin, "École du Canevas", "21012", 50.855);
        school(base, basin, "École de la Laine", "21001", 50.80);
        school(base, basin, "École de la Laine", "21010", 50.90);
        let id = operator(base, basin, "Atelier du fil", "");
        let visitor = site.as_role(Role::Coordination);
        for (title, north) in [("Au loin", "50.90"), ("Bien près", "50.856")] {
            let offer = written(&site, id, title);
            for (field, value) in [("setting", "outside"), ("position", &format!("{north}, 4.33"))] {
                let set = visitor.post(&format!("{offer}/champ"), &[("field", field), ("value", value)]);
                assert!(set.status.is_success() || set.status == 303, "{field}: {}", set.status);
            }
            assert_eq!(visitor.post(&format!("{offer}/etat"), &[("step", "publish")]).status, 303);
        }
        let anyone = site.as_nobody();
        let titles = |address: &str| anyone.get(address).texts("article h2");
        assert_eq!(titles("/catalogue"), ["Au loin", "Bien près"], "by title when nobody says from where");
        assert_eq!(titles("/catalogue?pres=canevas"), ["Bien près", "Au loin"]);
        let page = anyone.get("/catalogue?pres=canevas");
        assert_eq!(
            page.attributes("input[name=pres]", "value"),
            [here.to_string()],
            "the address keeps the school"
        );
        assert!(
            page.first("article dl").contains("à 111") || page.first("article dl").contains("à 110"),
            "{}",
            page.first("article dl")
        );
        assert_eq!(titles(&format!("/catalogue?pres={here}&rayon=1")), ["Bien près"]);
        assert_eq!(titles("/catalogue?pres=1080&rayon=1"), ["Bien près"], "a postal code is its commune");
        assert_eq!(titles("/catalogue?pres=Molenbeek&sort=title"), ["Au loin", "Bien près"]);
        assert_eq!(titles("/catalogue?pres=50.90,4.33"), ["Au loin", "Bien près"]);

        let several = anyone.get("/catalogue?pres=laine&q=");
        assert_eq!(several.count("nav li a[href*='pres=']"), 2, "which of the two is asked");
        assert_eq!(several.count("article"), 2, "and nothing is hidden meanwhile");
        let unknown = anyone.get("/catalogue?pres=nulle+part");
        assert!(unknown.text().contains("nulle part"));
        assert_eq!(unknown.attributes("input[name=pres]", "value"), ["nulle part"]);
        let map = anyone.get("/catalogue/carte?pres=canevas&rayon=1");
        assert_eq!(map.status, 200);
        let links = map.attributes("svg a", "href");
        assert_eq!(links.len(), 1, "{links:?}");
        assert!(links[0].starts_with("/catalogue/"), "each point leads to its offer");
        assert_eq!(anyone.get("/catalogue/carte?level=S6").count("svg a"), 0);
        let json: serde_json::Value =
            serde_json::from_str(&anyone.get("/api/v1/catalogue?pres=50.856,4.33&rayon=1").text())
                .expect("JSON");
        assert_eq!(json["total"], 1, "{json}");
    });
}

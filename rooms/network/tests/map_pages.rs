//! The map: tiles and points without outlines, areas with them, and the table that says the same.

use navette_belgium::text::name_key;
use navette_database::{BasinScope, Error, Uuid};
use navette_network::memory::Memory;
use navette_network::{TRANSLATIONS, router};
use navette_testing::{TestBase, TestSite};
use navette_web::Role;
use navette_web::sockets::Sockets;

const MAP: &str = "/reseau/carte";

fn site(base: &TestBase) -> TestSite {
    TestSite::new(base, router(&Memory::new()), TRANSLATIONS, Sockets::default())
}

/// Three sites in Molenbeek (one reached, one contacted, one unknown) and an operator in Evere.
fn fill(base: &TestBase, site: &TestSite) {
    let basin = site.basin();
    base.db
        .write_now(|tx| {
            let now = tx.now();
            navette_network::version::changed(tx, BasinScope::granted(basin))?;
            let school = tx.new_id();
            tx.exec(
                "INSERT INTO school (id, basin_id, fase, name, name_key, created_at) VALUES (?1, ?2, '1', 'Rouet', 'rouet', ?3)",
                &[&school, &basin, &now],
            )?;
            for (rank, reach) in ["reached", "contacted", "unknown"].into_iter().enumerate() {
                let (id, name): (Uuid, _) = (tx.new_id(), format!("École {reach}"));
                let latitude = 50.855 + f64::from(u8::try_from(rank).unwrap_or(0)) * 0.01;
                tx.exec(
                    "INSERT INTO site (id, basin_id, school_id, fase, name, name_key, commune, latitude, longitude, compulsory,
                       special, cycle, reach, created_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, '21012', ?7, 4.32, ?8, ?9, 'basic', ?10, ?11)",
                    &[&id, &basin, &school, &name, &name, &name_key(&name), &latitude, &true, &false, &reach, &now],
                )?;
            }
            let id = tx.new_id();
            tx.exec(
                "INSERT INTO operator (id, basin_id, kind, name, name_key, category, commune, created_at)
                 VALUES (?1, ?2, 'legal', 'Musée du Fil', 'musee du fil', 'museum', '21006', ?3)",
                &[&id, &basin, &now],
            )?;
            Ok::<_, Error>(())
        })
        .expect("a small basin");
}

#[test]
fn without_outlines_there_are_tiles_points_and_a_table() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    assert_eq!(site.as_role(Role::Coordination).get(MAP).first(".empty h2"), "Une carte encore blanche");
    fill(&base, &site);
    let page = site.as_role(Role::Coordination).get(MAP);
    assert_eq!(page.status, 200);
    assert_eq!(page.count("svg.tile-map .tile"), 19);
    assert_eq!(page.count("[data-map-frame]"), 2, "the points have a picture of their own");
    assert_eq!(page.count("a.point"), 3);
    assert_eq!(
        page.first("[role=status] b"),
        "La part d’implantations rencontrées : 1 sur 2 dont on sait quelque chose ; 1 inconnues"
    );
    assert_eq!(page.count("tbody tr"), 19);
    assert!(
        page.text().contains("1 n’est pas sur la carte"),
        "the operator has no position, and that is said"
    );
    let links = page.attributes("tbody td a", "href");
    assert!(links.contains(&"/reseau/implantations?commune=21012".to_owned()), "{links:?}");
    assert!(links.contains(&"/reseau/operateurs?commune=21006".to_owned()));
    assert!(page.body.len() < 100_000);
}

#[test]
fn the_sentence_changes_what_is_shown() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    fill(&base, &site);
    let visitor = site.as_role(Role::Reader);
    let operators = visitor.get("/reseau/carte?measure=operators&points=none");
    assert!(operators.first("[role=status] b").ends_with("1 opérateur"));
    assert_eq!(operators.count("a.point"), 0);
    let secondary = visitor.get("/reseau/carte?teaches=secondary&points=sites");
    assert_eq!(secondary.count("a.point"), 0, "the three sites are nursery and primary");
    let sorted = visitor.get("/reseau/carte?sort=sites&dir=desc");
    assert_eq!(sorted.first("tbody th"), "Molenbeek-Saint-Jean");
    assert_eq!(visitor.get("/reseau/carte?near=50.86,4.32&zoom=3").count(".chip"), 1);
    for odd in ["near=x,y&zoom=99", "measure=nothing", "near=91,500", "zoom=-1", "teaches=%00"] {
        assert_eq!(visitor.get(&format!("{MAP}?{odd}")).status, 200, "{odd}");
    }
}

#[test]
fn outlines_loaded_later_take_the_place_of_tiles() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    fill(&base, &site);
    let visitor = site.as_role(Role::Coordination);
    assert_eq!(visitor.get(MAP).count("svg.tile-map"), 1);
    let square = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ins":"21012","nom_fr":"Molenbeek-Saint-Jean","nom_nl":"Sint-Jans-Molenbeek"},"geometry":{"type":"Polygon","coordinates":[[[4.29,50.84],[4.35,50.84],[4.35,50.88],[4.29,50.88],[4.29,50.84]]]}},{"type":"Feature","properties":{"ins":"21006","nom_fr":"Evere","nom_nl":"Evere"},"geometry":{"type":"Polygon","coordinates":[[[4.39,50.86],[4.42,50.86],[4.42,50.89],[4.39,50.89],[4.39,50.86]]]}}]}"#;
    let here = visitor
        .upload("/reseau/imports", &[("kind", "")], ("file", "communes.geojson", square.as_bytes()))
        .location()
        .to_owned();
    assert!(here.starts_with("/reseau/imports/"), "{here}");
    let applied = visitor.post(&format!("{}/appliquer", here.trim_end_matches("/verification")), &[]);
    assert_eq!(applied.status, 303, "{}", applied.text());
    let page = visitor.get(MAP);
    assert_eq!(page.count("svg.tile-map"), 0);
    assert_eq!(page.count("svg.map .areas .area-link"), 2);
    let links = page.attributes(".areas a.area-link", "href");
    assert!(links.contains(&"/reseau/implantations?commune=21012".to_owned()), "{links:?}");
}

#[test]
fn each_role_and_language_and_the_table_as_a_file() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    fill(&base, &site);
    for role in [Role::Operator, Role::School, Role::Jury, Role::Admin] {
        assert_eq!(site.as_role(role).get(MAP).status, 403, "{role:?}");
    }
    assert_eq!(site.as_role(Role::Jury).get("/reseau/carte/export.csv").status, 403);
    assert_eq!(site.as_role(Role::Reader).get("/reseau/carte/export.csv").status, 200);
    for extension in ["csv", "xlsx", "ods"] {
        assert_eq!(site.as_role(Role::Partner).get(&format!("/reseau/carte/export.{extension}")).status, 200);
    }
    let csv = site.as_role(Role::Partner).get("/reseau/carte/export.csv").text();
    assert!(csv.contains("21012;Molenbeek-Saint-Jean;3;0;1;2;1"), "{csv}");
    for language in ["fr", "nl", "en"] {
        let page = site.as_who(Role::Coordination, Some(site.basin()), language).get(MAP);
        assert!(!page.text().contains("network-map"), "{language}");
    }
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr").get(MAP);
    assert_eq!(elsewhere.count(".empty"), 1, "another basin's map is another map");
}

//! What the search box finds for those who come in by the doors: what is theirs and what anyone may see, nothing else.

use navette_belgium::text::name_key;
use navette_database::{BasinId, Error, Tx, Uuid};
use navette_offers::memory::Memory;
use navette_testing::{TestBase, TestSite, Visitor, both};
use navette_web::Role;
use navette_web::sockets::Sockets;

fn house(base: &TestBase) -> TestSite {
    let (memory, network) = (Memory::new(), navette_network::memory::Memory::new());
    let mut sockets = Sockets::default();
    navette_network::hang(&mut sockets, &network);
    navette_offers::hang(&mut sockets, &memory);
    let rooms = navette_offers::router(&memory, &network)
        .merge(navette_offers::public_router(&memory))
        .merge(navette_web::home::router());
    let mut translations = navette_network::TRANSLATIONS.to_vec();
    translations.extend_from_slice(navette_offers::TRANSLATIONS);
    TestSite::new(base, rooms, &translations, sockets)
}

fn operator(tx: &mut Tx<'_>, basin: BasinId, name: &str) -> Result<Uuid, Error> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.exec(
        "INSERT INTO operator (id, basin_id, kind, name, name_key, category, created_at)
         VALUES (?1, ?2, 'legal', ?3, ?4, 'museum', ?5)",
        &[&id, &basin, &name, &name_key(name), &now],
    )?;
    Ok(id)
}

fn offer(tx: &mut Tx<'_>, basin: BasinId, operator: Uuid, title: &str, state: &str) -> Result<Uuid, Error> {
    let (id, now, today) = (tx.new_id(), tx.now(), tx.today());
    tx.exec(
        "INSERT INTO offer (id, basin_id, operator_id, kind, state, state_since, title, title_key, source, completeness,
                            created_at, changed_at)
         VALUES (?1, ?2, ?3, 'on_request', ?4, ?5, ?6, ?7, 'typed', 50, ?8, ?8)",
        &[&id, &basin, &operator, &state, &today, &title, &name_key(title), &now],
    )?;
    Ok(id)
}

/// A school with a site that asked for something; the site.
fn school(tx: &mut Tx<'_>, basin: BasinId, name: &str, words: &str) -> Result<Uuid, Error> {
    let (now, today) = (tx.now(), tx.today());
    let [school, site, need] = std::array::from_fn(|_| tx.new_id());
    tx.exec(
        "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        &[&school, &basin, &name, &name_key(name), &now],
    )?;
    tx.exec(
        "INSERT INTO site (id, basin_id, school_id, name, name_key, compulsory, special, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, TRUE, FALSE, ?6)",
        &[&site, &basin, &school, &name, &name_key(name), &now],
    )?;
    tx.exec(
        "INSERT INTO need (id, basin_id, site_id, season, state_since, words, source, received_on, last_word_at,
                           last_word_side, created_at)
         VALUES (?1, ?2, ?3, '2026-2027', ?4, ?5, 'form', ?6, ?4, 'school', ?4)",
        &[&need, &basin, &site, &now, &words, &today],
    )?;
    Ok(site)
}

struct Things {
    operator: Uuid,
    site: Uuid,
}

/// Two operators, two schools and a person of this basin; one public offer of another one. All speak of the same thread.
fn things(base: &TestBase, site: &TestSite) -> Things {
    let (basin, other) = (site.basin(), site.other_basin());
    base.write_now(|tx| {
        let own = operator(tx, basin, "Atelier du zinzolin")?;
        let second = operator(tx, basin, "Compagnie du zinzolin")?;
        offer(tx, basin, own, "Teindre le zinzolin", "published")?;
        offer(tx, basin, own, "Filer le zinzolin", "draft")?;
        offer(tx, basin, second, "Chanter le zinzolin", "published")?;
        offer(tx, basin, second, "Cacher le zinzolin", "draft")?;
        let far = operator(tx, other, "Zinzolin d'ailleurs")?;
        offer(tx, other, far, "Ailleurs le zinzolin", "published")?;
        let place = school(tx, basin, "École du Zinzolin", "Du zinzolin pour nos petits")?;
        school(tx, basin, "École de l'autre zinzolin", "Un autre zinzolin")?;
        school(tx, other, "École d'ailleurs du zinzolin", "Du zinzolin ailleurs")?;
        let (person, now, today) = (tx.new_id(), tx.now(), tx.today());
        tx.exec(
            "INSERT INTO person (id, basin_id, family_name, name_key, purpose, source, retain_until, created_at)
             VALUES (?1, ?2, 'Zinzolin', 'zinzolin', 'mission', 'essai', ?3, ?4)",
            &[&person, &basin, &today, &now],
        )?;
        Ok::<_, Error>(Things { operator: own, site: place })
    })
    .expect("things")
}

/// The first part of where each hit leads, in order of the alphabet, with what is found.
fn found(visitor: &Visitor<'_>, words: &str) -> Vec<String> {
    let page = visitor.get(&format!("/recherche?q={words}"));
    assert_eq!(page.status, 200);
    let place = |href: &String| href.split('/').nth(1).unwrap_or_default().to_owned();
    let mut found: Vec<String> = page.attributes("main li a", "href").iter().map(place).collect();
    found.sort();
    found
}

#[test]
fn an_operator_finds_its_sheet_its_offers_and_the_catalogue() {
    both(|base| {
        let site = house(base);
        let things = things(base, &site);
        let visitor = site.as_own(Role::Operator, things.operator);
        // Its two offers, once each though one is public; what the other one shows; its own sheet.
        assert_eq!(found(&visitor, "zinzolin"), ["catalogue", "ma-fiche", "mes-offres", "mes-offres"]);
        let text = visitor.get("/recherche?q=zinzolin").text();
        for hidden in ["Cacher", "Ailleurs", "petits", "autre zinzolin", "École"] {
            assert!(!text.contains(hidden), "{hidden}");
        }
        assert!(found(&visitor, "inconnu").is_empty());
        let unbound = site.as_role(Role::Operator);
        assert_eq!(
            found(&unbound, "zinzolin"),
            ["catalogue", "catalogue"],
            "without a sheet, what anyone may see"
        );
    });
}

#[test]
fn a_school_finds_its_sites_its_needs_and_the_catalogue() {
    both(|base| {
        let site = house(base);
        let things = things(base, &site);
        let visitor = site.as_own(Role::School, things.site);
        let all = ["catalogue", "catalogue", "ma-fiche", "ma-fiche", "mes-demandes"];
        assert_eq!(found(&visitor, "zinzolin"), all);
        let text = visitor.get("/recherche?q=zinzolin").text();
        for hidden in ["Cacher", "Filer", "Ailleurs", "autre zinzolin"] {
            assert!(!text.contains(hidden), "{hidden}");
        }
        assert_eq!(found(&visitor, "petits"), ["mes-demandes"]);
    });
}

#[test]
fn whoever_is_neither_finds_none_of_it_by_these_doors() {
    let base = navette_testing::sqlite();
    let site = house(&base);
    things(&base, &site);
    assert!(found(&site.as_role(Role::Jury), "zinzolin").is_empty());
    let places = found(&site.as_role(Role::Coordination), "zinzolin");
    assert!(
        !places.iter().any(|place| place.starts_with("mes-") || place == "ma-fiche" || place == "catalogue")
    );
}

//! The cells of the gaps lead to their rows, and there are as many as the cell says.

mod basin;

use basin::{operator, site, written};
use navette_network::actions::edit::edit_field;
use navette_testing::{Visitor, both};
use navette_web::Role;

/// The first number of a text.
fn number(text: &str) -> usize {
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

/// Follows every link of the cells; how many rows were seen.
fn follow(visitor: &Visitor<'_>, view: &str) -> usize {
    let page = visitor.get(view);
    assert_eq!(page.status, 200);
    let links = page.attributes(".gaps td a", "href");
    let told: Vec<usize> = page.texts(".gaps td a").iter().map(|text| number(text)).collect();
    assert_eq!(links.len(), told.len());
    let mut seen = 0;
    for (link, told) in links.iter().zip(told) {
        let rows = visitor.get(link);
        assert_eq!(rows.status, 200, "{link}");
        assert_eq!(rows.count("tbody tr"), told, "{link}");
        assert_eq!(number(&rows.first(".tabs [aria-current] .count")), told, "{link}");
        for part in ["domain=", "season="] {
            assert!(link.contains(part), "{link}");
        }
        seen += told;
    }
    seen
}

#[test]
fn each_cell_leads_to_as_many_rows_as_it_says() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let place = base
            .write_now(|tx| {
                let (now, school, place) = (tx.now(), tx.new_id(), tx.new_id());
                tx.exec(
                    "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, 'École', 'ecole', ?3)",
                    &[&school, &site.basin(), &now],
                )?;
                tx.exec(
                    "INSERT INTO site (id, basin_id, school_id, name, name_key, commune, compulsory, special, created_at)
                     VALUES (?1, ?2, ?3, 'École', 'ecole', '21012', TRUE, FALSE, ?4)",
                    &[&place, &site.basin(), &school, &now],
                )?;
                Ok::<_, navette_database::Error>(place.to_string())
            })
            .expect("a school");
        let id = operator(base, site.basin(), "Atelier du fil", "");
        for title in ["Tisser une histoire", "Filer un conte"] {
            let here = written(&site, id, title);
            assert_eq!(visitor.post(&format!("{here}/etat"), &[("step", "publish")]).status, 303);
        }
        for (words, domain, level, setting) in [
            ("Un conte", "literature", "P1", "outside"),
            ("Un autre conte", "literature", "P2, S1", ""),
            ("Un cirque", "circus", "M2", ""),
        ] {
            let new = [("site", place.as_str()), ("words", words), ("source", "phone")];
            let made = visitor.post("/demandes/nouvelle", &new);
            assert_eq!(made.status, 303, "{}", made.first(".summary"));
            let need = made.location().split(['?', '#']).next().expect("an address").to_owned();
            let told = [("site", place.as_str()), ("domain", domain), ("level", level), ("setting", setting)];
            assert_eq!(visitor.post(&format!("{need}/modifier"), &told).status, 303);
        }
        let whole = follow(&visitor, "/lacunes");
        assert!(whole >= 6, "{whole}");
        for view in [
            "/lacunes?commune=21012",
            "/lacunes?par=commune",
            "/lacunes?par=commune&stage=primary",
            "/lacunes?setting=inside",
            "/lacunes?par=commune&stage=primary&setting=outside",
        ] {
            assert!(follow(&visitor, view) > 0, "{view}");
        }
        // All three stay in the address, whichever way one came.
        for view in ["/lacunes?commune=21012", "/lacunes?par=commune&stage=primary"] {
            for link in visitor.get(view).attributes(".gaps td a", "href") {
                for part in ["domain=", "stage=", "commune=21012"] {
                    assert!(link.contains(part), "{link}");
                }
            }
        }
    });
}

#[test]
fn every_pair_is_on_one_page() {
    both(|base| {
        let site = site(base);
        let of = |name: String, experience: &str| {
            let id = operator(base, site.basin(), &name, "");
            let may = navette_web::May::for_command(site.basin());
            base.write_now(|tx| {
                tx.exec("INSERT INTO operator_domain (operator_id, domain) VALUES (?1, 'music')", &[&id])?;
                edit_field(tx, &may, id.into(), "experience", experience).expect("how experienced it is");
                Ok::<_, navette_database::Error>(())
            })
            .expect("told");
            format!("/reseau/operateurs/{id}")
        };
        of("Chœur du pont".to_owned(), "expert");
        let mut beginners: Vec<String> = (0..53).map(|n| of(format!("Débutant {n:02}"), "none")).collect();
        let visitor = site.as_role(Role::Coordination);
        let (mut address, mut seen) = ("/lacunes/binomes?domain=music".to_owned(), Vec::new());
        loop {
            let page = visitor.get(&address);
            seen.push(page.attributes("tbody th a", "href"));
            match page.attributes(".pager a[rel=next]", "href").first() {
                Some(next) => address = next.clone(),
                None => break,
            }
        }
        assert_eq!(seen.iter().map(Vec::len).collect::<Vec<_>>(), [50, 3]);
        assert!(address.contains("domain=music") && address.contains("page=2"), "{address}");
        let mut seen = seen.concat();
        seen.sort_unstable();
        beginners.sort_unstable();
        assert_eq!(seen, beginners, "none is lost or there twice");
        assert_eq!(number(&visitor.get("/lacunes/binomes").first("p[role=status]")), 53);
    });
}

#[test]
fn needs_are_shown_to_those_who_may_read_them() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let rows = |what: &str| format!("/lacunes/lignes?quoi={what}&domain=music&stage=primary");
    let reader = site.as_role(Role::Reader);
    assert_eq!(reader.get(&rows("offers")).status, 200);
    assert_eq!(reader.get(&rows("needs")).status, 403);
    assert_eq!(reader.get(&rows("unmet")).status, 403);
    assert_eq!(site.as_role(Role::Operator).get(&rows("offers")).status, 403);
    let coordination = site.as_role(Role::Coordination);
    assert_eq!(coordination.get(&rows("needs")).status, 200);
    assert_eq!(coordination.get("/lacunes/lignes?domain=rien").status, 404);
}

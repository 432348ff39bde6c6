//! Lists of needs through the router: brought in, their columns put right and remembered, applied, taken back.

mod basin;

use basin::site;
use navette_testing::{TestBase, TestSite, Visitor, both};
use navette_web::Role;

const LIST: &str = "École;Courriel;Souhait;Divers\nÉcole du Fil;fil@ecole.test;Un atelier de tissage;rien\nÉcole du Lin;lin@ecole.test;Un concert;rien\nÉcole du Rouet;rouet@ecole.test;Un conte;rien\n";

/// Brings the list in; its address.
fn bring(visitor: &Visitor<'_>) -> String {
    let sent = visitor.upload("/demandes/listes", &[], ("file", "souhaits.csv", LIST.as_bytes()));
    assert_eq!(sent.status, 303, "{}", sent.first(".summary"));
    sent.location().to_owned()
}

fn words(base: &TestBase, site: &TestSite) -> Vec<String> {
    let all = base.read_now(|c| navette_offers::store::need::rows(c, basin::scope(site))).expect("needs");
    let mut words: Vec<String> = all.into_iter().map(|need| need.words).collect();
    words.sort();
    words
}

#[test]
fn needs_that_nobody_touched_go_when_their_list_is_undone_and_the_others_are_told() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let here = bring(&visitor);
        assert!(visitor.get(&here).attributes("form", "action").iter().all(|to| !to.ends_with("/annuler")));
        let undo = format!("{here}/annuler");
        let early = visitor.post(&undo, &[]);
        assert_eq!(
            (early.status.as_u16(), early.location()),
            (303, here.as_str()),
            "nothing was brought in yet"
        );
        let applied = visitor.post(&format!("{here}/appliquer"), &[]);
        assert_eq!(applied.undo().as_deref(), Some(undo.as_str()), "the way back is offered at once");
        assert_eq!(words(base, &site).len(), 3);
        assert!(visitor.get(&here).attributes("form", "action").contains(&undo));

        // One is noted upon, one is put right; the third nobody touched.
        let all =
            base.read_now(|c| navette_offers::store::need::rows(c, basin::scope(&site))).expect("needs");
        let of = |words: &str| all.iter().find(|need| need.words.contains(words)).expect("a need").id;
        let noted = visitor.post(&format!("/demandes/{}/mots", of("concert")), &[("text", "Ils rappellent")]);
        assert_eq!(noted.status, 303);
        let edited = visitor.post(
            &format!("/demandes/{}/modifier", of("conte")),
            &[("school", "École du Rouet"), ("understood", "Un conte"), ("pupils", "20")],
        );
        assert_eq!(edited.status, 303, "{}", edited.text());

        let undone = visitor.post(&undo, &[]);
        assert_eq!(undone.status, 200);
        let kept = undone.texts("main section.card li a");
        assert_eq!(kept.len(), 2, "{kept:?}");
        assert_eq!(words(base, &site), ["Un concert", "Un conte"]);
        let count = |verb: &str| {
            base.read_now(|c| {
                c.value::<i64>("SELECT count(*) AS lines FROM journal WHERE verb = ?1", &[&verb])
            })
            .expect("the journal")
        };
        assert_eq!(count("need.list_undone"), 2, "the list, and the need that went");
        assert_eq!(visitor.post(&undo, &[]).location(), here, "once is enough");
        assert_eq!(count("need.list_undone"), 2);
        assert!(visitor.get("/demandes/listes").texts("main li").iter().any(|line| line.contains("annulé")));

        // What was taken back may come in again; what stayed is known.
        let again = bring(&visitor);
        assert_eq!(visitor.post(&format!("{again}/appliquer"), &[]).status, 303);
        assert_eq!(words(base, &site).len(), 3);
    });
}

#[test]
fn another_basin_and_another_role_undo_nothing() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let here = bring(&visitor);
    visitor.post(&format!("{here}/appliquer"), &[]);
    let undo = format!("{here}/annuler");
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(elsewhere.post(&undo, &[]).status, 404);
    assert_eq!(site.as_role(Role::Reader).post(&undo, &[]).status, 403);
    assert_eq!(words(&base, &site).len(), 3);
}

#[test]
fn meanings_that_were_put_right_are_remembered_for_the_same_headings() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let here = bring(&visitor);
        let columns = [
            ("column-0", "school"),
            ("column-1", "email"),
            ("column-2", "wish"),
            ("column-3", "second_wish"),
        ];
        assert_eq!(visitor.post(&here, &columns).status, 303);
        let again = bring(&visitor);
        let chosen = visitor.get(&again).attributes("option[selected]", "value");
        assert_eq!(chosen, ["school", "email", "wish", "second_wish"]);
        let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
        let other = bring(&elsewhere);
        assert!(
            !elsewhere
                .get(&other)
                .attributes("option[selected]", "value")
                .contains(&"second_wish".to_owned())
        );
    });
}

#[test]
fn a_list_of_which_nothing_would_come_in_as_it_should_says_what_to_do_first() {
    both(|base| {
        let site = site(base);
        let visitor = site.as_role(Role::Coordination);
        let remedy = |here: &str| {
            let page = visitor.get(here);
            (page.first("#remedy"), page.attributes("#remedy a", "href"))
        };
        let here = bring(&visitor);
        let (said, at) = remedy(&here);
        assert!(said.contains("le registre des écoles est encore vide"), "{said}");
        assert_eq!(at, ["/reseau/imports/nouveau"]);
        base.write_now(|tx| {
            let (now, [school, place]) = (tx.now(), std::array::from_fn(|_| tx.new_id()));
            let basin = basin::scope(&site);
            tx.exec(
                "INSERT INTO school (id, basin_id, name, name_key, created_at) VALUES (?1, ?2, 'Le Préau', 'le preau', ?3)",
                &[&school, &basin, &now],
            )?;
            tx.exec(
                "INSERT INTO site (id, basin_id, school_id, name, name_key, compulsory, special, created_at)
                 VALUES (?1, ?2, ?3, 'École du Préau', 'ecole du preau', TRUE, FALSE, ?4)",
                &[&place, &basin, &school, &now],
            )
        })
        .expect("a school");
        let (said, at) = remedy(&here);
        assert!(said.contains("Aucune de ces écoles n’est dans le registre"), "{said}");
        assert_eq!(at, ["#columns"]);
        // Without the columns of the school and of who asks, no line would come in.
        assert_eq!(visitor.post(&here, &[("column-2", "wish")]).status, 303);
        assert!(remedy(&here).0.contains("aucune ligne ne dit de quelle école elle vient"));
        let columns = [("column-0", "school"), ("column-1", "email"), ("column-2", "wish")];
        assert_eq!(visitor.post(&here, &columns).status, 303);
        assert_eq!(visitor.post(&format!("{here}/appliquer"), &[]).status, 303);
        assert_eq!(remedy(&here).0, "", "what was applied asks for nothing");
        let (said, at) = remedy(&bring(&visitor));
        assert!(said.contains("toutes ces demandes sont déjà notées"), "{said}");
        assert_eq!(at, ["/demandes?source=list&sort=newest"]);
        let known = LIST.replace("École du Fil", "École du Préau").replace("tissage", "vannerie");
        let sent = visitor.upload("/demandes/listes", &[], ("file", "souhaits.csv", known.as_bytes()));
        assert_eq!(remedy(sent.location()).0, "", "one line at least is of a school that is known");
    });
}

#[test]
fn the_preview_says_as_many_as_come_in_and_why_the_others_do_not() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let visitor = site.as_role(Role::Coordination);
    let list = "École;Élèves;Souhait\nÉcole du Fil;22;Un atelier de tissage\nÉcole du Lin;20;\n;18;Un concert\nÉcole du Fil;22;Un atelier de tissage\n";
    let sent = visitor.upload("/demandes/listes", &[], ("file", "souhaits.csv", list.as_bytes()));
    let page = visitor.get(sent.location());
    let head = page.first(".table-head [role=status]");
    assert!(head.contains("1 demande entrera") && head.contains("2 lignes laissées de côté"), "{head}");
    assert!(page.text().contains("rien n’est demandé") && page.text().contains("école non précisée"));
    assert!(page.texts("td.number").contains(&"22".to_owned()), "the pupils are shown");
    visitor.post(&format!("{}/appliquer", sent.location()), &[]);
    assert_eq!(words(&base, &site), ["Un atelier de tissage"]);
}

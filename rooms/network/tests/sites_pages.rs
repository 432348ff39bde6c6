//! Schools, sites and next steps, as each role meets them.

use navette_network::memory::Memory;
use navette_network::{TRANSLATIONS, hang, router};
use navette_testing::{TestBase, TestSite, Visitor, both, sqlite};
use navette_web::sockets::Sockets;
use navette_web::{May, Role};

const LIST: &str = "/reseau/implantations";

fn house(base: &TestBase) -> TestSite {
    let mut sockets = Sockets::default();
    let memory = Memory::new();
    hang(&mut sockets, &memory);
    let rooms = router(&memory).merge(navette_web::home::router());
    TestSite::new(base, rooms, TRANSLATIONS, sockets)
}

/// Adds a site through its form; gives the address of its sheet.
fn add(visitor: &Visitor<'_>, name: &str, commune: &str) -> String {
    let answer = visitor.post(
        "/reseau/implantations/nouvelle",
        &[("school", "Groupe scolaire du Rouet"), ("name", name), ("commune", commune), ("cycle", "basic")],
    );
    assert_eq!(answer.status, 303, "{}", answer.first(".summary"));
    answer.location().to_owned()
}

fn key(sheet: &str) -> &str {
    sheet.rsplit('/').next().unwrap_or_default()
}

const CALL: [(&str, &str); 5] = [
    ("kind", "call"),
    ("day", "2026-09-01"),
    ("summary", "La direction rappellera."),
    ("next_step", "Rappeler la direction"),
    ("next_step_due", "2026-09-10"),
];

#[test]
fn an_empty_basin_says_what_to_do_first() {
    let base = sqlite();
    let site = house(&base);
    let page = site.as_role(Role::Coordination).get(LIST);
    assert_eq!(page.status, 200);
    assert_eq!(page.first(".empty h2"), "Tout est à tisser");
    assert_eq!(page.attributes(".empty a", "href"), ["/reseau/imports"]);
    assert!(
        site.as_role(Role::Coordination)
            .get("/")
            .texts("#bassin h3")
            .contains(&"Tout est à tisser".to_owned())
    );
}

#[test]
fn the_list_is_filtered_sorted_and_taken_out() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        add(&visitor, "École de la Trame", "21012");
        add(&visitor, "École du Peigne", "21009");
        let page = visitor.get(LIST);
        assert_eq!(page.texts("tbody th a"), ["École de la Trame", "École du Peigne"]);
        assert_eq!(page.first("#sites-count"), "2 implantations");
        assert!(page.texts("select[name=commune] option").contains(&"à Ixelles (1)".to_owned()));
        assert_eq!(page.attributes("thead th[aria-sort]", "aria-sort"), ["ascending"]);
        let turned = page.attributes("thead th.first a", "href");
        assert_eq!(turned, ["/reseau/implantations?dir=desc"]);
        assert_eq!(visitor.get(&turned[0]).texts("tbody th a"), ["École du Peigne", "École de la Trame"]);

        let narrowed = visitor.get("/reseau/implantations?commune=21012,21001&reach=unknown,identified");
        assert_eq!(narrowed.texts("tbody th a"), ["École de la Trame"]);
        assert_eq!(narrowed.attributes("select[name=commune] option[selected]", "value"), ["21012,21001"]);
        assert_eq!(narrowed.first("select[name=reach] option[selected]"), "jamais contactées (1)");
        let none = visitor.get("/reseau/implantations?q=introuvable&page=7");
        assert_eq!((none.count("tbody"), none.first(".empty a").as_str()), (0, "Tout montrer"));

        for (extension, start) in [("csv", &b"\xef\xbb\xbf"[..]), ("xlsx", b"PK"), ("ods", b"PK")] {
            let file = visitor.get(&format!("/reseau/implantations/export.{extension}?q=peigne"));
            assert_eq!(file.status, 200);
            assert!(file.body.starts_with(start), "{extension}");
        }
        let csv = visitor.get("/reseau/implantations/export.csv?q=peigne");
        assert!(csv.text().contains("École du Peigne") && !csv.text().contains("Trame"));
        let name = csv.headers.get("content-disposition").and_then(|value| value.to_str().ok());
        assert_eq!(name, Some("attachment; filename=\"implantations-2026-09-07.csv\""));
    });
}

#[test]
fn the_sheet_tells_what_is_known_and_what_is_not() {
    let base = sqlite();
    let site = house(&base);
    let visitor = site.as_role(Role::Coordination);
    let sheet = add(&visitor, "École de la Trame", "21012");
    let page = visitor.get(&sheet);
    assert_eq!(page.first("h1"), "École de la Trame");
    assert!(page.first(".etoffe-figure figcaption").starts_with("Rien n’est encore connu de 2024-2025"));
    assert!(page.text().contains("Molenbeek-Saint-Jean"));
    assert!(page.count("td .unknown") >= 6, "unknown is shown as unknown");
    assert!(!page.texts("td").iter().any(|cell| cell == "0"), "and never as zero");
    assert!(page.texts(".history li p").iter().any(|line| line == "Fiche créée"));
    assert_eq!(visitor.get(&format!("/reseau/implantations/{}", uuid())).status, 404);
    assert_eq!(visitor.get("/reseau/implantations/pas-une-cle").status, 404);
}

fn uuid() -> &'static str {
    "01a208af-0191-728f-8742-cf4e8ea108a7"
}

#[test]
fn a_cell_is_edited_in_place_refused_and_undone() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        let sheet = add(&visitor, "École de la Trame", "21012");
        let fragment = |field: &str, value: &str| {
            let body = format!("field={field}&value={value}").into_bytes();
            let kind = "application/x-www-form-urlencoded";
            visitor.ask(
                "POST".parse().expect("a method"),
                &format!("{sheet}/champ"),
                kind,
                body,
                &[("x-fragment", "cell")],
            )
        };
        let cell = fragment("address", "Rue+du+Fil+3");
        assert_eq!(cell.status, 200);
        assert!(
            cell.text().trim().starts_with("<td") && cell.text().contains("Rue du Fil 3"),
            "{}",
            cell.text()
        );
        let refused = fragment("postal_code", "abc");
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("pas valable"), "{}", refused.text());
        assert_eq!(fragment("reach", "reached").status, 404, "what is computed cannot be typed");

        let again = visitor.post(&format!("{sheet}/modifier"), &[("name", ""), ("address", "Rue du Fil 4")]);
        assert_eq!(again.status, 422);
        assert_eq!(again.attributes("#name", "aria-invalid"), ["true"]);
        assert_eq!(again.attributes("#address", "value"), ["Rue du Fil 4"], "what was typed stays");
        let address = || visitor.get(&sheet).first("td[data-edit=address]");
        assert_eq!(address(), "Rue du Fil 3", "nothing of it was written");

        let undone = visitor.post(&format!("{sheet}/annuler"), &[("back", "https://ailleurs.example")]);
        assert_eq!(undone.location(), sheet, "never led abroad");
        assert_eq!(address(), "inconnu");
    });
}

#[test]
fn an_exchange_moves_the_reach_and_its_step_waits_until_done() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        let sheet = add(&visitor, "École de la Trame", "21012");
        let empty = visitor
            .post(&format!("{sheet}/echanges"), &[("kind", "call"), ("day", "2026-09-01"), ("summary", " ")]);
        assert_eq!(empty.status, 422);
        assert!(empty.first("#summary-error").contains("Dites en quelques mots"));
        let future = visitor
            .post(&format!("{sheet}/echanges"), &[("kind", "call"), ("day", "2027-01-01"), ("summary", "x")]);
        assert!(future.first("#day-error").contains("a déjà eu lieu"));

        assert_eq!(visitor.post(&format!("{sheet}/echanges"), &CALL).location(), sheet);
        let page = visitor.get(&sheet);
        assert_eq!(page.first(".page-head .state"), "contactée");
        assert!(page.texts("#echanges p").contains(&"La direction rappellera.".to_owned()));
        assert!(visitor.get(LIST).texts("td.fact").contains(&"contactée".to_owned()), "the list follows");

        let steps = visitor.get("/reseau/echanges");
        assert_eq!(steps.texts(".card .list strong"), ["Rappeler la direction"]);
        let home = visitor.get("/");
        assert!(home.text().contains("Rappeler la direction") && home.text().contains("avant le 10"));
        let done = steps.attributes(".card .list form", "action").remove(0);
        let answer = visitor.post(&done, &[("back", "/reseau/echanges?qui=tous")]);
        assert_eq!(answer.location(), "/reseau/echanges?qui=tous");
        assert_eq!(visitor.get("/reseau/echanges").first(".empty h2"), "Rien n’attend");
        visitor.post(&done.replace("/fait", "/rouvrir"), &[]);
        assert_eq!(visitor.get("/reseau/echanges").count(".card .list strong"), 1, "undone");
    });
}

#[test]
fn a_form_sent_twice_by_a_double_press_is_done_once() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        let sheet = add(&visitor, "École de la Trame", "21012");
        let form = format!("{sheet}/echanges");
        let said = || visitor.get(&sheet).count("#echanges .history > li");
        let first = visitor.post(&form, &CALL);
        let second = visitor.post(&form, &CALL);
        assert_eq!(said(), 1, "the second press does nothing");
        assert_eq!((second.location(), second.cookie("notice")), (first.location(), first.cookie("notice")));
        site.as_role(Role::Coordination).post(&form, &CALL);
        assert_eq!(said(), 2, "someone else may say the same");

        let other = [("kind", "call"), ("day", "2026-09-02"), ("summary", "Autre appel.")];
        visitor.post(&form, &other);
        visitor.post(&form, &CALL);
        assert_eq!(said(), 4, "what comes after something else is meant");
        base.clock().advance(jiff::SignedDuration::from_secs(6));
        visitor.post(&form, &CALL);
        assert_eq!(said(), 5, "what comes later is meant");

        let wrong = [("kind", "call"), ("day", "2026-09-01"), ("summary", " ")];
        let answers = [visitor.post(&form, &wrong), visitor.post(&form, &wrong)];
        assert!(answers.iter().all(|answer| answer.status == 422), "what failed is told again");
    });
}

#[test]
fn a_selection_is_tagged_noted_and_closed_as_one() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        let sheets = [add(&visitor, "École de la Trame", "21012"), add(&visitor, "École du Peigne", "21009")];
        let (a, b) = (key(&sheets[0]), key(&sheets[1]));
        let choose = "/reseau/implantations/choix";
        let nothing = visitor.post(choose, &[("do", "tag"), ("label", "Priorité")]);
        assert_eq!(nothing.location(), LIST);
        visitor.post(choose, &[("do", "tag"), ("label", "Priorité"), ("pick", a), ("pick", b)]);
        assert_eq!(visitor.get(LIST).texts("tbody .badge"), ["Priorité", "Priorité"]);
        visitor.post(choose, &[("do", "untag"), ("label", "priorite"), ("pick", a)]);
        assert_eq!(visitor.get(LIST).texts("tbody .badge"), ["Priorité"]);

        let form = visitor.post(choose, &[("do", "note"), ("pick", a), ("pick", b)]);
        assert_eq!(form.count("input[name=pick]"), 2);
        let fields: Vec<_> = CALL.into_iter().chain([("pick", a), ("pick", b)]).collect();
        assert_eq!(visitor.post("/reseau/implantations/choix/noter", &fields).location(), LIST);
        assert_eq!(visitor.get("/reseau/echanges").count(".card .list strong"), 1, "one exchange with both");
        assert_eq!(visitor.get("/reseau/implantations?reach=contacted").count("tbody tr"), 2);

        visitor.post(choose, &[("do", "status"), ("status", "closed"), ("pick", a)]);
        assert_eq!(visitor.get(LIST).texts("tbody th a"), ["École du Peigne"]);
        assert!(visitor.get(&sheets[0]).text().contains("Cette implantation est fermée. Sa fiche reste"));
        visitor.post(&format!("{}/ouverture", sheets[0]), &[]);
        assert_eq!(visitor.get(LIST).count("tbody tr"), 2);
        assert_eq!(visitor.post(choose, &[("do", "tag"), ("label", "x"), ("pick", uuid())]).status, 404);
    });
}

#[test]
fn a_view_is_kept_and_forgotten_by_its_owner_only() {
    let base = sqlite();
    let site = house(&base);
    let (one, other) = (site.as_role(Role::Coordination), site.as_role(Role::Partner));
    add(&one, "École de la Trame", "21012");
    let address = "/reseau/implantations?commune=21012";
    assert_eq!(one.post("/reseau/vues", &[("name", "Molenbeek"), ("address", address)]).location(), address);
    let page = one.get(LIST);
    assert_eq!(page.attributes(".views a", "href"), [address]);
    assert_eq!(other.get(LIST).count(".views"), 0);
    let forget = page.attributes(".views form", "action").remove(0);
    assert_eq!(other.post(&forget, &[]).status, 404);
    assert_eq!(one.post(&forget, &[]).status, 303);
    assert_eq!(one.get(LIST).count(".views"), 0);
    let abroad = one.post("/reseau/vues", &[("name", "x"), ("address", "https://ailleurs.example")]);
    assert_eq!(abroad.status, 422);
}

#[test]
fn each_role_sees_and_does_what_is_theirs() {
    let base = sqlite();
    let site = house(&base);
    let coordination = site.as_role(Role::Coordination);
    let sheet = add(&coordination, "École de la Trame", "21012");
    coordination.post(&format!("{sheet}/echanges"), &CALL);
    coordination.post(&format!("{sheet}/modifier"), &[("note", "Sonner deux fois")]);

    let reader = site.as_role(Role::Reader);
    let page = reader.get(&sheet);
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("La direction rappellera") && !page.text().contains("Sonner deux fois"));
    assert_eq!(
        (page.count("td[data-edit]"), page.count(".page-head .actions a"), page.count("#contacts")),
        (0, 0, 0)
    );
    assert_eq!(reader.get("/reseau/echanges").status, 403);
    let taken = reader.get("/reseau/implantations/export.csv").text();
    assert!(taken.contains("École de la Trame") && !taken.contains("Sonner deux fois"), "{taken}");

    let partner = site.as_role(Role::Partner);
    assert!(
        !partner.get(&sheet).text().contains("La direction rappellera"),
        "the team's notes are the team's"
    );
    assert_eq!(partner.post(&format!("{sheet}/champ"), &[("field", "address"), ("value", "x")]).status, 403);
    assert_eq!(partner.post(&format!("{sheet}/echanges"), &CALL).status, 303);
    assert!(
        partner.get(&sheet).text().contains("La direction rappellera"),
        "but what they noted is theirs to read"
    );

    for role in [Role::Operator, Role::School, Role::Jury, Role::Admin] {
        assert_eq!(site.as_role(role).get(LIST).status, 403, "{role:?}");
        assert_eq!(site.as_role(role).get(&sheet).status, 403, "{role:?}");
    }
    assert_eq!(site.as_nobody().get(LIST).status, 303);
    let elsewhere = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
    assert_eq!(elsewhere.get(&sheet).status, 404);
    assert_eq!(
        elsewhere.post(&format!("{sheet}/champ"), &[("field", "address"), ("value", "x")]).status,
        404
    );
    assert_eq!(elsewhere.post(&format!("{sheet}/echanges"), &CALL).status, 404);
    assert_eq!(elsewhere.get(LIST).count("tbody tr"), 0);
}

#[test]
fn a_school_has_its_list_and_its_sheet() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        add(&visitor, "École de la Trame", "21012");
        add(&visitor, "École du Peigne", "21009");
        let list = visitor.get("/reseau/ecoles?q=rouet");
        assert_eq!(
            list.texts("tbody th a"),
            ["Groupe scolaire du Rouet"],
            "the second site joined the first one's school"
        );
        assert_eq!(list.texts("tbody td.number"), ["2"]);
        let sheet = list.attributes("tbody th a", "href").remove(0);
        let page = visitor.get(&sheet);
        assert_eq!(page.texts(".table.cards tbody th a"), ["École de la Trame", "École du Peigne"]);
        assert_eq!(
            visitor.post(&format!("{sheet}/modifier"), &[("phone", "02 555 01 23")]).location(),
            sheet
        );
        assert!(visitor.get(&sheet).text().contains("tel:025550123"));
        assert!(visitor.get("/reseau/ecoles/export.csv").text().contains("Groupe scolaire du Rouet"));
        let unknown = visitor.post(
            "/reseau/implantations/nouvelle",
            &[("school", "99999"), ("name", "École"), ("cycle", "basic")],
        );
        assert_eq!(unknown.status, 422, "a number that nobody has is no name");
    });
}

#[test]
fn every_page_stands_in_three_languages() {
    let base = sqlite();
    let site = house(&base);
    let sheet = add(&site.as_role(Role::Coordination), "École de la Trame", "21012");
    site.as_role(Role::Coordination).post(&format!("{sheet}/echanges"), &CALL);
    for language in ["fr", "nl", "en"] {
        let visitor = site.as_who(Role::Coordination, Some(site.basin()), language);
        let school = visitor.get("/reseau/ecoles").attributes("tbody th a", "href").remove(0);
        let pages = [
            "/",
            LIST,
            &sheet,
            &school,
            "/reseau/ecoles",
            "/reseau/echanges?qui=tous",
            "/reseau/implantations/nouvelle",
            &format!("{sheet}/modifier"),
            &format!("{sheet}/echanges"),
            &format!("{school}/modifier"),
            "/reseau/implantations?commune=21012&ise=unknown&status=open&silent=12&delegate=none&sort=reach&dir=desc",
        ];
        for address in pages {
            let page = visitor.get(address);
            assert_eq!(page.status, 200, "{language} {address}");
            assert!(!page.text().contains(">network-"), "{language} {address}: a key without its sentence");
            assert!(page.body.len() < 100_000, "{address}");
        }
    }
}

#[test]
fn what_was_done_to_a_selection_is_taken_back_as_a_whole() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        let sheets: Vec<String> =
            (0..60).map(|n| add(&visitor, &format!("École du fil {n:02}"), "21012")).collect();
        let choose = |what: &[(&str, &str)]| {
            let picks = sheets.iter().map(|sheet| ("pick", key(sheet)));
            let fields: Vec<_> = what.iter().copied().chain(picks).collect();
            visitor.post("/reseau/implantations/choix", &fields)
        };
        let open = || visitor.get(LIST).first("#sites-count");
        visitor.post(&format!("{}/fermeture", sheets[0]), &[]);
        base.clock().advance(jiff::SignedDuration::from_secs(1));
        let closed = choose(&[("do", "status"), ("status", "to_confirm_closed")]);
        let undo = closed.undo().expect("a way back, however many were chosen");
        assert_eq!(visitor.get("/reseau/implantations?status=to_confirm_closed").count("tbody tr"), 50);
        assert_eq!(site.as_role(Role::Partner).post(&undo, &[]).status, 403);
        let stranger = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
        assert_eq!(stranger.post(&undo, &[]).status, 404);
        // One of them is seen to since: it stays.
        base.clock().advance(jiff::SignedDuration::from_secs(1));
        visitor.post(&format!("{}/fermeture", sheets[1]), &[]);
        base.clock().advance(jiff::SignedDuration::from_secs(1));
        assert_eq!(visitor.post(&undo, &[("back", LIST)]).location(), LIST);
        assert_eq!(open(), "58 implantations");
        assert_eq!(visitor.get("/reseau/implantations?status=closed").count("tbody tr"), 2);
        assert_eq!(visitor.post(&undo, &[]).undo(), None, "once");
        assert_eq!(open(), "58 implantations");

        let tagged = choose(&[("do", "tag"), ("label", "Priorité")]).undo().unwrap();
        assert_eq!(visitor.get(LIST).count("tbody .badge"), 50);
        visitor.post(&tagged, &[]);
        assert_eq!(visitor.get(LIST).count("tbody .badge"), 0);
    });
}

#[test]
fn a_noted_exchange_is_deleted_by_who_noted_it_or_leads_and_comes_back() {
    both(|base| {
        let site = house(base);
        let (chief, partner) = (site.as_role(Role::Coordination), site.as_role(Role::Partner));
        let sheet = add(&chief, "École de la Trame", "21012");
        let note = |visitor: &Visitor<'_>, summary: &str| {
            let mut fields = CALL.to_vec();
            fields[2] = ("summary", summary);
            fields.push(("visibility", "partners"));
            assert_eq!(visitor.post(&format!("{sheet}/echanges"), &fields).status, 303);
        };
        note(&chief, "Un appel de la direction");
        note(&partner, "Une visite du partenaire");
        let buttons = |visitor: &Visitor<'_>| {
            visitor.get(&sheet).attributes("#echanges form[action$='/supprimer']", "action")
        };
        assert_eq!(
            (buttons(&chief).len(), buttons(&partner).len()),
            (2, 1),
            "one's own, or all for who leads"
        );
        let of_chief = buttons(&chief).into_iter().find(|one| !buttons(&partner).contains(one)).unwrap();
        assert_eq!(partner.post(&of_chief, &[]).status, 422, "it is not theirs to delete");
        assert_eq!(site.as_role(Role::Reader).post(&of_chief, &[]).status, 403);
        let stranger = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
        assert_eq!(stranger.post(&of_chief, &[]).status, 404);

        for one in buttons(&chief) {
            let gone = chief.post(&one, &[("back", &sheet)]);
            assert_eq!(gone.location(), sheet);
            let back = gone.undo().expect("a way back");
            assert_eq!(chief.post(&one, &[]).status, 404, "it is gone");
            assert!(!chief.get("/reseau/echanges?qui=tous").text().contains(one.split('/').nth(3).unwrap()));
            assert_eq!(stranger.post(&back, &[]).status, 404);
            chief.post(&back, &[]);
        }
        let page = chief.get(&sheet);
        assert!(
            page.text().contains("Un appel de la direction")
                && page.text().contains("Une visite du partenaire")
        );
        assert_eq!(chief.get("/reseau/implantations?reach=contacted").count("tbody tr"), 1);
        for one in buttons(&chief) {
            base.clock().advance(jiff::SignedDuration::from_secs(1));
            chief.post(&one, &[]);
        }
        assert_eq!(chief.get("/reseau/implantations?reach=contacted").count("tbody tr"), 0, "reach follows");
        assert!(chief.get(&sheet).text().contains("a supprimé un échange"));
    });
}

#[test]
fn schools_are_sorted_by_any_column_with_the_unknown_last() {
    both(|base| {
        let site = house(base);
        let visitor = site.as_role(Role::Coordination);
        for (school, commune) in [("Zéphyr", "21001"), ("Alizé", "21012"), ("Mistral", "")] {
            let fields = [("school", school), ("name", school), ("commune", commune), ("cycle", "basic")];
            assert_eq!(visitor.post("/reseau/implantations/nouvelle", &fields).status, 303);
        }
        let names = |question: &str| visitor.get(&format!("/reseau/ecoles{question}")).texts("tbody th a");
        assert_eq!(names(""), ["Alizé", "Mistral", "Zéphyr"]);
        assert_eq!(names("?dir=desc"), ["Zéphyr", "Mistral", "Alizé"]);
        assert_eq!(names("?sort=commune"), ["Zéphyr", "Alizé", "Mistral"], "Anderlecht, Molenbeek, unknown");
        assert_eq!(names("?sort=commune&dir=desc"), ["Alizé", "Zéphyr", "Mistral"]);
        let page = visitor.get("/reseau/ecoles?sort=sites");
        assert_eq!(page.count("thead th[aria-sort]"), 1);
        assert_eq!(page.count("thead th a"), 6);
        let file = visitor.get("/reseau/ecoles/export.csv?sort=commune&dir=desc").text();
        let place = |name: &str| file.find(name).expect("a line");
        assert!(place("Alizé") < place("Zéphyr") && place("Zéphyr") < place("Mistral"));
    });
}

#[test]
fn a_school_of_one_site_is_found_once() {
    let base = sqlite();
    let site = house(&base);
    let visitor = site.as_role(Role::Coordination);
    let one = [
        ("school", "École du Zéphyr"),
        ("name", "École du Zéphyr"),
        ("commune", "21001"),
        ("cycle", "basic"),
    ];
    assert_eq!(visitor.post("/reseau/implantations/nouvelle", &one).status, 303);
    let found = visitor.get("/recherche?q=zephyr");
    let hits = found.attributes("main a[href^='/reseau/']", "href");
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert!(hits[0].starts_with("/reseau/implantations/"));
    assert!(found.first("main").contains("établissement et implantation"), "{}", found.first("main"));
    add(&visitor, "École du Zéphyr bis", "21001");
    let other = [
        ("school", "École du Zéphyr"),
        ("name", "Annexe du Zéphyr"),
        ("commune", "21001"),
        ("cycle", "basic"),
    ];
    assert_eq!(visitor.post("/reseau/implantations/nouvelle", &other).status, 303);
    let hits = visitor.get("/recherche?q=zephyr").attributes("main a[href^='/reseau/']", "href");
    assert!(
        hits.iter().any(|href| href.starts_with("/reseau/ecoles/")),
        "with two sites both are shown: {hits:?}"
    );
}

#[test]
fn a_site_of_which_the_place_is_known_leads_to_it_on_the_map() {
    let base = sqlite();
    let site = house(&base);
    let visitor = site.as_role(Role::Coordination);
    let sheet = add(&visitor, "École de la Trame", "21012");
    assert_eq!(visitor.get(&sheet).count("a[href^='/reseau/carte?']"), 0);
    visitor.post(&format!("{sheet}/champ"), &[("field", "position"), ("value", "50.8550, 4.3300")]);
    let there = visitor.get(&sheet).attributes("a[href^='/reseau/carte?']", "href");
    assert_eq!(there.len(), 1);
    assert!(visitor.get(&there[0]).text().contains("École de la Trame"));
}

/// A square of a commune around the site, and another commune beside it, as an outline file has them.
const OUTLINES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"ins":"21012","nom_fr":"Molenbeek-Saint-Jean"},
"geometry":{"type":"Polygon","coordinates":[[[4.32,50.84],[4.35,50.84],[4.35,50.87],[4.32,50.87],[4.32,50.84]]]}},
{"type":"Feature","properties":{"ins":"21004","nom_fr":"Bruxelles"},
"geometry":{"type":"Polygon","coordinates":[[[4.35,50.84],[4.38,50.84],[4.38,50.87],[4.35,50.87],[4.35,50.84]]]}}]}"#;

#[test]
fn a_sheet_draws_its_site_among_outlines_and_among_tiles_without_them() {
    use navette_network::import::{Answers, Upload, import_now};
    let base = sqlite();
    let site = house(&base);
    let visitor = site.as_role(Role::Coordination);
    let sheet = add(&visitor, "École de la Trame", "21012");
    visitor.post(&format!("{sheet}/modifier"), &[("position", "50.853, 4.336")]);
    let page = visitor.get(&sheet);
    assert_eq!(
        (page.count("svg.tile-map .shade-4"), page.count("svg.map:not(.tile-map)")),
        (1, 0),
        "its commune among the tiles"
    );
    let upload = Upload { file_name: "communes.geojson".into(), bytes: OUTLINES.into(), kind: None };
    let may = May::for_command(site.basin());
    let done = base.write_now(|tx| import_now(tx, &may, &upload, &Answers::default())).unwrap();
    assert_eq!(done.main().new, 2);
    let page = visitor.get(&sheet);
    assert_eq!(page.count("svg.tile-map"), 0);
    assert_eq!(page.texts("svg.map .point-site title"), ["École de la Trame"]);
    assert_eq!(page.count("svg.map .shade-1"), 1, "its own commune stands out");
    let there = page.attributes("a[href^='/reseau/carte?']", "href");
    assert!(there.iter().any(|href| href.contains("near=50.85300%2C4.33600")), "{there:?}");
}

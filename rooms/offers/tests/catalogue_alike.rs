//! A page of the public catalogue is drawn once for all who are not signed in, and anew when what it shows has changed.

mod basin;

use askama::Template;
use axum::Router;
use axum::http::Method;
use axum::routing::get;
use basin::{operator, site, written};
use navette_testing::{TestSite, both};
use navette_web::sockets::Sockets;
use navette_web::{Alike, Role, Visit};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[derive(Template)]
#[template(source = "{{ turn }}", ext = "html")]
struct Turn {
    turn: usize,
}

#[test]
fn a_page_is_drawn_for_each_who_sends_more_than_an_address() {
    let base = navette_testing::sqlite();
    let (alike, drawn) = (Alike::default(), Arc::new(AtomicUsize::new(0)));
    let show = move |visit: Visit| {
        let (alike, drawn) = (alike.clone(), Arc::clone(&drawn));
        async move {
            let draw = move |turn: usize| Turn { turn };
            let sign = |_: &mut navette_database::Conn<'_>| Ok(Some("the same".to_owned()));
            visit
                .read_alike(&alike, sign, move |_, _| Ok(draw(drawn.fetch_add(1, Ordering::SeqCst) + 1)))
                .await
        }
    };
    let site = TestSite::new(&base, Router::new().route("/essai", get(show)), &[], Sockets::default());
    let nobody = site.as_nobody();
    assert_eq!(nobody.get("/essai").text(), "1");
    assert_eq!(nobody.get("/essai").text(), "1");
    assert_eq!(nobody.get("/essai?q=fil").text(), "2");
    let with = |name, value| nobody.ask(Method::GET, "/essai", "", Vec::new(), &[(name, value)]).text();
    assert_eq!(with("accept-language", "nl"), "3", "in another language it is another page");
    assert_eq!(with("accept-language", "nl-BE"), "3");
    let mut turn = 3;
    let somebody = site.as_role(Role::Coordination);
    let ways: [&dyn Fn() -> String; 5] = [
        &|| with("cookie", "theme=dark"),
        &|| with("cookie", "navette=over"),
        // A notice: {"kind":"done","text":"Fait"}
        &|| with("cookie", "notice=7b226b696e64223a22646f6e65222c2274657874223a2246616974227d"),
        &|| with("x-fragment", "1"),
        &|| somebody.get("/essai").text(),
    ];
    for asked in ways {
        for _ in 0..2 {
            turn += 1;
            assert_eq!(asked(), turn.to_string());
        }
    }
    assert_eq!(nobody.get("/essai").text(), "1", "nothing of theirs was kept");
}

#[test]
fn a_change_is_on_the_page_of_every_process_at_once() {
    both(|base| {
        let (one, other) = (site(base), site(base));
        let fils = operator(base, one.basin(), "Atelier des fils", "");
        let offer = written(&one, fils, "Tisser une histoire");
        let visitor = one.as_role(Role::Coordination);
        let post = |address: &str, fields: &[(&str, &str)]| {
            let answer = visitor.post(&format!("{offer}/{address}"), fields);
            assert!(answer.status.is_success() || answer.status == 303, "{}", answer.status);
        };
        let shown = |titles: &[&str]| {
            for house in [&one, &other] {
                // The second time it is the page that was kept.
                for _ in 0..2 {
                    assert_eq!(house.as_nobody().get("/catalogue").texts(".card h2 a"), titles);
                }
            }
        };
        shown(&[]);
        post("etat", &[("step", "publish")]);
        shown(&["Tisser une histoire"]);
        post("champ", &[("field", "title"), ("value", "Filer une histoire")]);
        shown(&["Filer une histoire"]);
        let may = navette_web::May::for_command(one.basin());
        base.write_now(|tx| {
            navette_network::actions::edit::edit_field(tx, &may, fils.into(), "name", "Maison du fil")
        })
        .expect("another name");
        let page = other.as_nobody().get("/catalogue");
        assert!(page.first(".card p").contains("Maison du fil"), "{}", page.first(".card p"));
        post("etat", &[("step", "retire")]);
        shown(&[]);
    });
}

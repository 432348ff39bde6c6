//! A token of the API from its making to its end, through the real doors of the house.

use axum::http::Method;
use jiff::SignedDuration;
use navette_accounts::{Doors, Invitation, add_role, open_session, store};
use navette_app::wiring::Memory;
use navette_database::{AccountId, Actor, Error};
use navette_testing::{Answer, TestBase, TestSite, both};
use navette_web::Role;
use std::sync::Arc;

fn house(base: &TestBase) -> TestSite {
    let memory = Memory::new();
    let rooms =
        navette_app::wiring::closed_router(&memory).merge(navette_app::wiring::public_router(&memory));
    let mut translations = vec![navette_accounts::TRANSLATIONS];
    translations.extend_from_slice(navette_network::TRANSLATIONS);
    translations.extend_from_slice(navette_offers::TRANSLATIONS);
    let sockets = navette_app::wiring::sockets(&memory);
    TestSite::with_doors(base, rooms, &translations, sockets, Some(Arc::new(Doors)))
}

/// An account in this role and a session of it.
fn someone(base: &TestBase, site: &TestSite, role: Role) -> (AccountId, String) {
    base.write_now(|tx| {
        let invitation = Invitation {
            name: "Lou Lafibre".into(),
            email: format!("{}@essai.example", role.code()),
            language: "fr".into(),
            role,
            basin: Some(site.basin()),
            subject: None,
        };
        let (account, _) = add_role(tx, Actor::System, &invitation)?;
        let session = open_session(tx, account, "essai")?.ok_or(Error::Missing)?;
        Ok::<_, Error>((account, session))
    })
    .unwrap()
}

/// A token made on the page of one's own account.
fn token(site: &TestSite, session: &str, scopes: &[&str]) -> String {
    let mut fields = vec![("label", "Tableau de bord")];
    fields.extend(scopes.iter().map(|scope| ("scope", *scope)));
    let made = site.with_token(session).post("/compte/jetons", &fields);
    assert_eq!(made.status, 200, "{}", made.first(".summary"));
    let token = made.first("#fresh-token code");
    assert!(token.starts_with("nav_"), "{token}");
    token
}

fn ask(site: &TestSite, method: Method, path: &str, token: &str, body: &str) -> Answer {
    let kind = if body.is_empty() {
        ""
    } else if path.starts_with("/api/") {
        "application/json"
    } else {
        "application/x-www-form-urlencoded"
    };
    let header = format!("Bearer {token}");
    let headers = [("authorization", header.as_str()), ("sec-fetch-site", "none")];
    site.as_nobody().ask(method, path, kind, body.as_bytes().to_vec(), &headers)
}

fn get(site: &TestSite, path: &str, token: &str) -> u16 {
    ask(site, Method::GET, path, token, "").status.as_u16()
}

#[test]
fn a_token_does_what_its_scopes_say_and_nothing_else() {
    both(|base| {
        let site = house(base);
        let (account, session) = someone(base, &site, Role::Coordination);
        let reads = token(&site, &session, &["network.read"]);
        assert_eq!(get(&site, "/api/v1/sites", &reads), 200);
        assert_eq!(get(&site, "/api/v1/people", &reads), 403, "without the scope of people");
        let new = r#"{"name":"Atelier de la trame","category":"museum","kind":"legal"}"#;
        let add = |token: &str| ask(&site, Method::POST, "/api/v1/operators", token, new);
        assert_eq!(add(&reads).status, 403, "reading is not changing");
        let edits = token(&site, &session, &["network.read", "network.edit", "network.people"]);
        assert_eq!(add(&edits).status, 201, "{}", add(&edits).text());
        assert_eq!(get(&site, "/api/v1/people", &edits), 200);
        let line = "SELECT account_id FROM journal WHERE verb = 'operator.created'";
        let author: Option<AccountId> = base.read_now(|c| c.value(line, &[])).unwrap();
        assert_eq!(author, Some(account), "what a token does is done by its account");

        // Pages and one's own account are not what a token is for.
        for page in ["/", "/compte", "/reseau/implantations", "/admin/comptes", "/recherche?q=a"] {
            assert_eq!(get(&site, page, &edits), 303, "{page}");
        }
        let password = "password=un+pont+sur+la+Senne";
        ask(&site, Method::POST, "/compte/mot-de-passe", &edits, password);
        ask(&site, Method::POST, "/compte/jetons", &edits, "label=x&scope=network.edit");
        let kept = base.read_now(|c| store::account(c, account)).unwrap().unwrap();
        assert_eq!(kept.password_hash, None, "a token changes nothing of its account");
        assert_eq!(base.read_now(|c| store::token::tokens(c, account)).unwrap().len(), 2);
        assert_eq!(get(&site, "/api/v1/sites", "nav_0000"), 401);
    });
}

#[test]
fn a_token_never_does_more_than_its_role() {
    both(|base| {
        let site = house(base);
        let (_, session) = someone(base, &site, Role::Reader);
        let all = token(&site, &session, &["network.read", "network.people", "network.edit"]);
        assert_eq!(get(&site, "/api/v1/sites", &all), 200);
        assert_eq!(get(&site, "/api/v1/people", &all), 403);
        assert_eq!(ask(&site, Method::POST, "/api/v1/operators", &all, "{}").status, 403);
    });
}

#[test]
fn a_token_ends_when_it_is_revoked_too_old_or_its_account_closed() {
    both(|base| {
        let site = house(base);
        let (account, session) = someone(base, &site, Role::Coordination);
        let (_, chief) = someone(base, &site, Role::Finance);
        let one = token(&site, &session, &["network.read"]);
        let other = token(&site, &session, &["network.read"]);
        let third = token(&site, &chief, &["network.read"]);
        let mine = site.with_token(&session);
        let revoke = mine.get("/compte").attributes("form[action$='/revoquer']", "action");
        assert_eq!(revoke.len(), 2);
        assert_eq!(site.with_token(&chief).post(&revoke[0], &[]).status, 404, "it is not theirs");
        assert_eq!(mine.post(&revoke[0], &[]).status, 303);
        let statuses = [get(&site, "/api/v1/sites", &one), get(&site, "/api/v1/sites", &other)];
        assert!(statuses == [401, 200] || statuses == [200, 401], "{statuses:?}");

        site.as_role(Role::Coordination).post(&format!("/admin/comptes/{account}/fermer"), &[]);
        assert_eq!(get(&site, "/api/v1/sites", &one), 401);
        assert_eq!(get(&site, "/api/v1/sites", &other), 401, "the account is closed");
        assert_eq!(get(&site, "/api/v1/sites", &third), 200);
        base.clock().advance(SignedDuration::from_hours(24 * 366));
        assert_eq!(get(&site, "/api/v1/sites", &third), 401, "a year has passed");
    });
}

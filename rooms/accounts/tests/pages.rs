//! Coming in, staying in, going out; and who may manage whom.

use axum::http::StatusCode;
use jiff::SignedDuration;
use navette_accounts::{
    Doors, Invitation, TRANSLATIONS, add_role, open_session, password, second_factor, sign_in_link, store,
};
use navette_database::{AccountId, Actor, Conn, Error};
use navette_testing::{TestBase, TestSite, both};
use navette_web::sockets::{Contact, Contacts, Sockets};
use navette_web::{Role, home};
use std::sync::Arc;

const EMAIL: &str = "lou.lafibre@essai.example";
const PASSWORD: &str = "un pont sur la Senne";

fn site(base: &TestBase) -> TestSite {
    let rooms = navette_accounts::router()
        .merge(navette_accounts::public_router())
        .merge(home::router())
        .merge(home::public_router());
    TestSite::with_doors(base, rooms, &[TRANSLATIONS], Sockets::default(), Some(Arc::new(Doors)))
}

fn add_lou(base: &TestBase, site: &TestSite) -> AccountId {
    let invitation = Invitation {
        name: "Lou Lafibre".into(),
        email: EMAIL.into(),
        language: "fr".into(),
        role: Role::Coordination,
        basin: Some(site.basin()),
        subject: None,
    };
    base.write_now(|tx| Ok::<_, Error>(add_role(tx, Actor::System, &invitation)?.0)).unwrap()
}

/// The token of the link in the last mail.
fn mailed_token(base: &TestBase) -> Option<String> {
    let mails = base.read_now(|c| navette_jobs::mail::list(c, None, None, 1, 0)).unwrap();
    let body = &mails.first()?.body;
    Some(body.split("/entrer/").nth(1)?.split_whitespace().next()?.to_owned())
}

#[test]
fn a_mailed_link_lets_in_once_for_ten_minutes() {
    both(|base| {
        let site = site(base);
        add_lou(base, &site);
        let nobody = site.as_nobody();
        let asked = nobody.post("/entrer", &[("email", " Lou.Lafibre@essai.example ")]);
        assert_eq!(asked.status, StatusCode::OK);
        let token = mailed_token(base).expect("a mail with a link");

        let arrived = nobody.get(&format!("/entrer/{token}"));
        assert!(arrived.first("h1").contains("Lou Lafibre"), "{}", arrived.first("h1"));
        let entered = nobody.post(&format!("/entrer/{token}"), &[("vers", "/compte")]);
        assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/compte"));
        let session = entered.cookie("navette");
        assert_eq!(site.with_token(&session).get("/compte").status, StatusCode::OK);

        assert_eq!(
            nobody.post(&format!("/entrer/{token}"), &[]).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "used up"
        );
        nobody.post("/entrer", &[("email", EMAIL)]);
        let second = mailed_token(base).unwrap();
        base.clock().advance(SignedDuration::from_mins(11));
        assert_eq!(
            nobody.post(&format!("/entrer/{second}"), &[]).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "too old"
        );
    });
}

#[test]
fn an_unknown_address_is_answered_like_a_known_one_and_nobody_is_written_to() {
    both(|base| {
        let site = site(base);
        add_lou(base, &site);
        let known = site.as_nobody().post("/entrer", &[("email", EMAIL)]);
        let unknown = site.as_nobody().post("/entrer", &[("email", "qui@ailleurs.example")]);
        assert_eq!(known.status, unknown.status);
        assert_eq!(known.first("h1"), unknown.first("h1"));
        assert_eq!(base.read_now(|c| navette_jobs::mail::list(c, None, None, 9, 0)).unwrap().len(), 1);
        let slip = site.as_nobody().post("/entrer", &[("email", "lou@")]);
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(slip.attributes("#email", "value"), ["lou@"], "what was typed is kept");
    });
}

/// A contact of an operator, known by her address.
struct Known(navette_database::BasinId, navette_database::Uuid);

impl Contacts for Known {
    fn contacts(&self, _: &mut Conn<'_>, email: &str) -> Result<Vec<Contact>, Error> {
        let known = Contact {
            name: "Ida Lacombe".into(),
            language: Some("nl".into()),
            basin: self.0,
            role: Role::Operator,
            subject: self.1,
        };
        Ok(if email == "ida@essai.example" { vec![known] } else { Vec::new() })
    }
}

#[test]
fn a_contact_gets_an_account_on_first_asking_and_what_was_taken_away_stays_away() {
    both(|base| {
        let basin = site(base).basin();
        let subject = navette_database::Uuid::from_u128(42);
        let mut sockets = Sockets::default();
        sockets.contacts.push(Box::new(Known(basin, subject)));
        let rooms = navette_accounts::router().merge(navette_accounts::public_router());
        let site = TestSite::with_doors(base, rooms, &[TRANSLATIONS], sockets, Some(Arc::new(Doors)));
        let nobody = site.as_nobody();
        let stranger = nobody.post("/entrer", &[("email", "qui@ailleurs.example")]);
        assert!(mailed_token(base).is_none(), "nobody is written to");
        let asked = nobody.post("/entrer", &[("email", "Ida@essai.example")]);
        assert_eq!(
            asked.text().replace("ida@essai.example", ""),
            stranger.text().replace("qui@ailleurs.example", ""),
            "the answer on screen is the same"
        );
        let token = mailed_token(base).expect("a mail with a link");
        assert_eq!(nobody.post(&format!("/entrer/{token}"), &[]).status, StatusCode::SEE_OTHER);
        let roles = |email: &str| {
            base.read_now(|c| match store::account_by_email(c, email)? {
                Some(account) => Ok::<_, Error>(Some((
                    account.language.clone(),
                    store::memberships(c, account.id)?
                        .into_iter()
                        .map(|one| (one.role, one.basin_id, one.subject_id))
                        .collect::<Vec<_>>(),
                ))),
                None => Ok(None),
            })
            .unwrap()
        };
        let hers = Some(("nl".to_owned(), vec![(Role::Operator, Some(basin), Some(subject))]));
        assert_eq!(roles("ida@essai.example"), hers);
        assert_eq!(roles("qui@ailleurs.example"), None, "no account is made for a stranger");
        nobody.post("/entrer", &[("email", "ida@essai.example")]);
        assert_eq!(roles("ida@essai.example"), hers, "asking again adds nothing");

        base.write_now(|tx| {
            let now = tx.now();
            tx.exec("UPDATE membership SET ended_at = ?1 WHERE subject_id = ?2", &[&now, &subject])
        })
        .unwrap();
        nobody.post("/entrer", &[("email", "ida@essai.example")]);
        assert_eq!(roles("ida@essai.example").unwrap().1, [], "a role that was taken away stays away");
    });
}

#[test]
fn tries_are_limited() {
    both(|base| {
        let site = site(base);
        add_lou(base, &site);
        let mut last = StatusCode::OK;
        for _ in 0..8 {
            last = site
                .as_nobody()
                .post("/entrer/mot-de-passe", &[("email", EMAIL), ("password", "non")])
                .status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        base.clock().advance(SignedDuration::from_mins(16));
        let later =
            site.as_nobody().post("/entrer/mot-de-passe", &[("email", EMAIL), ("password", "non")]).status;
        assert_eq!(later, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn a_password_and_a_second_factor_let_in() {
    both(|base| {
        let site = site(base);
        let account = add_lou(base, &site);
        let token = base.write_now(|tx| open_session(tx, account, "essai")).unwrap().unwrap();
        let lou = site.with_token(&token);
        assert_eq!(
            lou.post("/compte/mot-de-passe", &[("password", "court")]).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(lou.post("/compte/mot-de-passe", &[("password", PASSWORD)]).status, StatusCode::SEE_OTHER);
        let kept = base.read_now(|c| store::account(c, account)).unwrap().unwrap().password_hash.unwrap();
        assert!(kept.starts_with("$argon2id$") && password::verify(PASSWORD, Some(&kept)));

        let enter = |password| {
            site.as_nobody().post("/entrer/mot-de-passe", &[("email", EMAIL), ("password", password)])
        };
        assert_eq!(enter("un autre").status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!enter(PASSWORD).cookie("navette").is_empty());

        lou.post("/compte/second-facteur", &[("do", "begin")]);
        let secret = base.read_now(|c| store::account(c, account)).unwrap().unwrap().totp_secret.unwrap();
        let code = || second_factor::code_at(&secret, u64::try_from(base.clock().now().as_second()).unwrap());
        assert_eq!(
            lou.post("/compte/second-facteur", &[("do", "confirm"), ("code", "000000")]).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let confirmed = lou.post("/compte/second-facteur", &[("do", "confirm"), ("code", &code())]);
        let codes = confirmed.texts("#codes code");
        assert_eq!(codes.len(), 10);

        let asked = enter(PASSWORD);
        assert!(asked.cookie("navette").is_empty(), "the password alone is not enough");
        let step = asked.location().to_owned();
        assert!(step.starts_with("/entrer/code/"));
        let nobody = site.as_nobody();
        assert_eq!(
            nobody.post(&step, &[("code", &code())]).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "that step was used"
        );
        base.clock().advance(SignedDuration::from_secs(40));
        assert!(!nobody.post(&step, &[("code", &code())]).cookie("navette").is_empty());

        let step = enter(PASSWORD).location().to_owned();
        assert!(!nobody.post(&step, &[("code", &codes[0].to_uppercase())]).cookie("navette").is_empty());
        let step = enter(PASSWORD).location().to_owned();
        assert!(
            nobody.post(&step, &[("code", &codes[0])]).cookie("navette").is_empty(),
            "a recovery code serves once"
        );
    });
}

#[test]
fn a_session_ends_when_it_is_closed_left_or_old() {
    both(|base| {
        let site = site(base);
        let account = add_lou(base, &site);
        let open = || base.write_now(|tx| open_session(tx, account, "essai")).unwrap().unwrap();
        let (here, there) = (open(), open());
        let page = site.with_token(&here).get("/compte");
        let close = page.attributes("form[action^='/compte/sessions/']", "action");
        assert_eq!(close.len(), 1, "one's own session has no such button");
        assert_eq!(site.with_token(&here).post(&close[0], &[]).status, StatusCode::SEE_OTHER);
        assert_eq!(
            site.with_token(&there).get("/compte").status,
            StatusCode::SEE_OTHER,
            "closed from elsewhere"
        );
        site.with_token(&here).post("/sortir", &[]);
        assert_eq!(site.with_token(&here).get("/compte").location(), "/entrer?vers=%2Fcompte");
        let old = open();
        base.clock().advance(SignedDuration::from_hours(24 * 15));
        assert_eq!(site.with_token(&old).get("/compte").status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn nobody_is_sent_to_another_site() {
    both(|base| {
        let site = site(base);
        let account = add_lou(base, &site);
        for next in ["https://ailleurs.example/", "//ailleurs.example/", "/\\ailleurs.example"] {
            let token = base.write_now(|tx| sign_in_link(tx, account)).unwrap();
            let entered = site.as_nobody().post(&format!("/entrer/{token}"), &[("vers", next)]);
            assert_eq!(entered.location(), "/", "{next}");
        }
    });
}

#[test]
fn coordination_manages_its_basin_and_nobody_elses() {
    both(|base| {
        let site = site(base);
        let lou = add_lou(base, &site);
        let coordination = site.as_role(Role::Coordination);
        let invited = coordination.post(
            "/admin/comptes",
            &[
                ("name", "Nour Delatrame"),
                ("email", "nour@essai.example"),
                ("role", "finance"),
                ("basin", ""),
            ],
        );
        assert_eq!(invited.status, StatusCode::SEE_OTHER, "{}", invited.text());
        assert!(mailed_token(base).is_some());
        let names = coordination.get("/admin/comptes").texts("tbody th");
        assert!(
            names.iter().any(|name| name == "Nour Delatrame")
                && names.iter().any(|name| name == "Lou Lafibre")
        );
        let forbidden = coordination.post(
            "/admin/comptes",
            &[("name", "X"), ("email", "x@essai.example"), ("role", "admin"), ("basin", "")],
        );
        assert_eq!(
            forbidden.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "coordination makes no administrators"
        );

        let stranger = site.as_who(Role::Coordination, Some(site.other_basin()), "fr");
        assert_eq!(stranger.post(&format!("/admin/comptes/{lou}/fermer"), &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(
            coordination.post(&format!("/admin/comptes/{lou}/fermer"), &[]).status,
            StatusCode::SEE_OTHER
        );
        assert!(base.read_now(|c| store::account(c, lou)).unwrap().unwrap().closed_at.is_some());
        coordination.post(&format!("/admin/comptes/{lou}/rouvrir"), &[]);
        assert!(base.read_now(|c| store::account(c, lou)).unwrap().unwrap().closed_at.is_none());
    });
}

#[test]
fn settings_are_for_the_administrator() {
    both(|base| {
        let site = site(base);
        for address in ["/admin/courriels", "/admin/journal", "/admin/galerie"] {
            assert_eq!(site.as_role(Role::Admin).get(address).status, StatusCode::OK, "{address}");
            assert_eq!(
                site.as_role(Role::Coordination).get(address).status,
                StatusCode::FORBIDDEN,
                "{address}"
            );
            assert_eq!(site.as_nobody().get(address).status, StatusCode::SEE_OTHER, "{address}");
        }
    });
}

#[test]
fn every_page_reads_well_in_every_language() {
    both(|base| {
        let site = site(base);
        for language in navette_web::LANGUAGES {
            let admin = site.as_who(Role::Admin, None, language);
            let pages = [
                "/",
                "/recherche",
                "/recherche?q=x",
                "/compte",
                "/admin/comptes",
                "/admin/courriels",
                "/admin/journal",
                "/admin/galerie",
            ];
            for address in pages {
                let page = admin.get(address);
                assert_eq!(
                    (page.status, page.attributes("html", "lang")),
                    (StatusCode::OK, vec![language.to_owned()])
                );
            }
            for address in [
                "/entrer",
                "/entrer?par=mot-de-passe",
                "/aide",
                "/accessibilite",
                "/donnees-personnelles",
                "/a-propos",
            ] {
                let nobody = site.as_nobody();
                let page = nobody.ask(
                    axum::http::Method::GET,
                    address,
                    "",
                    Vec::new(),
                    &[("accept-language", language)],
                );
                assert_eq!(
                    (page.status, page.attributes("html", "lang")),
                    (StatusCode::OK, vec![language.to_owned()])
                );
            }
        }
    });
}

#[test]
fn a_forged_request_is_refused() {
    both(|base| {
        let site = site(base);
        let headers = [("sec-fetch-site", "cross-site"), ("origin", "https://ailleurs.example")];
        let kind = "application/x-www-form-urlencoded";
        let nobody = site.as_nobody();
        let forged =
            nobody.ask(axum::http::Method::POST, "/entrer", kind, b"email=a%40b.be".to_vec(), &headers);
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn what_is_over_is_forgotten_at_night_and_what_lasts_is_kept() {
    both(|base| {
        let site = site(base);
        let account = add_lou(base, &site);
        let rows = |table: &str| {
            let sql = format!("SELECT count(*) FROM {table}");
            base.read_now(|c| c.value::<i64>(&sql, &[])).unwrap()
        };
        base.write_now(|tx| open_session(tx, account, "essai")).unwrap();
        site.as_nobody().post("/entrer", &[("email", EMAIL)]);
        let token = base.write_now(|tx| open_session(tx, account, "essai")).unwrap().unwrap();
        site.with_token(&token).post("/compte", &[("name", "Lou")]);
        assert!(rows("rate_window") > 0 && rows("form_sent") > 0);
        base.clock().advance(SignedDuration::from_hours(24 * 50));
        let token = base.write_now(|tx| open_session(tx, account, "essai")).unwrap().unwrap();
        base.write_now(|tx| sign_in_link(tx, account)).unwrap();
        assert_eq!((rows("session"), rows("sign_in_link")), (3, 2));
        let handlers = [navette_accounts::nightly(Arc::default())];
        base.write_now(|tx| navette_jobs::enqueue(tx, handlers[0].kind(), account.0, tx.now())).unwrap();
        assert_eq!(navette_jobs::run_due(base, &handlers).unwrap(), 1);
        assert_eq!((rows("session"), rows("sign_in_link")), (1, 1));
        assert_eq!((rows("rate_window"), rows("form_sent")), (0, 0));
        assert_eq!(site.with_token(&token).get("/compte").status, StatusCode::OK);
    });
}

#[test]
fn what_nobody_types_is_refused_with_a_sentence_and_never_a_fault() {
    both(|base| {
        let site = site(base);
        let account = add_lou(base, &site);
        let token = base.write_now(|tx| open_session(tx, account, "essai")).unwrap().unwrap();
        let lou = site.with_token(&token);
        let long = "é".repeat(300);
        for name in ["\0", "", " ", long.as_str()] {
            assert_eq!(
                lou.post("/compte", &[("name", name)]).status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{name:?}"
            );
        }
        for email in ["\0@b.be", "a@\0", "a\0 b@c.be", "@", "a@b@c.be"] {
            let fields = [("name", "Nour"), ("email", email), ("role", "reader"), ("basin", "")];
            let status = lou.post("/admin/comptes", &fields).status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{email:?}");
            let asked = site.as_nobody().post("/entrer", &[("email", email)]).status;
            assert_eq!(asked, StatusCode::UNPROCESSABLE_ENTITY, "{email:?}");
        }
        assert_eq!(lou.get("/recherche?q=%00").status, StatusCode::OK);
        assert_eq!(site.as_nobody().get("/entrer/%00").status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

//! "Does it still stand?": the mail, the link, one click an offer.

mod basin;

use basin::{operator, site, written};
use navette_database::Error;
use navette_jobs::mail;
use navette_testing::both;
use navette_web::Role;

#[test]
fn operators_are_asked_once_and_answer_by_one_link() {
    both(|base| {
        let site = site(base);
        let id = operator(base, site.basin(), "Atelier du fil", "fil@exemple.test");
        let (one, two) = (written(&site, id, "Tisser une histoire"), written(&site, id, "Nouer des liens"));
        let visitor = site.as_role(Role::Coordination);
        for here in [&one, &two] {
            visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
        }
        let waiting = visitor.get("/offres/saison");
        assert_eq!(waiting.texts(".list li a:first-child")[0], "Atelier du fil");
        visitor.post("/offres/saison", &[("season", "2026-2027")]);
        // Pressed again, nobody is written to a second time.
        base.clock().advance(jiff::SignedDuration::from_mins(5));
        let again = visitor.post("/offres/saison", &[("season", "2026-2027")]);
        assert_eq!(again.status, 303);
        let page = visitor.get("/offres/saison");
        assert_eq!(page.count("section.card form button"), 0, "nothing to press: {}", page.first("main"));
        assert!(visitor.get(&one).texts(".badge").contains(&"à confirmer".to_owned()));
        let mails = base.read_now(|c| mail::list(c, Some(site.basin()), None, 10, 0)).expect("mails");
        assert_eq!((mails.len(), mails[0].recipient.as_str()), (1, "fil@exemple.test"), "one mail for both");
        let address = mails[0].body.lines().find(|line| line.contains("/saison/")).expect("a link");
        let link = format!("/saison/{}", address.trim().rsplit('/').next().expect("a token"));
        let nobody = site.as_nobody();
        let page = nobody.get(&link);
        assert_eq!(page.count(".list li"), 2);
        let key = two.rsplit('/').next().expect("a key").to_owned();
        assert_eq!(nobody.post(&link, &[("offer", key.as_str()), ("answer", "no")]).status, 303);
        assert!(visitor.get(&two).texts(".badge").contains(&"retirée".to_owned()));
        assert_eq!(nobody.post(&link, &[("answer", "yes")]).status, 303, "all that are left");
        assert!(visitor.get(&one).texts(".badge").contains(&"publiée".to_owned()));
        assert!(visitor.get(&one).text().contains("2026-2027"));
        // Whoever said no may think better of it.
        nobody.post(&link, &[("offer", key.as_str()), ("answer", "changes")]);
        assert!(visitor.get(&two).texts(".badge").contains(&"publiée".to_owned()));
        let told = nobody.post(&link, &[("offer", key.as_str()), ("note", "Une séance de plus, 75 €")]);
        assert_eq!(told.status, 303);
        assert!(visitor.get(&two).text().contains("Une séance de plus, 75 €"), "we read what changes");
        assert_eq!(visitor.get("/offres/saison").first(".empty h2"), "Tout est confirmé");
        base.clock().advance(jiff::SignedDuration::from_hours(24 * 61));
        assert_eq!(nobody.get(&link).status, 422, "the link has ended");
        let emptied: Result<u64, Error> = base.write_now(|tx| tx.exec("DELETE FROM job", &[]));
        emptied.expect("no job left");
    });
}

#[test]
fn a_link_answers_for_its_own_operator_only() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let (ours, theirs) = (
        operator(&base, site.basin(), "Atelier du fil", "fil@exemple.test"),
        operator(&base, site.basin(), "Maison du rouet", ""),
    );
    let (one, two) = (written(&site, ours, "Tisser une histoire"), written(&site, theirs, "Filer la laine"));
    let visitor = site.as_role(Role::Coordination);
    for here in [&one, &two] {
        visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
    }
    visitor.post("/offres/saison", &[]);
    let mails = base.read_now(|c| mail::list(c, Some(site.basin()), None, 10, 0)).expect("mails");
    let mail = mails.iter().find(|mail| mail.recipient == "fil@exemple.test").expect("a mail to ours");
    let address = mail.body.lines().find(|line| line.contains("/saison/")).expect("a link");
    let link = format!("/saison/{}", address.trim().rsplit('/').next().expect("a token"));
    let key = two.rsplit('/').next().expect("a key").to_owned();
    assert_eq!(site.as_nobody().post(&link, &[("offer", key.as_str()), ("answer", "no")]).status, 404);
    assert!(visitor.get(&two).texts(".badge").contains(&"à confirmer".to_owned()), "as it was");
    assert_eq!(site.as_nobody().get("/saison/0000").status, 422);
}

#[test]
fn after_a_week_of_silence_operators_are_asked_once_more() {
    let base = navette_testing::sqlite();
    let site = site(&base);
    let id = operator(&base, site.basin(), "Atelier du fil", "fil@exemple.test");
    let here = written(&site, id, "Tisser une histoire");
    let visitor = site.as_role(Role::Coordination);
    visitor.post(&format!("{here}/etat"), &[("step", "publish")]);
    let mails = || base.read_now(|c| mail::list(c, Some(site.basin()), None, 10, 0)).expect("mails").len();
    visitor.post("/offres/saison", &[]);
    visitor.post("/offres/saison", &[("whom", "silent")]);
    assert_eq!(mails(), 1, "not before a week");
    base.clock().advance(jiff::SignedDuration::from_hours(24 * 8));
    let page = visitor.get("/offres/saison");
    assert!(page.first("section.card form button").contains("Relancer"), "{}", page.first("main"));
    visitor.post("/offres/saison", &[("whom", "silent")]);
    assert_eq!(mails(), 2);
}

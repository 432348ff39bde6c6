//! The outbox: written with the change, sent once the server takes it, or kept to be read.

use jiff::SignedDuration;
use navette_database::Error;
use navette_jobs::mail::{self, MailId, MailState};
use navette_jobs::queue::{self, JobState};
use navette_jobs::{Password, SmtpFault, SmtpSettings, SmtpTls, run_due};
use navette_testing::TestBase;
use navette_testing::both;
use navette_testing::smtp::{FakeSmtp, Mood};

fn through(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".into(),
        port,
        tls: SmtpTls::None,
        user: None,
        password: None,
        from: "Navette <navette@example.org>".into(),
    }
}

fn write(base: &TestBase) -> MailId {
    base.write_now(|tx| {
        mail::write(
            tx,
            None,
            "Élodie <elodie@example.org>",
            "Réunion à l’école — été",
            "Chère Élodie,\n.point\nœuvre €\n",
        )
    })
    .unwrap()
}

fn state(base: &TestBase, id: MailId) -> mail::Mail {
    base.read_now(|c| mail::find(c, id)).unwrap().expect("the mail is there")
}

#[test]
fn without_a_server_mails_are_kept_and_can_be_read() {
    both(|base| {
        let id = write(base);
        assert_eq!(state(base, id).state, MailState::Waiting);
        assert_eq!(run_due(base, &[mail::handler(None)]).unwrap(), 1);
        let kept = base.read_now(|c| mail::list(c, None, Some(MailState::Kept), 10, 0)).unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].id, kept[0].body.as_str()), (id, "Chère Élodie,\n.point\nœuvre €\n"));
        assert!(base.read_now(|c| mail::list(c, None, None, 10, 1)).unwrap().is_empty());
        // Once a server is set, it can be sent after all.
        let server = FakeSmtp::start(Mood::Takes);
        assert!(base.write_now(|tx| mail::resend(tx, id)).unwrap());
        assert_eq!(run_due(base, &[mail::handler(Some(through(server.port())))]).unwrap(), 1);
        assert_eq!(state(base, id).state, MailState::Sent);
        assert!(!base.write_now(|tx| mail::resend(tx, id)).unwrap());
    });
}

#[test]
fn a_change_that_fails_sends_nothing() {
    both(|base| {
        let failed: Result<(), Error> = base.write_now(|tx| {
            mail::write(tx, None, "a@example.org", "s", "b")?;
            Err(Error::Missing)
        });
        assert!(failed.is_err());
        assert_eq!(run_due(base, &[mail::handler(None)]).unwrap(), 0);
    });
}

#[test]
fn a_mail_is_sent_with_its_headers() {
    both(|base| {
        let server = FakeSmtp::start(Mood::Takes);
        let id = write(base);
        run_due(base, &[mail::handler(Some(through(server.port())))]).unwrap();
        let sent = state(base, id);
        assert_eq!((sent.state, sent.attempts, sent.sent_at), (MailState::Sent, 1, Some(base.clock().now())));
        let [received] = server.received().try_into().expect("one mail");
        assert_eq!(
            (received.from.as_str(), received.to.as_slice()),
            ("navette@example.org", &["elodie@example.org".to_owned()][..])
        );
        assert_eq!(received.header("Message-ID").unwrap(), format!("<{id}@example.org>"));
        assert_eq!(received.header("Date").unwrap(), "Mon, 07 Sep 2026 07:00:00 +0000");
        assert_eq!(received.header("Auto-Submitted").unwrap(), "auto-generated");
        assert_eq!(received.header("Content-Type").unwrap(), "text/plain; charset=utf-8");
        assert_eq!(received.header("Content-Transfer-Encoding").unwrap(), "quoted-printable");
        assert!(received.data.is_ascii(), "{}", received.data);
        assert!(received.header("Subject").unwrap().starts_with("=?utf-8?"), "{}", received.data);
        let body = received.data.split_once("\r\n\r\n").unwrap().1;
        assert_eq!(body.trim_end(), "Ch=C3=A8re =C3=89lodie,\r\n.point\r\n=C5=93uvre =E2=82=AC");
    });
}

#[test]
fn a_server_that_is_down_is_tried_again() {
    both(|base| {
        let port = FakeSmtp::start(Mood::Takes).port(); // gone at once
        let id = write(base);
        let handlers = [mail::handler(Some(through(port)))];
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        let tried = state(base, id);
        assert_eq!((tried.state, tried.attempts), (MailState::Waiting, 1));
        assert!(tried.last_error.is_some());
        assert_eq!(run_due(base, &handlers).unwrap(), 0, "not before half a minute");

        let server = FakeSmtp::start(Mood::Busy);
        let handlers = [mail::handler(Some(through(server.port())))];
        base.clock().advance(SignedDuration::from_secs(31));
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        assert!(state(base, id).last_error.unwrap().contains("come back later"));

        server.set(Mood::Takes);
        base.clock().advance(SignedDuration::from_secs(121));
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        let sent = state(base, id);
        assert_eq!((sent.state, sent.attempts, sent.last_error), (MailState::Sent, 3, None));
        assert_eq!(server.received().len(), 1);
    });
}

#[test]
fn a_server_that_never_comes_back_ends_as_a_failure() {
    both(|base| {
        let port = FakeSmtp::start(Mood::Takes).port();
        let id = write(base);
        let handlers = [mail::handler(Some(through(port)))];
        let mut tries = 0;
        for _ in 0..20 {
            tries += run_due(base, &handlers).unwrap();
            base.clock().advance(SignedDuration::from_hours(7));
        }
        assert_eq!((tries, state(base, id).state), (8, MailState::Failed));
        let failed = base.read_now(|c| queue::list(c, JobState::Failed, 10)).unwrap();
        assert_eq!(failed.len(), 1);
        assert_eq!(failed[0].last_error, state(base, id).last_error);
    });
}

#[test]
fn a_refused_recipient_fails_at_once_with_the_reason() {
    both(|base| {
        let server = FakeSmtp::start(Mood::RefusesRecipient);
        let id = write(base);
        let handlers = [mail::handler(Some(through(server.port())))];
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        let failed = state(base, id);
        assert_eq!(failed.state, MailState::Failed);
        assert!(failed.last_error.unwrap().contains("no such person"));
        base.clock().advance(SignedDuration::from_hours(24));
        assert_eq!(run_due(base, &handlers).unwrap(), 0);
    });
}

#[test]
fn what_is_no_address_fails_without_a_server() {
    both(|base| {
        for to in
            ["", "nobody", "a@b@c", "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org"]
        {
            let id = base.write_now(|tx| mail::write(tx, None, to, "s", "b")).unwrap();
            run_due(base, &[mail::handler(Some(through(1)))]).unwrap();
            assert_eq!(state(base, id).state, MailState::Failed, "{to:?}");
        }
    });
}

#[test]
fn a_second_try_is_the_same_mail_for_its_reader() {
    both(|base| {
        // The server takes the mail, and we never hear of it: as when the process dies before it can write it down.
        let server = FakeSmtp::start(Mood::TakesAndHangsUp);
        let id = write(base);
        let handlers = [mail::handler(Some(through(server.port())))];
        run_due(base, &handlers).unwrap();
        assert_eq!(state(base, id).state, MailState::Waiting);
        server.set(Mood::Takes);
        base.clock().advance(SignedDuration::from_mins(5));
        run_due(base, &handlers).unwrap();
        assert_eq!(state(base, id).state, MailState::Sent);
        let [first, second] = server.received().try_into().expect("it came twice");
        assert_eq!(first, second, "same Message-ID, same date, same text");
    });
}

#[test]
fn a_process_that_dies_before_it_writes_down_that_it_sent_sends_the_same_again() {
    both(|base| {
        let server = FakeSmtp::start(Mood::Takes);
        let id = write(base);
        let handlers = [mail::handler(Some(through(server.port())))];
        run_due(base, &handlers).unwrap();
        // What is in the base when the process dies right after the server took the mail.
        base.write_now(|tx| {
            let until = tx.now() + SignedDuration::from_secs(60);
            tx.exec("UPDATE mail SET state = 'waiting', attempts = 0, sent_at = NULL", &[])?;
            tx.exec("UPDATE job SET done_at = NULL, leased_by = 'dead', leased_until = ?1", &[&until])
        })
        .unwrap();
        base.clock().advance(SignedDuration::from_secs(61));
        assert_eq!(run_due(base, &handlers).unwrap(), 1);
        assert_eq!(state(base, id).state, MailState::Sent);
        let [first, second] = server.received().try_into().expect("it came twice");
        assert_eq!(first, second);
    });
}

#[test]
fn a_refused_password_is_tried_again_and_told_nowhere() {
    both(|base| {
        let server = FakeSmtp::start(Mood::RefusesPassword);
        let settings = SmtpSettings {
            user: Some("navette".into()),
            password: Some(Password("s3cret-word".into())),
            ..through(server.port())
        };
        assert!(!format!("{settings:?}").contains("s3cret"));
        let id = write(base);
        run_due(base, &[mail::handler(Some(settings))]).unwrap();
        let refused = state(base, id);
        assert_eq!(refused.state, MailState::Waiting);
        assert!(!refused.last_error.unwrap().contains("s3cret"));
    });
}

#[test]
fn a_password_is_never_sent_in_clear() {
    // To another machine: refused before anything is said.
    let away = SmtpSettings {
        host: "mail.example.org".into(),
        user: Some("navette".into()),
        password: Some(Password("s3cret-word".into())),
        ..through(25)
    };
    assert_eq!(away.check(), Err(SmtpFault::PasswordInClear));
    // A server that does not offer TLS when TLS is asked for hears no password and gets no mail.
    let server = FakeSmtp::start(Mood::Takes);
    let settings =
        SmtpSettings { host: "127.0.0.1".into(), port: server.port(), tls: SmtpTls::StartTls, ..away };
    let base = navette_testing::sqlite();
    let id = write(&base);
    run_due(&base, &[mail::handler(Some(settings))]).unwrap();
    assert_eq!(state(&base, id).state, MailState::Waiting);
    assert!(server.received().is_empty());
    assert!(!server.heard().iter().any(|line| line.starts_with("AUTH")), "{:?}", server.heard());
}

#[test]
fn settings_are_checked_before_use() {
    assert_eq!(through(25).check(), Ok(()));
    assert!(matches!(
        SmtpSettings { from: "nobody".into(), ..through(25) }.check(),
        Err(SmtpFault::Settings(_))
    ));
    let server = FakeSmtp::start(Mood::Takes);
    assert_eq!(through(server.port()).greet(), Ok(()));
    drop(server);
    assert!(matches!(through(1).greet(), Err(SmtpFault::Server(_))));
}

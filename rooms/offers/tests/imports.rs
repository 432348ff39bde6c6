//! Files of offers brought in, again, and taken back: the action itself, on both engines.

mod basin;

use basin::{operator, site};
use navette_database::{BasinScope, Db, Error, Tx};
use navette_network::actions::interaction::{NewInteraction, note_interaction};
use navette_network::actions::operator::{Stays, set_operator_domains};
use navette_network::actions::person::{NewPerson, create_person};
use navette_network::actions::role::{NewRole, add_role};
use navette_network::actions::tag::tag;
use navette_network::code::{InteractionKind, OrganisationKind, PartyKind, Purpose, Visibility};
use navette_network::id::OperatorId;
use navette_offers::actions::Writer;
use navette_offers::actions::edit::edit_offer_field;
use navette_offers::actions::import::{Applied, ImportError, Undone, import_now, undo};
use navette_offers::code::OfferState;
use navette_offers::import::{Answers, Counts};
use navette_offers::offer::Offer;
use navette_offers::permissions::{EditOffers, ImportOffers};
use navette_offers::store;
use navette_testing::{TestBase, both, shared};
use navette_web::May;

const LIST: &str = "Titre;Opérateur;Public;Discipline;Tarif;Courriel;Date;Heure\n\
    Tisser une histoire;Atelier du fil;M3 à P2;Conte;60 € par classe;fil@exemple.test;14/01/2027;9h30\n\
    Filer la laine;Atelier du fil;P3;Arts textiles;gratuit;pas une adresse;;\n\
    Chanter;Chorale inconnue;P3;Musique;5 € par élève;;;\n";

struct Here<'b> {
    base: &'b TestBase,
    may: May<ImportOffers>,
}

impl Here<'_> {
    fn bring(&self, name: &str, text: &str, answers: Answers) -> Applied {
        self.try_bring(name, text.as_bytes(), answers).expect("it comes in")
    }

    fn try_bring(&self, name: &str, bytes: &[u8], answers: Answers) -> Result<Applied, ImportError> {
        let files = vec![(name.to_owned(), bytes.to_vec())];
        self.base.write_now(|tx| import_now(tx, &self.may, files, answers))
    }

    fn undo(&self, done: &Applied) -> Undone {
        self.base.write_now(|tx| undo(tx, &self.may, done.id)).expect("it is taken back")
    }

    fn offers(&self) -> Vec<Offer> {
        read(self.base, |c| store::offer::rows(c, self.may.scope()))
    }

    fn offer(&self, title: &str) -> Offer {
        self.offers()
            .into_iter()
            .find(|offer| offer.title == title)
            .unwrap_or_else(|| panic!("{title} is not there"))
    }

    fn edit(&self, title: &str, field: &str, value: &str) {
        let id = self.offer(title).id;
        let may = May::<EditOffers>::for_command(self.may.scope().id());
        self.base.write_now(|tx| edit_offer_field(tx, &Writer::from(&may), id, field, value)).expect("typed");
    }
}

fn read<T>(base: &Db, work: impl Fn(&mut navette_database::Conn<'_>) -> Result<T, Error>) -> T {
    base.read_now(work).expect("it can be read")
}

fn with_an_operator(test: impl Fn(&Here<'_>, OperatorId)) {
    both(|base| {
        let basin = site(base).basin();
        let id = operator(base, basin, "Atelier du fil", "");
        test(&Here { base, may: May::for_command(basin) }, id);
    });
}

fn written(counts: Counts) -> (usize, usize, usize, usize) {
    (counts.new, counts.changed, counts.same, counts.refused)
}

#[test]
fn a_list_comes_in_once_and_keeps_what_was_typed() {
    with_an_operator(|here, _| {
        let first = here.bring("offres 2026.csv", LIST, Answers::default());
        assert_eq!(written(first.counts), (2, 0, 0, 1), "{:?}", first.oddities);
        let codes: Vec<&str> = first.oddities.iter().map(|one| one.code.as_str()).collect();
        assert!(codes.contains(&"unknown-operator") && codes.contains(&"not-taken"), "{codes:?}");
        let offer = here.offer("Tisser une histoire");
        assert_eq!((offer.state, offer.price_cents), (OfferState::Draft, Some(6_000)));
        let sessions = read(here.base, |c| store::session::of_offer(c, here.may.scope(), offer.id));
        assert_eq!((sessions.len(), sessions[0].starts.as_deref()), (1, Some("09:30")));
        let again = here.bring("offres 2027.csv", LIST, Answers::default());
        assert_eq!(written(again.counts), (0, 0, 2, 1));

        here.edit("Tisser une histoire", "price_cents", "75");
        here.edit("Filer la laine", "summary", "À nous");
        let newer = LIST.replace("60 € par classe", "65 € par classe").replace("14/01/2027", "15/01/2027");
        let third = here.bring("offres 2027.csv", &newer, Answers::default());
        assert_eq!(written(third.counts), (0, 1, 1, 1));
        assert_eq!(here.offer("Tisser une histoire").price_cents, Some(7_500), "what was typed stays");
        assert!(third.oddities.iter().any(|one| one.code == "kept-typed" && one.field == "price_cents"));
        let sessions = read(here.base, |c| store::session::of_offer(c, here.may.scope(), offer.id));
        let days: Vec<String> = sessions.iter().map(|one| one.day.to_string()).collect();
        assert_eq!(days, ["2027-01-15"], "a date that nobody took follows its source");

        let fewer: String = LIST.lines().take(2).map(|line| format!("{line}\n")).collect();
        let fourth = here.bring("offres.csv", &fewer, Answers::default());
        assert_eq!(fourth.counts.absent, 1);
        assert_eq!(here.offers().len(), 2, "what is left out stays");
    });
}

#[test]
fn an_import_is_taken_back_but_for_what_someone_changed() {
    with_an_operator(|here, _| {
        let first = here.bring("offres.csv", LIST, Answers::default());
        let newer = LIST.replace("60 € par classe", "65 € par classe");
        let second = here.bring("offres.csv", &newer, Answers::default());
        assert_eq!(written(second.counts), (0, 1, 1, 1));
        assert_eq!(here.undo(&second), Undone { taken_back: 1, ..Undone::default() });
        assert_eq!(here.offer("Tisser une histoire").price_cents, Some(6_000));
        let again = here.bring("offres.csv", LIST, Answers::default());
        assert_eq!(written(again.counts), (0, 0, 2, 1), "what the source told is set back too");
        here.edit("Filer la laine", "summary", "À nous");
        let undone = here.undo(&first);
        assert_eq!((undone.taken_back, undone.kept.len()), (1, 1));
        assert!(undone.kept[0].changed_since);
        let left: Vec<String> = here.offers().into_iter().map(|offer| offer.title).collect();
        assert_eq!(left, ["Filer la laine"]);
        let twice = here.base.write_now(|tx| undo(tx, &here.may, first.id));
        assert!(matches!(twice, Err(ImportError::NotApplied)));
    });
}

#[test]
fn organisers_become_operators_when_that_is_agreed_and_are_known_afterwards() {
    with_an_operator(|here, _| {
        let agreed = Answers { make: true, ..Answers::default() };
        let done = here.bring("offres.csv", LIST, agreed);
        assert_eq!((written(done.counts), done.counts.operators), ((3, 0, 0, 0), 1));
        assert_eq!(here.offer("Chanter").operator_name, "Chorale inconnue");
        let event = r#"{"@id":"https://e.test/event/1","name":{"fr":"Broder"},"calendarType":"permanent",
            "organizer":{"@id":"https://e.test/organizers/1","name":{"fr":"Brodeuses"}}}"#;
        let done = here.bring("un.json", event, Answers { make: true, ..Answers::default() });
        assert_eq!(done.counts.operators, 1);
        let renamed = event.replace("Brodeuses", "Brodeuses et brodeurs").replace("/event/1", "/event/2");
        let done = here.bring("deux.json", &renamed, Answers::default());
        assert_eq!(written(done.counts), (1, 0, 0, 0), "known by the key of the source: {:?}", done.oddities);
    });
}

/// Three organisers that nobody knows, each with an offer.
const NEWCOMERS: &str = "Titre;Opérateur;Numéro d'entreprise\n\
    Chanter;Chorale Étoilée;0403.170.701\nBroder;Brodeuses;\nDanser;Ballet d’ici;\n";

impl Here<'_> {
    fn newcomers(&self) -> Applied {
        let done = self.bring("offres.csv", NEWCOMERS, Answers { make: true, ..Answers::default() });
        assert_eq!((written(done.counts), done.counts.operators), ((3, 0, 0, 0), 3));
        done
    }

    fn operators(&self) -> Vec<(String, OperatorId)> {
        let rows = read(self.base, |c| navette_network::store::operator::rows(c, self.may.scope()));
        rows.into_iter().map(|row| (row.name, row.id)).collect()
    }

    fn operator(&self, name: &str) -> OperatorId {
        self.operators().into_iter().find(|(known, _)| known == name).expect("an operator").1
    }
}

#[test]
fn operators_that_an_import_added_go_with_it_when_nobody_used_them() {
    with_an_operator(|here, _| {
        let done = here.newcomers();
        let undone = here.undo(&done);
        assert_eq!((undone.taken_back, undone.operators_taken_back), (3, 3), "{undone:?}");
        let left: Vec<String> = here.operators().into_iter().map(|(name, _)| name).collect();
        assert_eq!(left, ["Atelier du fil"]);
        let lost = "SELECT count(*) FROM typed_field t WHERE t.kind = 'operator'
                    AND NOT EXISTS (SELECT 1 FROM operator o WHERE o.id = t.subject_id)";
        assert_eq!(read(here.base, |c| c.value::<i64>(lost, &[])), 0);
        let found = "SELECT count(*) FROM search_entry WHERE kind = 'operator' AND words <> ''";
        assert_eq!(read(here.base, |c| c.value::<i64>(found, &[])), 1, "nobody finds them any more");
        // The same file again makes them again, and an event's organiser goes with the key it is known by.
        here.undo(&here.newcomers());
        let event = r#"{"@id":"https://e.test/event/1","name":{"fr":"Broder"},"calendarType":"permanent",
            "organizer":{"@id":"https://e.test/organizers/1","name":{"fr":"Brodeuses"}}}"#;
        let done = here.bring("un.json", event, Answers { make: true, ..Answers::default() });
        assert_eq!(here.undo(&done).operators_taken_back, 1);
        let keys = "SELECT count(*) FROM record_source WHERE kind = 'operator'";
        assert_eq!(read(here.base, |c| c.value::<i64>(keys, &[])), 0);
    });
}

/// What may lean on an operator: the table that then holds its key, and how it comes to.
type Lean = fn(&mut Tx<'_>, BasinScope, OperatorId);

const LEANS: &[(&str, Lean)] = &[
    ("tagging", |tx, basin, id| {
        tag(tx, &May::for_command(basin.id()), "Été", PartyKind::Operator, &[id.0]).expect("a tag");
    }),
    ("interaction_party", |tx, basin, id| {
        let new = NewInteraction {
            day: tx.today(),
            kind: InteractionKind::Call,
            summary: "Appelée",
            next_step: "",
            next_step_due: None,
            visibility: Visibility::Team,
            parties: &[(PartyKind::Operator, id.0)],
        };
        note_interaction(tx, &May::for_command(basin.id()), &new).expect("a call");
    }),
    ("person_role", |tx, basin, id| {
        let person = NewPerson {
            given_name: "",
            family_name: "Dupré",
            email: "",
            phone: "",
            purpose: Purpose::OperatorContact,
            source: "essai",
            retain_until: None,
            role: None,
        };
        let person = create_person(tx, &May::for_command(basin.id()), &person).expect("a person");
        let role =
            NewRole { organisation: (OrganisationKind::Operator, id.0), function: "director", since: None };
        add_role(tx, &May::for_command(basin.id()), person, role).expect("a function");
    }),
    ("record_source", |tx, basin, id| {
        navette_network::store::source::add(tx, basin, id.into(), "autre", "7").expect("a source");
    }),
    ("operator_domain", |tx, basin, id| {
        set_operator_domains(tx, &May::for_command(basin.id()), id, &["music"]).expect("a domain");
        // Not by a hand: only the row is there.
        tx.exec("DELETE FROM typed_field WHERE field = 'domains'", &[]).expect("unmarked");
    }),
    ("claim", |tx, basin, id| {
        let (key, now) = (tx.new_id(), tx.now());
        let sql = "INSERT INTO claim (id, basin_id, kind, subject_id, name, email, asked_at)
                   VALUES (?1, ?2, 'operator', ?3, 'Dupré', 'a@exemple.test', ?4)";
        tx.exec(sql, &[&key, &basin, &id, &now]).expect("a claim");
    }),
    ("answer_link", |tx, basin, id| {
        let (key, now) = (tx.new_id(), tx.now());
        let sql =
            "INSERT INTO answer_link (id, token_hash, basin_id, purpose, subject_id, created_at, expires_at)
                   VALUES (?1, 'x', ?2, 'season', ?3, ?4, ?4)";
        tx.exec(sql, &[&key, &basin, &id, &now]).expect("a link");
    }),
];

#[test]
fn operators_that_somebody_used_or_changed_stay_and_it_is_told_why() {
    for (table, lean) in LEANS {
        with_an_operator(|here, _| {
            let done = here.newcomers();
            let used = here.operator("Chorale Étoilée");
            here.base
                .write_now(|tx| {
                    lean(tx, here.may.scope(), used);
                    Ok::<_, Error>(())
                })
                .expect("a row");
            let undone = here.undo(&done);
            assert_eq!((undone.taken_back, undone.operators_taken_back), (3, 2), "{table}: {undone:?}");
            let kept = &undone.kept_operators[0];
            assert_eq!((kept.operator, kept.name.as_str()), (used, "Chorale Étoilée"));
            assert_eq!(kept.why, Stays::LeanedOn(vec![(*table).to_owned()]));
        });
    }
    with_an_operator(|here, _| {
        let done = here.newcomers();
        // An offer that someone changed keeps its operator; another operator was given an address.
        here.edit("Chanter", "summary", "À nous");
        let may = May::for_command(here.may.scope().id());
        let changed = here.operator("Brodeuses");
        here.base
            .write_now(|tx| {
                navette_network::actions::edit::edit_field(
                    tx,
                    &may,
                    changed.into(),
                    "email",
                    "b@exemple.test",
                )
            })
            .expect("typed");
        let undone = here.undo(&done);
        assert_eq!((undone.taken_back, undone.operators_taken_back), (2, 1), "{undone:?}");
        let why: Vec<(&str, &Stays)> =
            undone.kept_operators.iter().map(|one| (one.name.as_str(), &one.why)).collect();
        let offer = Stays::LeanedOn(vec!["offer".to_owned()]);
        assert_eq!(why, [("Brodeuses", &Stays::Changed), ("Chorale Étoilée", &offer)]);
    });
}

#[test]
fn an_offer_already_written_here_is_not_doubled_by_a_list() {
    with_an_operator(|here, _| {
        here.bring("offres.csv", LIST, Answers::default());
        let other = "Titre;Opérateur;Résumé\nTisser une histoire;Atelier du fil;En deux phrases\n";
        let done = here.bring("une autre liste.csv", other, Answers::default());
        assert_eq!(written(done.counts), (0, 1, 0, 0));
        assert_eq!(here.offer("Tisser une histoire").summary.as_deref(), Some("En deux phrases"));
        let undone = here.undo(&done);
        assert_eq!(undone.taken_back, 1);
        assert_eq!(here.offer("Tisser une histoire").summary, None);
    });
}

#[test]
fn what_is_no_list_of_offers_is_refused() {
    with_an_operator(|here, _| {
        for (name, bytes) in
            [("rien.csv", &b""[..]), ("image.png", b"\x89PNG\r\n\x1a\n"), ("autre.json", br#"{"a":1}"#)]
        {
            assert!(
                matches!(here.try_bring(name, bytes, Answers::default()), Err(ImportError::Unusable(_))),
                "{name}"
            );
        }
        let without =
            here.try_bring("sans titre.csv", b"Ville;Tarif\nJette;5\nForest;6\n", Answers::default());
        assert!(matches!(without, Err(ImportError::Missing("title"))), "{without:?}");
        assert!(here.offers().is_empty());
    });
}

/// How many events of the files of UiTdatabank have dates of their own under the key they share.
const SHARED: usize = 11;

#[test]
fn the_agendas_come_in_once() {
    with_an_operator(|here, id| {
        let (Some(folder), Some(agenda)) =
            (shared("events/uitdatabank"), shared("events/openagenda_evenements-a-paris_2018.json"))
        else {
            return;
        };
        let answers = || Answers { operator: Some(id), make: true, source: None };
        let agenda = std::fs::read(agenda).expect("its bytes");
        let first = here.try_bring("agenda.json", &agenda, answers()).expect("it comes in");
        assert_eq!(first.counts.read, 100);
        assert_eq!(first.counts.new + first.counts.refused, 100);
        assert!(first.counts.new >= 90, "{:?}", first.counts);
        let again = here.try_bring("agenda.json", &agenda, answers()).expect("it comes in");
        assert_eq!(written(again.counts), (0, 0, first.counts.new, first.counts.refused));

        let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| {
                let path = entry.expect("a file").path();
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                (name, std::fs::read(path).expect("its bytes"))
            })
            .collect();
        files.sort();
        let bring = |files: Vec<(String, Vec<u8>)>| {
            here.base.write_now(|tx| import_now(tx, &here.may, files, answers()))
        };
        let all = bring(files.clone()).expect("they come in");
        assert_eq!(all.counts.read, 78);
        // The files are versions of one event, one organiser and one place, each under one key: what has other dates is
        // an event of its own, what has the same is a copy.
        let new = all.counts.new;
        assert_eq!(written(all.counts), (new, 0, 0, 78 - new), "{:?}", all.counts);
        assert_eq!(new, SHARED, "{:?}", all.counts);
        let counted = |refuses: bool, code: &str| {
            all.oddities.iter().filter(|one| one.refuses == refuses && one.code == code).count()
        };
        let reasons = |code: &str| counted(true, code);
        assert_eq!((reasons("organiser"), reasons("place")), (12, 27));
        assert_eq!(
            reasons("twice") + reasons("no-date") + reasons("ends-before") + reasons("calendar"),
            39 - new,
            "{:?}",
            all.oddities
        );
        assert_eq!(counted(false, "shared-key"), new + reasons("twice"));
        let again = bring(files.clone()).expect("they come in");
        assert_eq!(written(again.counts), (0, 0, new, 78 - new));
        let mut backwards = files.clone();
        backwards.reverse();
        let again = bring(backwards).expect("they come in");
        // Of two copies the first counts: in another order that may be the other, and never a new offer.
        assert_eq!(
            (again.counts.new, again.counts.same + again.counts.changed),
            (0, new),
            "{:?}",
            again.counts
        );
        // With keys of their own, each comes in or tells why.
        let apart = files.into_iter().enumerate().map(|(place, (name, bytes))| {
            let text =
                String::from_utf8(bytes).expect("text").replace("23017cb7", &format!("{place}-23017cb7"));
            (name, text.into_bytes())
        });
        let all = bring(apart.collect()).expect("they come in");
        assert_eq!(all.counts.new + all.counts.refused, 78, "{:?}", all.counts);
        assert!(all.counts.new >= 35, "{:?}", all.counts);
        assert_eq!(here.undo(&all).taken_back, all.counts.new);
    });
}

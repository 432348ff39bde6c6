//! What people do, on both engines: each action with what follows from it.

mod basin;

use basin::{Basin, basin};
use jiff::civil::date;
use navette_database::{Conn, Db, Error, Uuid};
use navette_network::Record;
use navette_network::actions::{
    ActionError, bulk, edit, erase, interaction, merge, operator, person, role, tag, undo, view,
};
use navette_network::code::{
    InteractionKind, Kind, OrganisationKind, PartyKind, Purpose, Reach, Status, Visibility,
};
use navette_network::field::FieldError;
use navette_network::id::{OperatorId, PersonId};
use navette_network::lists::site::{SiteFilter, SiteSort};
use navette_network::memory::Memory;
use navette_network::store::{self, interaction::Reader};
use navette_testing::both;

type Done<T = ()> = Result<T, ActionError>;

fn names(base: &Db, memory: &Memory, at: &Basin, query: &str) -> Vec<String> {
    let may = at.may();
    base.read_now(|c| memory.find(c, &may, query, 10, Kind::ALL))
        .unwrap()
        .into_iter()
        .map(|f| f.title)
        .collect()
}

fn tell<T: std::fmt::Debug>(result: Done<T>) -> String {
    match result {
        Err(ActionError::Field { field, why }) => format!("{field}: {}", why.code()),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_field_is_edited_journaled_marked_searched_and_undone() {
    both(|base| {
        let (at, memory) = (basin(base), Memory::new());
        assert_eq!(names(base, &memory, &at, "canevas"), ["École du Canevas"]);
        let edited = base
            .write_now(|tx| edit::edit_field(tx, &at.may(), at.site.into(), "name", "École du Lin"))
            .unwrap();
        assert_eq!(
            (edited.before.as_deref(), edited.after.as_deref()),
            (Some("École du Canevas"), Some("École du Lin"))
        );
        assert_eq!(names(base, &memory, &at, "ecole lin"), ["École du Lin"]);
        assert!(names(base, &memory, &at, "canevas").is_empty());
        let typed = base.read_now(|c| store::source::typed(c, at.site.into())).unwrap();
        assert_eq!(typed, ["name"]);
        base.clock().advance(jiff::SignedDuration::from_secs(1));
        base.write_now(|tx| undo::undo_last_edit(tx, &at.may(), at.site.into())).unwrap();
        assert_eq!(names(base, &memory, &at, "canevas"), ["École du Canevas"]);
        assert!(base.read_now(|c| store::source::typed(c, at.site.into())).unwrap().is_empty());
        base.clock().advance(jiff::SignedDuration::from_secs(1));
        base.write_now(|tx| undo::undo_last_edit(tx, &at.may(), at.site.into())).unwrap();
        assert_eq!(names(base, &memory, &at, "lin"), ["École du Lin"]);
    });
}

#[test]
fn every_field_of_every_record_can_be_filled_emptied_or_says_why_not() {
    both(|base| {
        let at = basin(base);
        for record in [at.site.into(), at.school.into(), at.operator.into(), at.person.into()] {
            let record: Record = record;
            for field in navette_network::field::fields(record.kind) {
                for value in [
                    "",
                    "Bruxelles",
                    "2026-09-01",
                    "0874.551.505",
                    "1080",
                    "50.85, 4.35",
                    "anne@exemple.test",
                    "fr",
                    "closed",
                ] {
                    let done =
                        base.write_now(|tx| edit::edit_field(tx, &at.may(), record, field.name, value));
                    match done {
                        Ok(_) | Err(ActionError::Field { .. }) => {}
                        other => panic!("{record:?} {} {value}: {other:?}", field.name),
                    }
                }
            }
        }
        let refused =
            base.write_now(|tx| edit::edit_field(tx, &at.may(), at.site.into(), "reach", "autonomous"));
        assert!(matches!(refused, Err(ActionError::UnknownField)));
    });
}

#[test]
fn another_basin_is_as_if_it_were_not() {
    both(|base| {
        let (at, other) = (basin(base), basin(base));
        let done = base.write_now(|tx| edit::edit_field(tx, &other.may(), at.site.into(), "name", "Prise"));
        assert!(matches!(done, Err(ActionError::NotFound)));
        assert_eq!(base.read_now(|c| store::site::find(c, other.scope, at.site)).unwrap(), None);
        assert!(names(base, &Memory::new(), &other, "canevas").len() == 1);
    });
}

#[test]
fn a_note_moves_the_reach_and_the_last_contact() {
    both(|base| {
        let (at, memory) = (basin(base), Memory::new());
        let reach = |c: &mut Conn<'_>| {
            Ok::<_, Error>(store::site::find(c, at.scope, at.site)?.map(|s| (s.reach, s.last_contact_on)))
        };
        assert_eq!(base.read_now(reach).unwrap(), Some((Reach::Unknown, None)));
        let new = role::NewRole {
            organisation: (OrganisationKind::School, at.school.0),
            function: "peca_delegate",
            since: None,
        };
        let role = base.write_now(|tx| role::add_role(tx, &at.may(), at.person, new)).unwrap();
        assert_eq!(base.read_now(reach).unwrap(), Some((Reach::Identified, None)));
        let list = base.read_now(|c| memory.sites(c, at.scope)).unwrap();
        assert!(list.all()[0].delegate_known);
        let parties = [(PartyKind::Person, at.person.0)];
        let note = note(&parties);
        let id = base.write_now(|tx| interaction::note_interaction(tx, &at.may(), &note)).unwrap();
        assert_eq!(base.read_now(reach).unwrap(), Some((Reach::Contacted, Some(date(2026, 9, 4)))));
        let list = base.read_now(|c| memory.sites(c, at.scope)).unwrap();
        assert_eq!(list.all()[0].row.last_contact_on, Some(date(2026, 9, 4)));
        let eyes = Reader::of(at.may::<navette_network::permissions::ReadNetwork>().who());
        let waiting = |c: &mut Conn<'_>| store::interaction::waiting(c, at.scope, eyes, None, 10);
        assert_eq!(base.read_now(waiting).unwrap().len(), 1);
        base.write_now(|tx| interaction::mark_next_step(tx, &at.may(), id, Some(date(2026, 9, 7)))).unwrap();
        assert!(base.read_now(waiting).unwrap().is_empty());
        base.write_now(|tx| role::end_role(tx, &at.may(), role, date(2026, 9, 5))).unwrap();
        let list = base.read_now(|c| memory.sites(c, at.scope)).unwrap();
        assert!(!list.all()[0].delegate_known);
        let silent = SiteFilter { silent_for_months: Some(3), ..SiteFilter::default() };
        assert_eq!(list.page(&silent, SiteSort::Name, false, date(2026, 9, 7), 0, 50).total, 0);
    });
}

fn note<'a>(parties: &'a [(PartyKind, Uuid)]) -> interaction::NewInteraction<'a> {
    interaction::NewInteraction {
        day: date(2026, 9, 4),
        kind: InteractionKind::Call,
        summary: "Parlé avec Fatou TRAME de la semaine des arts",
        next_step: "Envoyer le dossier à Fatou",
        next_step_due: Some(date(2026, 9, 11)),
        visibility: Visibility::Team,
        parties,
    }
}

#[test]
fn forms_say_which_field_is_not_good() {
    both(|base| {
        let at = basin(base);
        let parties = [(PartyKind::Site, at.site.0)];
        let refused = |note: interaction::NewInteraction<'_>| {
            tell(base.write_now(|tx| interaction::note_interaction(tx, &at.may(), &note)))
        };
        assert_eq!(refused(interaction::NewInteraction { summary: " ", ..note(&parties) }), "summary: empty");
        assert_eq!(
            refused(interaction::NewInteraction { next_step: "", ..note(&parties) }),
            "next_step: empty"
        );
        assert_eq!(refused(note(&[])), "parties: empty");
        let person = |new: person::NewPerson<'_>| {
            tell(base.write_now(|tx| person::create_person(tx, &at.may(), &new)))
        };
        assert_eq!(person(person::NewPerson { source: "", ..someone() }), "source: empty");
        assert_eq!(person(person::NewPerson { email: "anne", ..someone() }), "email: not_email");
        let operator = |name, number| {
            let new = operator::NewOperator {
                kind: navette_network::code::OperatorKind::Legal,
                name,
                category: "museum",
                enterprise_number: number,
            };
            tell(base.write_now(|tx| operator::create_operator(tx, &at.may(), &new)))
        };
        assert_eq!(operator("", ""), "name: empty");
        assert_eq!(operator("Musée", "0206582284"), "enterprise_number: taken");
        let view = |address| tell(base.write_now(|tx| view::save_view(tx, &at.may(), "v", address)));
        assert_eq!(view("/reseau"), "Err(NotAllowed)");
    });
}

fn someone<'a>() -> person::NewPerson<'a> {
    person::NewPerson {
        given_name: "Anne",
        family_name: "Fuseau",
        email: "Anne@Exemple.test",
        phone: "",
        purpose: Purpose::SchoolContact,
        source: "rencontre",
        retain_until: None,
        role: None,
    }
}

#[test]
fn a_person_has_a_purpose_and_an_end_and_is_erased_for_good() {
    both(|base| {
        let (at, memory) = (basin(base), Memory::new());
        let anne = base.write_now(|tx| person::create_person(tx, &at.may(), &someone())).unwrap();
        let kept = base.read_now(|c| store::person::find(c, at.scope, anne)).unwrap().unwrap();
        assert_eq!((kept.retain_until, kept.email.as_deref()), (date(2028, 9, 7), Some("anne@exemple.test")));
        base.write_now(|tx| {
            person::assign_retention(tx, &at.may(), &[anne], Purpose::Request, Some(date(2026, 9, 6)))
        })
        .unwrap();
        let due: Vec<PersonId> = base
            .read_now(|c| store::person::to_erase(c, at.scope, 10))
            .unwrap()
            .iter()
            .map(|p| p.id)
            .collect();
        assert_eq!(due, [anne]);
        let parties = [(PartyKind::Person, at.person.0), (PartyKind::Site, at.site.0)];
        let id = base.write_now(|tx| interaction::note_interaction(tx, &at.may(), &note(&parties))).unwrap();
        base.write_now(|tx| edit::edit_field(tx, &at.may(), at.person.into(), "phone", "0470 12 34 56"))
            .unwrap();
        assert_eq!(names(base, &memory, &at, "trame"), ["Fatou Trame"]);
        base.write_now(|tx| erase::erase_person(tx, &at.may(), at.person)).unwrap();
        assert!(names(base, &memory, &at, "trame").is_empty());
        let dump = [basin::dump(base), basin::past(base)].concat().concat();
        for word in ["Fatou", "TRAME", "Trame", "0470", "fatou@"] {
            assert!(!dump.contains(word), "{word} is left in {dump}");
        }
        assert!(dump.contains("person.erased") && dump.contains("semaine des arts"));
        let interaction = base.read_now(|c| store::interaction::parties(c, at.scope, id)).unwrap();
        assert_eq!(interaction.len(), 2);
        assert!(matches!(
            base.write_now(|tx| erase::erase_person(tx, &at.may(), at.person)),
            Err(ActionError::Gone)
        ));
    });
}

#[test]
fn a_selection_is_tagged_closed_and_undone_together() {
    both(|base| {
        let (at, memory) = (basin(base), Memory::new());
        let ids = [at.site.0];
        let (tag, hung) =
            base.write_now(|tx| tag::tag(tx, &at.may(), " À  voir ", PartyKind::Site, &ids)).unwrap();
        assert_eq!(hung, 1);
        assert_eq!(
            base.write_now(|tx| tag::tag(tx, &at.may(), "a voir", PartyKind::Site, &ids)).unwrap(),
            (tag, 0)
        );
        let list = base.read_now(|c| memory.sites(c, at.scope)).unwrap();
        let tagged = SiteFilter { tags: vec![tag], ..SiteFilter::default() };
        assert_eq!(list.page(&tagged, SiteSort::Name, false, date(2026, 9, 7), 0, 50).total, 1);
        assert_eq!(base.write_now(|tx| tag::untag(tx, &at.may(), tag, PartyKind::Site, &ids)).unwrap(), 1);
        assert!(base.read_now(|c| store::tag::list(c, at.scope)).unwrap().is_empty());
        base.write_now(|tx| bulk::set_status(tx, &at.may(), Kind::Site, &ids, Status::Closed)).unwrap();
        let list = base.read_now(|c| memory.sites(c, at.scope)).unwrap();
        assert_eq!(
            list.page(&SiteFilter::default(), SiteSort::Name, false, date(2026, 9, 7), 0, 50).total,
            0
        );
        let stranger = [at.site.0, Uuid::nil()];
        let failed =
            base.write_now(|tx| bulk::set_status(tx, &at.may(), Kind::Site, &stranger, Status::Open));
        assert!(matches!(failed, Err(ActionError::NotFound)));
        let site = base.read_now(|c| store::site::find(c, at.scope, at.site)).unwrap().unwrap();
        assert_eq!((site.status, site.status_since), (Status::Closed, Some(date(2026, 9, 7))));
    });
}

#[test]
fn operators_are_merged_with_nothing_lost_and_parted_to_the_very_same_rows() {
    both(|base| {
        let at = basin(base);
        let new = operator::NewOperator {
            kind: navette_network::code::OperatorKind::Place,
            name: "LA NAVETTE",
            category: "theatre",
            enterprise_number: "",
        };
        let gone = base.write_now(|tx| operator::create_operator(tx, &at.may(), &new)).unwrap();
        let pairs = base.read_now(|c| store::duplicate::find_operators(c, at.scope)).unwrap();
        assert_eq!(pairs.len(), 1);
        base.write_now(|tx| {
            hang(tx, &at, at.operator, &["music", "dance"], "vu")?;
            hang(tx, &at, gone, &["dance", "circus"], "vu")?;
            edit::edit_field(tx, &at.may(), gone.into(), "enterprise_number", "0874.551.505")?;
            edit::edit_field(tx, &at.may(), gone.into(), "position", "50.85034612345679, 4.351721987654321")?;
            edit::edit_field(tx, &at.may(), gone.into(), "member_since", "2020-01-01")?;
            edit::edit_field(tx, &at.may(), gone.into(), "member_until", "2021-01-01")?;
            edit::edit_field(tx, &at.may(), at.operator.into(), "member_since", "2024-01-01")
        })
        .unwrap();
        let before = basin::dump(base);
        let (kept, gone) = (Record::from(at.operator), Record::from(gone));
        let fields = ["enterprise_number", "position", "member_since", "member_until"];
        let id = base.write_now(|tx| merge::merge(tx, &at.may(), kept, gone, &fields)).unwrap();
        let merged = base.read_now(|c| store::operator::find(c, at.scope, at.operator)).unwrap().unwrap();
        assert_eq!(merged.enterprise_number.as_deref(), Some("0874551505"));
        assert_eq!((merged.latitude, merged.member_until), (Some(50.85034612345679), Some(date(2021, 1, 1))));
        let domains = base.read_now(|c| store::operator::domains(c, at.scope, at.operator)).unwrap();
        assert_eq!(domains, ["circus", "dance", "music"]);
        let found = base.read_now(|c| merge::where_now(c, at.scope, gone)).unwrap();
        assert_eq!(found, Some(kept));
        let found = names(base, &Memory::new(), &at, "navette");
        assert_eq!(
            found,
            ["Centre culturel La Navette", "Fatou Trame"],
            "the other is found through it, as is who works there"
        );
        let refused = base.write_now(|tx| edit::edit_field(tx, &at.may(), gone, "name", "Encore"));
        assert!(matches!(refused, Err(ActionError::NotFound)));
        base.write_now(|tx| merge::part(tx, &at.may(), id)).unwrap();
        assert_eq!(basin::dump(base), before);
        assert!(matches!(
            base.write_now(|tx| merge::part(tx, &at.may(), id)),
            Err(ActionError::NothingToUndo)
        ));
        base.write_now(|tx| edit::edit_field(tx, &at.may(), gone, "enterprise_number", "")).unwrap();
        base.write_now(|tx| merge::dismiss_duplicate(tx, &at.may(), gone, kept)).unwrap();
        assert!(base.read_now(|c| store::duplicate::find_operators(c, at.scope)).unwrap().is_empty());
    });
}

/// Hangs domains, a tag, an interaction and a person with a function on an operator.
fn hang(
    tx: &mut navette_database::Tx<'_>,
    at: &Basin,
    id: OperatorId,
    domains: &[&str],
    label: &str,
) -> Done {
    operator::set_operator_domains(tx, &at.may(), id, domains)?;
    operator::set_operator_communes(tx, &at.may(), id, &["Jette", "Uccle"])?;
    tag::tag(tx, &at.may(), label, PartyKind::Operator, &[id.0])?;
    let both = [(PartyKind::Operator, id.0), (PartyKind::Operator, at.operator.0)];
    interaction::note_interaction(tx, &at.may(), &note(&both))?;
    let role =
        role::NewRole { organisation: (OrganisationKind::Operator, id.0), function: "mediator", since: None };
    role::add_role(tx, &at.may(), at.person, role)?;
    Ok(())
}

#[test]
fn people_are_merged_and_parted_and_a_later_merge_is_parted_first() {
    both(|base| {
        let at = basin(base);
        let role = role::NewRole {
            organisation: (OrganisationKind::Site, at.site.0),
            function: "head",
            since: None,
        };
        let twin =
            person::NewPerson { given_name: "Trame", family_name: "Fatou", role: Some(role), ..someone() };
        let second = base.write_now(|tx| person::create_person(tx, &at.may(), &twin)).unwrap();
        let third = base
            .write_now(|tx| person::create_person(tx, &at.may(), &person::NewPerson { email: "", ..twin }))
            .unwrap();
        let before = basin::dump(base);
        let [a, b, c] = [at.person, second, third].map(Record::from);
        let first = base.write_now(|tx| merge::merge(tx, &at.may(), b, c, &[])).unwrap();
        base.clock().advance(jiff::SignedDuration::from_secs(1));
        let then = base.write_now(|tx| merge::merge(tx, &at.may(), a, b, &["email", "given_name"])).unwrap();
        assert_eq!(base.read_now(|x| merge::where_now(x, at.scope, c)).unwrap(), Some(a));
        let roles = base.read_now(|x| store::role::of_person(x, at.scope, at.person)).unwrap();
        assert_eq!(roles.len(), 2);
        assert!(matches!(
            base.write_now(|tx| merge::part(tx, &at.may(), first)),
            Err(ActionError::NothingToUndo)
        ));
        base.write_now(|tx| merge::part(tx, &at.may(), then)).unwrap();
        base.write_now(|tx| merge::part(tx, &at.may(), first)).unwrap();
        assert_eq!(basin::dump(base), before);
    });
}

#[test]
fn a_number_that_another_has_is_refused() {
    both(|base| {
        let at = basin(base);
        let new = operator::NewOperator {
            kind: navette_network::code::OperatorKind::Legal,
            name: "Musée du Lin",
            category: "museum",
            enterprise_number: "",
        };
        let id = base.write_now(|tx| operator::create_operator(tx, &at.may(), &new)).unwrap();
        let taken = base
            .write_now(|tx| edit::edit_field(tx, &at.may(), id.into(), "enterprise_number", "0206582284"));
        assert!(matches!(taken, Err(ActionError::Field { why: FieldError::Taken, .. })));
        base.write_now(|tx| operator::close_operator(tx, &at.may(), id)).unwrap();
        let closed = base.read_now(|c| store::operator::find(c, at.scope, id)).unwrap().unwrap();
        assert_eq!(closed.status, Status::Closed);
    });
}

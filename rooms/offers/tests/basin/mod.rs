//! A small fictional basin with an operator, for the tests of the room.
#![allow(dead_code, reason = "each test file uses its part")]

use navette_database::{BasinId, BasinScope, Db, Error};
use navette_network::actions::operator::{NewOperator, create_operator};
use navette_network::code::OperatorKind;
use navette_network::id::OperatorId;
use navette_offers::memory::Memory;
use navette_testing::{TestBase, TestSite};
use navette_web::sockets::Sockets;
use navette_web::{May, Role};

/// The house with this room and those below it.
pub fn site(base: &TestBase) -> TestSite {
    site_of(base, &Memory::new())
}

/// The same, as a process with this memory serves it.
pub fn site_of(base: &TestBase, memory: &Memory) -> TestSite {
    let network = navette_network::memory::Memory::new();
    let rooms = navette_offers::router(memory, &network)
        .merge(navette_offers::public_router(memory))
        .merge(navette_network::router(&network));
    let mut translations = navette_network::TRANSLATIONS.to_vec();
    translations.extend_from_slice(navette_offers::TRANSLATIONS);
    let mut sockets = Sockets::default();
    navette_offers::hang(&mut sockets, memory);
    TestSite::new(base, rooms, &translations, sockets)
}

/// Adds an operator with an address.
pub fn operator(base: &Db, basin: BasinId, name: &str, email: &str) -> OperatorId {
    base.write_now(|tx| {
        let new = NewOperator { kind: OperatorKind::Legal, name, category: "museum", enterprise_number: "" };
        let id = create_operator(tx, &May::for_command(basin), &new).expect("an operator");
        if !email.is_empty() {
            navette_network::actions::edit::edit_field(
                tx,
                &May::for_command(basin),
                id.into(),
                "email",
                email,
            )
            .expect("its address");
        }
        Ok::<_, Error>(id)
    })
    .expect("an operator")
}

/// Everything that a teacher needs to decide.
pub const WHAT: [(&str, &str); 7] = [
    ("stage", "what"),
    ("title", "Tisser une histoire"),
    ("offer_type", "workshop"),
    ("kind", "on_request"),
    ("summary", "Avec une conteuse, la classe invente une histoire et la tisse en images."),
    ("domain", "literature"),
    ("component", "practise"),
];

/// Writes an offer through its pages, whole enough to be shown; gives its address.
pub fn written(site: &TestSite, operator: OperatorId, title: &str) -> String {
    let visitor = site.as_role(Role::Coordination);
    let operator = operator.to_string();
    let new = [("operator", operator.as_str()), ("title", title), ("kind", "on_request")];
    let made = visitor.post("/offres/nouvelle", &new);
    assert_eq!(made.status, 303, "{}", made.first(".summary"));
    let form = made.location().to_owned();
    let mut what = WHAT;
    what[1].1 = title;
    let stages: [&[(&str, &str)]; 5] = [
        &what,
        &[("stage", "whom"), ("level_group", "five-to-eight"), ("level", "DASPA"), ("group_max", "24")],
        &[("stage", "where"), ("setting", "inside"), ("radius_km", "10 km"), ("meeting_minutes", "1 h 40")],
        &[("stage", "price"), ("price_model", "class"), ("price_cents", "60")],
        &[("stage", "booking"), ("booking_email", "ecoles@exemple.test")],
    ];
    for stage in stages {
        let saved = visitor.post(&form, stage);
        assert_eq!(saved.status, 303, "{:?}: {}", stage[0], saved.first(".summary"));
    }
    form.trim_end_matches("/modifier").to_owned()
}

/// The scope of the basin.
pub fn scope(site: &TestSite) -> BasinScope {
    BasinScope::granted(site.basin())
}

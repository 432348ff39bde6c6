//! Every statement of the network, a file a subject; one function is one sentence.

pub mod board;
pub mod boundary;
pub mod correction;
pub mod duplicate;
pub mod fact;
pub mod interaction;
pub mod leaning;
pub mod merge;
pub mod operator;
pub mod own;
pub mod person;
pub mod role;
pub mod school;
pub mod search;
pub mod site;
pub mod source;
pub mod tag;
pub mod view;

/// Every statement of the room: file, name, text. For the test that prepares them on both engines.
pub fn statements() -> Vec<(&'static str, &'static str, &'static str)> {
    let lists: &[(&'static str, &[(&'static str, &'static str)])] = &[
        ("version", crate::version::ALL),
        ("tend", crate::tend::ALL),
        ("actions", crate::actions::ALL),
        ("edit", crate::actions::edit::ALL),
        ("erase", crate::actions::erase::ALL),
        ("actions::interaction", crate::actions::interaction::ALL),
        ("actions::operator", crate::actions::operator::ALL),
        ("actions::person", crate::actions::person::ALL),
        ("actions::role", crate::actions::role::ALL),
        ("actions::site", crate::actions::site::ALL),
        ("board", board::ALL),
        ("boundary", boundary::ALL),
        ("correction", correction::ALL),
        ("duplicate", duplicate::ALL),
        ("fact", fact::ALL),
        ("import::run", crate::import::RUN_STATEMENTS),
        ("import::undo", crate::import::UNDO_STATEMENTS),
        ("import::waiting", crate::import::WAITING_STATEMENTS),
        ("interaction", interaction::ALL),
        ("merge", merge::ALL),
        ("operator", operator::ALL),
        ("own", own::ALL),
        ("person", person::ALL),
        ("role", role::ALL),
        ("school", school::ALL),
        ("search", search::ALL),
        ("site", site::ALL),
        ("source", source::ALL),
        ("tag", tag::ALL),
        ("view", view::ALL),
    ];
    let listed = lists.iter().flat_map(|(file, list)| list.iter().map(|(name, sql)| (*file, *name, *sql)));
    let fields = crate::code::Kind::ALL.iter().flat_map(|kind| {
        let fields = crate::field::fields(*kind).iter();
        fields.flat_map(|field| {
            [("field (read)", field.name, field.read), ("field (write)", field.name, field.write)]
        })
    });
    listed.chain(fields).collect()
}

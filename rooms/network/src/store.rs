//! Every statement of the network, a file a subject; one function is one sentence.

pub mod board;
pub mod fact;
pub mod interaction;
pub mod operator;
pub mod person;
pub mod role;
pub mod school;
pub mod site;
pub mod source;
pub mod tag;
pub mod view;

/// Every statement of the room: file, name, text. For the test that prepares them on both engines.
pub fn statements() -> Vec<(&'static str, &'static str, &'static str)> {
    let lists: &[(&'static str, &[(&'static str, &'static str)])] = &[
        ("version", crate::version::ALL),
        ("board", board::ALL),
        ("fact", fact::ALL),
        ("interaction", interaction::ALL),
        ("operator", operator::ALL),
        ("person", person::ALL),
        ("role", role::ALL),
        ("school", school::ALL),
        ("site", site::ALL),
        ("source", source::ALL),
        ("tag", tag::ALL),
        ("view", view::ALL),
    ];
    lists.iter().flat_map(|(file, list)| list.iter().map(|(name, sql)| (*file, *name, *sql))).collect()
}

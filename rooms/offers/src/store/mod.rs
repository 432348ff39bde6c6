//! Every statement of the room, a file a subject; one function is one sentence.

pub mod agreement;
pub mod asker;
pub mod basin;
pub mod claim;
pub mod import;
pub mod link;
pub mod near;
pub mod need;
pub mod need_list;
pub mod offer;
pub mod proposal;
pub mod season;
pub mod session;
pub mod synonym;
pub mod weight;

/// Every statement of the room: file, name, text. For the test that prepares them on both engines.
pub fn statements() -> Vec<(&'static str, &'static str, &'static str)> {
    let lists: &[(&'static str, &[(&'static str, &'static str)])] = &[
        ("version", crate::version::ALL),
        ("agreement", agreement::ALL),
        ("asker", asker::ALL),
        ("basin", basin::ALL),
        ("claim", claim::ALL),
        ("import", import::ALL),
        ("link", link::ALL),
        ("near", near::ALL),
        ("need", need::ALL),
        ("need_list", need_list::ALL),
        ("offer", offer::ALL),
        ("proposal", proposal::ALL),
        ("season", season::ALL),
        ("session", session::ALL),
        ("synonym", synonym::ALL),
        ("weight", weight::ALL),
    ];
    let listed = lists.iter().flat_map(|(file, list)| list.iter().map(|(name, sql)| (*file, *name, *sql)));
    let fields = crate::field::FIELDS.iter().flat_map(|field| {
        [("field (read)", field.name, field.read), ("field (write)", field.name, field.write)]
    });
    listed.chain(fields).collect()
}

//! Every statement of the room, a file a subject; one function is one sentence.

pub mod offer;

/// Every statement of the room: file, name, text. For the test that prepares them on both engines.
pub fn statements() -> Vec<(&'static str, &'static str, &'static str)> {
    let lists: &[(&'static str, &[(&'static str, &'static str)])] =
        &[("version", crate::version::ALL), ("offer", offer::ALL)];
    lists.iter().flat_map(|(file, list)| list.iter().map(|(name, sql)| (*file, *name, *sql))).collect()
}

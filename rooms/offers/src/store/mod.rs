//! Every statement of the room, a file a subject; one function is one sentence.

/// Fifty keys as parameters, from the second on: for lists of a page.
macro_rules! fifty {
    () => {
        "(?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, \
          ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45, ?46, ?47, ?48, ?49, \
          ?50, ?51)"
    };
}
pub(crate) use fifty;

pub mod agreement;
pub mod asker;
pub mod basin;
pub mod claim;
pub mod import;
pub mod line;
pub mod link;
pub mod near;
pub mod need;
pub mod need_list;
pub mod offer;
pub mod proposal;
pub mod purse;
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
        ("purse", purse::ALL),
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

#[cfg(test)]
mod tests;

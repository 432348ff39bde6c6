//! The order of a list, in the address: `sort=name`, with `dir=desc` the other way round.

use crate::{Fields, Shell};

/// The order in force.
pub struct Sorting<'a> {
    path: &'a str,
    fields: &'a Fields,
    /// The code of the column.
    pub code: &'a str,
    /// Whether it goes the other way round.
    pub descending: bool,
}

impl<'a> Sorting<'a> {
    /// Reads the order of the list at `path`; empty when none is said.
    pub fn new(path: &'a str, fields: &'a Fields) -> Self {
        Self { path, fields, code: fields.get("sort"), descending: fields.get("dir") == "desc" }
    }

    /// The heading of a column: a click sorts by it, another the other way round.
    pub fn head(&self, shell: &Shell, code: &str, current: &str, label: &str, class: &str) -> Head {
        let state = match (code == current, self.descending) {
            (false, _) => "",
            (true, false) => "asc",
            (true, true) => "desc",
        };
        let mut next = self.fields.clone();
        next.set("sort", code);
        let href = next.address_with(self.path, "dir", if state == "asc" { "desc" } else { "" });
        Head { label: shell.t(label).to_owned(), href, state: state.to_owned(), class: class.to_owned() }
    }
}

/// The heading of a column that sorts.
pub struct Head {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// `asc`, `desc` or empty.
    pub state: String,
    /// `first`, `number` or empty.
    pub class: String,
}

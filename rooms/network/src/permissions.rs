//! Who may do what in the network.

use navette_web::{Permission, Role};

macro_rules! permission {
    ($(#[$meta:meta])* $name:ident = $code:literal, $($role:ident)|+) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name;
        impl Permission for $name {
            const NAME: &'static str = $code;
            fn held_by(role: Role) -> bool {
                matches!(role, $(Role::$role)|+)
            }
        }
    };
}

permission! {
    /// Reads schools, sites, operators and figures, without personal data.
    ReadNetwork = "network.read", Coordination | Finance | Partner | Reader
}
permission! {
    /// Reads people, their contact data, and the interactions.
    ReadPeople = "network.people", Coordination | Finance | Partner
}
permission! {
    /// Notes interactions and marks next steps done.
    NoteInteraction = "network.note", Coordination | Finance | Partner
}
permission! {
    /// Edits records, functions, tags and retention.
    EditNetwork = "network.edit", Coordination | Finance
}
permission! {
    /// Imports files and undoes imports.
    ImportNetwork = "network.import", Coordination | Finance
}
permission! {
    /// Merges duplicates and parts them again.
    MergeRecords = "network.merge", Coordination | Finance
}
permission! {
    /// Takes out as files the lists that one may read; contact data only with [`ReadPeople`].
    ExportNetwork = "network.export", Coordination | Finance | Partner | Reader
}
permission! {
    /// Takes out people, or the whole basin, as files.
    ExportPeople = "network.export_people", Coordination | Finance | Partner
}
permission! {
    /// Reads and keeps up one's own sheet: an operator's or a school's, the subject of the membership.
    OwnSheet = "network.own", Operator | School
}

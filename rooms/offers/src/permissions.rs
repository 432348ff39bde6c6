//! Who may do what with offers and needs.

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
    /// Reads every offer of the basin, whatever its state.
    ReadOffers = "offers.read", Coordination | Finance | Partner | Reader
}
permission! {
    /// Writes offers, checks, publishes, sends back and retires them.
    EditOffers = "offers.edit", Coordination | Finance
}
permission! {
    /// Imports offers and undoes imports.
    ImportOffers = "offers.import", Coordination | Finance
}
permission! {
    /// Takes lists of offers out as files.
    ExportOffers = "offers.export", Coordination | Finance | Partner | Reader
}
permission! {
    /// Writes and submits the offers of one's own operator, the subject of the membership.
    OwnOffers = "offers.own", Operator
}
permission! {
    /// Reads needs with who asked.
    ReadNeeds = "needs.read", Coordination | Finance | Partner
}
permission! {
    /// Enters needs and leads them on.
    EditNeeds = "needs.edit", Coordination | Finance | Partner
}
permission! {
    /// Takes lists of needs out as files.
    ExportNeeds = "needs.export", Coordination | Finance | Partner
}
permission! {
    /// States and follows the needs of one's own school, the subject of the membership.
    OwnNeeds = "needs.own", School
}
permission! {
    /// Reads figures of offers and needs, without anyone's name.
    ReadGaps = "offers.gaps", Coordination | Finance | Partner | Reader
}
permission! {
    /// Changes what "what fits" weighs, and decides on claims.
    LeadOffers = "offers.lead", Coordination | Finance
}

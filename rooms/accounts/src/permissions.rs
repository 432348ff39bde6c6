//! What one may do with accounts.

use navette_web::{Permission, Role};

/// See and change accounts, invitations and roles of the house.
pub struct ManageAccounts;

impl Permission for ManageAccounts {
    const NAME: &'static str = "accounts.manage";
    const IN_BASIN: bool = false;
    fn held_by(role: Role) -> bool {
        matches!(role, Role::Admin | Role::Coordination)
    }
}

/// See the house's settings: kept mails, the journal of sign-ins, the gallery.
pub struct SeeSettings;

impl Permission for SeeSettings {
    const NAME: &'static str = "accounts.settings";
    const IN_BASIN: bool = false;
    fn held_by(role: Role) -> bool {
        role == Role::Admin
    }
}

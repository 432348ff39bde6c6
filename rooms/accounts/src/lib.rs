#![doc = include_str!("../README.md")]

mod actions;
mod admin;
mod doorkeeper;
mod my_account;
pub mod password;
mod permissions;
pub mod second_factor;
mod sign_in;
pub mod store;
mod tend;

pub use actions::{Invitation, add_basin, add_role, demonstration_link, invite, open_session, sign_in_link};
pub use doorkeeper::Doors;
pub use my_account::SCOPES;
pub use permissions::{ManageAccounts, SeeSettings};
pub use sign_in::looks_like_an_address;
pub use tend::nightly;

use axum::Router;
use axum::routing::{get, post};
use navette_database::{codes, id_type};
use navette_web::{AppState, NavEntry, Role, Translations};

id_type! {
    /// The key of what an account is in a basin.
    MembershipId,
    /// The key of a session.
    SessionId,
}

codes! {
    /// What a mailed link is for.
    pub enum LinkPurpose {
        /// Coming in, within ten minutes.
        SignIn = "sign_in",
        /// Coming in for the first time, within two weeks.
        Invitation = "invitation",
        /// Going on after the password, within ten minutes.
        SecondFactor = "second_factor",
    }
}

/// The room's sentences.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../translations/fr.ftl")),
    ("nl", include_str!("../translations/nl.ftl")),
    ("en", include_str!("../translations/en.ftl")),
];

/// The room's entry in the navigation.
pub const NAV: NavEntry = NavEntry {
    href: "/admin/comptes",
    icon: "settings",
    label: "accounts-nav",
    seen_by: |role| matches!(role, Role::Admin | Role::Coordination),
    open: false,
};

/// The addresses that need someone signed in.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/sortir", post(sign_in::sign_out))
        .route("/compte", get(my_account::show).post(my_account::save))
        .route("/compte/mot-de-passe", post(my_account::set_password))
        .route("/compte/second-facteur", post(my_account::second_factor))
        .route("/compte/sessions/{id}/fermer", post(my_account::close_session))
        .route("/compte/role", post(my_account::change_role))
        .route("/compte/jetons", post(my_account::add_token))
        .route("/compte/jetons/{id}/revoquer", post(my_account::revoke_token))
        .route("/admin/comptes", get(admin::accounts).post(admin::invite))
        .route("/admin/comptes/{id}/fermer", post(admin::close))
        .route("/admin/comptes/{id}/rouvrir", post(admin::reopen))
        .route("/admin/courriels", get(admin::mails))
        .route("/admin/courriels/{id}", get(admin::mail))
        .route("/admin/journal", get(admin::journal))
}

/// The addresses open to anyone.
pub fn public_router() -> Router<AppState> {
    Router::new()
        .route("/entrer", get(sign_in::form).post(sign_in::ask))
        .route("/entrer/mot-de-passe", post(sign_in::with_password))
        .route("/entrer/code/{token}", get(sign_in::code_form).post(sign_in::with_code))
        .route("/entrer/{token}", get(sign_in::arrive).post(sign_in::come_in))
        .route("/preferences", post(sign_in::preferences))
}

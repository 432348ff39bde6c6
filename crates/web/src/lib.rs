#![doc = include_str!("../README.md")]

mod alike;
pub mod api;
pub mod assets;
mod authority;
mod cell;
mod failure;
mod fields;
pub mod formats;
mod frame;
mod gallery;
pub mod home;
mod house;
mod onward;
mod paging;
pub mod parts;
pub mod rate;
mod shell;
pub mod sockets;
mod sorting;
mod state;
pub mod texts;
pub mod twice;
mod visit;

pub use alike::Alike;
pub use authority::{May, Permission, Role, Who};
pub use cell::{CellAnswer, EditCell};
pub use failure::{Failure, html};
pub use fields::{Fields, Question, Submitted, Uploaded};
pub use house::house;
pub use onward::Onward;
pub use paging::{PAGE_ROWS, Pager};
pub use parts::{Choice, Entry, FieldError, PageLink, Step, Tab};
pub use shell::{NavEntry, NavItem, NoticeView, Shell, WhoView, role_key};
pub use sorting::{Head, Sorting};
pub use state::{AppState, Doorkeeper, Entered, WebSettings};
pub use texts::{Arg, LANGUAGES, Texts, Translations};
pub use visit::{Key, SESSION_COOKIE, Visit, add_cookie, cookie, hex, token_hash};

/// The sentences of the frame and of what every room shares.
pub const TRANSLATIONS: Translations = [
    ("fr", include_str!("../translations/fr.ftl")),
    ("nl", include_str!("../translations/nl.ftl")),
    ("en", include_str!("../translations/en.ftl")),
];

/// The sentences of the pages every house has: home, search, errors, roles.
pub const HOUSE_TRANSLATIONS: Translations = [
    ("fr", include_str!("../translations/house-fr.ftl")),
    ("nl", include_str!("../translations/house-nl.ftl")),
    ("en", include_str!("../translations/house-en.ftl")),
];

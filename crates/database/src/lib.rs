#![doc = include_str!("../README.md")]

pub mod backup;
mod clock;
mod connection;
pub mod copy;
mod db;
mod error;
mod id;
pub mod journal;
pub mod migrate;
mod postgres;
pub mod schema;
mod sqlite;
mod value;

pub use clock::{Clock, brussels, brussels_day};
pub use connection::{Conn, Tx};
pub use db::{Db, Engine, Location};
pub use error::{Duplicate, Error};
pub use id::{AccountId, BasinId, BasinScope, NotAnId};
pub use journal::{Actor, Subject};
pub use uuid::Uuid;
pub use value::{Cell, FromCell, FromRow, Row, ToValue, Value};

/// Declares the statements of a room as constants and lists them in `ALL`, which a test prepares on both engines.
///
/// ```
/// navette_database::statements! {
///     /// Finds an offer.
///     FIND = "SELECT id, title FROM offer WHERE id = ?1";
/// }
/// assert_eq!(ALL[0].0, "FIND");
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $sql:expr;)+) => {
        $( $(#[$meta])* pub const $name: &str = $sql; )+
        /// Every statement, by name.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}

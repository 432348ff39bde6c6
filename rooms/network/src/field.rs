//! Fields that people edit, one at a time: how each is read and where it is written.

mod parse;
mod table;

pub use parse::{FieldError, Parsed, parse};
pub use table::{Field, fields, find};

/// What kind of value a field holds: which control shows it and how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A name, which must be there.
    Name,
    /// Free text, at most so many characters.
    Text(usize),
    /// One of these codes.
    Code(&'static [&'static str]),
    /// One of these codes, which must be there.
    NeededCode(&'static [&'static str]),
    /// A network of `navette_belgium::SchoolNetwork`.
    Network,
    /// A commune, kept by its NIS code.
    Commune,
    /// A day.
    Day,
    /// A day that must be there.
    NeededDay,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An address on the web.
    Website,
    /// An enterprise number.
    EnterpriseNumber,
    /// An enterprise or establishment unit number.
    BceNumber,
    /// A Belgian postal code.
    PostalCode,
    /// A place: `50.8503, 4.3517` in degrees, north first.
    Position,
}

//! Keys: a UUIDv7 behind a type of its own for each kind of thing.

/// Declares a key type: `id_type! { /// The key of an offer. OfferId }`.
#[macro_export]
macro_rules! id_type {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $crate::Uuid);
        impl $crate::ToValue for $name {
            fn to_value(&self) -> $crate::Value<'_> { $crate::Value::Id(self.0) }
        }
        impl $crate::FromCell for $name {
            fn from_cell(cell: $crate::Cell<'_>) -> Option<Self> {
                <$crate::Uuid as $crate::FromCell>::from_cell(cell).map(Self)
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::Uuid::try_parse(text).map(Self).map_err(|_| $crate::NotAnId)
            }
        }
    )+ };
}

/// The text is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a key")]
pub struct NotAnId;

id_type! {
    /// The key of a school basin.
    BasinId,
    /// The key of an account.
    AccountId,
}

/// Proof that whoever asks was let into this basin; every statement over a basin's content takes one.
///
/// Made by the session (or, for a command, by whoever holds the base in hand), never from an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BasinScope(BasinId);

impl BasinScope {
    /// Opens the scope of a basin: only for a session, a command or a test.
    pub const fn granted(basin: BasinId) -> Self {
        Self(basin)
    }
    /// The basin.
    pub const fn id(self) -> BasinId {
        self.0
    }
}

impl crate::ToValue for BasinScope {
    fn to_value(&self) -> crate::Value<'_> {
        crate::Value::Id(self.0.0)
    }
}

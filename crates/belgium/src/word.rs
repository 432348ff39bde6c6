//! What the closed lists of words share: their refusals, their codes in storage.

/// Why a text names nothing of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordError {
    /// Nothing was typed, or only spaces and signs.
    #[error("empty")]
    Empty,
    /// The words are not in the list.
    #[error("unknown word")]
    Unknown,
}

impl WordError {
    /// A stable word for the kind of refusal, from which pages make their translation key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unknown => "unknown",
        }
    }
}

/// Looks a key up in pairs (words separated by `|`, value).
pub(crate) fn look_up<T: Copy>(key: &str, spellings: &[(&str, T)]) -> Result<T, WordError> {
    if key.is_empty() {
        return Err(WordError::Empty);
    }
    let found = spellings.iter().find(|(words, _)| words.split('|').any(|word| word == key));
    found.map(|(_, value)| *value).ok_or(WordError::Unknown)
}

/// Shows a value of a closed list as its code, and gives it to serde as that code.
macro_rules! coded {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        crate::identifier::serde_as_text!($name);
    };
}

pub(crate) use coded;

/// Proves that a closed list has one code per value, each read back as its value.
#[cfg(test)]
pub(crate) fn assert_codes_read_back<T>(all: &[T])
where
    T: Copy + PartialEq + std::fmt::Debug + std::fmt::Display + std::str::FromStr<Err = WordError>,
{
    let codes: std::collections::BTreeSet<String> = all.iter().map(T::to_string).collect();
    assert_eq!(codes.len(), all.len());
    for value in all {
        assert_eq!(value.to_string().parse(), Ok(*value));
    }
}

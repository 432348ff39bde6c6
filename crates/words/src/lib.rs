#![doc = include_str!("../README.md")]

mod feminine;
mod split;
mod stem;
mod stop;
mod synonyms;
mod typing;
mod vocabulary;

pub use split::{Form, Link, Word, split};
pub use stem::{stem, term};
pub use stop::is_stop_word;
pub use synonyms::{Expansion, SynonymProblem, Synonyms, SynonymsError, seed_lines};
pub use typing::{errors_allowed, letters, may_be_within};
pub use vocabulary::{Near, Vocabulary};

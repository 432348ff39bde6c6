//! The search box: records found as people type their words.
//!
//! Words are folded as `navette_belgium::text::name_key` folds them, so accents and case do not matter. Every typed
//! word is needed; a word matches by beginning a word of the record, and, from four letters on, despite typing errors.

mod entry;
mod index;

pub use entry::{Entry, commune_names};
pub use index::{Found, SearchIndex};
pub use navette_words::errors_allowed;

/// The words of a query, as they are looked up: an e-mail address stays whole, so does a long number written in parts.
pub fn query_words(query: &str) -> Vec<String> {
    let mut found = Vec::new();
    // Nobody types more; a pasted page must cost nothing.
    let query: String = query.chars().take(200).collect();
    for piece in query.split_whitespace() {
        if piece.contains('@') {
            found.push(piece.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
        } else if let Some(number) = entry::long_number(piece) {
            found.push(number);
        } else {
            found.extend(
                navette_belgium::text::words(&navette_belgium::text::name_key(piece)).map(str::to_owned),
            );
        }
    }
    found.retain(|word| !word.is_empty());
    found.truncate(8);
    found
}

#[cfg(test)]
mod tests;

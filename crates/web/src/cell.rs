//! A value that is edited where it stands: the cell of a table, as `assets/js/table.js` and `layouts/cells.html` take it.

use crate::{Choice, Shell};

/// A cell that can be edited.
pub struct EditCell {
    /// The field's name, sent back with the value.
    pub field: &'static str,
    /// The field's name as people read it.
    pub label: String,
    /// The control that takes the value: a type of input, `textarea`, or `select`.
    pub control: &'static str,
    /// The value as it is stored, or as it is typed when that is not the same.
    pub raw: String,
    /// The value as people read it; empty when it is not known.
    pub shown: String,
    /// What the control offers, when it is `select`.
    pub options: Vec<Choice>,
    /// Whether no value is allowed.
    pub optional: bool,
}

impl EditCell {
    /// Where the value leads: a mail, a call, a site; empty when nowhere.
    pub fn href(&self) -> String {
        match self.control {
            "email" if self.raw.contains('@') => format!("mailto:{}", self.raw),
            "tel" if !self.raw.is_empty() => {
                let dialled = self.raw.chars().filter(|c| c.is_ascii_digit() || *c == '+');
                format!("tel:{}", dialled.collect::<String>())
            }
            "url" if self.raw.starts_with("https://") || self.raw.starts_with("http://") => self.raw.clone(),
            _ => String::new(),
        }
    }

    /// The `type` of the input; a web address is typed as people write it.
    pub fn input(&self) -> &'static str {
        if self.control == "url" { "text" } else { self.control }
    }
}

/// A cell alone, as the answer to its edit.
#[derive(askama::Template)]
#[template(path = "_cell_answer.html")]
pub struct CellAnswer {
    /// The frame, for its words.
    pub shell: Shell,
    /// The cell.
    pub cell: EditCell,
}

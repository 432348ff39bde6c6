//! What the macros of `layouts/parts.html` take.

/// A choice in a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is the one chosen.
    pub selected: bool,
}

impl Choice {
    /// A choice.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), selected }
    }

    /// A choice, chosen when its value is the present one.
    pub fn among(value: impl Into<String>, label: impl Into<String>, present: &str) -> Self {
        let value = value.into();
        Self { selected: value == present, value, label: label.into() }
    }
}

/// What is wrong with one field; an empty name stands for the form as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name.
    pub field: String,
    /// The sentence.
    pub text: String,
}

impl FieldError {
    /// An error.
    pub fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self { field: field.into(), text: text.into() }
    }
}

/// A step of the way to a page; without an address it is only said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it leads, or nothing.
    pub href: String,
    /// Its name.
    pub label: String,
}

impl Step {
    /// A step.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}

/// A tab; also one of a few ways to look at the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Whether it is this page.
    pub current: bool,
    /// How many things are there, when it is worth saying.
    pub count: Option<i64>,
}

impl Tab {
    /// A tab.
    pub fn new(href: impl Into<String>, label: impl Into<String>, current: bool) -> Self {
        Self { href: href.into(), label: label.into(), current, count: None }
    }

    /// The tab with how many things are there.
    #[must_use]
    pub fn with_count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }
}

/// A page of a list, or the gap between two of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Where it leads.
    pub href: String,
    /// Its number.
    pub label: String,
    /// Whether it is this one.
    pub current: bool,
    /// Whether it stands for pages left out.
    pub gap: bool,
}

impl PageLink {
    /// A page.
    pub fn new(href: impl Into<String>, label: impl Into<String>, current: bool) -> Self {
        Self { href: href.into(), label: label.into(), current, gap: false }
    }

    /// Pages left out.
    pub fn gap() -> Self {
        Self { href: String::new(), label: String::new(), current: false, gap: true }
    }
}

/// A line of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, for machines.
    pub when: String,
    /// When, for people.
    pub shown: String,
    /// Who.
    pub who: String,
    /// What.
    pub text: String,
}

impl Entry {
    /// A line.
    pub fn new(
        when: impl Into<String>,
        shown: impl Into<String>,
        who: impl Into<String>,
        text: impl Into<String>,
    ) -> Self {
        Self { when: when.into(), shown: shown.into(), who: who.into(), text: text.into() }
    }
}

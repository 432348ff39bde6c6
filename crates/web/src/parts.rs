//! What the macros of `layouts/parts.html` take: plain values, with words already in the reader's language.

/// One choice of a list, a group of radio buttons or a phrase of a filter sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// Whether it is the current one.
    pub selected: bool,
}

impl Choice {
    /// A choice of `label` that sends `value`.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), selected }
    }
}

/// One line of the summary on top of a form that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Name of the field, also the id of its control; empty when the error belongs to none.
    pub field: String,
    /// The sentence.
    pub text: String,
}

impl FieldError {
    /// The sentence `text` about `field`.
    pub fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self { field: field.into(), text: text.into() }
    }
}

/// One step of the way from home to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Address; empty when the step is only a word.
    pub href: String,
    /// Its name.
    pub label: String,
}

impl Step {
    /// The step `label` at `href`.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}

/// One tab: a link to another side of the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Address.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Whether it is the one being read.
    pub current: bool,
    /// How many things it holds, when that helps.
    pub count: Option<u32>,
}

impl Tab {
    /// The tab `label` at `href`, without a count.
    pub fn new(href: impl Into<String>, label: impl Into<String>, current: bool) -> Self {
        Self { href: href.into(), label: label.into(), current, count: None }
    }

    /// The same with the number of things it holds.
    pub fn with_count(self, count: u32) -> Self {
        Self { count: Some(count), ..self }
    }
}

/// One number of a pager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    /// Address.
    pub href: String,
    /// The number of the page, written out.
    pub label: String,
    /// Whether it is the page being read.
    pub current: bool,
    /// Whether it stands for the pages left out.
    pub gap: bool,
}

impl PageLink {
    /// The page `label` at `href`.
    pub fn new(href: impl Into<String>, label: impl Into<String>, current: bool) -> Self {
        Self { href: href.into(), label: label.into(), current, gap: false }
    }

    /// The pages left out.
    pub fn gap() -> Self {
        Self { href: String::new(), label: String::new(), current: false, gap: true }
    }
}

/// One entry of a history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The instant for machines, ISO 8601.
    pub when: String,
    /// The same for the reader.
    pub shown: String,
    /// Who did it.
    pub who: String,
    /// The sentence.
    pub text: String,
}

impl Entry {
    /// `who` did what `text` tells.
    pub fn new(
        when: impl Into<String>,
        shown: impl Into<String>,
        who: impl Into<String>,
        text: impl Into<String>,
    ) -> Self {
        Self { when: when.into(), shown: shown.into(), who: who.into(), text: text.into() }
    }
}

//! Pages of a list.

use crate::{Fields, PageLink, Shell};

/// How many rows a page shows.
pub const PAGE_ROWS: i64 = 50;

/// Where in a list one is.
#[derive(Debug, Clone)]
pub struct Pager {
    /// The page, counted from 1.
    pub page: i64,
    /// How many pages there are, at least 1.
    pub pages: i64,
    /// How many rows in all.
    pub total: i64,
    path: String,
    fields: Fields,
}

impl Pager {
    /// The pager of the list at `path` seen through these filters.
    pub fn new(path: &str, fields: &Fields, total: i64) -> Self {
        let pages = ((total + PAGE_ROWS - 1) / PAGE_ROWS).max(1);
        let page = fields.read::<i64>("page").unwrap_or(1).clamp(1, pages);
        Self { page, pages, total, path: path.to_owned(), fields: fields.clone() }
    }

    /// How many rows come before this page.
    pub fn offset(&self) -> i64 {
        (self.page - 1) * PAGE_ROWS
    }

    /// The address of the page before; empty on the first.
    pub fn previous(&self) -> String {
        if self.page > 1 { self.address(self.page - 1) } else { String::new() }
    }

    /// The address of the page after; empty on the last.
    pub fn next(&self) -> String {
        if self.page < self.pages { self.address(self.page + 1) } else { String::new() }
    }

    /// The pages around this one, the first and the last.
    pub fn links(&self) -> Vec<PageLink> {
        let mut links = Vec::new();
        for page in 1..=self.pages {
            let near = (page - self.page).abs() <= 2 || page == 1 || page == self.pages;
            if near {
                links.push(PageLink::new(self.address(page), page.to_string(), page == self.page));
            } else if links.last().is_some_and(|link: &PageLink| !link.gap) {
                links.push(PageLink::gap());
            }
        }
        if self.pages == 1 { Vec::new() } else { links }
    }

    fn address(&self, page: i64) -> String {
        let number = if page == 1 { String::new() } else { page.to_string() };
        self.fields.address_with(&self.path, "page", &number)
    }

    /// "51 à 100 sur 887".
    pub fn sentence(&self, shell: &Shell) -> String {
        let first = if self.total == 0 { 0 } else { self.offset() + 1 };
        let last = (self.offset() + PAGE_ROWS).min(self.total);
        shell.ta(
            "web-pager",
            &[
                ("first", shell.count(&first).into()),
                ("last", shell.count(&last).into()),
                ("total", shell.count(&self.total).into()),
            ],
        )
    }
}

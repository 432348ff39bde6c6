//! Pages of a list.

use crate::{Fields, PageLink, Shell};

/// How many rows a page shows, where a row is a line.
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
    /// How many a page shows.
    rows: i64,
    path: String,
    fields: Fields,
}

impl Pager {
    /// The pager of the list at `path` seen through these filters.
    pub fn new(path: &str, fields: &Fields, total: i64) -> Self {
        Self::by(PAGE_ROWS, path, fields, total)
    }

    /// The same with so many rows a page, where each is more than a line.
    pub fn by(rows: i64, path: &str, fields: &Fields, total: i64) -> Self {
        let rows = rows.max(1);
        let pages = ((total + rows - 1) / rows).max(1);
        let page = fields.read::<i64>("page").unwrap_or(1).clamp(1, pages);
        Self { page, pages, total, rows, path: path.to_owned(), fields: fields.clone() }
    }

    /// How many rows come before this page.
    pub fn offset(&self) -> i64 {
        (self.page - 1) * self.rows
    }

    /// The rows of this page, of all those there are in their order.
    pub fn cut<T>(&self, all: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
        let size = |number| usize::try_from(number).unwrap_or(0);
        all.into_iter().skip(size(self.offset())).take(size(self.rows))
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
        let last = (self.offset() + self.rows).min(self.total);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_on_one_page() {
        for (rows, total) in [(50, 0_i64), (50, 50), (50, 51), (4, 9), (0, 3)] {
            let mut seen = Vec::new();
            let mut fields = Fields::default();
            let pages = Pager::by(rows, "/x", &fields, total).pages;
            for page in 1..=pages {
                fields.set("page", &page.to_string());
                seen.extend(Pager::by(rows, "/x", &fields, total).cut(0..total));
            }
            assert_eq!(seen, (0..total).collect::<Vec<_>>(), "{rows} of {total}");
        }
    }

    #[test]
    fn a_page_that_is_not_there_is_the_last_one() {
        let fields = Fields::from_pairs([("page", "9"), ("q", "fil")]);
        let pager = Pager::by(4, "/x", &fields, 9);
        assert_eq!((pager.page, pager.next()), (3, String::new()));
        assert_eq!(pager.previous(), "/x?q=fil&page=2");
    }
}

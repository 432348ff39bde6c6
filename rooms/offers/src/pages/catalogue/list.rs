//! The list of the public catalogue, and the season's booklet to print.

use super::near::{Near, NearView};
use super::{Card, FACETS, PATH, basin};
use crate::lists::{OfferFacet, OfferFilter, OfferSort};
use crate::memory::Memory;
use crate::pages::offers::{Phrase, filter, phrases, read_as, value};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_database::BasinScope;
use navette_web::{Choice, Fields, PAGE_ROWS, Pager, Question, Shell, Visit, html};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "catalogue/list.html")]
struct ListPage {
    shell: Shell,
    fields: Fields,
    basin: String,
    cards: Vec<Card>,
    seen: Vec<Phrase>,
    folded: Vec<Phrase>,
    sorts: Vec<Choice>,
    pager: Pager,
    narrowed: bool,
    read_as: String,
    open: bool,
    booklet: String,
    feed: String,
    map: String,
    near: NearView,
}

/// What the public may ask for: never another state than what is shown.
pub(crate) fn public_filter(fields: &Fields) -> OfferFilter {
    let mut filter = filter(fields);
    filter.chosen.retain(|(facet, _)| FACETS.contains(facet) || *facet == OfferFacet::Operator);
    filter.public_only = true;
    filter
}

/// In which order: what fits best when words were typed, by title when not, or as chosen.
pub(crate) fn public_sort(fields: &Fields) -> OfferSort {
    use OfferSort::{Date, Operator, Price, Relevance, Title};
    let typed = !fields.get("q").is_empty();
    match OfferSort::from_code(fields.get("sort")) {
        Some(sort @ (Price | Date | Operator | Title)) => sort,
        _ if typed => Relevance,
        _ => Title,
    }
}

/// `GET /catalogue`
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read_public(move |c, _, shell| {
            let basin = basin(c, &fields)?;
            let scope = BasinScope::granted(basin.id);
            let near = Near::read(c, scope, &fields)?;
            let mut filter = public_filter(&fields);
            near.narrow(&fields, &mut filter);
            let (lines, filter) = memory.look(c, scope, filter)?;
            let sort = near.sort(&fields, public_sort(&fields));
            let page_of = |skip: i64| {
                let (skip, most) =
                    (usize::try_from(skip).unwrap_or(0), usize::try_from(PAGE_ROWS).unwrap_or(50));
                lines.page(&filter, sort, false, skip, most)
            };
            let asked = fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000);
            let mut page = page_of((asked - 1) * PAGE_ROWS);
            let pager = Pager::new(PATH, &fields, i64::try_from(page.total).unwrap_or(i64::MAX));
            if pager.page != asked {
                page = page_of(pager.offset());
            }
            let (seen, folded) = FACETS.split_at(5);
            let sorts = ["relevance", "distance", "title", "price", "date", "operator"]
                .into_iter()
                // What fits best is only told of words, and how far it is from somewhere.
                .filter(|code| *code != "relevance" || !fields.get("q").is_empty())
                .filter(|code| *code != "distance" || near.place().is_some())
                .map(|code| Choice::among(code, shell.tc("offers-catalogue-sort-", code), sort.code()))
                .collect();
            html(&ListPage {
                basin: basin.name,
                cards: page.lines.iter().map(|(line, far)| Card::new(&shell, line, *far)).collect(),
                seen: phrases(&shell, &fields, &page.counts, seen),
                folded: phrases(&shell, &fields, &page.counts, folded),
                sorts,
                pager,
                narrowed: !fields.question(&["page", "sort", "dir", "bassin"]).is_empty(),
                read_as: read_as(&shell, &filter),
                open: folded.iter().any(|facet| !fields.get(facet.code()).is_empty()),
                booklet: fields.address("/catalogue/livret"),
                feed: "/catalogue/flux.atom".to_owned(),
                map: fields.address("/catalogue/carte"),
                near: NearView::new(&shell, &fields, &near),
                fields,
                shell,
            })
        })
        .await
}

#[derive(Template)]
#[template(path = "catalogue/booklet.html")]
struct BookletPage {
    shell: Shell,
    basin: String,
    total: i64,
    /// By domain: its words and its offers.
    chapters: Vec<(String, Vec<Card>)>,
    back: String,
}

/// The most offers of a booklet: more is a book nobody carries.
const BOOKLET: usize = 500;

/// `GET /catalogue/livret`: what the filters leave, by domain, made to be printed.
pub(super) async fn booklet(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read_public(move |c, _, shell| {
            let basin = basin(c, &fields)?;
            let scope = BasinScope::granted(basin.id);
            let mut filter = public_filter(&fields);
            Near::read(c, scope, &fields)?.narrow(&fields, &mut filter);
            let (lines, filter) = memory.look(c, scope, filter)?;
            let page = lines.page(&filter, OfferSort::Title, false, 0, BOOKLET);
            let mut chapters: BTreeMap<String, Vec<Card>> = BTreeMap::new();
            for (line, far) in &page.lines {
                // Under its first domain, so that it is printed once.
                let domain = line.choices.of(crate::code::OfferList::Domain).first();
                let code = domain.map_or(crate::lists::NOT_SAID, String::as_str);
                let title = value(&shell, OfferFacet::Domain, code);
                chapters.entry(title).or_default().push(Card::new(&shell, line, *far));
            }
            html(&BookletPage {
                basin: basin.name,
                total: i64::try_from(page.total).unwrap_or(i64::MAX),
                chapters: chapters.into_iter().collect(),
                back: fields.address(PATH),
                shell,
            })
        })
        .await
}

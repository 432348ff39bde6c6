//! The list of the public catalogue, and the season's booklet to print.

use super::near::NearView;
use super::wanted::Wanted;
use super::{Card, FACETS, PATH, may_ask};
use crate::lists::{Asked, OfferFacet, OfferSort};
use crate::memory::Memory;
use crate::pages::offers::period::Period;
use crate::pages::offers::{Phrase, paged, phrases, read_as, value};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_web::{Choice, Fields, Pager, Question, Shell, Visit, html};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "catalogue/list.html")]
struct ListPage {
    shell: Shell,
    fields: Fields,
    /// Whether whoever reads may say what they look for: a school, or someone who has not said who they are.
    may_ask: bool,
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
    period: Period,
}

/// `GET /catalogue`
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read_public(move |c, who, shell| {
            let Wanted { basin, scope, near, filter, sort } = Wanted::read(c, &fields)?;
            let asked = Asked { count: &FACETS, months: true, ..Asked::first(&filter, sort, 0) };
            let (page, pager) = paged(c, scope, &memory, (PATH, &fields), asked)?;
            let (seen, folded) = FACETS.split_at(5);
            let sorts = ["relevance", "distance", "title", "price", "date", "operator"]
                .into_iter()
                // What fits best is only told of words, and how far it is from somewhere.
                .filter(|code| *code != "relevance" || !fields.get("q").is_empty())
                .filter(|code| *code != "distance" || near.place().is_some())
                .map(|code| {
                    let label = shell.tc("offers-catalogue-sort-", code);
                    // The usual order is not sent along: with other words another one is usual.
                    let usual = code == sort.code() && fields.get("sort").is_empty();
                    Choice::new(if usual { "" } else { code }, label, code == sort.code())
                })
                .collect();
            html(&ListPage {
                may_ask: may_ask(who.as_ref()),
                basin: basin.name,
                cards: page.lines.iter().map(|(line, far)| Card::new(&shell, line, *far)).collect(),
                seen: phrases(&shell, &fields, &page.counts, seen),
                folded: phrases(&shell, &fields, &page.counts, folded),
                sorts,
                pager,
                narrowed: !fields.question(&["page", "sort", "dir", "bassin"]).is_empty(),
                read_as: read_as(&shell, &page),
                open: folded.iter().any(|facet| !fields.get(facet.code()).is_empty()),
                booklet: fields.address("/catalogue/livret"),
                feed: fields.address("/catalogue/flux.atom"),
                map: fields.address("/catalogue/carte"),
                near: NearView::new(&shell, &fields, &near),
                period: Period::new(&shell, &fields, PATH).with_months(&shell, &fields, PATH, &page.months),
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
    /// How many the filters leave that it does not hold.
    left: i64,
    /// Where the whole of it is, to be typed from paper.
    address: String,
}

/// The most offers of a booklet: more is a book nobody carries.
const BOOKLET: usize = 500;

/// `GET /catalogue/livret`: what the filters leave, by domain, made to be printed.
pub(super) async fn booklet(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let url = visit.state.settings.public_url.clone();
    visit
        .read_public(move |c, _, shell| {
            let Wanted { basin, scope, filter, .. } = Wanted::read(c, &fields)?;
            let page = memory.page(c, scope, &Asked::first(&filter, OfferSort::Title, BOOKLET))?;
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
                left: i64::try_from(page.total.saturating_sub(page.lines.len())).unwrap_or(i64::MAX),
                address: format!("{url}{}", fields.address(PATH)),
                shell,
            })
        })
        .await
}

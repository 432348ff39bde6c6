//! The list of the public catalogue, and the season's booklet to print.

use super::near::NearView;
use super::wanted::Wanted;
use super::{Card, FACETS, PATH, basin, may_ask};
use crate::lists::{Asked, OfferFacet, OfferSort};
use crate::memory::Memory;
use crate::pages::offers::period::Period;
use crate::pages::offers::{Phrase, paged, phrases, read_as, value};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use navette_database::{BasinScope, Conn, Error};
use navette_web::{Alike, Choice, Failure, Fields, Pager, Question, Shell, Visit, html};
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
    Extension(alike): Extension<Alike>,
    Question(fields): Question,
) -> Response {
    let (kept, asked) = (memory.clone(), fields.clone());
    let draw = move |c: &mut Conn<'_>, shell| page(c, &memory, shell, fields);
    visit.read_alike(&alike, move |c| sign(c, &kept, &asked), draw).await
}

fn page(c: &mut Conn<'_>, memory: &Memory, shell: Shell, fields: Fields) -> Result<ListPage, Failure> {
    let Wanted { basin, scope, near, filter, sort } = Wanted::read(c, &fields)?;
    let asked = Asked { count: &FACETS, months: true, ..Asked::first(&filter, sort, 0) };
    let (found, pager) = paged(c, scope, memory, (PATH, &fields), asked)?;
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
    Ok(ListPage {
        may_ask: may_ask(&shell),
        basin: basin.name,
        cards: found.lines.iter().map(|(line, far)| Card::new(&shell, line, *far)).collect(),
        seen: phrases(&shell, &fields, &found.counts, seen),
        folded: phrases(&shell, &fields, &found.counts, folded),
        sorts,
        pager,
        narrowed: !fields.question(&["page", "sort", "dir", "bassin"]).is_empty(),
        read_as: read_as(&shell, &found),
        open: folded.iter().any(|facet| !fields.get(facet.code()).is_empty()),
        booklet: fields.address("/catalogue/livret"),
        feed: fields.address("/catalogue/flux.atom"),
        map: fields.address("/catalogue/carte"),
        near: NearView::new(&shell, &fields, &near),
        period: Period::new(&shell, &fields, PATH).with_months(&shell, &fields, PATH, &found.months),
        fields,
        shell,
    })
}

/// What a list is drawn from: the basin, and its offers and network as they stand today. None while offers are being read.
fn sign(c: &mut Conn<'_>, memory: &Memory, fields: &Fields) -> Result<Option<String>, Error> {
    // The page itself says why there is no basin.
    let Ok(basin) = basin(c, fields) else { return Ok(None) };
    Ok(memory
        .sign(c, BasinScope::granted(basin.id))?
        .map(|sign| format!("{sign} {} {}", basin.id.0, basin.name)))
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

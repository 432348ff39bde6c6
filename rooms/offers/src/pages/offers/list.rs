//! The list of offers: filters as a sentence, order, pages, files.

use super::period::Period;
use super::phrases::{Phrase, phrases, read_as};
use super::{PATH, cells};
use crate::code::{OfferList, OfferState};
use crate::field;
use crate::id::OfferId;
use crate::lists::{Asked, OfferFacet, OfferFilter, OfferLine, OfferPage, OfferSort};
use crate::memory::Memory;
use crate::offer::days;
use crate::pages::words;
use crate::permissions::{EditOffers, ExportOffers, ReadOffers};
use askama::Template;
use axum::Extension;
use axum::response::Response;
use jiff::civil::Date;
use navette_database::{BasinScope, Conn, Error};
use navette_network::pages::{choices, words as shared};
use navette_web::{
    Choice, EditCell, Fields, Head, May, PAGE_ROWS, Pager, Question, Shell, Sorting, Visit, html,
};

/// The filters always seen, and those folded away.
const SEEN: [OfferFacet; 4] = [OfferFacet::Type, OfferFacet::Domain, OfferFacet::Level, OfferFacet::State];
const FOLDED: [OfferFacet; 11] = [
    OfferFacet::Setting,
    OfferFacet::Commune,
    OfferFacet::Price,
    OfferFacet::Component,
    OfferFacet::Mode,
    OfferFacet::Access,
    OfferFacet::Language,
    OfferFacet::Month,
    OfferFacet::Kind,
    OfferFacet::Season,
    OfferFacet::Complete,
];

/// The same, as they are counted.
const COUNTED: [OfferFacet; 15] = {
    let mut all = [OfferFacet::Type; 15];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < SEEN.len() { SEEN[at] } else { FOLDED[at - SEEN.len()] };
        at += 1;
    }
    all
};

#[derive(Template)]
#[template(path = "offers/list.html")]
struct ListPage {
    shell: Shell,
    fields: Fields,
    rows: Vec<Row>,
    heads: Vec<Head>,
    pager: Pager,
    seen: Vec<Phrase>,
    folded: Vec<Phrase>,
    options: Vec<EditCell>,
    rejections: Vec<Choice>,
    operator: Option<String>,
    narrowed: bool,
    /// How the words were read, when not as they stand.
    read_as: String,
    period: Period,
    /// Whether a filter that is folded away is in force.
    open: bool,
    submitted: i64,
    to_confirm: i64,
    edits: bool,
    exports: bool,
}

struct Row {
    id: OfferId,
    title: String,
    operator: String,
    kind: EditCell,
    levels: String,
    place: String,
    price: String,
    when: String,
    state: OfferState,
    state_word: String,
    score: i64,
}

/// Values that an address gives together: `M1,M2`.
fn apart(values: &str) -> impl Iterator<Item = &str> {
    values.split(',').map(str::trim).filter(|value| !value.is_empty())
}

/// What an address asks for; the values of a filter come together, `level=M1,M2`, or one by one, and a period that cannot be one
/// narrows nothing.
pub(crate) fn filter(fields: &Fields, today: Date) -> OfferFilter {
    let chosen = OfferFacet::ALL
        .iter()
        .filter_map(|facet| {
            let values: Vec<String> = fields
                .all(facet.code())
                .flat_map(apart)
                .map(|value| value.chars().take(60).collect())
                .collect();
            (!values.is_empty()).then_some((*facet, values))
        })
        .collect();
    OfferFilter {
        text: fields.get("q").chars().take(200).collect(),
        chosen,
        days: days::period(fields.get("du"), fields.get("au"), today).unwrap_or_default(),
        ..OfferFilter::default()
    }
}

pub(super) fn sort(fields: &Fields) -> (OfferSort, bool) {
    let sorting = Sorting::new(PATH, fields);
    let usual = if fields.get("q").is_empty() { OfferSort::Title } else { OfferSort::Relevance };
    (OfferSort::from_code(sorting.code).unwrap_or(usual), sorting.descending)
}

/// `GET /offres`
pub(super) async fn list(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    visit
        .read(move |c, may: &May<ReadOffers>, shell| {
            let (basin, filter, (sort, descending)) =
                (may.scope(), filter(&fields, shell.today), sort(&fields));
            let asked = Asked { descending, count: &COUNTED, ..Asked::first(&filter, sort, 0) };
            let (page, pager) = paged(c, basin, &memory, (PATH, &fields), asked)?;
            let in_state = |c: &mut Conn<'_>, state| memory.in_state(c, basin, state).map(number);
            let waiting = (in_state(c, OfferState::Submitted)?, in_state(c, OfferState::ToConfirm)?);
            let operator = match fields.read("operator") {
                Some(id) => memory.operator_name(c, basin, id)?,
                None => None,
            };
            let edits = may.also::<EditOffers>().is_some();
            let exports = may.also::<ExportOffers>().is_some();
            html(&list_page(shell, fields, (&page, pager, sort), operator, waiting, (edits, exports)))
        })
        .await
}

/// The page that the address asks for, or the last one when there are fewer.
pub(crate) fn paged(
    c: &mut Conn<'_>,
    basin: BasinScope,
    memory: &Memory,
    (path, fields): (&str, &Fields),
    asked: Asked<'_>,
) -> Result<(OfferPage, Pager), Error> {
    let size = |number: i64| usize::try_from(number).unwrap_or(0);
    let wanted = fields.read::<i64>("page").unwrap_or(1).clamp(1, 1_000_000);
    let asked = Asked { skip: size((wanted - 1) * PAGE_ROWS), most: size(PAGE_ROWS), ..asked };
    let page = memory.page_so_far(c, basin, &asked)?;
    let pager = Pager::new(path, fields, number(page.total));
    if pager.page == wanted {
        return Ok((page, pager));
    }
    Ok((memory.page_so_far(c, basin, &Asked { skip: size(pager.offset()), ..asked })?, pager))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn list_page(
    shell: Shell,
    fields: Fields,
    (page, pager, sort): (&OfferPage, Pager, OfferSort),
    operator: Option<String>,
    (submitted, to_confirm): (i64, i64),
    (edits, exports): (bool, bool),
) -> ListPage {
    let sorting = Sorting::new(PATH, &fields);
    let heads = [
        ("title", "offers-head-title", "first"),
        ("type", "offers-head-type", ""),
        ("levels", "offers-head-levels", ""),
        ("place", "offers-head-place", ""),
        ("price", "offers-head-price", ""),
        ("date", "offers-head-when", ""),
        ("state", "offers-head-state", ""),
        ("complete", "offers-head-complete", "number"),
    ];
    let heads = heads
        .into_iter()
        .map(|(code, label, class)| {
            let mut head = sorting.head(&shell, code, sort.code(), label, class);
            if OfferSort::from_code(code).is_none() {
                head.href = String::new();
            }
            head
        })
        .collect();
    let options = ["offer_type"].into_iter().filter_map(field::find);
    ListPage {
        rows: page.lines.iter().map(|(line, _)| row(&shell, line)).collect(),
        heads,
        pager,
        seen: phrases(&shell, &fields, &page.counts, &SEEN),
        folded: phrases(&shell, &fields, &page.counts, &FOLDED),
        options: options.map(|field| cells::cell(&shell, field, None)).collect(),
        rejections: rejections(&shell, ""),
        operator,
        narrowed: !fields.question(&["page", "sort", "dir"]).is_empty(),
        read_as: read_as(&shell, page),
        period: Period::new(&shell, &fields, PATH),
        open: FOLDED
            .iter()
            .map(|facet| facet.code())
            .chain(["du", "au"])
            .any(|name| !fields.get(name).is_empty()),
        submitted,
        to_confirm,
        edits,
        exports,
        fields,
        shell,
    }
}

/// Every reason to send an offer back.
pub(super) fn rejections(shell: &Shell, present: &str) -> Vec<Choice> {
    let codes = crate::code::Rejection::ALL.iter().map(|one| one.code());
    choices::choices(shell, "offers-rejection-", codes, present)
}

/// Where it takes place, in few words.
pub(crate) fn place(shell: &Shell, line: &OfferLine) -> String {
    let offer = &line.offer;
    let commune = shared::commune(shell, offer.commune.as_deref());
    let setting = offer.setting.map(|one| shell.tc("offers-setting-", one.code())).unwrap_or_default();
    match (setting.is_empty(), commune.is_empty() || !offer.receives_classes()) {
        (true, _) => commune,
        (false, true) => setting,
        (false, false) => format!("{setting}, {commune}"),
    }
}

/// When it can be had, in few words.
pub(crate) fn when(shell: &Shell, line: &OfferLine) -> String {
    match (line.next_day(), number(line.coming.len())) {
        (Some(first), 1) => shell.day(&first),
        (Some(first), slots) => shell.ta(
            "offers-dates",
            &[("day", shell.day(&first).into()), ("n", slots.into()), ("count", shell.count(&slots).into())],
        ),
        (None, _) => {
            if line.choices.of(OfferList::Month).len() > 4 {
                let known = cells::known(OfferList::Month);
                let mut chosen = known.iter().filter(|month| line.choices.has(OfferList::Month, month));
                let first = chosen.next().map(|one| words::value(shell, OfferList::Month, one));
                let last = chosen.next_back().map(|one| words::value(shell, OfferList::Month, one));
                return format!("{} – {}", first.unwrap_or_default(), last.unwrap_or_default());
            }
            cells::said(shell, OfferList::Month, &line.choices)
        }
    }
}

fn row(shell: &Shell, line: &OfferLine) -> Row {
    let offer = &line.offer;
    let none = || unreachable!("the field is in the table");
    Row {
        id: offer.id,
        title: offer.title.clone(),
        operator: offer.operator_name.clone(),
        kind: field::find("offer_type")
            .map(|field| cells::cell(shell, field, offer.value("offer_type")))
            .unwrap_or_else(none),
        levels: words::levels(shell, &line.choices.levels()),
        place: place(shell, line),
        price: words::price(shell, offer),
        when: when(shell, line),
        state: offer.state,
        state_word: shell.tc("offers-state-", offer.state.code()),
        score: offer.completeness,
    }
}

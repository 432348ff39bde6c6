//! The list of offers as a file: every field, every list, and what is computed.

use super::cells;
use super::list::{filter, sort};
use crate::code::OfferList;
use crate::field;
use crate::lists::{Asked, OfferLine};
use crate::memory::Memory;
use crate::pages::words;
use crate::permissions::ExportOffers;
use axum::Extension;
use axum::response::Response;
use navette_documents::{Cell, Column, Kind as Holds, Table};
use navette_network::pages::export;
use navette_web::{May, Question, Role, Shell, Visit};

/// `GET /offres/export.csv`, `.xlsx`, `.ods`: the list as it is filtered and sorted.
pub(super) async fn export(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Question(fields): Question,
) -> Response {
    let extension = export::extension(&visit.path);
    visit
        .read(move |c, may: &May<ExportOffers>, shell| {
            let format = export::format(&extension)?;
            let (filter, (sort, descending)) = (filter(&fields, shell.today), sort(&fields));
            let asked = Asked { descending, ..Asked::first(&filter, sort, usize::MAX) };
            let page = memory.page(c, may.scope(), &asked)?;
            let lines: Vec<&OfferLine> = page.lines.iter().map(|(line, _)| &**line).collect();
            export::file(&shell, table(&shell, &lines, seen(may)), format, "offres")
        })
        .await
}

/// The fields that someone takes out: whoever only reads gets no way to reach a person.
pub(super) fn seen(may: &May<ExportOffers>) -> Vec<&'static field::Field> {
    let is_reader = may.who().role == Role::Reader;
    let reaches = |name: &str| matches!(name, "booking_email" | "booking_phone" | "booking_note");
    field::FIELDS.iter().filter(|field| !is_reader || !reaches(field.name)).collect()
}

/// Lines as a table to take out: every field, then every list, then what is computed.
pub(super) fn table<'l>(
    shell: &'l Shell,
    lines: &'l [&'l OfferLine],
    fields: Vec<&'static field::Field>,
) -> Table<impl Iterator<Item = Vec<Cell<'l>>>> {
    let mut columns = vec![Column::new("operator", shell.t("offers-head-operator"), Holds::Text)];
    for field in &fields {
        let kind = match field.kind {
            field::FieldKind::Count(_) | field::FieldKind::Minutes => Holds::Count,
            field::FieldKind::Cents => Holds::Cents,
            _ => Holds::Text,
        };
        columns.push(Column::new(field.name, words::field(shell, field.name), kind));
    }
    for list in field::LISTS {
        columns.push(Column::new(list.code(), shell.tc("offers-list-", list.code()), Holds::Text));
    }
    columns.push(Column::new("state", shell.t("offers-head-state"), Holds::Text));
    columns.push(Column::new("completeness", shell.t("offers-head-complete"), Holds::Count));
    columns.push(Column::new("class_price", shell.t("offers-head-class-price"), Holds::Cents));
    columns.push(Column::new("next_date", shell.t("offers-head-next-date"), Holds::Day));
    columns.push(Column::new("checked_on", shell.t("offers-head-checked"), Holds::Day));
    columns.push(Column::new("source", shell.t("offers-head-source"), Holds::Text));
    columns.push(Column::new("id", shell.t("offers-head-key"), Holds::Text));
    let rows = lines.iter().map(move |line| {
        let offer = &line.offer;
        let mut row = vec![Cell::text(offer.operator_name.as_str())];
        for field in &fields {
            let stored = offer.value(field.name);
            row.push(match (field.kind, stored) {
                (_, None) => Cell::from(None::<&str>),
                (field::FieldKind::Count(_) | field::FieldKind::Minutes, Some(text)) => {
                    text.parse::<i64>().map_or(Cell::from(None::<&str>), Cell::Count)
                }
                (field::FieldKind::Cents, Some(text)) => {
                    text.parse::<i64>().map_or(Cell::from(None::<&str>), Cell::Cents)
                }
                (_, Some(text)) => Cell::text(cells::shown(shell, field, &text)),
            });
        }
        for list in field::LISTS {
            let separated = match list {
                // As it is read back: no range across stages.
                OfferList::Level => line.choices.of(*list).join(", "),
                list => cells::said(shell, *list, &line.choices),
            };
            row.push(Cell::text(separated));
        }
        row.push(Cell::text(shell.tc("offers-state-", offer.state.code())));
        row.push(Cell::Count(offer.completeness));
        row.push(line.class_cents.map_or(Cell::from(None::<&str>), Cell::Cents));
        row.push(Cell::from(line.next_day()));
        row.push(Cell::from(offer.checked_on));
        row.push(Cell::text(offer.source.as_str()));
        row.push(Cell::text(offer.id.to_string()));
        row
    });
    Table { title: shell.t("offers-nav").to_owned(), columns, rows }
}

//! The same for all that were picked, or a file of them.

use super::{PATH, table};
use crate::actions::Writer;
use crate::actions::claim::Letter;
use crate::actions::step::{Because, take_step_together};
use crate::code::Rejection;
use crate::id::OfferId;
use crate::memory::Memory;
use crate::offer::state::OfferStep;
use crate::pages::words;
use crate::permissions::{EditOffers, ExportOffers};
use axum::Extension;
use axum::response::{IntoResponse, Response};
use navette_documents::Format;
use navette_network::pages::export;
use navette_web::{Failure, May, Onward, Submitted, Visit};

/// `POST /offres/selection`
pub(super) async fn selection(
    visit: Visit,
    Extension(memory): Extension<Memory>,
    Submitted(fields): Submitted,
) -> Response {
    if let Some(format) = Format::from_extension(fields.get("do")) {
        return visit
            .read(move |c, may: &May<ExportOffers>, shell| {
                let ids: Vec<OfferId> = fields.all("pick").filter_map(|id| id.parse().ok()).collect();
                let mut lines = memory.some(c, may.scope(), &ids)?;
                lines.sort_by(|a, b| (&a.offer.title_key, a.offer.id).cmp(&(&b.offer.title_key, b.offer.id)));
                let picked: Vec<_> = lines.iter().map(|line| &**line).collect();
                export::file(
                    &shell,
                    table::table(&shell, &picked, table::seen(may)),
                    format,
                    "offres-choisies",
                )
            })
            .await;
    }
    let (texts, url) = (visit.state.texts.clone(), visit.state.settings.public_url.clone());
    visit
        .write(move |tx, may: &May<EditOffers>, shell| {
            let ids: Vec<OfferId> = fields.all("pick").filter_map(|id| id.parse().ok()).collect();
            let back = Onward::back(fields.get("back"), PATH);
            if ids.is_empty() {
                return Ok(back.warn(shell.t("offers-nothing-picked")).into_response());
            }
            let step = OfferStep::from_code(fields.get("do")).ok_or(Failure::NotFound)?;
            let because =
                Rejection::from_code(fields.get("reason")).map(|reason| Because { reason, note: "" });
            let letter = Letter { texts: &texts, public_url: &url };
            match take_step_together(tx, &Writer::from(may), &ids, step, because, letter) {
                Ok(together) => {
                    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
                    let mut said = shell.tn("offers-done-together", &number(together.done));
                    if together.left == 0 {
                        return Ok(back.done(said).into_response());
                    }
                    said.push(' ');
                    said.push_str(&shell.tn("offers-left-together", &number(together.left)));
                    Ok(back.warn(said).into_response())
                }
                Err(error) => match words::told(&shell, &error) {
                    Some(sentence) => Err(Failure::Again(Box::new(back.error(sentence).into_response()))),
                    None => Err(words::failure(&shell, error)),
                },
            }
        })
        .await
}

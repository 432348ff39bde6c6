//! The étoffe of a site: what is known of the last seasons, drawn and said.

use crate::code::FactKind;
use jiff::civil::Date;
use navette_belgium::SchoolYear;
use navette_geography::{Encounter, Etoffe, EtoffeSize, Season, SeasonState, summary};
use navette_web::Shell;

/// How many seasons are drawn.
const SEASONS: usize = 3;

/// A drawing and the sentence that says the same.
pub(crate) struct Cloth {
    pub svg: String,
    pub sentence: String,
}

/// The cloth of a site from the dated facts that other rooms brought.
///
/// Only a project held is an encounter of pupils with culture; a season without one is unknown, not empty: nobody
/// told us that nothing was held.
pub(crate) fn cloth(shell: &Shell, id: &str, facts: &[(FactKind, Date)]) -> Cloth {
    let mut years = Vec::new();
    let mut year = SchoolYear::of(shell.today);
    while let (Some(one), true) = (year, years.len() < SEASONS) {
        years.push(one);
        year = one.previous();
    }
    years.reverse();
    let title = shell.t("network-sites-etoffe-thread");
    let held = |year: &SchoolYear| -> Vec<Date> {
        let projects = facts.iter().filter(|(kind, _)| *kind == FactKind::ProjectHeld);
        projects.map(|(_, day)| *day).filter(|day| year.contains(*day) && *day <= shell.today).collect()
    };
    let notes: Vec<String> =
        years.iter().map(|year| shell.tx("network-sites-etoffe-season-unknown", year.as_str())).collect();
    let seasons: Vec<Season<'_>> = years
        .iter()
        .zip(&notes)
        .map(|(year, note)| {
            let days = held(year);
            let threads = days.iter().map(|day| Encounter {
                day: (*day - year.starts()).get_days(),
                title,
                ..Encounter::default()
            });
            let state =
                if days.is_empty() { SeasonState::Unknown } else { SeasonState::Known(threads.collect()) };
            Season { name: year.as_str(), note, state }
        })
        .collect();
    let sentence = sentence(shell, &seasons);
    let svg = Etoffe { id, sentence: &sentence, seasons: &seasons, size: EtoffeSize::Large }.draw();
    Cloth { svg, sentence }
}

/// "2 projets en 2025-2026 ; rien n'est connu de 2024-2025 ni de 2026-2027."
fn sentence(shell: &Shell, seasons: &[Season<'_>]) -> String {
    let sum = summary(seasons);
    let mut parts = Vec::new();
    for season in seasons {
        if let SeasonState::Known(encounters) = &season.state {
            let count = i64::try_from(encounters.len()).unwrap_or(i64::MAX);
            parts.push(shell.ta(
                "network-sites-etoffe-held",
                &[("n", count.into()), ("count", shell.count(&count).into()), ("name", season.name.into())],
            ));
        }
    }
    let unknown: Vec<&str> =
        sum.unknown_seasons.iter().filter_map(|rank| seasons.get(*rank)).map(|s| s.name).collect();
    if !unknown.is_empty() {
        let key = if parts.is_empty() { "network-sites-etoffe-bare" } else { "network-sites-etoffe-unknown" };
        parts.push(shell.tx(key, unknown.join(", ")));
    }
    parts.join(" ; ")
}

//! The counts behind the sentence of an étoffe.

use super::{Component, Place, Season, SeasonState};

/// What the seasons hold, to be put into words by the caller.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// Encounters in all known seasons.
    pub encounters: usize,
    /// Their hours, of those whose hours are known.
    pub hours: f64,
    /// Encounters whose hours are not known.
    pub without_hours: usize,
    /// Encounters outside the school.
    pub outside: usize,
    /// Encounters of which it is not known whether they were inside or outside.
    pub place_unknown: usize,
    /// Encounters whose components are not known.
    pub without_components: usize,
    /// Components that no encounter worked, though some encounter's components are known.
    pub missing: Vec<Component>,
    /// Ranks of the seasons of which nothing is known.
    pub unknown_seasons: Vec<usize>,
    /// Ranks of the known seasons in which nothing was held.
    pub empty_seasons: Vec<usize>,
}

/// Counts what the seasons hold.
///
/// A component is said missing only where all components are known: an encounter without any might have worked it.
pub fn summary(seasons: &[Season<'_>]) -> Summary {
    let mut sum = Summary::default();
    let mut worked = [false; 3];
    for (rank, season) in seasons.iter().enumerate() {
        let SeasonState::Known(encounters) = &season.state else {
            sum.unknown_seasons.push(rank);
            continue;
        };
        if encounters.is_empty() {
            sum.empty_seasons.push(rank);
        }
        for encounter in encounters {
            sum.encounters += 1;
            match encounter.hours.filter(|hours| hours.is_finite() && *hours >= 0.0) {
                Some(hours) => sum.hours += hours,
                None => sum.without_hours += 1,
            }
            match encounter.place {
                Place::Outside => sum.outside += 1,
                Place::Unknown => sum.place_unknown += 1,
                Place::Inside => {}
            }
            if encounter.components.is_empty() {
                sum.without_components += 1;
            }
            for component in &encounter.components {
                worked[*component as usize] = true;
            }
        }
    }
    if sum.encounters > 0 && sum.without_components == 0 {
        sum.missing = Component::ALL.into_iter().filter(|c| !worked[*c as usize]).collect();
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::Encounter;
    use super::*;

    #[test]
    fn the_sentence_of_the_design_can_be_written() {
        // « 3 rencontres en 2025-2026, 14 h, dont 1 hors les murs ; pratiquer absent ; rien n'est connu de 2024-2025 »
        let held = |day, hours, place, components: &[Component]| Encounter {
            day,
            hours: Some(hours),
            place,
            components: components.to_vec(),
            ..Default::default()
        };
        let known = vec![
            held(10, 6.0, Place::Inside, &[Component::Know]),
            held(90, 4.0, Place::Outside, &[Component::Meet]),
            held(120, 4.0, Place::Inside, &[Component::Know, Component::Meet]),
        ];
        let mut seasons = [
            Season { name: "2024-2025", note: "", state: SeasonState::Unknown },
            Season { name: "2025-2026", note: "", state: SeasonState::Known(known) },
        ];
        let sum = summary(&seasons);
        assert_eq!((sum.encounters, sum.hours, sum.outside), (3, 14.0, 1));
        assert_eq!((sum.missing, sum.unknown_seasons), (vec![Component::Practise], vec![0]));

        seasons[1].state =
            SeasonState::Known(vec![Encounter { hours: Some(f64::NAN), ..Default::default() }]);
        let sum = summary(&seasons);
        assert_eq!((sum.without_hours, sum.place_unknown, sum.without_components), (1, 1, 1));
        assert!(sum.missing.is_empty(), "an encounter of unknown components may have worked any of them");

        seasons[1].state = SeasonState::Known(Vec::new());
        assert_eq!(summary(&seasons).empty_seasons, [1]);
        assert_eq!(summary(&[]), Summary::default());
    }
}

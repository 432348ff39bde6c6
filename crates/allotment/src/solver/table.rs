//! What an evaluation reads of every arc, close together: prices are changed hundreds of times, arcs never.

use super::evaluate::cut_load;
use super::worth::{Pricing, Terms, Weights};
use crate::model::Model;

/// An arc of a single group.
#[derive(Debug, Clone, Copy)]
struct Arc {
    cents: i64,
    session: u32,
    load: u32,
    cut: u32,
    class: u16,
}

/// The arcs of a model, in its order.
pub(crate) struct Table {
    arcs: Vec<Arc>,
}

/// What prices of sessions and purses come to, before any unit is looked at.
pub(crate) struct Fees {
    /// By session: a place, its operator's included.
    place: Vec<i64>,
    /// By session: a pupil, and one in the cut.
    crowd: Vec<[i64; 2]>,
    /// By class of purses.
    cent: Vec<i64>,
}

impl Table {
    /// The arcs of a model.
    pub fn new(model: &Model) -> Self {
        let arcs = (0..model.arcs.session.len())
            .map(|arc| {
                let session = model.arcs.session[arc];
                Arc {
                    cents: model.arcs.cents[arc][0],
                    session,
                    load: model.arcs.load[arc],
                    cut: cut_load(model, session as usize, arc) as u32,
                    class: model.arcs.class[arc][0],
                }
            })
            .collect();
        Self { arcs }
    }

    /// What each arc of a single group is worth to it at all prices.
    pub fn worths(&self, pricing: &Pricing, fees: &Fees, unit: usize, terms: &Terms, worths: &mut Vec<i64>) {
        let range = pricing.model.arcs_of(unit);
        worths.clear();
        worths.extend(self.arcs[range.clone()].iter().map(|arc| {
            let session = arc.session as usize;
            let [pupil, cut] = fees.crowd[session];
            let crowd =
                if pupil | cut == 0 { 0 } else { pupil * i64::from(arc.load) + cut * i64::from(arc.cut) };
            let cent = fees.cent[usize::from(arc.class)] - terms.cent[0];
            terms.place - fees.place[session] - crowd - arc.cents * cent
        }));
        let (points, burden) = (pricing.rows[pricing.layout.points], pricing.rows[pricing.layout.burden]);
        if points != 0 {
            let each = worths.iter_mut().zip(&pricing.model.arcs.points[range.clone()]);
            each.for_each(|(worth, &own)| *worth += points * own);
        }
        if burden != 0 {
            let each = worths.iter_mut().zip(&pricing.model.arcs.burden[range]);
            each.for_each(|(worth, &own)| *worth -= burden * own);
        }
    }
}

impl Fees {
    /// At these prices.
    pub fn new(pricing: &Pricing, weights: &Weights) -> Self {
        let (model, layout) = (pricing.model, &pricing.layout);
        let operator = |session: usize| match model.sessions.operator[session] {
            crate::model::NONE => 0,
            operator => pricing.rows[layout.operators + operator as usize],
        };
        Self {
            place: (0..model.session_count()).map(|s| weights.places[s] + operator(s)).collect(),
            crowd: weights.pupils.iter().zip(&weights.cut).map(|(&pupil, &cut)| [pupil, cut]).collect(),
            cent: (0..model.classes.len()).map(|class| pricing.class_price(class as u16)).collect(),
        }
    }
}

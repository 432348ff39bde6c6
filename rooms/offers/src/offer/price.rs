//! What an offer costs a class, as far as it can be told.

use super::Offer;
use crate::code::PriceModel;
use navette_database::codes;

/// The pupils of a class when nobody says how many: the average of the basin's classes, rounded.
pub const USUAL_CLASS: i64 = 20;

codes! {
    /// How dear an offer is for a class, roughly: what filters and the catalogue speak of.
    pub enum PriceBand {
        /// Nothing.
        Free = "free",
        /// At most 60 €.
        Low = "low",
        /// At most 150 €.
        Middle = "middle",
        /// More.
        High = "high",
        /// To be agreed.
        Quote = "quote",
        /// Nobody said.
        Unknown = "unknown",
    }
}

/// What the whole costs a class of so many pupils, in cents, travel of the operator included; none when it is not known
/// or to be agreed.
pub fn for_class(offer: &Offer, pupils: i64) -> Option<i64> {
    let travel = offer.travel_cents.unwrap_or(0);
    let price = offer.price_cents;
    let meetings = offer.meetings.unwrap_or(1).max(1);
    let pupils = pupils.max(0);
    match offer.price_model? {
        PriceModel::Free => Some(travel),
        PriceModel::Pupil => price?.checked_mul(pupils)?.checked_add(travel),
        PriceModel::Class => price?.checked_add(travel),
        PriceModel::Session => price?.checked_mul(meetings)?.checked_add(travel),
        PriceModel::Quote => None,
    }
}

/// How dear it is for a usual class.
pub fn band(offer: &Offer) -> PriceBand {
    match (offer.price_model, for_class(offer, USUAL_CLASS)) {
        (Some(PriceModel::Quote), _) => PriceBand::Quote,
        (_, None) => PriceBand::Unknown,
        (_, Some(0)) => PriceBand::Free,
        (_, Some(cents)) if cents <= 6_000 => PriceBand::Low,
        (_, Some(cents)) if cents <= 15_000 => PriceBand::Middle,
        (_, Some(_)) => PriceBand::High,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::completeness::tests::an_offer;

    fn priced(model: PriceModel, cents: Option<i64>, travel: Option<i64>, meetings: Option<i64>) -> Offer {
        Offer { price_model: Some(model), price_cents: cents, travel_cents: travel, meetings, ..an_offer().0 }
    }

    #[test]
    fn a_class_pays_what_the_model_says() {
        assert_eq!(for_class(&priced(PriceModel::Free, None, None, None), 20), Some(0));
        assert_eq!(for_class(&priced(PriceModel::Pupil, Some(450), None, None), 22), Some(9_900));
        assert_eq!(
            for_class(&priced(PriceModel::Session, Some(6_000), Some(2_500), Some(2)), 22),
            Some(14_500)
        );
        assert_eq!(for_class(&priced(PriceModel::Class, Some(6_000), None, Some(2)), 22), Some(6_000));
        assert_eq!(for_class(&priced(PriceModel::Quote, Some(6_000), None, None), 22), None);
        assert_eq!(
            for_class(&priced(PriceModel::Class, None, Some(1), None), 22),
            None,
            "unknown is not zero"
        );
        assert_eq!(for_class(&priced(PriceModel::Pupil, Some(i64::MAX), None, None), 22), None);
    }

    #[test]
    fn bands_go_by_a_usual_class() {
        let band = |model, cents| band(&priced(model, cents, None, None));
        assert_eq!(band(PriceModel::Free, None), PriceBand::Free);
        assert_eq!(band(PriceModel::Pupil, Some(300)), PriceBand::Low);
        assert_eq!(band(PriceModel::Pupil, Some(301)), PriceBand::Middle);
        assert_eq!(band(PriceModel::Class, Some(15_001)), PriceBand::High);
        assert_eq!(band(PriceModel::Quote, None), PriceBand::Quote);
        assert_eq!(band(PriceModel::Class, None), PriceBand::Unknown);
    }
}

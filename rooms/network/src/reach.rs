//! How far a site was reached: computed from dated facts, never typed.

use crate::code::Reach;
use jiff::{Span, civil::Date};

/// What is known about a site that says how far it was reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// A person with a present function there, or in its school, is known.
    pub contact_known: bool,
    /// The last day we were in touch: an interaction with the site, its school or someone who works there.
    pub last_contact: Option<Date>,
    /// The last day a need was stated or an event attended.
    pub engaged: Option<Date>,
    /// The last day a project was held.
    pub project_held: Option<Date>,
    /// The last day it was seen that links last without us.
    pub link_lasts: Option<Date>,
}

impl Facts {
    /// The last sign of life.
    pub fn last_sign(&self) -> Option<Date> {
        [self.last_contact, self.engaged, self.project_held, self.link_lasts].into_iter().flatten().max()
    }
}

/// The stage of a site on this day (product.md §4); what lies in the future has not happened yet.
///
/// A site with which something passed is dormant when its last sign of life, of whatever kind, is older than so many
/// months. A site that is merely identified cannot fall asleep.
pub fn reach(facts: &Facts, today: Date, dormant_after_months: u32) -> Reach {
    let past = |day: Option<Date>| day.filter(|day| *day <= today);
    let facts = Facts {
        contact_known: facts.contact_known,
        last_contact: past(facts.last_contact),
        engaged: past(facts.engaged),
        project_held: past(facts.project_held),
        link_lasts: past(facts.link_lasts),
    };
    let stage = if facts.link_lasts.is_some() {
        Reach::Autonomous
    } else if facts.project_held.is_some() {
        Reach::Reached
    } else if facts.engaged.is_some() {
        Reach::Engaged
    } else if facts.last_contact.is_some() {
        Reach::Contacted
    } else if facts.contact_known {
        Reach::Identified
    } else {
        Reach::Unknown
    };
    match facts.last_sign() {
        Some(last) if is_older_than(last, today, dormant_after_months) => Reach::Dormant,
        _ => stage,
    }
}

/// Whether a day lies more than so many months before today; never, when the calendar does not reach so far.
pub fn is_older_than(day: Date, today: Date, months: u32) -> bool {
    Span::new().try_months(months).and_then(|span| today.checked_sub(span)).is_ok_and(|limit| day < limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const TODAY: Date = date(2026, 9, 7);

    #[test]
    fn each_fact_brings_a_stage_further() {
        let mut facts = Facts::default();
        assert_eq!(reach(&facts, TODAY, 18), Reach::Unknown);
        facts.contact_known = true;
        assert_eq!(reach(&facts, TODAY, 18), Reach::Identified);
        facts.last_contact = Some(date(2026, 9, 1));
        assert_eq!(reach(&facts, TODAY, 18), Reach::Contacted);
        facts.engaged = Some(date(2026, 5, 1));
        assert_eq!(reach(&facts, TODAY, 18), Reach::Engaged);
        facts.project_held = Some(date(2026, 6, 1));
        assert_eq!(reach(&facts, TODAY, 18), Reach::Reached);
        facts.link_lasts = Some(date(2026, 6, 2));
        assert_eq!(reach(&facts, TODAY, 18), Reach::Autonomous);
    }

    #[test]
    fn it_falls_asleep_after_so_many_months_without_a_sign() {
        let facts = Facts { last_contact: Some(date(2025, 3, 7)), ..Facts::default() };
        assert_eq!(reach(&facts, TODAY, 18), Reach::Contacted);
        let facts = Facts { last_contact: Some(date(2025, 3, 6)), ..Facts::default() };
        assert_eq!(reach(&facts, TODAY, 18), Reach::Dormant);
        let awake =
            Facts { project_held: Some(date(2020, 1, 1)), ..Facts { last_contact: Some(TODAY), ..facts } };
        assert_eq!(reach(&awake, TODAY, 18), Reach::Reached);
    }

    #[test]
    fn an_appointment_is_no_contact_yet() {
        let facts = Facts { last_contact: Some(date(2026, 9, 8)), contact_known: true, ..Facts::default() };
        assert_eq!(reach(&facts, TODAY, 18), Reach::Identified);
    }

    proptest! {
        #[test]
        fn more_facts_never_bring_it_back(days in prop::array::uniform4(prop::option::of(0i32..3000)), known: bool, months in 0u32..60, which in 0usize..4) {
            let day = |back: Option<i32>| back.and_then(|b| TODAY.checked_sub(Span::new().days(b)).ok());
            let facts = Facts { contact_known: known, last_contact: day(days[0]), engaged: day(days[1]), project_held: day(days[2]), link_lasts: day(days[3]) };
            let mut more = facts;
            match which {
                0 => more.last_contact = Some(TODAY),
                1 => more.engaged = Some(TODAY),
                2 => more.project_held = Some(TODAY),
                _ => more.link_lasts = Some(TODAY),
            }
            let (before, after) = (reach(&facts, TODAY, months), reach(&more, TODAY, months));
            prop_assert_ne!(after, Reach::Dormant);
            prop_assert!(before == Reach::Dormant || after >= before);
        }
    }
}

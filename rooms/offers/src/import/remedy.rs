//! The one thing to do first with a file of which nothing would come in.

use super::{Fate, Plan, Record};

/// What would let something in when everything is refused: the one thing to do first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Organisers that are not known have to become operators.
    Make,
    /// Somebody has to say who offers it.
    Choose,
    /// The reasons have to be read one by one.
    Look,
}

impl Remedy {
    /// A stable word for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Make => "make",
            Self::Choose => "choose",
            Self::Look => "look",
        }
    }
}

impl Plan {
    /// What to do first, when every line or document is refused.
    pub fn remedy(&self) -> Option<Remedy> {
        let why = |record: &Record| match &record.fate {
            Fate::Refused(why) => Some(why.code()),
            _ => None,
        };
        let reasons: Vec<&str> = self.records.iter().map(why).collect::<Option<_>>()?;
        let of = |code: &str| reasons.iter().filter(|one| **one == code).count();
        match (of("unknown-operator"), of("no-operator")) {
            _ if reasons.is_empty() => None,
            (0, 0) => Some(Remedy::Look),
            (unknown, nobody) if unknown >= nobody => Some(Remedy::Make),
            _ => Some(Remedy::Choose),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::operators::Operators;
    use super::super::plan::tests::told;
    use super::super::table::Told;
    use super::super::{Deal, Refused, plan};
    use super::*;

    #[test]
    fn what_lets_most_in_is_told_when_all_is_refused() {
        let planned = |told: Vec<Told>, deal: &Deal| plan(told, &[], &Operators::default(), deal).remedy();
        let (nobody, unknown) = (told("a", "Tisser", None), told("b", "Filer", Some("Inconnue asbl")));
        let untitled = ("3".to_owned(), Err(Refused::NoTitle));
        let deal = Deal::default();
        assert_eq!(planned(vec![unknown.clone(), untitled.clone()], &deal), Some(Remedy::Make));
        assert_eq!(planned(vec![unknown.clone(), nobody.clone()], &deal), Some(Remedy::Make));
        assert_eq!(planned(vec![nobody.clone(), untitled.clone()], &deal), Some(Remedy::Choose));
        assert_eq!(planned(vec![untitled.clone()], &deal), Some(Remedy::Look));
        assert_eq!(planned(Vec::new(), &deal), None);
        let made = Deal { make: true, ..Deal::default() };
        assert_eq!(planned(vec![unknown, untitled], &made), None, "something comes in");
    }
}

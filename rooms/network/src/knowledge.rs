//! What is known of a record and what is not, and what should be done next: pure rules over a sheet.

use crate::code::{Reach, Status};
use crate::id::InteractionId;
use jiff::civil::Date;
use navette_database::codes;

codes! {
    /// What may be known of a record.
    pub enum About {
        /// Someone to speak to.
        Contact = "contact",
        /// The PECA delegate.
        Delegate = "delegate",
        /// The address.
        Address = "address",
        /// The place on the map.
        Position = "position",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// A website.
        Website = "website",
        /// The network.
        Network = "network",
        /// The socio-economic class.
        Ise = "ise",
        /// The levels.
        Levels = "levels",
        /// The number of pupils.
        Pupils = "pupils",
        /// When we last spoke.
        LastContact = "last_contact",
        /// The enterprise number.
        EnterpriseNumber = "enterprise_number",
        /// The domains.
        Domains = "domains",
        /// The communes served.
        Communes = "communes",
        /// Experience with schools.
        Experience = "experience",
        /// A function.
        Function = "function",
        /// The language.
        Language = "language",
    }
}

/// What is known and what is not, in the order of the sheet. Unknown is a value: it is shown, not left out.
pub type Knowledge = Vec<(About, bool)>;

/// How many are known, and of how many.
pub fn known_of(knowledge: &Knowledge) -> (usize, usize) {
    (knowledge.iter().filter(|(_, known)| *known).count(), knowledge.len())
}

/// A next step that was agreed and not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The interaction in which it was.
    pub interaction: InteractionId,
    /// What.
    pub what: String,
    /// By when.
    pub due: Option<Date>,
}

/// What should be done next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Say whether it closed: a source no longer has it.
    ConfirmClosed,
    /// Do what was agreed.
    Do {
        /// What was agreed.
        step: Agreed,
        /// Whether its day has passed.
        late: bool,
    },
    /// Get in touch again: it fell asleep.
    Resume,
    /// Find someone to speak to.
    FindContact,
    /// Find out who the PECA delegate is.
    FindDelegate,
    /// Get in touch for the first time.
    FirstContact,
    /// Ask what they need.
    AskNeed,
    /// Bring the need to a project.
    BringToProject,
    /// Keep in touch and see whether the link lasts.
    FollowUp,
    /// Ask in which domains they work.
    AskDomains,
    /// Ask what they have done with schools.
    AskExperience,
    /// Find an e-mail address or a telephone number.
    FindAddress,
    /// Ask what their function is.
    AskFunction,
    /// Erase the data, or confirm why they are kept.
    EraseOrConfirm,
    /// Nothing is waiting.
    Nothing,
}

impl NextStep {
    /// A stable word for it, from which pages make their translation key.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ConfirmClosed => "confirm_closed",
            Self::Do { .. } => "do",
            Self::Resume => "resume",
            Self::FindContact => "find_contact",
            Self::FindDelegate => "find_delegate",
            Self::FirstContact => "first_contact",
            Self::AskNeed => "ask_need",
            Self::BringToProject => "bring_to_project",
            Self::FollowUp => "follow_up",
            Self::AskDomains => "ask_domains",
            Self::AskExperience => "ask_experience",
            Self::FindAddress => "find_address",
            Self::AskFunction => "ask_function",
            Self::EraseOrConfirm => "erase_or_confirm",
            Self::Nothing => "nothing",
        }
    }
}

/// What was agreed comes before what would be good: the first due, then those without a day.
fn agreed(waiting: &[Agreed], today: Date) -> Option<NextStep> {
    let first = waiting.iter().min_by_key(|step| (step.due.is_none(), step.due))?;
    Some(NextStep::Do { step: first.clone(), late: first.due.is_some_and(|due| due < today) })
}

fn knows(knowledge: &Knowledge, about: About) -> bool {
    knowledge.iter().any(|(what, known)| *what == about && *known)
}

/// What should be done next with a site.
pub fn next_for_site(
    status: Status,
    reach: Reach,
    knowledge: &Knowledge,
    waiting: &[Agreed],
    today: Date,
) -> NextStep {
    match status {
        Status::Closed => return NextStep::Nothing,
        Status::ToConfirmClosed => return NextStep::ConfirmClosed,
        Status::Open => {}
    }
    if let Some(step) = agreed(waiting, today) {
        return step;
    }
    if reach == Reach::Dormant {
        return NextStep::Resume;
    }
    if !knows(knowledge, About::Contact) {
        return NextStep::FindContact;
    }
    if !knows(knowledge, About::Delegate) {
        return NextStep::FindDelegate;
    }
    match reach {
        Reach::Unknown | Reach::Identified => NextStep::FirstContact,
        Reach::Contacted => NextStep::AskNeed,
        Reach::Engaged => NextStep::BringToProject,
        Reach::Reached => NextStep::FollowUp,
        Reach::Autonomous | Reach::Dormant => NextStep::Nothing,
    }
}

/// What should be done next with an operator.
pub fn next_for_operator(status: Status, knowledge: &Knowledge, waiting: &[Agreed], today: Date) -> NextStep {
    match status {
        Status::Closed => return NextStep::Nothing,
        Status::ToConfirmClosed => return NextStep::ConfirmClosed,
        Status::Open => {}
    }
    if let Some(step) = agreed(waiting, today) {
        return step;
    }
    let any = |abouts: &[About]| abouts.iter().any(|about| knows(knowledge, *about));
    if !any(&[About::Contact, About::Email, About::Phone]) {
        NextStep::FindContact
    } else if !knows(knowledge, About::LastContact) {
        NextStep::FirstContact
    } else if !knows(knowledge, About::Domains) {
        NextStep::AskDomains
    } else if !knows(knowledge, About::Experience) {
        NextStep::AskExperience
    } else {
        NextStep::Nothing
    }
}

/// What should be done next about a person.
pub fn next_for_person(
    retain_until: Date,
    knowledge: &Knowledge,
    waiting: &[Agreed],
    today: Date,
) -> NextStep {
    if retain_until < today {
        return NextStep::EraseOrConfirm;
    }
    if let Some(step) = agreed(waiting, today) {
        return step;
    }
    if !knows(knowledge, About::Email) && !knows(knowledge, About::Phone) {
        NextStep::FindAddress
    } else if !knows(knowledge, About::Function) {
        NextStep::AskFunction
    } else {
        NextStep::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use navette_database::Uuid;

    const TODAY: Date = date(2026, 9, 7);

    fn step(due: Option<Date>) -> Agreed {
        Agreed { interaction: InteractionId(Uuid::nil()), what: "Envoyer le dossier".into(), due }
    }

    #[test]
    fn a_site_has_one_next_step() {
        let site = |reach, contact, delegate| {
            let knowledge = vec![(About::Contact, contact), (About::Delegate, delegate)];
            next_for_site(Status::Open, reach, &knowledge, &[], TODAY)
        };
        assert_eq!(site(Reach::Unknown, false, false), NextStep::FindContact);
        assert_eq!(site(Reach::Contacted, true, false), NextStep::FindDelegate);
        assert_eq!(site(Reach::Identified, true, true), NextStep::FirstContact);
        assert_eq!(site(Reach::Contacted, true, true), NextStep::AskNeed);
        assert_eq!(site(Reach::Dormant, false, false), NextStep::Resume);
        assert_eq!(site(Reach::Autonomous, true, true), NextStep::Nothing);
        let closing = next_for_site(Status::ToConfirmClosed, Reach::Engaged, &vec![], &[step(None)], TODAY);
        assert_eq!(closing, NextStep::ConfirmClosed);
    }

    #[test]
    fn what_was_agreed_comes_first_and_the_first_due_before() {
        let waiting = [step(None), step(Some(date(2026, 9, 10))), step(Some(date(2026, 9, 1)))];
        let next = next_for_site(Status::Open, Reach::Dormant, &vec![], &waiting, TODAY);
        assert_eq!(next, NextStep::Do { step: step(Some(date(2026, 9, 1))), late: true });
    }

    #[test]
    fn a_person_kept_too_long_is_to_be_erased() {
        assert_eq!(
            next_for_person(date(2026, 9, 6), &vec![], &[step(None)], TODAY),
            NextStep::EraseOrConfirm
        );
        assert_eq!(next_for_person(TODAY, &vec![(About::Email, true)], &[], TODAY), NextStep::AskFunction);
    }

    #[test]
    fn knowledge_is_counted() {
        assert_eq!(known_of(&vec![(About::Ise, true), (About::Pupils, false)]), (1, 2));
    }
}

//! The lists of an offer.

use navette_database::codes;

codes! {
    /// The three kinds of offers.
    pub enum OfferKind {
        /// At dates that are set.
        Dated = "dated",
        /// A place that can be visited, whatever the date.
        Place = "place",
        /// On request, so many groups a season.
        OnRequest = "on_request",
    }
}

codes! {
    /// Where an offer stands; which may follow which is in [`crate::offer::state`].
    pub enum OfferState {
        /// Being written.
        Draft = "draft",
        /// Sent to be checked.
        Submitted = "submitted",
        /// Found good, not yet shown.
        Checked = "checked",
        /// Shown.
        Published = "published",
        /// Shown; nobody has said yet that it still stands this season.
        ToConfirm = "to_confirm",
        /// Sent back, with a reason.
        Rejected = "rejected",
        /// No longer offered.
        Retired = "retired",
    }
}

codes! {
    /// What is offered.
    pub enum OfferType {
        /// Spectacle.
        Show = "show",
        /// Concert.
        Concert = "concert",
        /// Projection.
        Screening = "screening",
        /// Visite.
        Visit = "visit",
        /// Atelier.
        Workshop = "workshop",
        /// Résidence, parcours.
        Residency = "residency",
        /// Rencontre.
        Encounter = "encounter",
        /// Formation.
        Training = "training",
        /// Kit à emprunter.
        Kit = "kit",
        /// Ressource.
        Resource = "resource",
    }
}

codes! {
    /// The three components of the PECA.
    pub enum Component {
        /// Connaître.
        Know = "know",
        /// Pratiquer.
        Practise = "practise",
        /// Rencontrer.
        Meet = "meet",
    }
}

codes! {
    /// The three modes of expression of the course of cultural and artistic education.
    pub enum Mode {
        /// Expression française et corporelle.
        Body = "body",
        /// Expression musicale.
        Musical = "musical",
        /// Expression plastique.
        Visual = "visual",
    }
}

codes! {
    /// Inside or outside the school.
    pub enum Setting {
        /// Intra-muros.
        Inside = "inside",
        /// Extra-muros.
        Outside = "outside",
        /// One or the other, or both.
        Both = "both",
    }
}

codes! {
    /// What is paid for.
    pub enum PriceModel {
        /// Nothing.
        Free = "free",
        /// Each pupil.
        Pupil = "pupil",
        /// The class, for the whole.
        Class = "class",
        /// Each meeting.
        Session = "session",
        /// To be agreed.
        Quote = "quote",
    }
}

codes! {
    /// For whom it was made easier.
    pub enum Access {
        /// Reduced mobility.
        Mobility = "mobility",
        /// Sign language.
        SignLanguage = "sign_language",
        /// Easy to read and understand (FALC).
        EasyLanguage = "easy_language",
        /// Newly arrived pupils who do not speak French yet.
        Newcomers = "newcomers",
        /// Low vision.
        Vision = "vision",
        /// Calm surroundings.
        Calm = "calm",
    }
}

codes! {
    /// The languages it can be held in.
    pub enum Language {
        /// French.
        French = "fr",
        /// Dutch.
        Dutch = "nl",
        /// English.
        English = "en",
        /// German.
        German = "de",
        /// Without words.
        Wordless = "none",
        /// Another one, on request.
        Other = "other",
    }
}

codes! {
    /// Whether the teacher is there.
    pub enum TeacherPresence {
        /// Must be.
        Required = "required",
        /// May be.
        Welcome = "welcome",
        /// Need not be.
        NotNeeded = "not_needed",
    }
}

codes! {
    /// Who can see a published offer.
    pub enum Visibility {
        /// Anyone.
        Public = "public",
        /// Schools that are signed in, and us.
        Schools = "schools",
    }
}

codes! {
    /// Why an offer was sent back; each has a text that helps to mend it.
    pub enum Rejection {
        /// Something needed is missing.
        Incomplete = "incomplete",
        /// It is not made for classes.
        NotForSchools = "not_for_schools",
        /// It is there already.
        Duplicate = "duplicate",
        /// It cannot reach the schools of the basin.
        TooFar = "too_far",
        /// It is neither art nor culture.
        NotCultural = "not_cultural",
        /// Its dates have passed.
        Outdated = "outdated",
        /// Something is not clear.
        Unclear = "unclear",
        /// Another reason, said in words.
        Other = "other",
    }
}

codes! {
    /// The answer to "does it still stand this season?".
    pub enum SeasonAnswer {
        /// As it is.
        Yes = "yes",
        /// Yes, with changes to come.
        Changes = "changes",
        /// No.
        No = "no",
    }
}

codes! {
    /// What an offer has several of.
    pub enum OfferList {
        /// Domains: codes of `navette_network::code::Domain`.
        Domain = "domain",
        /// Components.
        Component = "component",
        /// Modes of expression.
        Mode = "mode",
        /// Levels: codes of `navette_belgium::Level`.
        Level = "level",
        /// Purses.
        Purse = "purse",
        /// Access.
        Access = "access",
        /// Languages.
        Language = "language",
        /// Months it can be had in: `01` to `12`.
        Month = "month",
    }
}

codes! {
    /// What files of offers can come in as.
    pub enum ImportFormat {
        /// CSV, XLSX, ODS.
        Table = "table",
        /// JSON-LD of UiTdatabank.
        Uitdatabank = "uitdatabank",
        /// JSON of OpenAgenda.
        Openagenda = "openagenda",
    }
}

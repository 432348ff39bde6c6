//! The closed lists of the network: stored as codes, shown through translations.

use navette_database::codes;

codes! {
    /// The kinds of records.
    pub enum Kind {
        /// A school board.
        Board = "board",
        /// A school.
        School = "school",
        /// A site.
        Site = "site",
        /// An operator.
        Operator = "operator",
        /// A person.
        Person = "person",
    }
}

codes! {
    /// Whether a site or an operator is still there.
    pub enum Status {
        /// It is.
        Open = "open",
        /// A source no longer has it: someone should say whether it closed.
        ToConfirmClosed = "to_confirm_closed",
        /// It closed.
        Closed = "closed",
    }
}

codes! {
    /// The years a site teaches, roughly.
    pub enum Cycle {
        /// Nursery and primary.
        Basic = "basic",
        /// Secondary.
        Secondary = "secondary",
        /// Both.
        Both = "both",
        /// Neither: not compulsory education.
        Other = "other",
    }
}

codes! {
    /// How far a site was reached, from nothing known to doing without us.
    pub enum Reach {
        /// Nothing is known.
        Unknown = "unknown",
        /// Someone to speak to is known.
        Identified = "identified",
        /// We spoke.
        Contacted = "contacted",
        /// A need was stated or an event attended.
        Engaged = "engaged",
        /// A project was held.
        Reached = "reached",
        /// Links last without us.
        Autonomous = "autonomous",
        /// There was something; no sign of life for some months.
        Dormant = "dormant",
    }
}

codes! {
    /// What an operator is.
    pub enum OperatorKind {
        /// An organisation.
        Legal = "legal",
        /// A person who works in their own name.
        Natural = "natural",
        /// A place, without knowing who runs it.
        Place = "place",
    }
}

codes! {
    /// What an operator does, by the names of the sector in French-speaking Belgium.
    pub enum Category {
        /// Centre culturel.
        CulturalCentre = "cultural_centre",
        /// Bibliothèque, médiathèque.
        Library = "library",
        /// Musée.
        Museum = "museum",
        /// Centre d'art, galerie, lieu d'exposition.
        ArtsCentre = "arts_centre",
        /// Théâtre, lieu de spectacle.
        Theatre = "theatre",
        /// Salle de concert, opéra.
        MusicVenue = "music_venue",
        /// Cinéma.
        Cinema = "cinema",
        /// Compagnie.
        Company = "company",
        /// Artiste ou collectif.
        Artist = "artist",
        /// Centre d'expression et de créativité (CEC).
        CreativityCentre = "creativity_centre",
        /// Organisation ou maison de jeunes.
        Youth = "youth",
        /// Éducation permanente, association.
        Association = "association",
        /// Académie (ESAHR).
        Academy = "academy",
        /// École supérieure des arts (ESA).
        ArtsSchool = "arts_school",
        /// Patrimoine, archives.
        Heritage = "heritage",
        /// Festival.
        Festival = "festival",
        /// Maison d'édition, librairie.
        Book = "book",
        /// Maison de quartier, centre communautaire.
        CommunityCentre = "community_centre",
        /// Autorité publique, service d'une commune.
        Authority = "authority",
        /// Autre, ou pas encore dit.
        Other = "other",
    }
}

codes! {
    /// The fields of art and culture.
    pub enum Domain {
        /// Théâtre, conte, marionnette.
        Theatre = "theatre",
        /// Danse, mouvement.
        Dance = "dance",
        /// Cirque, arts de la rue.
        Circus = "circus",
        /// Musique, chant.
        Music = "music",
        /// Arts plastiques et visuels.
        Visual = "visual",
        /// Photographie.
        Photography = "photography",
        /// Cinéma, audiovisuel, médias.
        Film = "film",
        /// Arts numériques.
        Digital = "digital",
        /// Lecture, écriture, langue.
        Literature = "literature",
        /// Bande dessinée, illustration.
        Comics = "comics",
        /// Patrimoine, histoire, mémoire.
        Heritage = "heritage",
        /// Architecture, ville, design.
        Architecture = "architecture",
        /// Sciences, nature.
        Science = "science",
        /// Philosophie, citoyenneté.
        Citizenship = "citizenship",
        /// Plusieurs ou autre.
        Other = "other",
    }
}

codes! {
    /// What an operator has done with schools so far.
    pub enum Experience {
        /// Nothing yet.
        None = "none",
        /// A first project.
        Beginner = "beginner",
        /// Many: may lead a beginner.
        Expert = "expert",
    }
}

codes! {
    /// Where a person has a function.
    pub enum OrganisationKind {
        /// In a school board.
        Board = "board",
        /// In a school, whatever the site.
        School = "school",
        /// At one site.
        Site = "site",
        /// With an operator.
        Operator = "operator",
    }
}

impl From<OrganisationKind> for Kind {
    fn from(kind: OrganisationKind) -> Self {
        match kind {
            OrganisationKind::Board => Self::Board,
            OrganisationKind::School => Self::School,
            OrganisationKind::Site => Self::Site,
            OrganisationKind::Operator => Self::Operator,
        }
    }
}

codes! {
    /// A person's function. An import may bring other words: they are kept as they came.
    pub enum Function {
        /// Direction.
        Head = "head",
        /// Délégué·e PECA, enseignant·e relais.
        PecaDelegate = "peca_delegate",
        /// Enseignant·e.
        Teacher = "teacher",
        /// Référent·e culturel·le du réseau.
        CulturalReferent = "cultural_referent",
        /// Secrétariat, administration.
        Office = "office",
        /// Médiation culturelle.
        Mediator = "mediator",
        /// Coordination, chargé·e de projet.
        Coordinator = "coordinator",
        /// Artiste intervenant·e.
        Artist = "artist",
        /// Mandataire, échevin·e.
        Elected = "elected",
        /// Contact, sans plus de précision.
        Contact = "contact",
    }
}

codes! {
    /// How we met.
    pub enum InteractionKind {
        /// A visit.
        Visit = "visit",
        /// A telephone call.
        Call = "call",
        /// A mail.
        Mail = "mail",
        /// A meeting.
        Meeting = "meeting",
        /// An event.
        Event = "event",
        /// A form that came in.
        Form = "form",
    }
}

codes! {
    /// Who may read an interaction.
    pub enum Visibility {
        /// Its author alone.
        Author = "author",
        /// The team: coordination and finance.
        Team = "team",
        /// The partners of the group too.
        Partners = "partners",
    }
}

codes! {
    /// What an interaction can be with, and what can be tagged.
    pub enum PartyKind {
        /// A site.
        Site = "site",
        /// A school.
        School = "school",
        /// An operator.
        Operator = "operator",
        /// A person.
        Person = "person",
    }
}

impl From<PartyKind> for Kind {
    fn from(kind: PartyKind) -> Self {
        match kind {
            PartyKind::Site => Self::Site,
            PartyKind::School => Self::School,
            PartyKind::Operator => Self::Operator,
            PartyKind::Person => Self::Person,
        }
    }
}

codes! {
    /// The dated facts that other rooms bring about a site.
    pub enum FactKind {
        /// A contact that is no interaction here.
        Contact = "contact",
        /// A need stated, an event attended.
        Engagement = "engagement",
        /// A project held.
        ProjectHeld = "project_held",
        /// A link that lasts without us.
        LinkLasts = "link_lasts",
    }
}

codes! {
    /// Why a person's data are kept (GDPR art. 5).
    pub enum Purpose {
        /// The contact of a school for its cultural path: as long as the function, then a year.
        SchoolContact = "school_contact",
        /// The contact of an operator: as long as the function, then a year.
        OperatorContact = "operator_contact",
        /// A partner of the référent scolaire: as long as the mandate, then five years.
        Partner = "partner",
        /// A participant of an event: until the report on it is accepted.
        Event = "event",
        /// A single request: until it is answered.
        Request = "request",
    }
}

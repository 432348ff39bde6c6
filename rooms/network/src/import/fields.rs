//! What columns can mean, the headings under which they are met, and what their values look like.

use navette_belgium::text::{name_key, words};
use navette_belgium::{BceNumber, FaseNumber, PostalCode, SchoolNetwork, Teaching};
use navette_database::codes;

codes! {
    /// What a file holds.
    pub enum FileKind {
        /// The official register, or a list of schools by FASE number.
        Register = "register",
        /// Socio-economic classes.
        Ise = "ise",
        /// Operators and places.
        Operators = "operators",
        /// People.
        Contacts = "contacts",
        /// Outlines for maps.
        Boundaries = "boundaries",
    }
}

codes! {
    /// What a column means.
    #[allow(missing_docs, reason = "each is what its code says")]
    pub enum Field {
        SchoolFase = "school_fase",
        SchoolName = "school_name",
        SchoolNumber = "school_number",
        SchoolAddress = "school_address",
        SchoolPostalCode = "school_postal_code",
        SchoolLocality = "school_locality",
        SchoolCommune = "school_commune",
        Teaching = "teaching",
        Network = "network",
        Basin = "basin",
        SiteFase = "site_fase",
        Address = "address",
        PostalCode = "postal_code",
        Locality = "locality",
        Commune = "commune",
        Latitude = "latitude",
        Longitude = "longitude",
        Position = "position",
        BoardFase = "board_fase",
        BoardName = "board_name",
        BoardNumber = "board_number",
        BoardAddress = "board_address",
        BoardPostalCode = "board_postal_code",
        BoardLocality = "board_locality",
        IseClass = "ise_class",
        IseFormula = "ise_formula",
        IseYear = "ise_year",
        Name = "name",
        NameFr = "name_fr",
        OtherName = "other_name",
        Category = "category",
        LegalForm = "legal_form",
        EnterpriseNumber = "enterprise_number",
        Recognition = "recognition",
        Description = "description",
        Email = "email",
        Phone = "phone",
        Website = "website",
        ExternalKey = "external_key",
        GivenName = "given_name",
        FamilyName = "family_name",
        FullName = "full_name",
        Function = "function",
        Organisation = "organisation",
        Language = "language",
        Note = "note",
        Since = "since",
    }
}

/// What the values of a column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Anything,
    Fase,
    Number,
    Enterprise,
    Postal,
    Teaching,
    Network,
    Ise,
    Email,
    Pair,
}

impl Shape {
    /// Whether a value that is not blank fits.
    pub(crate) fn fits(self, text: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Fase => text.parse::<FaseNumber>().is_ok(),
            Self::Number => super::clean::number(text).is_some(),
            Self::Enterprise => text.parse::<BceNumber>().is_ok(),
            Self::Postal => text.parse::<PostalCode>().is_ok(),
            Self::Teaching => text.parse::<Teaching>().is_ok(),
            Self::Network => text.parse::<SchoolNetwork>().is_ok(),
            Self::Ise => super::ise::read_class(text).is_some() || super::clean::is_nothing(text),
            Self::Email => text.contains('@') || text.contains("(at)") || text.contains("://"),
            Self::Pair => super::clean::pair(text).is_some(),
        }
    }
}

/// A field, the headings it is met under (as [`heading_key`] makes them) and the shape of its values.
pub(crate) type Known = (Field, &'static str, Shape);

/// The fields of each kind of file, the most telling first.
pub(crate) fn known(kind: FileKind) -> &'static [Known] {
    match kind {
        FileKind::Register => REGISTER,
        FileKind::Ise => ISE,
        FileKind::Operators => OPERATORS,
        FileKind::Contacts => CONTACTS,
        FileKind::Boundaries => &[],
    }
}

const FASE_SCHOOL: &str = "fase etablissement|fase ecole|fase|fase etab|fase school|schoolnummer|code fase|ecole fase|etablissement fase|\
     fase etablissement scolaire|fase ecole etablissement";
const FASE_SITE: &str = "fase implantation|implantation|fase site|fase impl|code implantation|implantation fase|vestigingsplaats|\
     fase implantation scolaire";

#[rustfmt::skip]
const REGISTER: &[Known] = &[
    (Field::SchoolFase, FASE_SCHOOL, Shape::Fase),
    (Field::SiteFase, FASE_SITE, Shape::Fase),
    (Field::SchoolName, "nom etablissement|ecole|etablissement|nom ecole|denomination|denomination etablissement|school|naam school|ecole nom|etablissement nom|nom|name", Shape::Anything),
    (Field::SchoolNumber, "bce etablissement|bce|kbo", Shape::Enterprise),
    (Field::Teaching, "type enseignement|enseignement|types", Shape::Teaching),
    (Field::Network, "reseau|reseau enseignement|net|network", Shape::Network),
    (Field::SchoolAddress, "adresse etablissement", Shape::Anything),
    (Field::SchoolPostalCode, "code postal etablissement", Shape::Postal),
    (Field::SchoolLocality, "localite etablissement", Shape::Anything),
    (Field::SchoolCommune, "commune etablissement", Shape::Anything),
    (Field::Basin, "bassin|bassin scolaire|zone", Shape::Anything),
    (Field::Address, "adresse implantation|adresse|adres|rue", Shape::Anything),
    (Field::PostalCode, "code postal implantation|code postal|cp|postcode", Shape::Postal),
    (Field::Locality, "localite implantation|localite|ville", Shape::Anything),
    (Field::Commune, "commune implantation|commune|gemeente|ins", Shape::Anything),
    (Field::Latitude, "latitude|lat|latitude implantation|geometry lat|y|lambert y", Shape::Number),
    (Field::Longitude, "longitude|lon|lng|long|longitude implantation|geometry lon|x|lambert x", Shape::Number),
    (Field::Position, "geolocalisation|coordonnees|position|geo point", Shape::Pair),
    (Field::BoardFase, "fase po|po fase", Shape::Fase),
    (Field::BoardName, "nom po|pouvoir organisateur|po|nom pouvoir organisateur", Shape::Anything),
    (Field::BoardNumber, "bce po", Shape::Enterprise),
    (Field::BoardAddress, "adresse po", Shape::Anything),
    (Field::BoardPostalCode, "code postal po", Shape::Postal),
    (Field::BoardLocality, "localite po", Shape::Anything),
    (Field::IseClass, "ise|classe ise|indice socio economique", Shape::Ise),
];

#[rustfmt::skip]
const ISE: &[Known] = &[
    (Field::SchoolFase, FASE_SCHOOL, Shape::Fase),
    (Field::SiteFase, FASE_SITE, Shape::Fase),
    (Field::IseClass, "classe ise|classe|ise|indice socio economique|classe indice socio economique", Shape::Ise),
    (Field::IseFormula, "acp resultat calcul acp|acp|formule|resultat calcul acp", Shape::Anything),
    (Field::IseYear, "annee reference donnee|annee reference|annee", Shape::Number),
    (Field::SchoolName, "nom etablissement|ecole|etablissement", Shape::Anything),
    (Field::Teaching, "type enseignement", Shape::Teaching),
];

#[rustfmt::skip]
const OPERATORS: &[Known] = &[
    (Field::Name, "nom|name|denomination|denomination lieu|txt fre|naam|operateur|organisation|association|structure|character author|titre|lieu|institution|nom operateur|raison sociale", Shape::Anything),
    (Field::NameFr, "name fr", Shape::Anything),
    (Field::OtherName, "denomination|name nl|txt dut|official name|alt name|nom complet|nom court|full name", Shape::Anything),
    (Field::Category, "categorie|category|type|amenity|discipline|secteur", Shape::Anything),
    (Field::LegalForm, "forme|statut juridique|forme juridique", Shape::Anything),
    (Field::EnterpriseNumber, "bce|entreprise|bce entreprise|ref vatin|tva|kbo|ondernemingsnummer", Shape::Enterprise),
    (Field::Recognition, "categorie reconnaissance|reconnaissance|reconnaissances|agrement", Shape::Anything),
    (Field::Description, "description|presentation|role", Shape::Anything),
    (Field::Address, "adresse|adres|rue|addr street|siege social", Shape::Anything),
    (Field::PostalCode, "code postal|cp|postcode|addr postcode", Shape::Postal),
    (Field::Locality, "localite|ville|addr city", Shape::Anything),
    (Field::Commune, "ins|commune|gemeente", Shape::Anything),
    (Field::Phone, "telephone|tel|phone|contact phone|gsm|telefoon", Shape::Anything),
    (Field::Email, "courriel|email|e mail|mail|contact email|adresse mail|adresse electronique", Shape::Email),
    (Field::Website, "site web|site|website|contact website|site internet|url|web", Shape::Anything),
    (Field::Latitude, "latitude|lat|geometry lat|y|lambert y", Shape::Number),
    (Field::Longitude, "longitude|lon|lng|long|geometry lon|x|lambert x", Shape::Number),
    (Field::Position, "geolocalisation|coordonnees|position|geo point", Shape::Pair),
    (Field::ExternalKey, "id|identifiant", Shape::Anything),
];

#[rustfmt::skip]
const CONTACTS: &[Known] = &[
    (Field::FamilyName, "nom|nom famille|contact nom|nom contact|family name|last name|lastname|surname|achternaam|personne nom|nom personne|naam", Shape::Anything),
    (Field::GivenName, "prenom|contact prenom|prenom contact|given name|first name|firstname|voornaam|personne prenom", Shape::Anything),
    (Field::FullName, "nom prenom|prenom nom|contact|personne|personne contact|nom complet|full name|name|nom et prenom|prenom et nom|delegue peca|referent", Shape::Anything),
    (Field::Function, "fonction|role|functie|function|qualite|titre|poste", Shape::Anything),
    (Field::Organisation, "organisation|ecole|etablissement|institution|structure|operateur|association|ecole nom|nom ecole|nom etablissement|etablissement nom|organisation nom|organisatie|school|entreprise|employeur|company", Shape::Anything),
    (Field::SchoolFase, FASE_SCHOOL, Shape::Fase),
    (Field::SiteFase, FASE_SITE, Shape::Fase),
    (Field::Email, "courriel|email|e mail|mail|adresse mail|adresse electronique|contact courriel|contact email|courriel contact|adresse email|mel", Shape::Email),
    (Field::Phone, "telephone|tel|phone|gsm|mobile|portable|telefoon|contact telephone|telephone contact|contact gsm", Shape::Anything),
    (Field::Language, "langue|taal|language", Shape::Anything),
    (Field::Note, "remarque|remarques|note|notes|commentaire|commentaires|opmerking", Shape::Anything),
    (Field::EnterpriseNumber, "bce|entreprise|kbo", Shape::Enterprise),
    (Field::Since, "depuis|date entree|sinds|since", Shape::Anything),
];

/// The key of a heading: its words without little ones, so that editions of a file that only differ in them agree.
pub fn heading_key(heading: &str) -> String {
    const LITTLE: &[&str] = &[
        "n", "no", "num", "numero", "nr", "ndeg", "de", "du", "des", "d", "l", "la", "le", "les", "the",
        "of", "van", "het", "a", "en",
    ];
    let key = name_key(heading).replace("p o", "po").replace("b c e", "bce").replace("ndegfase", "fase");
    words(&key).filter(|word| !LITTLE.contains(word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_every_edition_agree() {
        for (edition, key) in [
            ("N° FASE de l'établissement", "fase etablissement"),
            ("ndeg_fase_de_l_etablissement", "fase etablissement"),
            ("numero_fase_de_l_etablissement", "fase etablissement"),
            ("ndegfase_de_l_implantation", "fase implantation"),
            ("N° FASE du P.O.", "fase po"),
            ("ndeg_fase_du_po", "fase po"),
            ("nom_d_etablissement", "nom etablissement"),
            ("Nom de l'établissement", "nom etablissement"),
            ("Nom de P.O.", "nom po"),
            ("Adresse ", "adresse"),
            ("annee_de_reference_de_la_donnee", "annee reference donnee"),
            ("numero_de_classe", "classe"),
            ("contact:website", "contact website"),
            ("Siège social", "siege social"),
        ] {
            assert_eq!(heading_key(edition), key, "{edition}");
        }
    }

    #[test]
    fn headings_listed_are_keys_themselves() {
        for kind in FileKind::ALL {
            for (field, headings, _) in known(*kind) {
                for heading in headings.split('|') {
                    let heading = heading.trim();
                    assert_eq!(
                        heading_key(heading).replace(" et ", " "),
                        heading.replace(" et ", " "),
                        "{field} of {kind}"
                    );
                }
            }
        }
    }
}

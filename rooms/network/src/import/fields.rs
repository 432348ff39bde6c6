//! What columns can mean, the headings under which they are met, and what their values look like.

use navette_belgium::{BceNumber, FaseNumber, PostalCode, SchoolNetwork, Teaching};
use navette_database::codes;
use navette_documents::Content;

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

/// A field, the headings it is met under (as [`navette_documents::heading_key`] makes them) and what its values look
/// like.
pub(crate) type Known = (Field, &'static str, Content);

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
    (Field::SchoolFase, FASE_SCHOOL, FASE),
    (Field::SiteFase, FASE_SITE, FASE),
    (Field::SchoolName, "nom etablissement|ecole|etablissement|nom ecole|denomination|denomination etablissement|school|naam school|ecole nom|etablissement nom|nom|name", Content::Anything),
    (Field::SchoolNumber, "bce etablissement|bce|kbo", ENTERPRISE),
    (Field::Teaching, "type enseignement|enseignement|types", TEACHING),
    (Field::Network, "reseau|reseau enseignement|net|network", NETWORK),
    (Field::SchoolAddress, "adresse etablissement", Content::Anything),
    (Field::SchoolPostalCode, "code postal etablissement", POSTAL),
    (Field::SchoolLocality, "localite etablissement", Content::Anything),
    (Field::SchoolCommune, "commune etablissement", Content::Anything),
    (Field::Basin, "bassin|bassin scolaire|zone", Content::Anything),
    (Field::Address, "adresse implantation|adresse|adres|rue", Content::Anything),
    (Field::PostalCode, "code postal implantation|code postal|cp|postcode", POSTAL),
    (Field::Locality, "localite implantation|localite|ville", Content::Anything),
    (Field::Commune, "commune implantation|commune|gemeente|ins", Content::Anything),
    (Field::Latitude, "latitude|lat|latitude implantation|geometry lat|y|lambert y", NUMBER),
    (Field::Longitude, "longitude|lon|lng|long|longitude implantation|geometry lon|x|lambert x", NUMBER),
    (Field::Position, "geolocalisation|coordonnees|position|geo point", PAIR),
    (Field::BoardFase, "fase po|po fase", FASE),
    (Field::BoardName, "nom po|pouvoir organisateur|po|nom pouvoir organisateur", Content::Anything),
    (Field::BoardNumber, "bce po", ENTERPRISE),
    (Field::BoardAddress, "adresse po", Content::Anything),
    (Field::BoardPostalCode, "code postal po", POSTAL),
    (Field::BoardLocality, "localite po", Content::Anything),
    (Field::IseClass, "ise|classe ise|indice socio economique", ISE_CLASS),
];

#[rustfmt::skip]
const ISE: &[Known] = &[
    (Field::SchoolFase, FASE_SCHOOL, FASE),
    (Field::SiteFase, FASE_SITE, FASE),
    (Field::IseClass, "classe ise|classe|ise|indice socio economique|classe indice socio economique", ISE_CLASS),
    (Field::IseFormula, "acp resultat calcul acp|acp|formule|resultat calcul acp", Content::Anything),
    (Field::IseYear, "annee reference donnee|annee reference|annee", NUMBER),
    (Field::SchoolName, "nom etablissement|ecole|etablissement", Content::Anything),
    (Field::Teaching, "type enseignement", TEACHING),
];

#[rustfmt::skip]
const OPERATORS: &[Known] = &[
    (Field::Name, "nom|name|denomination|denomination lieu|txt fre|naam|operateur|organisation|association|structure|character author|titre|lieu|institution|nom operateur|raison sociale", Content::Anything),
    (Field::NameFr, "name fr", Content::Anything),
    (Field::OtherName, "denomination|name nl|txt dut|official name|alt name|nom complet|nom court|full name", Content::Anything),
    (Field::Category, "categorie|category|type|amenity|discipline|secteur", Content::Anything),
    (Field::LegalForm, "forme|statut juridique|forme juridique", Content::Anything),
    (Field::EnterpriseNumber, "bce|entreprise|bce entreprise|ref vatin|tva|kbo|ondernemingsnummer", ENTERPRISE),
    (Field::Recognition, "categorie reconnaissance|reconnaissance|reconnaissances|agrement", Content::Anything),
    (Field::Description, "description|presentation|role", Content::Anything),
    (Field::Address, "adresse|adres|rue|addr street|siege social", Content::Anything),
    (Field::PostalCode, "code postal|cp|postcode|addr postcode", POSTAL),
    (Field::Locality, "localite|ville|addr city", Content::Anything),
    (Field::Commune, "ins|commune|gemeente", Content::Anything),
    (Field::Phone, "telephone|tel|phone|contact phone|gsm|telefoon", Content::Anything),
    (Field::Email, "courriel|email|e mail|mail|contact email|adresse mail|adresse electronique", EMAIL),
    (Field::Website, "site web|site|website|contact website|site internet|url|web", Content::Anything),
    (Field::Latitude, "latitude|lat|geometry lat|y|lambert y", NUMBER),
    (Field::Longitude, "longitude|lon|lng|long|geometry lon|x|lambert x", NUMBER),
    (Field::Position, "geolocalisation|coordonnees|position|geo point", PAIR),
    (Field::ExternalKey, "id|identifiant", Content::Anything),
];

#[rustfmt::skip]
const CONTACTS: &[Known] = &[
    (Field::FamilyName, "nom|nom famille|contact nom|nom contact|family name|last name|lastname|surname|achternaam|personne nom|nom personne|naam", Content::Anything),
    (Field::GivenName, "prenom|contact prenom|prenom contact|given name|first name|firstname|voornaam|personne prenom", Content::Anything),
    (Field::FullName, "nom prenom|prenom nom|contact|personne|personne contact|nom complet|full name|name|nom et prenom|prenom et nom|delegue peca|referent", Content::Anything),
    (Field::Function, "fonction|role|functie|function|qualite|titre|poste", Content::Anything),
    (Field::Organisation, "organisation|ecole|etablissement|institution|structure|operateur|association|ecole nom|nom ecole|nom etablissement|etablissement nom|organisation nom|organisatie|school|entreprise|employeur|company", Content::Anything),
    (Field::SchoolFase, FASE_SCHOOL, FASE),
    (Field::SiteFase, FASE_SITE, FASE),
    (Field::Email, "courriel|email|e mail|mail|adresse mail|adresse electronique|contact courriel|contact email|courriel contact|adresse email|mel", EMAIL),
    (Field::Phone, "telephone|tel|phone|gsm|mobile|portable|telefoon|contact telephone|telephone contact|contact gsm", Content::Anything),
    (Field::Language, "langue|taal|language", Content::Anything),
    (Field::Note, "remarque|remarques|note|notes|commentaire|commentaires|opmerking", Content::Anything),
    (Field::EnterpriseNumber, "bce|entreprise|kbo", ENTERPRISE),
    (Field::Since, "depuis|date entree|sinds|since", Content::Anything),
];

const ENTERPRISE: Content = Content::Test(|text| text.parse::<BceNumber>().is_ok());
const POSTAL: Content = Content::Test(|text| text.parse::<PostalCode>().is_ok());
const TEACHING: Content = Content::Test(|text| text.parse::<Teaching>().is_ok());
const NETWORK: Content = Content::Test(|text| text.parse::<SchoolNetwork>().is_ok());
const ISE_CLASS: Content = Content::Test(|text| super::ise::read_class(text).is_some());
const FASE: Content = Content::Test(|text| text.parse::<FaseNumber>().is_ok());
const NUMBER: Content = Content::Test(|text| super::clean::number(text).is_some());
const PAIR: Content = Content::Test(|text| super::clean::pair(text).is_some());
// Addresses of web sites are met in columns of e-mail addresses, and told.
const EMAIL: Content =
    Content::Test(|text| text.contains('@') || text.contains("(at)") || text.contains("://"));

#[cfg(test)]
mod tests {
    use super::*;
    use navette_documents::heading_key;

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

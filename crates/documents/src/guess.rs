//! Which column is what: by the headings' names, by what the cells look like, one to one.

mod content;
mod name;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use navette_belgium::text::name_key;

use crate::find::TableGuess;
use crate::sheet::{Sheet, Value};

pub use content::Content;

/// A field that an import looks for.
#[derive(Clone, Copy, Debug)]
pub struct Target<'t> {
    /// The field's stable name, such as `fase_site`.
    pub key: &'t str,
    /// Known headings in any case, accents and punctuation; the first is the best.
    pub names: &'t [&'t str],
    /// What its cells look like.
    pub content: Content,
    /// Whether the import cannot do without it.
    pub required: bool,
}

/// Which column of the file feeds which field; kept, edited by the user, applied again to the next edition.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// The [`signature`] of the headings for which it was made.
    pub signature: String,
    /// For each field found, its column.
    pub fields: BTreeMap<String, Mapped>,
    /// The columns that feed nothing.
    pub unmapped: Vec<Unmapped>,
    /// The required fields without a column.
    pub missing: Vec<String>,
}

/// A field's column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapped {
    /// Where the column stands in the sheet, from 0.
    pub column: usize,
    /// Its heading.
    pub heading: String,
    /// How sure the guess is, 0 to 1; 1 when the user chose.
    pub certainty: f64,
}

/// A column that feeds nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmapped {
    /// Where the column stands in the sheet, from 0.
    pub column: usize,
    /// Its heading, empty when there is none.
    pub heading: String,
}

impl Mapping {
    /// The column of a field.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.fields.get(key).map(|mapped| mapped.column)
    }

    /// Give a column to a field by the user's choice, or none; another field that had the column loses it.
    pub fn choose(&mut self, key: &str, column: Option<(usize, &str)>, targets: &[Target<'_>]) {
        if let Some(old) = self.fields.remove(key) {
            self.unmapped.push(Unmapped { column: old.column, heading: old.heading });
        }
        if let Some((column, heading)) = column {
            self.fields.retain(|_, mapped| mapped.column != column);
            self.unmapped.retain(|unmapped| unmapped.column != column);
            let mapped = Mapped { column, heading: heading.to_owned(), certainty: 1.0 };
            self.fields.insert(key.to_owned(), mapped);
        }
        self.unmapped.sort_by_key(|unmapped| unmapped.column);
        self.missing = missing(&self.fields, targets);
    }
}

/// A short name for a set of headings, the same whatever their case, accents and order: remembers a mapping.
pub fn signature<'h>(headings: impl IntoIterator<Item = &'h str>) -> String {
    let mut keys: Vec<String> = headings.into_iter().map(name_key).filter(|key| !key.is_empty()).collect();
    keys.sort_unstable();
    // FNV-1a, 64 bits: stable over versions, which the standard hasher does not promise.
    let hash =
        keys.iter().flat_map(|key| key.bytes().chain([0])).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{}-{hash:016x}", keys.len())
}

/// How many rows are looked at.
const SAMPLE: usize = 200;

/// Below this a column is no candidate for a field.
const ENOUGH: f64 = 0.45;

/// Guess which column feeds which field: the surest pair first, each column and each field once.
pub fn guess(sheet: &Sheet, table: &TableGuess, targets: &[Target<'_>]) -> Mapping {
    let known: Vec<Vec<String>> =
        targets.iter().map(|target| target.names.iter().map(|name| name_key(name)).collect()).collect();
    let step = (table.rows.len() / SAMPLE).max(1);
    let mut pairs = Vec::new();
    for (place, column) in table.columns.iter().enumerate() {
        let cells: Vec<Value<'_>> = table
            .rows
            .iter()
            .step_by(step)
            .take(SAMPLE)
            .map(|row| sheet.value(row.row, column.index))
            .filter(|value| !value.is_blank())
            .collect();
        for (at, target) in targets.iter().enumerate() {
            let score = score(&column.name, &known[at], target.content, &cells);
            if score >= ENOUGH {
                pairs.push((score, at, place));
            }
        }
    }
    // Equal scores keep the order of the fields, then of the columns.
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut fields = BTreeMap::new();
    let mut taken = vec![false; table.columns.len()];
    for (score, at, place) in pairs {
        let key = targets[at].key;
        if !taken[place] && !fields.contains_key(key) {
            taken[place] = true;
            let column = &table.columns[place];
            let certainty = (score.min(1.0) * 100.0).round() / 100.0;
            fields.insert(
                key.to_owned(),
                Mapped { column: column.index, heading: column.name.clone(), certainty },
            );
        }
    }
    let free = table.columns.iter().zip(&taken).filter(|(_, taken)| !**taken);
    let unmapped = free.map(|(c, _)| Unmapped { column: c.index, heading: c.name.clone() }).collect();
    let missing = missing(&fields, targets);
    let signature = signature(table.columns.iter().map(|column| column.name.as_str()));
    Mapping { signature, fields, unmapped, missing }
}

fn missing(fields: &BTreeMap<String, Mapped>, targets: &[Target<'_>]) -> Vec<String> {
    targets.iter().filter(|t| t.required && !fields.contains_key(t.key)).map(|t| t.key.to_owned()).collect()
}

/// How well a column suits a field, 0 to 1: the name proposes, the content confirms or contradicts.
fn score(heading: &str, known: &[String], content: Content, cells: &[Value<'_>]) -> f64 {
    let name = name::similarity(heading, known);
    if matches!(content, Content::Anything) || cells.is_empty() {
        return name;
    }
    let fitting = content.share(cells);
    if name >= ENOUGH {
        return (name * (0.55 + 0.5 * fitting)).min(1.0);
    }
    // Without a telling name, only content that hardly anything else has is proof.
    if content.is_telling() && fitting > 0.9 && cells.len() >= 3 { 0.5 + name * 0.2 } else { name * fitting }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::find_tables;
    use crate::read::Workbook;

    fn target(key: &'static str, names: &'static [&'static str], content: Content) -> Target<'static> {
        Target { key, names, content, required: true }
    }

    fn targets() -> Vec<Target<'static>> {
        vec![
            target(
                "fase_school",
                &["N° FASE de l'établissement", "ndegfase_de_l_etablissement"],
                Content::Fase,
            ),
            target("fase_site", &["N° FASE de l'implantation", "ndegfase_de_l_implantation"], Content::Fase),
            target("name", &["Nom de l'établissement", "nom_d_etablissement", "École"], Content::Words),
            target("lat", &["Latitude", "lat"], Content::Latitude),
            target("mail", &["Courriel", "e-mail"], Content::Email),
        ]
    }

    fn mapping(csv: &str) -> Mapping {
        let book = Workbook::read(csv.as_bytes(), "").unwrap();
        let sheet = &book.sheets[0];
        guess(sheet, &find_tables(sheet)[0], &targets())
    }

    #[test]
    fn editions_with_other_names_are_understood() {
        let old = mapping(
            "N° FASE de l'établissement;Nom de l'établissement;N° FASE de l'implantation;Latitude;Remarque\n\
             6;Clair Soleil;15;50,84;a\n11;La Roue;22;50,81;b\n",
        );
        let new = mapping(
            "ndeg_fase_de_l_implantation;ndeg_fase_de_l_etablissement;nom_d_etablissement;latitude\n\
             15;6;Clair Soleil;50.84\n22;11;La Roue;50.81\n",
        );
        let columns = |m: &Mapping| ["fase_school", "fase_site", "name", "lat"].map(|key| m.column(key));
        assert_eq!(columns(&old), [Some(0), Some(2), Some(1), Some(3)]);
        assert_eq!(columns(&new), [Some(1), Some(0), Some(2), Some(3)]);
        assert_eq!(old.missing, ["mail"]);
        assert_eq!(old.unmapped, [Unmapped { column: 4, heading: "Remarque".into() }]);
    }

    #[test]
    fn content_speaks_where_the_name_is_silent() {
        let found = mapping("Colonne1;Truc;École\na@b.be;x;A\nc@d.be;y;B\ne@f.be;z;C\n");
        assert_eq!(found.column("mail"), Some(0));
        assert_eq!(found.column("name"), Some(2));
    }

    #[test]
    fn a_mapping_is_kept_and_edited() {
        let mut kept = mapping("École;Courriel\nA;a@b.be\n");
        let json = serde_json::to_string(&kept).unwrap();
        assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), kept);
        kept.choose("fase_site", Some((0, "École")), &targets());
        assert_eq!((kept.column("fase_site"), kept.column("name")), (Some(0), None));
        assert!(kept.missing.contains(&"name".to_owned()));
        kept.choose("fase_site", None, &targets());
        assert_eq!(kept.unmapped.len(), 1);
    }

    #[test]
    fn signatures_forget_case_and_order() {
        assert_eq!(signature(["École", "Nom"]), signature(["NOM ", "ecole"]));
        assert_ne!(signature(["École", "Nom"]), signature(["École", "Prénom"]));
    }
}

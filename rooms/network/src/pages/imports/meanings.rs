//! The columns of a file, each with what it may mean: for whoever knows it to say. Other rooms' imports show theirs so too.

use navette_documents::Mapping;
use navette_web::{Choice, Fields};

/// How many columns can be given a meaning on the page; the others of a very wide file are left aside.
const MOST: usize = 60;

/// A column of the file.
pub struct Column {
    /// Its name in the form.
    pub name: String,
    /// What stands above it.
    pub heading: String,
    /// Its first values.
    pub samples: String,
    /// What it may mean.
    pub meanings: Vec<Choice>,
    /// Why what was chosen cannot be.
    pub error: String,
}

/// The columns worth showing, as they were chosen or are mapped; and the headings of those left aside.
pub fn columns(
    fields: &Fields,
    mapping: &Mapping,
    samples: &[Vec<String>],
    meanings: &[(&str, String)],
) -> (Vec<Column>, String) {
    let (places, aside) = mapping.worth_showing(samples, MOST);
    let shown = places.into_iter().map(|place| {
        let name = format!("column-{place}");
        let present = fields.some(&name).or(mapping.fields[place].as_deref()).unwrap_or_default();
        Column {
            heading: mapping.headings[place].clone(),
            samples: samples[place].join(" · "),
            meanings: meanings.iter().map(|(code, label)| Choice::among(*code, label, present)).collect(),
            error: fields.error(&name).to_owned(),
            name,
        }
    });
    (shown.collect(), aside.join(", "))
}

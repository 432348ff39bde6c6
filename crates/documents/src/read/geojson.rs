//! GeoJSON: each feature is a row; its properties are columns, its point is `lat` and `lon`, another shape is kept as JSON.

use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;

use crate::sheet::{Builder, Sheet};

use super::{Budget, Note, ReadError};

/// A feature's properties and geometry, values in the order of the columns found so far.
type Feature = Vec<(usize, Json)>;

/// What is gathered before the columns are all known.
#[derive(Default)]
struct Gathered {
    names: Vec<String>,
    known: HashMap<String, usize>,
    features: Vec<Feature>,
    is_collection: bool,
    system: Option<String>,
    cells: usize,
    most_cells: usize,
    most_columns: usize,
    too_much: bool,
}

impl Gathered {
    fn column(&mut self, name: &str) -> usize {
        if let Some(index) = self.known.get(name) {
            return *index;
        }
        let index = self.names.len();
        self.names.push(name.to_owned());
        self.known.insert(name.to_owned(), index);
        index
    }

    /// The name of a column of ours, told apart from a property of the same name.
    fn own_column(&mut self, name: &str) -> usize {
        self.column(&format!("\u{0}{name}"))
    }
}

pub(super) fn read(
    bytes: &[u8],
    budget: &mut Budget,
    notes: &mut Vec<Note>,
) -> Result<Vec<Sheet>, ReadError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let refused = match read_strictly(bytes, budget, notes) {
        Err(refused @ ReadError::NotGeoJson { line: 1.. }) => refused,
        other => return other,
    };
    match without_nan(bytes) {
        (mended, count @ 1..) => {
            notes.push(Note::NotANumber(count));
            read_strictly(&mended, budget, notes)
        }
        _ => Err(refused),
    }
}

/// The same JSON with `null` for the `NaN` and `Infinity` that Python writes and JSON does not know; how many there were.
fn without_nan(bytes: &[u8]) -> (Vec<u8>, usize) {
    let mut mended = Vec::with_capacity(bytes.len() + 64);
    let (mut count, mut at, mut in_text) = (0, 0, false);
    while at < bytes.len() {
        let rest = &bytes[at..];
        if in_text && rest[0] == b'\\' {
            mended.extend_from_slice(&rest[..rest.len().min(2)]);
            at += 2;
            continue;
        }
        in_text ^= rest[0] == b'"';
        let strange =
            ["NaN", "-Infinity", "Infinity"].into_iter().find(|word| rest.starts_with(word.as_bytes()));
        match strange.filter(|_| !in_text) {
            Some(word) => {
                mended.extend_from_slice(b"null");
                at += word.len();
                count += 1;
            }
            None => {
                mended.push(rest[0]);
                at += 1;
            }
        }
    }
    (mended, count)
}

fn read_strictly(bytes: &[u8], budget: &mut Budget, notes: &mut Vec<Note>) -> Result<Vec<Sheet>, ReadError> {
    let limits = budget.limits();
    let mut gathered =
        Gathered { most_cells: limits.cells, most_columns: limits.columns, ..Gathered::default() };
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let outcome = Collection(&mut gathered).deserialize(&mut json);
    if gathered.too_much {
        budget.column(gathered.names.len())?;
        budget.cells(gathered.cells)?;
    }
    if let Err(error) = outcome {
        let line = if error.is_data() { 0 } else { error.line() };
        return Err(ReadError::NotGeoJson { line });
    }
    if !gathered.is_collection {
        return Err(ReadError::NotGeoJson { line: 0 });
    }
    if let Some(system) = gathered.system.take() {
        notes.push(Note::ReferenceSystem(system));
    }
    budget.sheet()?;
    let mut builder = Builder::new("", false, budget);
    builder.start_row(1, false);
    for (index, name) in gathered.names.iter().enumerate() {
        let own = name.strip_prefix('\u{0}');
        let name = match own {
            // A property called "lat" keeps its name; ours then says where it comes from.
            Some(own) if gathered.known.contains_key(own) => &format!("geometry {own}"),
            Some(own) => own,
            None => name.as_str(),
        };
        builder.text(index, if name.trim().is_empty() { "-" } else { name })?;
    }
    for (index, mut feature) in gathered.features.into_iter().enumerate() {
        builder.start_row(index as u32 + 2, false);
        feature.sort_by_key(|(column, _)| *column);
        for (column, value) in feature {
            match value {
                Json::Null => {}
                Json::Bool(flag) => builder.flag(column, flag)?,
                Json::Number(number) => match number.as_f64() {
                    Some(number) if number.abs() < 9e15 => builder.number(column, number)?,
                    _ => builder.text(column, &number.to_string())?,
                },
                Json::String(text) => builder.text(column, &text)?,
                other => builder.text(column, &other.to_string())?,
            }
        }
    }
    Ok(vec![builder.finish()])
}

/// Reads the outermost object.
struct Collection<'g>(&'g mut Gathered);

impl<'de> DeserializeSeed<'de> for Collection<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Collection<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FeatureCollection")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "type" => {
                    let kind: Json = map.next_value()?;
                    if kind != "FeatureCollection" {
                        return Err(serde::de::Error::custom("not a FeatureCollection"));
                    }
                }
                "crs" => {
                    let crs: Json = map.next_value()?;
                    let name = crs.pointer("/properties/name").and_then(Json::as_str);
                    // The usual system needs no mention.
                    self.0.system =
                        name.filter(|n| !n.ends_with("CRS84") && !n.ends_with("4326")).map(str::to_owned);
                }
                "features" => {
                    self.0.is_collection = true;
                    map.next_value_seed(Features(self.0))?;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

struct Features<'g>(&'g mut Gathered);

impl<'de> DeserializeSeed<'de> for Features<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Features<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(feature) = seq.next_element_seed(OneFeature(self.0))? {
            self.0.features.push(feature);
            if self.0.cells > self.0.most_cells || self.0.names.len() > self.0.most_columns {
                self.0.too_much = true;
                return Err(serde::de::Error::custom("too much"));
            }
        }
        Ok(())
    }
}

struct OneFeature<'g>(&'g mut Gathered);

impl<'de> DeserializeSeed<'de> for OneFeature<'_> {
    type Value = Feature;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Feature, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OneFeature<'_> {
    type Value = Feature;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a feature")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Feature, A::Error> {
        let mut feature = Feature::new();
        let gathered = self.0;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "properties" => map.next_value_seed(Properties(gathered, &mut feature))?,
                "geometry" => shape(gathered, &mut feature, map.next_value()?),
                "id" => {
                    let id: Json = map.next_value()?;
                    let column = gathered.own_column("id");
                    feature.push((column, id));
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        gathered.cells += feature.len();
        Ok(feature)
    }
}

/// A point becomes latitude and longitude; another shape stays JSON for the map.
fn shape(gathered: &mut Gathered, feature: &mut Feature, geometry: Json) {
    let point = geometry.get("type").and_then(Json::as_str) == Some("Point");
    let coordinate = |index: usize| geometry.pointer(&format!("/coordinates/{index}")).and_then(Json::as_f64);
    match (point, coordinate(0), coordinate(1)) {
        (true, Some(lon), Some(lat)) => {
            feature.push((gathered.own_column("lat"), Json::from(lat)));
            feature.push((gathered.own_column("lon"), Json::from(lon)));
        }
        _ if geometry.is_null() => {}
        _ => feature.push((gathered.own_column("geometry"), geometry)),
    }
}

/// Reads properties in the order of the file.
struct Properties<'g, 'f>(&'g mut Gathered, &'f mut Feature);

impl<'de> DeserializeSeed<'de> for Properties<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Properties<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("properties")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let value: Json = map.next_value()?;
            let column = self.0.column(&key);
            self.1.push((column, value));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Note, ReadError, Workbook};
    use crate::sheet::Value;

    fn read(json: &str) -> Result<Workbook, ReadError> {
        Workbook::read(json.as_bytes(), "")
    }

    #[test]
    fn features_become_rows() {
        let book = read(
            r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"nom":"A","lat":"x","tags":["b"]},"geometry":{"type":"Point","coordinates":[4.3,50.8]}},
            {"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[4,50],[5,51]]}},
            {"type":"Feature","properties":{"nom":"NaN \"NaN","n":NaN},"geometry":null}]}"#,
        )
        .unwrap();
        let sheet = &book.sheets[0];
        let headings: Vec<_> = sheet.row(0).unwrap().values().map(|v| v.to_text().into_owned()).collect();
        assert_eq!(headings, ["nom", "lat", "tags", "geometry lat", "lon", "geometry", "n"]);
        assert_eq!(sheet.value(1, 3), Value::Number(50.8));
        assert_eq!(sheet.value(1, 4), Value::Number(4.3));
        assert_eq!(sheet.value(1, 2), Value::Text("[\"b\"]"));
        assert!(sheet.value(2, 5).to_text().contains("LineString"));
        assert_eq!(sheet.value(3, 0), Value::Text("NaN \"NaN"));
        assert!(book.notes.contains(&Note::NotANumber(1)));
    }

    #[test]
    fn other_json_is_refused() {
        assert_eq!(read(r#"{"a":1}"#).unwrap_err(), ReadError::NotGeoJson { line: 0 });
        assert_eq!(read("{\n\"type\": oops").unwrap_err(), ReadError::NotGeoJson { line: 2 });
    }
}

//! Reading boundaries from GeoJSON (RFC 7946), Lambert 72 files included.

use serde_json::Value;

use crate::{
    Area, Boundaries, Guess, Lambert, Polygon, Position, from_lambert72, from_lambert2008, guess_column,
};

/// The names of the properties that hold the code and the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys<'a> {
    /// The official code, text or whole number.
    pub code: &'a str,
    /// The French name.
    pub name_fr: &'a str,
    /// The Dutch name; may be absent from the file.
    pub name_nl: &'a str,
}

impl Keys<'static> {
    /// Communes: `ins`, `nom_fr`, `nom_nl`.
    pub const COMMUNES: Self = Self { code: "ins", name_fr: "nom_fr", name_nl: "nom_nl" };
    /// Quarters of the Monitoring des quartiers: `mdrc`, `nom_fr`, `nom_nl`.
    pub const QUARTERS: Self = Self { code: "mdrc", name_fr: "nom_fr", name_nl: "nom_nl" };
}

/// Why a file is not a set of boundaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoundariesError {
    /// The text is not JSON; where reading stopped, both from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// JSON, but not a GeoJSON `FeatureCollection`.
    NotFeatureCollection,
    /// The collection holds no feature.
    Empty,
    /// The coordinates are neither degrees nor Belgian Lambert metres.
    UnknownCoordinates,
    /// A feature cannot be read.
    Feature {
        /// Its rank in the file, from 1.
        rank: usize,
        /// What is wrong with it.
        problem: FeatureProblem,
    },
}

/// What is wrong with one feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeatureProblem {
    /// The property that should hold the code is absent or empty.
    NoCode,
    /// The property that should hold the name is absent or empty.
    NoName,
    /// The code was already used by an earlier feature.
    CodeTwice,
    /// The geometry is neither a `Polygon` nor a `MultiPolygon`.
    NotAPolygon,
    /// A ring has fewer than three positions, or a position is not two numbers.
    BrokenRing,
}

impl std::fmt::Display for BoundariesError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not a set of boundaries: {self:?}")
    }
}

impl std::error::Error for BoundariesError {}

type RawPolygon = Vec<Vec<(f64, f64)>>;

impl Boundaries {
    /// Reads a GeoJSON `FeatureCollection` of polygons; a byte-order mark is forgiven, coordinates in Lambert 72,
    /// Lambert 2008 or latitude-first degrees are recognised and converted.
    pub fn from_geojson(bytes: &[u8], keys: Keys<'_>) -> Result<Self, BoundariesError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let root: Value = serde_json::from_slice(bytes)
            .map_err(|error| BoundariesError::NotJson { line: error.line(), column: error.column() })?;
        if root["type"] != "FeatureCollection" {
            return Err(BoundariesError::NotFeatureCollection);
        }
        let features = root["features"].as_array().ok_or(BoundariesError::NotFeatureCollection)?;
        let mut codes = std::collections::HashSet::new();
        let mut read = Vec::with_capacity(features.len());
        for (index, feature) in features.iter().enumerate() {
            let refuse = |problem| BoundariesError::Feature { rank: index + 1, problem };
            let property = |key: &str| words(&feature["properties"][key]);
            let code = property(keys.code).ok_or(refuse(FeatureProblem::NoCode))?;
            let name_fr = property(keys.name_fr).ok_or(refuse(FeatureProblem::NoName))?;
            if !codes.insert(code.clone()) {
                return Err(refuse(FeatureProblem::CodeTwice));
            }
            let polygons = raw_polygons(&feature["geometry"]).map_err(refuse)?;
            read.push((code, name_fr, property(keys.name_nl), polygons));
        }
        if read.is_empty() {
            return Err(BoundariesError::Empty);
        }
        let pairs = read.iter().flat_map(|(.., polygons)| polygons).flatten().flatten().copied();
        let kind = guess_column(pairs).ok_or(BoundariesError::UnknownCoordinates)?;
        let mut areas = Vec::with_capacity(read.len());
        for (index, (code, name_fr, name_nl, polygons)) in read.into_iter().enumerate() {
            let broken = || BoundariesError::Feature { rank: index + 1, problem: FeatureProblem::BrokenRing };
            let polygons = polygons.iter().map(|raw| polygon(raw, kind)).collect::<Option<Vec<_>>>();
            let area = Area::new(code, name_fr, name_nl, polygons.ok_or_else(broken)?);
            areas.push(area.ok_or_else(broken)?);
        }
        Ok(Self::new(areas))
    }
}

/// A text or a whole number as trimmed text; `None` when there is nothing.
fn words(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

fn raw_polygons(geometry: &Value) -> Result<Vec<RawPolygon>, FeatureProblem> {
    let coordinates = geometry["coordinates"].as_array().ok_or(FeatureProblem::NotAPolygon)?;
    match geometry["type"].as_str() {
        Some("Polygon") => Ok(vec![raw_polygon(coordinates)?]),
        Some("MultiPolygon") => coordinates
            .iter()
            .map(|polygon| raw_polygon(polygon.as_array().ok_or(FeatureProblem::BrokenRing)?))
            .collect(),
        _ => Err(FeatureProblem::NotAPolygon),
    }
}

fn raw_polygon(rings: &[Value]) -> Result<RawPolygon, FeatureProblem> {
    rings
        .iter()
        .map(|ring| {
            let pairs = ring.as_array().ok_or(FeatureProblem::BrokenRing)?;
            let pairs: Option<Vec<(f64, f64)>> =
                pairs.iter().map(|pair| Some((pair[0].as_f64()?, pair[1].as_f64()?))).collect();
            let mut pairs = pairs.ok_or(FeatureProblem::BrokenRing)?;
            if pairs.len() > 1 && pairs.first() == pairs.last() {
                pairs.pop();
            }
            if pairs.len() < 3 { Err(FeatureProblem::BrokenRing) } else { Ok(pairs) }
        })
        .collect()
}

fn polygon(raw: &RawPolygon, kind: Guess) -> Option<Polygon> {
    let place = |&(x, y): &(f64, f64)| match kind {
        Guess::Degrees => Position::new(x, y),
        Guess::DegreesSwapped => Position::new(y, x),
        Guess::Lambert72 => from_lambert72(Lambert { x, y }),
        Guess::Lambert72Swapped => from_lambert72(Lambert { x: y, y: x }),
        Guess::Lambert2008 => from_lambert2008(Lambert { x, y }),
    };
    let rings = raw.iter().map(|ring| ring.iter().map(place).collect()).collect::<Option<Vec<_>>>()?;
    Some(Polygon { rings })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn file(properties: &str, geometry: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{properties},"geometry":{geometry}}}]}}"#
        )
    }

    const SQUARE: &str =
        r#"{"type":"Polygon","coordinates":[[[4.3,50.8],[4.4,50.8],[4.4,50.9],[4.3,50.9],[4.3,50.8]]]}"#;
    const NAMES: &str = r#"{"ins":"21001","nom_fr":"Anderlecht"}"#;

    fn read(text: &str) -> Result<Boundaries, BoundariesError> {
        Boundaries::from_geojson(text.as_bytes(), Keys::COMMUNES)
    }

    #[test]
    fn a_commune_is_read_and_found() {
        let boundaries = read(&format!("\u{feff}{}", file(NAMES, SQUARE))).unwrap();
        let area = boundaries.area_at(Position::new(4.35, 50.85).unwrap()).unwrap();
        assert_eq!((area.code.as_str(), area.name("nl").as_ref()), ("21001", "Anderlecht"));
        assert_eq!(area.polygons[0].rings[0].len(), 4);
        assert!(boundaries.area_at(Position::new(4.45, 50.85).unwrap()).is_none());
    }

    #[test]
    fn lambert_and_swapped_files_are_converted() {
        let metres = r#"{"type":"Polygon","coordinates":[[[148000,170000],[149000,170000],[149000,171000],[148000,170000]]]}"#;
        let area = read(&file(NAMES, metres)).unwrap().areas()[0].clone();
        assert!(
            (area.bounds().min.lon() - 4.34).abs() < 0.02 && (area.bounds().min.lat() - 50.84).abs() < 0.02
        );
        let swapped = r#"{"type":"Polygon","coordinates":[[[50.8,4.3],[50.8,4.4],[50.9,4.4]]]}"#;
        assert_eq!(read(&file(NAMES, swapped)).unwrap().areas()[0].bounds().max.lat(), 50.9);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let problem = |text: &str| match read(text) {
            Err(BoundariesError::Feature { rank: 1, problem }) => problem,
            other => panic!("{other:?}"),
        };
        assert_eq!(problem(&file(r#"{"nom_fr":"X"}"#, SQUARE)), FeatureProblem::NoCode);
        assert_eq!(problem(&file(r#"{"ins":" "}"#, SQUARE)), FeatureProblem::NoCode);
        assert_eq!(problem(&file(r#"{"ins":21001}"#, SQUARE)), FeatureProblem::NoName);
        assert_eq!(problem(&file(NAMES, "null")), FeatureProblem::NotAPolygon);
        let thin = r#"{"type":"Polygon","coordinates":[[[4.3,50.8],[4.4,50.8]]]}"#;
        assert_eq!(problem(&file(NAMES, thin)), FeatureProblem::BrokenRing);
        assert_eq!(read("{\n\"a\": x}"), Err(BoundariesError::NotJson { line: 2, column: 6 }));
        assert_eq!(read("[]"), Err(BoundariesError::NotFeatureCollection));
        assert_eq!(read(r#"{"type":"FeatureCollection","features":[]}"#), Err(BoundariesError::Empty));
        let paris = r#"{"type":"Polygon","coordinates":[[[2.3,48.8],[2.4,48.8],[2.4,48.9]]]}"#;
        assert_eq!(read(&file(NAMES, paris)), Err(BoundariesError::UnknownCoordinates));
        assert_eq!(read(""), Err(BoundariesError::NotJson { line: 1, column: 0 }));
        let deep = "[".repeat(100_000);
        assert!(matches!(read(&deep), Err(BoundariesError::NotJson { .. })));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 0_usize..260) {
            let _ = Boundaries::from_geojson(&bytes, Keys::COMMUNES);
            let text = file(NAMES, SQUARE);
            let _ = Boundaries::from_geojson(&text.as_bytes()[..cut.min(text.len())], Keys::COMMUNES);
        }
    }
}

//! Which commune and which quarter hold a place, when boundaries are known.

use navette_belgium::Commune;
use navette_database::{BasinScope, Conn, Error};
use navette_geography::{Area, Boundaries, Polygon, Position};

/// The boundaries known in a basin.
#[derive(Debug, Default)]
pub struct Places {
    /// The communes, by NIS code.
    pub communes: Boundaries,
    /// The quarters, by their code.
    pub quarters: Boundaries,
}

impl Places {
    /// Reads the boundaries of the basin.
    ///
    /// # Errors
    /// When the base cannot be read.
    pub fn read(c: &mut Conn<'_>, scope: BasinScope) -> Result<Self, Error> {
        let (mut communes, mut quarters) = (Vec::new(), Vec::new());
        let sql = "SELECT kind, code, name_fr, name_nl, geometry FROM boundary
                   WHERE basin_id = ?1 AND kind IN ('commune', 'quarter') ORDER BY kind, code";
        c.each(sql, &[&scope], |row| {
            let (kind, geometry): (String, serde_json::Value) = (row.get(0)?, row.get(4)?);
            let area = polygons(&geometry)
                .and_then(|shape| Area::new(row.get(1).ok()?, row.get(2).ok()?, row.get(3).ok()?, shape));
            match area {
                Some(area) if kind == "commune" => communes.push(area),
                Some(area) => quarters.push(area),
                None => tracing::warn!("a boundary of the base is no outline"),
            }
            Ok(())
        })?;
        Ok(Self { communes: Boundaries::new(communes), quarters: Boundaries::new(quarters) })
    }

    /// The NIS code of the commune that holds the place, if communes are known.
    pub fn commune_at(&self, place: Position) -> Option<&str> {
        self.communes.area_at(place).map(|area| area.code.as_str())
    }

    /// The code of the quarter that holds the place, if quarters are known.
    pub fn quarter_at(&self, place: Position) -> Option<&str> {
        self.quarters.area_at(place).map(|area| area.code.as_str())
    }

    /// Whether the communes of the basin are known.
    pub fn knows_communes(&self) -> bool {
        !self.communes.areas().is_empty()
    }
}

/// The polygons of a stored geometry: lists of rings of `[longitude, latitude]`.
pub fn polygons(geometry: &serde_json::Value) -> Option<Vec<Polygon>> {
    let ring = |ring: &serde_json::Value| -> Option<Vec<Position>> {
        ring.as_array()?.iter().map(|pair| Position::new(pair[0].as_f64()?, pair[1].as_f64()?)).collect()
    };
    let polygon = |rings: &serde_json::Value| -> Option<Polygon> {
        Some(Polygon { rings: rings.as_array()?.iter().map(ring).collect::<Option<_>>()? })
    };
    geometry["coordinates"].as_array()?.iter().map(polygon).collect()
}

/// The stored geometry of polygons: a `MultiPolygon` whose rings do not repeat their first position.
pub fn geometry(polygons: &[Polygon]) -> serde_json::Value {
    let six = |degrees: f64| (degrees * 1e6).round() / 1e6;
    let coordinates: Vec<Vec<Vec<[f64; 2]>>> = polygons
        .iter()
        .map(|polygon| {
            let ring = |ring: &Vec<Position>| ring.iter().map(|p| [six(p.lon()), six(p.lat())]).collect();
            polygon.rings.iter().map(ring).collect()
        })
        .collect();
    serde_json::json!({ "type": "MultiPolygon", "coordinates": coordinates })
}

/// The commune as it is stored: the NIS code when it is one of the nineteen, otherwise its name as written.
pub fn stored_commune(name: &str) -> String {
    name.parse::<Commune>().map_or_else(|_| name.to_owned(), |commune| commune.nis().to_owned())
}

//! A place on the Earth, the distance between two, and boxes around many.

/// Mean radius of the Earth in metres (IUGG, R1), used by [`distance`].
const EARTH_RADIUS: f64 = 6_371_008.8;

/// A longitude and a latitude in degrees, WGS 84; always finite and in range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    lon: f64,
    lat: f64,
}

impl Position {
    /// A position from degrees, longitude first as in GeoJSON; `None` when not finite or out of range.
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        let in_range = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        in_range.then_some(Self { lon, lat })
    }

    /// Degrees east of Greenwich.
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Degrees north of the equator.
    pub fn lat(self) -> f64 {
        self.lat
    }
}

/// Metres between two positions as the crow flies (haversine on a sphere: within 0.5 % of the ellipsoid).
pub fn distance(a: Position, b: Position) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half_lat = ((lat_b - lat_a) / 2.0).sin();
    let half_lon = ((b.lon - a.lon).to_radians() / 2.0).sin();
    let h = half_lat * half_lat + lat_a.cos() * lat_b.cos() * half_lon * half_lon;
    2.0 * EARTH_RADIUS * h.clamp(0.0, 1.0).sqrt().asin()
}

/// The smallest box of longitudes and latitudes around some positions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The south-west corner.
    pub min: Position,
    /// The north-east corner.
    pub max: Position,
}

impl Bounds {
    /// The box around these positions; `None` when there are none.
    pub fn around(positions: impl IntoIterator<Item = Position>) -> Option<Self> {
        positions.into_iter().map(|p| Self { min: p, max: p }).reduce(Self::union)
    }

    /// The box of `half` metres on each side of a centre, cut at the poles and at the date line.
    pub fn near(centre: Position, half: f64) -> Self {
        let half = if half.is_finite() { half.abs() } else { 0.0 };
        let lat = (half / EARTH_RADIUS).to_degrees();
        let lon = lat / centre.lat.to_radians().cos().max(1e-6);
        let corner = |lon_way: f64, lat_way: f64| Position {
            lon: (centre.lon + lon_way * lon).clamp(-180.0, 180.0),
            lat: (centre.lat + lat_way * lat).clamp(-90.0, 90.0),
        };
        Self { min: corner(-1.0, -1.0), max: corner(1.0, 1.0) }
    }

    /// The box around both boxes.
    pub fn union(self, other: Self) -> Self {
        let min = Position { lon: self.min.lon.min(other.min.lon), lat: self.min.lat.min(other.min.lat) };
        let max = Position { lon: self.max.lon.max(other.max.lon), lat: self.max.lat.max(other.max.lat) };
        Self { min, max }
    }

    /// Whether the position is in the box, its edges included.
    pub fn contains(self, p: Position) -> bool {
        (self.min.lon..=self.max.lon).contains(&p.lon) && (self.min.lat..=self.max.lat).contains(&p.lat)
    }

    /// The middle of the box.
    pub fn centre(self) -> Position {
        Position { lon: (self.min.lon + self.max.lon) / 2.0, lat: (self.min.lat + self.max.lat) / 2.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lon: f64, lat: f64) -> Position {
        Position::new(lon, lat).expect("in range")
    }

    #[test]
    fn a_position_is_always_on_the_earth() {
        for (lon, lat) in [(f64::NAN, 50.0), (4.0, f64::INFINITY), (150_000.0, 170_000.0), (4.0, 90.1)] {
            assert_eq!(Position::new(lon, lat), None);
        }
    }

    #[test]
    fn one_degree_of_latitude_is_a_hundred_and_eleven_kilometres() {
        assert!((distance(at(4.35, 50.0), at(4.35, 51.0)) - 111_195.0).abs() < 1.0);
        assert_eq!(distance(at(4.35, 50.85), at(4.35, 50.85)), 0.0);
        assert!((distance(at(0.0, 0.0), at(180.0, 0.0)) - 20_015_115.0).abs() < 10.0);
    }

    #[test]
    fn a_box_near_a_centre_holds_what_is_within_reach() {
        let centre = at(4.35, 50.85);
        let near = Bounds::near(centre, 1_000.0);
        assert!((distance(centre, at(near.max.lon(), 50.85)) - 1_000.0).abs() < 1.0);
        assert!(Bounds::around([]).is_none());
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_finite(a in (-180.0..180.0, -90.0..90.0), b in (-180.0..180.0, -90.0..90.0)) {
            let (a, b) = (at(a.0, a.1), at(b.0, b.1));
            let there = distance(a, b);
            prop_assert!(there.is_finite() && (there - distance(b, a)).abs() < 1e-6);
            let both = Bounds::around([a, b]).unwrap();
            prop_assert!(both.contains(a) && both.contains(b) && both.contains(both.centre()));
        }
    }
}

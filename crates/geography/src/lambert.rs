//! Belgian Lambert coordinates to and from WGS 84.
//!
//! Formulas: IOGP Guidance Note 7-2, *Lambert Conic Conformal (2SP)*, *Geographic/Geocentric conversions* and
//! *Position Vector transformation*. Parameters: EPSG:31370 and EPSG:3812 (NGI/IGN), and EPSG:15929, "BD72 to
//! WGS 84 (3)", whose stated accuracy is 1 m. `tests/brussels.rs` finds 7 cm at most against a published
//! conversion of the quarters of Brussels (which may have used the same shift: the 1 m of EPSG is what we promise).

use crate::Position;

/// Belgian Lambert coordinates in metres: `x` eastwards, `y` northwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lambert {
    /// Metres eastwards.
    pub x: f64,
    /// Metres northwards.
    pub y: f64,
}

/// Position of a point given in Lambert 72 (EPSG:31370), to 1 m; `None` when it is not a point of the Earth.
pub fn from_lambert72(point: Lambert) -> Option<Position> {
    let (lat, lon) = LAMBERT72.inverse(point)?;
    let (lat, lon) = WGS84.geographic(to_wgs84(HAYFORD.geocentric(lat, lon)));
    Position::new(lon.to_degrees(), lat.to_degrees())
}

/// Lambert 72 (EPSG:31370) coordinates of a position, to 1 m; meaningful in and around Belgium.
pub fn to_lambert72(position: Position) -> Lambert {
    let shifted = from_wgs84(WGS84.geocentric(position.lat().to_radians(), position.lon().to_radians()));
    let (lat, lon) = HAYFORD.geographic(shifted);
    LAMBERT72.forward(lat, lon)
}

/// Position of a point given in Lambert 2008 (EPSG:3812); `None` when it is not a point of the Earth.
pub fn from_lambert2008(point: Lambert) -> Option<Position> {
    let (lat, lon) = LAMBERT2008.inverse(point)?;
    Position::new(lon.to_degrees(), lat.to_degrees())
}

/// Lambert 2008 (EPSG:3812) coordinates of a position; meaningful in and around Belgium.
pub fn to_lambert2008(position: Position) -> Lambert {
    LAMBERT2008.forward(position.lat().to_radians(), position.lon().to_radians())
}

/// An ellipsoid by its greater half-axis in metres and its inverse flattening.
struct Ellipsoid {
    a: f64,
    inverse_flattening: f64,
}

const HAYFORD: Ellipsoid = Ellipsoid { a: 6_378_388.0, inverse_flattening: 297.0 };
const WGS84: Ellipsoid = Ellipsoid { a: 6_378_137.0, inverse_flattening: 298.257_223_563 };
const GRS80: Ellipsoid = Ellipsoid { a: 6_378_137.0, inverse_flattening: 298.257_222_101 };

impl Ellipsoid {
    fn e2(&self) -> f64 {
        let f = 1.0 / self.inverse_flattening;
        f * (2.0 - f)
    }

    /// Metres from the centre of the Earth of a point on the ellipsoid (radians).
    fn geocentric(&self, lat: f64, lon: f64) -> [f64; 3] {
        let n = self.a / (1.0 - self.e2() * lat.sin().powi(2)).sqrt();
        [n * lat.cos() * lon.cos(), n * lat.cos() * lon.sin(), n * (1.0 - self.e2()) * lat.sin()]
    }

    /// Latitude and longitude (radians) of a geocentric point; Bowring's formula, exact to a micrometre near the ground.
    fn geographic(&self, [x, y, z]: [f64; 3]) -> (f64, f64) {
        let b = self.a * (1.0 - 1.0 / self.inverse_flattening);
        let second_e2 = self.e2() / (1.0 - self.e2());
        let p = x.hypot(y);
        let q = (z * self.a).atan2(p * b);
        let lat = (z + second_e2 * b * q.sin().powi(3)).atan2(p - self.e2() * self.a * q.cos().powi(3));
        (lat, y.atan2(x))
    }
}

/// EPSG:15929, its rotations with the sign of the position-vector convention: metres, arc-seconds, parts per million.
const SHIFT: [f64; 3] = [-106.8686, 52.2978, -103.7239];
const ROTATION: [f64; 3] = [0.3366, -0.457, 1.8422];
const SCALE: f64 = 1.0 - 1.2747e-6;

fn rotation() -> [f64; 3] {
    ROTATION.map(|seconds| (seconds / 3600.0).to_radians())
}

fn to_wgs84([x, y, z]: [f64; 3]) -> [f64; 3] {
    let [rx, ry, rz] = rotation();
    [
        SHIFT[0] + SCALE * (x - rz * y + ry * z),
        SHIFT[1] + SCALE * (rz * x + y - rx * z),
        SHIFT[2] + SCALE * (-ry * x + rx * y + z),
    ]
}

/// The transpose stands for the inverse: with rotations this small the difference is under a millimetre.
fn from_wgs84([x, y, z]: [f64; 3]) -> [f64; 3] {
    let [rx, ry, rz] = rotation();
    let [x, y, z] = [(x - SHIFT[0]) / SCALE, (y - SHIFT[1]) / SCALE, (z - SHIFT[2]) / SCALE];
    [x + rz * y - ry * z, -rz * x + y + rx * z, ry * x - rx * y + z]
}

/// A Lambert conformal conic projection with two standard parallels; angles in degrees.
struct Projection {
    ellipsoid: Ellipsoid,
    parallels: [f64; 2],
    origin_lat: f64,
    origin_lon: f64,
    false_x: f64,
    false_y: f64,
}

const LAMBERT72: Projection = Projection {
    ellipsoid: HAYFORD,
    parallels: [51.166_667_233_333_3, 49.833_333_9],
    origin_lat: 90.0,
    origin_lon: 4.367_486_666_666_667,
    false_x: 150_000.013,
    false_y: 5_400_088.438,
};

const LAMBERT2008: Projection = Projection {
    ellipsoid: GRS80,
    parallels: [49.833_333_333_333_33, 51.166_666_666_666_67],
    origin_lat: 50.797_815,
    origin_lon: 4.359_215_833_333_333,
    false_x: 649_328.0,
    false_y: 665_262.0,
};

/// What the formulas derive from the parameters: cone constant, scale of radii (metres), radius of the origin (metres).
struct Cone {
    e: f64,
    n: f64,
    reach: f64,
    origin_radius: f64,
}

/// The isometric `t` of the guidance note.
fn t(lat: f64, e: f64) -> f64 {
    let es = e * lat.sin();
    (std::f64::consts::FRAC_PI_4 - lat / 2.0).tan() / ((1.0 - es) / (1.0 + es)).powf(e / 2.0)
}

impl Projection {
    fn cone(&self) -> Cone {
        let e2 = self.ellipsoid.e2();
        let e = e2.sqrt();
        let [lat1, lat2] = self.parallels.map(f64::to_radians);
        let m = |lat: f64| lat.cos() / (1.0 - e2 * lat.sin().powi(2)).sqrt();
        let n = (m(lat1).ln() - m(lat2).ln()) / (t(lat1, e).ln() - t(lat2, e).ln());
        let reach = self.ellipsoid.a * m(lat1) / (n * t(lat1, e).powf(n));
        let at_pole = self.origin_lat >= 90.0;
        let origin_radius = if at_pole { 0.0 } else { reach * t(self.origin_lat.to_radians(), e).powf(n) };
        Cone { e, n, reach, origin_radius }
    }

    fn forward(&self, lat: f64, lon: f64) -> Lambert {
        let cone = self.cone();
        let radius = cone.reach * t(lat, cone.e).max(0.0).powf(cone.n);
        let angle = cone.n * (lon - self.origin_lon.to_radians());
        Lambert {
            x: self.false_x + radius * angle.sin(),
            y: self.false_y + cone.origin_radius - radius * angle.cos(),
        }
    }

    /// Latitude and longitude in radians on the projection's own ellipsoid.
    fn inverse(&self, point: Lambert) -> Option<(f64, f64)> {
        let cone = self.cone();
        let (dx, dy) = (point.x - self.false_x, self.false_y + cone.origin_radius - point.y);
        let radius = dx.hypot(dy);
        if !radius.is_finite() {
            return None;
        }
        let t = (radius / cone.reach).powf(1.0 / cone.n);
        let mut lat = std::f64::consts::FRAC_PI_2 - 2.0 * t.atan();
        for _ in 0..8 {
            let es = cone.e * lat.sin();
            lat =
                std::f64::consts::FRAC_PI_2 - 2.0 * (t * ((1.0 - es) / (1.0 + es)).powf(cone.e / 2.0)).atan();
        }
        Some((lat, dx.atan2(dy) / cone.n + self.origin_lon.to_radians()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::distance;
    use proptest::prelude::*;

    /// IOGP Guidance Note 7-2, the worked example of method 9803 (on the Belgian datum, before any shift).
    #[test]
    fn the_projection_agrees_with_the_published_example() {
        let lat = (50.0 + 40.0 / 60.0 + 46.461 / 3600.0_f64).to_radians();
        let lon = (5.0 + 48.0 / 60.0 + 26.533 / 3600.0_f64).to_radians();
        let point = LAMBERT72.forward(lat, lon);
        assert!((point.x - 251_763.20).abs() < 0.05 && (point.y - 153_034.13).abs() < 0.05, "{point:?}");
        let (back_lat, back_lon) = LAMBERT72.inverse(point).unwrap();
        assert!((back_lat - lat).abs() < 1e-11 && (back_lon - lon).abs() < 1e-11);
    }

    /// The origin of Lambert 2008 is its false easting and northing, by definition.
    #[test]
    fn lambert_2008_has_its_origin_where_defined() {
        let origin = from_lambert2008(Lambert { x: 649_328.0, y: 665_262.0 }).unwrap();
        assert!((origin.lat() - 50.797_815).abs() < 1e-9 && (origin.lon() - 4.359_215_833).abs() < 1e-9);
    }

    #[test]
    fn both_belgian_systems_meet_at_the_same_place() {
        // Lambert 2008 was placed so that its coordinates differ from the old ones by about 500 km each way.
        let grand_place = Position::new(4.352_4, 50.846_7).unwrap();
        let (old, new) = (to_lambert72(grand_place), to_lambert2008(grand_place));
        assert!((new.x - old.x - 500_000.0).abs() < 120.0, "{old:?} {new:?}");
        assert!((new.y - old.y - 500_000.0).abs() < 120.0, "{old:?} {new:?}");
    }

    proptest! {
        #[test]
        fn there_and_back_is_within_a_centimetre(lon in 2.5..6.5, lat in 49.4..51.6) {
            let here = Position::new(lon, lat).unwrap();
            prop_assert!(distance(here, from_lambert72(to_lambert72(here)).unwrap()) < 0.01);
            prop_assert!(distance(here, from_lambert2008(to_lambert2008(here)).unwrap()) < 0.01);
        }

        #[test]
        fn any_numbers_are_answered(x in proptest::num::f64::ANY, y in proptest::num::f64::ANY) {
            let _ = from_lambert72(Lambert { x, y });
            let _ = from_lambert2008(Lambert { x, y });
            if let Some(p) = Position::new(x % 180.0, y % 90.0) {
                let _ = to_lambert72(p);
            }
        }
    }
}

//! Polygons: what they hold, and where to write on them.

use crate::{Bounds, Position};

/// An outer ring followed by its holes; rings are stored without repeating their first position at the end.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Polygon {
    /// The outer ring, then the holes.
    pub rings: Vec<Vec<Position>>,
}

impl Polygon {
    /// Whether the position is inside (even–odd rule); a position exactly on an edge may fall on either side.
    pub fn contains(&self, p: Position) -> bool {
        let mut inside = false;
        for ring in &self.rings {
            for (a, b) in edges(ring) {
                if (a.lat() > p.lat()) != (b.lat() > p.lat()) {
                    let along = (p.lat() - a.lat()) / (b.lat() - a.lat());
                    inside ^= p.lon() < a.lon() + along * (b.lon() - a.lon());
                }
            }
        }
        inside
    }

    /// The box around the polygon; `None` when it is empty.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.rings.iter().flatten().copied())
    }
}

fn edges(ring: &[Position]) -> impl Iterator<Item = (Position, Position)> + '_ {
    ring.iter().copied().zip(ring.iter().cycle().skip(1).copied())
}

/// Where to write a word on these polygons, and the room it has there: the middle of a wide and tall clear place,
/// with its width in degrees of longitude.
///
/// Horizontal lines are cut by the outlines; the winner is the longest piece, weighted towards the middle of the height.
pub(crate) fn label_place(polygons: &[Polygon]) -> Option<(Position, f64)> {
    let bounds = polygons.iter().filter_map(Polygon::bounds).reduce(Bounds::union)?;
    let (south, north) = (bounds.min.lat(), bounds.max.lat());
    let mut best: Option<(f64, Position, f64)> = None;
    const LINES: usize = 24;
    for line in 1..LINES {
        let share = line as f64 / LINES as f64;
        let lat = south + (north - south) * share;
        let mut cuts: Vec<f64> = polygons
            .iter()
            .flat_map(|polygon| &polygon.rings)
            .flat_map(|ring| edges(ring))
            .filter(|(a, b)| (a.lat() > lat) != (b.lat() > lat))
            .map(|(a, b)| a.lon() + (lat - a.lat()) / (b.lat() - a.lat()) * (b.lon() - a.lon()))
            .collect();
        cuts.sort_by(f64::total_cmp);
        for pair in cuts.chunks_exact(2) {
            let width = pair[1] - pair[0];
            let score = width * (1.0 - (share - 0.5).abs());
            let place = Position::new((pair[0] + pair[1]) / 2.0, lat)?;
            if best.is_none_or(|(top, ..)| score > top) {
                best = Some((score, place, width));
            }
        }
    }
    best.map(|(_, place, width)| (place, width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Position> {
        points.iter().map(|&(x, y)| Position::new(x, y).unwrap()).collect()
    }

    fn square_with_hole() -> Polygon {
        Polygon {
            rings: vec![
                ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]),
                ring(&[(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)]),
            ],
        }
    }

    #[test]
    fn a_hole_is_outside() {
        let square = square_with_hole();
        let inside = |x, y| square.contains(Position::new(x, y).unwrap());
        assert!(inside(1.0, 1.0) && inside(5.0, 9.0));
        assert!(!inside(5.0, 5.0) && !inside(-1.0, 5.0) && !inside(11.0, 5.0));
        assert!(!Polygon::default().contains(Position::new(0.0, 0.0).unwrap()));
    }

    #[test]
    fn words_are_written_inside() {
        let square = square_with_hole();
        let (place, width) = label_place(std::slice::from_ref(&square)).unwrap();
        assert!(square.contains(place) && width > 3.9);
        assert!(label_place(&[]).is_none());
    }
}

//! Lighter outlines whose neighbours still touch.
//!
//! Rings are cut into arcs at *junctions* (vertices where outlines part), each arc is put in one canonical direction
//! and thinned by Douglas–Peucker: the two neighbours of a border hold the same arc, so they get the same result.

use std::collections::HashMap;

use crate::{Area, Polygon, Position};

/// A vertex on a grid of about a decimetre, so that neighbours written with the same digits compare equal.
type Vertex = (i64, i64);

const GRID: f64 = 1e6;

fn vertex(p: Position) -> Vertex {
    ((p.lon() * GRID).round() as i64, (p.lat() * GRID).round() as i64)
}

fn position(v: Vertex) -> Option<Position> {
    Position::new(v.0 as f64 / GRID, v.1 as f64 / GRID)
}

pub(crate) fn simplify(areas: &[Area], tolerance: f64) -> Vec<Area> {
    let tolerance = if tolerance.is_finite() { tolerance.max(0.0) } else { 0.0 };
    let rings: Vec<Vec<Vec<Vec<Vertex>>>> = areas
        .iter()
        .map(|area| area.polygons.iter().map(|p| p.rings.iter().map(|r| snapped(r)).collect()).collect())
        .collect();
    let junctions = Junctions::of(rings.iter().flatten().flatten());
    let thin = |ring: &Vec<Vertex>| -> Vec<Position> {
        thin_ring(ring, &junctions, tolerance).into_iter().filter_map(position).collect()
    };
    areas
        .iter()
        .zip(&rings)
        .map(|(area, polygons)| {
            let polygons = polygons
                .iter()
                .map(|rings| rings.iter().map(thin).collect::<Vec<_>>())
                .filter(|rings| rings.first().is_some_and(|outer| outer.len() >= 3))
                .map(|rings| Polygon { rings: rings.into_iter().filter(|ring| ring.len() >= 3).collect() })
                .collect();
            Area::new(area.code.clone(), area.name_fr.clone(), area.name_nl.clone(), polygons)
                .unwrap_or_else(|| area.clone())
        })
        .collect()
}

/// The ring on the grid, without consecutive repeats.
fn snapped(ring: &[Position]) -> Vec<Vertex> {
    let mut vertices: Vec<Vertex> = ring.iter().copied().map(vertex).collect();
    vertices.dedup();
    while vertices.len() > 1 && vertices.first() == vertices.last() {
        vertices.pop();
    }
    vertices
}

/// For each vertex, its two neighbours, or `None` once rings disagree about them: a junction.
struct Junctions(HashMap<Vertex, Option<(Vertex, Vertex)>>);

impl Junctions {
    fn of<'a>(rings: impl Iterator<Item = &'a Vec<Vertex>>) -> Self {
        let mut seen = HashMap::new();
        for ring in rings {
            for (i, &v) in ring.iter().enumerate() {
                let (before, after) = (ring[(i + ring.len() - 1) % ring.len()], ring[(i + 1) % ring.len()]);
                let pair = Some((before.min(after), before.max(after)));
                let entry = seen.entry(v).or_insert(pair);
                if *entry != pair {
                    *entry = None;
                }
            }
        }
        Self(seen)
    }

    fn is_at(&self, v: &Vertex) -> bool {
        self.0.get(v).is_some_and(Option::is_none)
    }
}

fn thin_ring(ring: &[Vertex], junctions: &Junctions, tolerance: f64) -> Vec<Vertex> {
    if ring.len() < 3 {
        return Vec::new();
    }
    let start = match ring.iter().position(|v| junctions.is_at(v)) {
        Some(junction) => junction,
        // A ring that nothing crosses starts at its smallest vertex, so that an enclave and its hole agree.
        None => (0..ring.len()).min_by_key(|&i| ring[i]).unwrap_or(0),
    };
    let turned: Vec<Vertex> = (0..=ring.len()).map(|i| ring[(start + i) % ring.len()]).collect();
    let mut thinned = Vec::new();
    let mut from = 0;
    for to in 1..turned.len() {
        if to + 1 == turned.len() || junctions.is_at(&turned[to]) {
            let arc = thin_arc(&turned[from..=to], tolerance);
            thinned.extend_from_slice(&arc[..arc.len() - 1]);
            from = to;
        }
    }
    thinned.dedup();
    thinned
}

/// Thins an arc of at least two vertices, whichever way it is walked.
fn thin_arc(arc: &[Vertex], tolerance: f64) -> Vec<Vertex> {
    let backwards = arc.iter().gt(arc.iter().rev());
    let mut line: Vec<Vertex> = arc.to_vec();
    if backwards {
        line.reverse();
    }
    let mut keep = vec![false; line.len()];
    let last = line.len() - 1;
    keep[0] = true;
    keep[last] = true;
    if line[0] == line[last] {
        // A closed arc has no base line: its farthest vertex is a second anchor.
        let far = (1..last).max_by(|&a, &b| {
            let [a, b] = [a, b].map(|i| metres(line[0], line[i]));
            a.0.hypot(a.1).total_cmp(&b.0.hypot(b.1))
        });
        if let Some(far) = far {
            keep[far] = true;
            douglas_peucker(&line, 0, far, tolerance, &mut keep);
            douglas_peucker(&line, far, last, tolerance, &mut keep);
        }
    } else {
        douglas_peucker(&line, 0, last, tolerance, &mut keep);
    }
    let mut kept: Vec<Vertex> = line.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(v, _)| *v).collect();
    if backwards {
        kept.reverse();
    }
    kept
}

/// Marks the vertices to keep; with its own stack, since an outline may have more vertices than a stack has frames.
fn douglas_peucker(line: &[Vertex], from: usize, to: usize, tolerance: f64, keep: &mut [bool]) {
    let mut todo = vec![(from, to)];
    while let Some((from, to)) = todo.pop() {
        let mut worst = (tolerance, None);
        for i in from + 1..to {
            let off = distance_to_segment(line[i], line[from], line[to]);
            if off > worst.0 {
                worst = (off, Some(i));
            }
        }
        if let Some(i) = worst.1 {
            keep[i] = true;
            todo.push((from, i));
            todo.push((i, to));
        }
    }
}

/// Metres east and north from one vertex to another, flat around the first.
fn metres(from: Vertex, to: Vertex) -> (f64, f64) {
    const PER_DEGREE: f64 = 111_195.0;
    let north = (to.1 - from.1) as f64 / GRID * PER_DEGREE;
    let east = (to.0 - from.0) as f64 / GRID * PER_DEGREE * (from.1 as f64 / GRID).to_radians().cos();
    (east, north)
}

fn distance_to_segment(p: Vertex, a: Vertex, b: Vertex) -> f64 {
    let (px, py) = metres(a, p);
    let (bx, by) = metres(a, b);
    let length2 = bx * bx + by * by;
    let along = if length2 > 0.0 { ((px * bx + py * by) / length2).clamp(0.0, 1.0) } else { 0.0 };
    (px - along * bx).hypot(py - along * by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn area(code: &str, points: &[(f64, f64)]) -> Area {
        let ring = points.iter().map(|&(x, y)| Position::new(x, y).unwrap()).collect();
        Area::new(code.into(), code.into(), None, vec![Polygon { rings: vec![ring] }]).unwrap()
    }

    /// Two squares that share a wavy border, walked up by one and down by the other.
    fn neighbours(wave: &[f64]) -> Vec<Area> {
        let border: Vec<(f64, f64)> = wave
            .iter()
            .enumerate()
            .map(|(i, w)| (4.40 + w, 50.80 + 0.05 * (i + 1) as f64 / (wave.len() + 1) as f64))
            .collect();
        let mut left = vec![(4.30, 50.80), (4.40, 50.80)];
        left.extend(&border);
        left.extend([(4.40, 50.85), (4.30, 50.85)]);
        let mut right = vec![(4.50, 50.80), (4.50, 50.85), (4.40, 50.85)];
        right.extend(border.iter().rev());
        right.push((4.40, 50.80));
        vec![area("left", &left), area("right", &right)]
    }

    proptest! {
        #[test]
        fn a_shared_border_stays_shared(wave in proptest::collection::vec(-0.004..0.004, 0..40), tolerance in 0.0..800.0) {
            let thin = simplify(&neighbours(&wave), tolerance);
            let on_border = |area: &Area| {
                let mut found: Vec<Vertex> = area.polygons[0].rings[0].iter().copied().map(vertex)
                    .filter(|v| (4_390_000..4_410_000).contains(&v.0)).collect();
                found.sort();
                found
            };
            prop_assert_eq!(on_border(&thin[0]), on_border(&thin[1]));
        }
    }

    #[test]
    fn a_flat_border_becomes_two_points() {
        let thin = simplify(&neighbours(&[0.0001, -0.0001, 0.0001]), 50.0);
        assert_eq!(thin[0].polygons[0].rings[0].len(), 4);
        let exact = simplify(&neighbours(&[0.0001, -0.0001, 0.0001]), 0.0);
        assert_eq!(exact[0].polygons[0].rings[0].len(), 7);
    }

    #[test]
    fn a_tiny_area_keeps_its_outline() {
        let tiny = area("tiny", &[(4.3, 50.8), (4.30001, 50.8), (4.30001, 50.80001)]);
        let thin = simplify(std::slice::from_ref(&tiny), 500.0);
        assert_eq!(thin[0].polygons, tiny.polygons);
        assert!(simplify(&[], f64::NAN).is_empty());
    }
}

//! Shades for areas and marks for points, each with a pattern or a shape beside its colour.

use crate::svg::{Ink, finite};

/// How strongly an area is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shade {
    /// No theme: the area is only outlined.
    #[default]
    Plain,
    /// The value is not known: drawn hatched, unlike any value.
    Unknown,
    /// From 0 (least) to 4 (most); more counts as 4.
    Level(u8),
}

impl Shade {
    /// How many levels there are.
    pub const LEVELS: u8 = 5;

    /// The level of a value among at most four rising limits (a value equal to a limit is above it);
    /// unknown when there is no finite value.
    pub fn among(value: Option<f64>, limits: &[f64]) -> Self {
        match value.filter(|v| v.is_finite()) {
            None => Self::Unknown,
            Some(value) => {
                Self::Level(limits.iter().take(4).filter(|limit| value >= **limit).count().min(4) as u8)
            }
        }
    }

    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Plain => "area",
            Self::Unknown => "area shade-unknown",
            Self::Level(0) => "area shade-0",
            Self::Level(1) => "area shade-1",
            Self::Level(2) => "area shade-2",
            Self::Level(3) => "area shade-3",
            Self::Level(_) => "area shade-4",
        }
    }

    /// The name of the pattern laid over the fill, if any: the lightest level has none.
    fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Plain | Self::Level(0) => None,
            Self::Unknown => Some("u"),
            Self::Level(1) => Some("1"),
            Self::Level(2) => Some("2"),
            Self::Level(3) => Some("3"),
            Self::Level(_) => Some("4"),
        }
    }

    /// The reference `url(#…)` to this shade's pattern in the picture `id`.
    pub(crate) fn pattern_url(self, id: &str) -> Option<String> {
        self.pattern().map(|name| format!("url(#{id}-p{name})"))
    }

    /// The class of the overlay that carries the pattern.
    pub(crate) fn overlay_class(self) -> &'static str {
        if self == Self::Unknown { "hatch hatch-unknown" } else { "hatch" }
    }
}

/// Writes the patterns that these shades need, as `<defs>`; ids are `{id}-pu`, `{id}-p1`…`{id}-p4`.
///
/// Levels go from sparse dots to crossed lines, so they keep their order in black and white.
pub(crate) fn patterns(ink: &mut Ink, id: &str, shades: impl IntoIterator<Item = Shade>) {
    let mut wanted: Vec<&'static str> = shades.into_iter().filter_map(Shade::pattern).collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return;
    }
    ink.open("defs").inside();
    for name in wanted {
        let (size, d, width) = match name {
            "u" => ("8", "M-2 2l4-4M0 8l8-8M6 10l4-4", "1.4"),
            "1" => ("8", "M2 2h1M6 6h1", "1"),
            "2" => ("6", "M-1 1l2-2M0 6l6-6M5 7l2-2", ".6"),
            "3" => ("4", "M-1 1l2-2M0 4l4-4M3 5l2-2", ".8"),
            _ => ("4", "M0 4l4-4M0 0l4 4", ".9"),
        };
        ink.open("pattern").attr_parts("id", &[id, "-p", name]).attr("width", size).attr("height", size);
        ink.attr("patternUnits", "userSpaceOnUse").inside();
        ink.open("path")
            .attr("class", if name == "u" { "hatch-line hatch-line-unknown" } else { "hatch-line" });
        ink.attr("fill", "none").attr("stroke", "currentColor").attr("stroke-width", width).attr("d", d);
        ink.close().end("pattern");
    }
    ink.end("defs");
}

/// The shape of a point, so that kinds differ without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    /// A disc.
    #[default]
    Circle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle pointing up.
    Triangle,
}

impl Mark {
    /// Draws the mark around a place; `size` is its half-width, kept between 2 and 12.
    pub(crate) fn draw(self, ink: &mut Ink, x: f64, y: f64, size: f64) {
        let r = finite(size, 4.0).clamp(2.0, 12.0);
        match self {
            Self::Circle => {
                ink.open("circle").num("cx", x).num("cy", y).num("r", r).close();
            }
            Self::Square => {
                let r = r * 0.9;
                ink.open("path").path(|pen| {
                    pen.move_to(x - r, y - r).across(2.0 * r).down(2.0 * r).across(-2.0 * r).shut();
                });
                ink.close();
            }
            Self::Diamond => {
                let r = r * 1.2;
                polygon(ink, &[(x, y - r), (x + r, y), (x, y + r), (x - r, y)]);
            }
            Self::Triangle => {
                let r = r * 1.15;
                polygon(ink, &[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)]);
            }
        }
    }
}

fn polygon(ink: &mut Ink, points: &[(f64, f64)]) {
    ink.open("path").path(|pen| {
        for (i, &(x, y)) in points.iter().enumerate() {
            if i == 0 {
                pen.move_to(x, y);
            } else {
                pen.line_to(x, y, i == 1);
            }
        }
        pen.shut();
    });
    ink.close();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_finds_its_level() {
        let limits = [0.1, 0.2, 0.3, 0.4];
        assert_eq!(Shade::among(Some(0.0), &limits), Shade::Level(0));
        assert_eq!(Shade::among(Some(0.2), &limits), Shade::Level(2));
        assert_eq!(Shade::among(Some(9.0), &limits), Shade::Level(4));
        assert_eq!(Shade::among(Some(9.0), &[1.0; 9]), Shade::Level(4));
        for unknown in [None, Some(f64::NAN), Some(f64::INFINITY)] {
            assert_eq!(Shade::among(unknown, &limits), Shade::Unknown);
        }
    }
}

//! The étoffe in miniature, as a picture on its own.

use super::Component;
use crate::svg::Ink;

/// The colours of a picture that no stylesheet reaches, as CSS colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dyes<'a> {
    /// The ground, between and behind the threads.
    pub paper: &'a str,
    /// The warp.
    pub warp: &'a str,
    /// Pastel, garance, gaude: in the order of [`Component::ALL`].
    pub components: [&'a str; 3],
}

impl Default for Dyes<'static> {
    /// Colours that hold on a light and on a dark window frame.
    fn default() -> Self {
        Self { paper: "#faf6ee", warp: "#1d2a3a", components: ["#2f5f9e", "#b3372f", "#d9a514"] }
    }
}

/// A 32 × 32 SVG document: three dyed threads woven through four warp threads.
pub fn favicon(dyes: Dyes<'_>) -> String {
    let mut ink = Ink::with_capacity(1024);
    ink.open("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("viewBox", "0 0 32 32").inside();
    ink.open("rect")
        .attr("width", "32")
        .attr("height", "32")
        .attr("rx", "6")
        .attr("fill", dyes.paper)
        .close();
    let warp = [6.5, 12.8, 19.2, 25.5];
    lines(&mut ink, dyes.warp, "1.8", warp.map(|y| (2.0, y, 28.0)).to_vec(), false);
    let wefts = [8.0, 16.0, 24.0];
    for ((x, dye), _) in wefts.into_iter().zip(dyes.components).zip(Component::ALL) {
        lines(&mut ink, dye, "5.6", vec![(x, 2.0, 28.0)], true);
    }
    let mut over = Vec::new();
    for (i, x) in wefts.into_iter().enumerate() {
        over.extend(warp.iter().skip(i % 2).step_by(2).map(|y| (x - 3.6, *y, 7.2)));
    }
    lines(&mut ink, dyes.warp, "1.8", over, false);
    ink.end("svg");
    ink.finish()
}

fn lines(ink: &mut Ink, colour: &str, width: &str, from: Vec<(f64, f64, f64)>, down: bool) {
    ink.open("path").attr("stroke", colour).attr("stroke-width", width).attr("fill", "none").path(|pen| {
        for (x, y, length) in from {
            pen.move_to(x, y);
            if down {
                pen.down(length);
            } else {
                pen.across(length);
            }
        }
    });
    ink.close();
}

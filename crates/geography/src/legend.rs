//! The key of a map: a list whose every line shows the sign beside its words.

use crate::etoffe::strand_class;
use crate::shade::patterns;
use crate::svg::{Ink, token};
use crate::{Component, Mark, Place, Shade};

/// What a line of the legend explains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LegendSign<'a> {
    /// The fill of areas.
    Shade(Shade),
    /// The points of a kind, filled or hollow.
    Mark {
        /// The kind, as given to [`crate::MapPoint`].
        kind: &'a str,
        /// Its shape.
        mark: Mark,
        /// Whether it is drawn filled.
        known: bool,
    },
    /// A group of points.
    Group,
    /// A thread of an étoffe: its dye (none: not known), dashed when outside the school.
    Weft(Option<Component>, Place),
}

/// One line of a legend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegendEntry<'a> {
    /// The sign.
    pub sign: LegendSign<'a>,
    /// Its words, with the count where there is one ("jamais rencontrées : 312").
    pub label: &'a str,
}

/// The legend as an HTML list (`<ul class="legend">`), so that words wrap, grow and print like the rest of the page.
pub fn legend(id: &str, entries: &[LegendEntry<'_>]) -> String {
    let id = token(id);
    let mut ink = Ink::with_capacity(256 * entries.len());
    ink.open("ul").attr("class", "legend").inside();
    for (rank, entry) in entries.iter().enumerate() {
        let own = format!("{id}-k{rank}");
        ink.open("li").inside().open("svg").attr("class", "legend-sign").attr("viewBox", "0 0 24 16");
        ink.attr("width", "24").attr("height", "16").attr("aria-hidden", "true").inside();
        match entry.sign {
            LegendSign::Shade(shade) => {
                patterns(&mut ink, &own, [shade]);
                block(&mut ink, shade.class(), None);
                if let Some(url) = shade.pattern_url(&own) {
                    block(&mut ink, shade.overlay_class(), Some(&url));
                }
            }
            LegendSign::Mark { kind, mark, known } => {
                let unknown = if known { "" } else { " unknown" };
                ink.open("g").attr_parts("class", &["point point-", &token(kind), unknown]).inside();
                mark.draw(&mut ink, 12.0, 8.0, 5.0);
                ink.end("g");
            }
            LegendSign::Group => {
                ink.open("g").attr("class", "group").inside();
                ink.open("circle").attr("cx", "12").attr("cy", "8").attr("r", "7").close();
                ink.end("g");
            }
            LegendSign::Weft(component, place) => {
                let (ends, length) =
                    if place == Place::Outside { (vec![0.0, 9.0, 18.0], 6.0) } else { (vec![0.0], 24.0) };
                ink.open("path").attr("class", strand_class(component)).path(|pen| {
                    for x in ends {
                        pen.move_to(x, 5.0).across(length).down(6.0).across(-length).shut();
                    }
                });
                ink.close();
            }
        }
        ink.end("svg").open("span").inside().words(entry.label).end("span").end("li");
    }
    ink.end("ul");
    ink.finish()
}

fn block(ink: &mut Ink, class: &str, fill: Option<&str>) {
    ink.open("rect")
        .attr("class", class)
        .attr("x", "1")
        .attr("y", "1")
        .attr("width", "22")
        .attr("height", "14");
    if let Some(fill) = fill {
        ink.attr("fill", fill);
    }
    ink.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::svg::check;

    #[test]
    fn every_line_shows_its_sign() {
        let mark = LegendSign::Mark { kind: "site", mark: Mark::Square, known: false };
        let html = legend(
            "k",
            &[
                LegendEntry { sign: LegendSign::Shade(Shade::Unknown), label: "inconnu : 3" },
                LegendEntry { sign: mark, label: "site <jamais> vu" },
                LegendEntry { sign: LegendSign::Group, label: "plusieurs" },
            ],
        );
        check(&html);
        assert!(html.contains(r##"fill="url(#k-k0-pu)""##) && html.contains("site &lt;jamais&gt; vu"));
        assert!(html.contains(r#"class="point point-site unknown""#));
        assert_eq!(legend("k", &[]), r#"<ul class="legend"></ul>"#);
    }
}

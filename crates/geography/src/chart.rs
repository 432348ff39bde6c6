//! Horizontal bars with their words beside them: shares against weights, counts by kind.

use std::borrow::Cow;

use crate::map::link_of_words;
use crate::shade::patterns;
use crate::svg::{Frame, Ink, finite, token};
use crate::{Shade, words};

/// One bar.
#[derive(Debug, Clone, Default)]
pub struct Bar<'a> {
    /// What it is about, at the left.
    pub label: Cow<'a, str>,
    /// Its length; `None` (or not finite) is drawn hatched over the whole width.
    pub value: Option<f64>,
    /// The direct label at its end ("12 % (4 sur 33)"; "inconnu").
    pub text: Cow<'a, str>,
    /// A mark across the bar to compare with: the weight of this line.
    pub weight: Option<f64>,
    /// What the bar says in full.
    pub title: Cow<'a, str>,
    /// Where it leads.
    pub href: Option<Cow<'a, str>>,
}

/// Bars under one another; draw them with [`BarChart::draw`].
#[derive(Debug, Clone)]
pub struct BarChart<'a> {
    /// Unique in the page: prefix of every id inside.
    pub id: &'a str,
    /// The title, read first by a screen reader.
    pub title: &'a str,
    /// What the chart says; may be empty.
    pub description: &'a str,
    /// Width of the view box: 640 for a page, 360 for a phone.
    pub width: f64,
    /// The value of a full bar; by default the greatest of the values and weights.
    pub full: Option<f64>,
    /// The bars, from the top.
    pub bars: Vec<Bar<'a>>,
    /// Written below: numerator, denominator, date; may be empty.
    pub caption: &'a str,
}

const ROW: f64 = 26.0;
/// Of every row, once one label takes two lines.
const TALL_ROW: f64 = 38.0;
const THICK: f64 = 14.0;
const FONT: f64 = 13.0;

/// Where things stand across a chart.
struct Columns {
    /// Width of the labels, after which the bars start.
    labels: f64,
    /// Length of a full bar.
    length: f64,
    /// The value of a full bar.
    full: f64,
    /// Height of a row.
    row: f64,
}

fn label_lines(bar: &Bar<'_>, room: f64) -> Vec<String> {
    words::wrap(&bar.label, FONT, room - 8.0, 2)
}

impl BarChart<'_> {
    /// The chart as an `<svg>` element.
    pub fn draw(&self) -> String {
        let id = token(self.id);
        let width = finite(self.width, 640.0).clamp(200.0, 4000.0);
        let caption = words::wrap(self.caption, 12.0, width, 3);
        let below = if caption.is_empty() { 0.0 } else { 10.0 + 16.0 * caption.len() as f64 };
        let columns = self.columns(width);
        let rows = columns.row * self.bars.len().max(1) as f64;
        let height = rows + below;
        let has_links = self.bars.iter().any(|bar| bar.href.is_some());
        let mut ink = Ink::with_capacity(1024 + 400 * self.bars.len());
        let (title, description) = (self.title, self.description);
        Frame { id: self.id, class: "chart", width, height, title, description, has_links }.open(&mut ink);
        if self.bars.iter().any(|bar| known(bar.value).is_none()) {
            patterns(&mut ink, &id, [Shade::Unknown]);
        }
        ink.open("g").num("font-size", FONT).inside();
        for (rank, bar) in self.bars.iter().enumerate() {
            draw_bar(&mut ink, &id, bar, columns.row * rank as f64, &columns);
        }
        ink.end("g");
        if !caption.is_empty() {
            ink.open("g").attr("class", "chart-caption").attr("font-size", "12").inside();
            for (i, line) in caption.iter().enumerate() {
                let y = rows + 18.0 + 16.0 * i as f64;
                ink.text_at("caption-line", 0.0, y, line);
            }
            ink.end("g");
        }
        ink.end("svg");
        ink.finish()
    }

    fn columns(&self, width: f64) -> Columns {
        let widest = |text: fn(&Bar<'_>) -> f64| self.bars.iter().map(text).fold(0.0, f64::max);
        let labels = (widest(|bar| words::width(&bar.label, FONT)) + 12.0).min(width * 0.34);
        let texts = (widest(|bar| words::width(&bar.text, FONT)) + 12.0).min(width * 0.44);
        let greatest = self
            .bars
            .iter()
            .flat_map(|bar| [known(bar.value), known(bar.weight)])
            .flatten()
            .fold(0.0, f64::max);
        let full = self.full.filter(|full| full.is_finite() && *full > 0.0).unwrap_or(greatest);
        let is_tall = self.bars.iter().any(|bar| label_lines(bar, labels).len() > 1);
        let row = if is_tall { TALL_ROW } else { ROW };
        Columns { labels, length: width - labels - texts, full, row }
    }
}

impl Columns {
    /// How far along a value lies; never beyond the full length.
    fn along(&self, value: f64) -> f64 {
        if self.full > 0.0 { (value / self.full).clamp(0.0, 1.0) * self.length } else { 0.0 }
    }
}

fn known(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

fn draw_bar(ink: &mut Ink, id: &str, bar: &Bar<'_>, top: f64, columns: &Columns) {
    let tag = link_of_words(ink, "bar-row", &bar.title, bar.href.as_deref());
    let base = top + columns.row / 2.0 + FONT * 0.35;
    let lines = label_lines(bar, columns.labels);
    for (i, line) in lines.iter().enumerate() {
        let shift = (i as f64 - (lines.len() as f64 - 1.0) / 2.0) * FONT * 1.15;
        ink.text_at("bar-label", 0.0, base + shift, line);
    }
    let y = top + (columns.row - THICK) / 2.0;
    rect(ink, "bar-track", columns.labels, y, columns.length, None);
    let weight = known(bar.weight).map(|weight| columns.along(weight));
    let end = match known(bar.value) {
        Some(value) => {
            let length = columns.along(value);
            rect(ink, "bar", columns.labels, y, length, None);
            length
        }
        None => {
            let url = Shade::Unknown.pattern_url(id);
            rect(ink, "bar-unknown hatch hatch-unknown", columns.labels, y, columns.length, url.as_deref());
            columns.length
        }
    };
    if let Some(weight) = weight {
        ink.open("path").attr("class", "bar-weight").attr("stroke-width", "2.5").path(|pen| {
            pen.move_to(columns.labels + weight, y - 4.0).down(THICK + 8.0);
        });
        ink.close();
    }
    let after = columns.labels + end.max(weight.unwrap_or(0.0)) + 8.0;
    let class = if known(bar.value).is_some() { "bar-text" } else { "bar-text bar-text-unknown" };
    ink.text_at(class, after, base, &bar.text);
    ink.end(tag);
}

fn rect(ink: &mut Ink, class: &str, x: f64, y: f64, width: f64, fill: Option<&str>) {
    ink.open("rect").attr("class", class).num("x", x).num("y", y).num("width", width.max(0.0));
    ink.num("height", THICK);
    if let Some(fill) = fill {
        ink.attr("fill", fill);
    }
    ink.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::svg::check;
    use proptest::prelude::*;

    fn chart<'a>(bars: Vec<Bar<'a>>, caption: &'a str) -> BarChart<'a> {
        BarChart { id: "c", title: "Parts", description: "", width: 640.0, full: None, bars, caption }
    }

    #[test]
    fn the_greatest_value_fills_the_width_and_unknown_is_hatched() {
        let bars = vec![
            Bar { label: "A".into(), value: Some(10.0), weight: Some(5.0), ..Bar::default() },
            Bar { label: "B".into(), value: None, text: "inconnu".into(), ..Bar::default() },
        ];
        let svg = chart(bars, "4 sur 33").draw();
        check(&svg);
        assert_eq!(svg.matches(r#"<rect class="bar""#).count(), 1);
        assert!(svg.contains(r##"fill="url(#c-pu)""##) && svg.contains(">4 sur 33</text>"));
    }

    proptest! {
        #[test]
        fn any_numbers_are_drawn(value in proptest::num::f64::ANY, weight in proptest::num::f64::ANY,
                                 full in proptest::num::f64::ANY, width in proptest::num::f64::ANY, text in any::<String>()) {
            let bar = Bar { label: text.as_str().into(), value: Some(value), weight: Some(weight),
                            text: text.as_str().into(), title: text.as_str().into(), href: Some(text.as_str().into()) };
            check(&BarChart { width, full: Some(full), ..chart(vec![bar, Bar::default()], &text) }.draw());
        }
    }

    #[test]
    fn nothing_to_draw_is_still_a_picture() {
        check(&chart(Vec::new(), "").draw());
    }
}

//! The areas of a territory (communes, quarters) and which of them holds a point.

use std::borrow::Cow;

use crate::shape::label_place;
use crate::{Bounds, Polygon, Position, simplify};

/// A commune, a quarter: a code, a name in each language, and its outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The official code as text (`ins`, `mdrc`…).
    pub code: String,
    /// The French name.
    pub name_fr: String,
    /// The Dutch name, when the source gives one.
    pub name_nl: Option<String>,
    /// The outline; several polygons when the area lies in pieces.
    pub polygons: Vec<Polygon>,
    bounds: Bounds,
    label: (Position, f64),
}

impl Area {
    /// An area from its outline; `None` when the outline is empty.
    pub fn new(
        code: String,
        name_fr: String,
        name_nl: Option<String>,
        polygons: Vec<Polygon>,
    ) -> Option<Self> {
        let bounds = polygons.iter().filter_map(Polygon::bounds).reduce(Bounds::union)?;
        let label = label_place(&polygons).unwrap_or((bounds.centre(), 0.0));
        Some(Self { code, name_fr, name_nl, polygons, bounds, label })
    }

    /// The box around the area.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// A place well inside, where a name can be written.
    pub fn label_position(&self) -> Position {
        self.label.0
    }

    /// Width in degrees of longitude that is free at [`Self::label_position`].
    pub(crate) fn label_room(&self) -> f64 {
        self.label.1
    }

    /// Whether the position lies in the area.
    pub fn contains(&self, position: Position) -> bool {
        self.bounds.contains(position) && self.polygons.iter().any(|polygon| polygon.contains(position))
    }

    /// The name in a language ("nl", or French for any other).
    pub fn name(&self, language: &str) -> Cow<'_, str> {
        match &self.name_nl {
            Some(name) if language == "nl" => name.into(),
            _ => self.name_fr.as_str().into(),
        }
    }
}

/// The areas of one kind, in the order of their source.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Boundaries {
    areas: Vec<Area>,
}

impl Boundaries {
    /// Boundaries made of these areas.
    pub fn new(areas: Vec<Area>) -> Self {
        Self { areas }
    }

    /// The areas, in the order of their source.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// The area that holds the position, if any.
    pub fn area_at(&self, position: Position) -> Option<&Area> {
        self.areas.iter().find(|area| area.contains(position))
    }

    /// The area with this code.
    pub fn area(&self, code: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.code == code)
    }

    /// The box around all areas; `None` when there are none.
    pub fn bounds(&self) -> Option<Bounds> {
        self.areas.iter().map(Area::bounds).reduce(Bounds::union)
    }

    /// A light copy for drawing: outlines may move by up to `tolerance` metres, and neighbours still share their border.
    ///
    /// Keep the original for [`Self::area_at`]. Areas too small for the tolerance keep their outline as it was.
    pub fn simplified(&self, tolerance: f64) -> Self {
        Self { areas: simplify::simplify(&self.areas, tolerance) }
    }
}

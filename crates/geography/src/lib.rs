#![doc = include_str!("../README.md")]

mod boundaries;
mod chart;
mod etoffe;
mod geojson;
mod guess;
mod lambert;
mod legend;
mod map;
mod position;
mod shade;
mod shape;
mod simplify;
mod svg;
mod tiles;
mod words;

pub use boundaries::{Area, Boundaries};
pub use chart::{Bar, BarChart};
pub use etoffe::{
    Component, Dyes, Encounter, Etoffe, EtoffeSize, Place, Season, SeasonState, Summary, favicon, summary,
};
pub use geojson::{BoundariesError, FeatureProblem, Keys};
pub use guess::{Guess, guess, guess_column, looks_like_lambert72, looks_like_swapped};
pub use lambert::{Lambert, from_lambert72, from_lambert2008, to_lambert72, to_lambert2008};
pub use legend::{LegendEntry, LegendSign, legend};
pub use map::{GroupText, Map, MapArea, MapGroup, MapPoint};
pub use position::{Bounds, Position, distance};
pub use shade::{Mark, Shade};
pub use shape::Polygon;
pub use tiles::{Tile, TileMap};

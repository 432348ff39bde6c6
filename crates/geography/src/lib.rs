//! Shapes, projections, and maps drawn as SVG.

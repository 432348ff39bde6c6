//! What tests share: a site on both engines, a fixed clock, HTML queries.

-- The few attributions among thousands of sources, found without reading them all.

CREATE INDEX record_source_attribution ON record_source (basin_id, kind, attribution) WHERE attribution IS NOT NULL;

package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Place;

/** A schema change and the SQL that makes it, as far as that is known: the statement, or the script as a whole. */
public record PlacedChange(SchemaChange change, Place place) {}

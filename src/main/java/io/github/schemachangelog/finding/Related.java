package io.github.schemachangelog.finding;

import io.github.schemachangelog.text.Place;

/**
 * Another place that a finding speaks of.
 *
 * @param label what is to be seen there; may be empty
 */
public record Related(Place place, String label) {}

/**
 * What becomes of a target when things go wrong around a deployment: real Maven processes, a real server, and many random
 * moments. Run with {@code -Pendurance}; {@code -Dendurance.rounds=3} tries little of everything.
 */
@org.jspecify.annotations.NullMarked
package io.github.schemachangelog.endurance;

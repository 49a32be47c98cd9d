package io.github.schemachangelog.evidence;

/**
 * A constraint as the catalog has it; its name is always there.
 *
 * @param identity the server's number of it; 0 where it is found by its name alone
 * @param definition the server's whole text of it, without {@code NOT VALID}
 * @param traits what can change while it stays the same constraint: deferral and the like
 */
public record ConstraintFacts(long identity, Constraint constraint, String definition, String traits) implements Fact {
    /** How the server ends the text of one, since PostgreSQL 18. */
    private static final String NOT_ENFORCED = " NOT ENFORCED";

    /** Its name. */
    @Override
    public Object key() {
        return name();
    }

    String name() {
        return constraint.name().orElseThrow();
    }

    /** Whether it is still to be validated; what is not enforced never can be. */
    public boolean isLeftInvalid() {
        return !constraint.validated() && !definition.endsWith(NOT_ENFORCED);
    }

    ConstraintFacts anonymous() {
        return new ConstraintFacts(0, constraint, definition, traits);
    }
}

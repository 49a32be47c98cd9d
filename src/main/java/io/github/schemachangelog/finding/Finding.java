package io.github.schemachangelog.finding;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One place where a rule is not satisfied.
 *
 * @param severity the rule's default, until the Linter applies the settings
 * @param message subject and observed fact; complete without the rest
 * @param place where
 * @param label what the code frame says under that place; may be empty
 * @param migration the migration that it is about; empty for the document as a whole
 * @param related other places, in the order in which they are shown
 * @param why why it matters
 * @param advice what to do, as a command or an edit
 * @param fix the edit, where there is a certain one
 */
public record Finding(
        RuleInfo rule,
        Severity severity,
        String message,
        Place place,
        String label,
        Optional<MigrationId> migration,
        List<Related> related,
        String why,
        String advice,
        Optional<Fix> fix) {
    public Finding {
        if (message.isBlank() || why.isBlank() || advice.isBlank()) {
            throw new IllegalArgumentException("a finding of " + rule.id() + " says what, why and what to do");
        }
        related = List.copyOf(related);
    }

    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, message, place, label, migration, related, why, advice, fix);
    }

    /** Starts a finding of a rule at a place. */
    public static Builder at(RuleInfo rule, Place place) {
        return new Builder(rule, place);
    }

    /** Takes the parts of a finding; {@code message}, {@code why} and {@code advice} must be given. */
    public static final class Builder {
        private final RuleInfo rule;
        private final Place place;
        private final List<Related> related = new ArrayList<>();
        private Severity severity;
        private String message = "";
        private String label = "";
        private Optional<MigrationId> migration = Optional.empty();
        private String why = "";
        private String advice = "";
        private Optional<Fix> fix = Optional.empty();

        private Builder(RuleInfo rule, Place place) {
            this.rule = rule;
            this.place = place;
            this.severity = rule.severity();
        }

        /** Another severity than the rule's default, for a case of its own. */
        public Builder severity(Severity value) {
            severity = value;
            return this;
        }

        public Builder message(String value) {
            message = value;
            return this;
        }

        public Builder label(String value) {
            label = value;
            return this;
        }

        public Builder migration(Optional<MigrationId> value) {
            migration = value;
            return this;
        }

        public Builder related(Place other, String what) {
            related.add(new Related(other, what));
            return this;
        }

        public Builder why(String value) {
            why = value;
            return this;
        }

        public Builder advice(String value) {
            advice = value;
            return this;
        }

        public Builder fix(Fix value) {
            fix = Optional.of(value);
            return this;
        }

        public Finding build() {
            return new Finding(rule, severity, message, place, label, migration, related, why, advice, fix);
        }
    }
}

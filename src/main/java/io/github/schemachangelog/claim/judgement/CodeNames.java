package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an entry names that an application has and its database has not: relations of models, functions, roles. */
final class CodeNames {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Pattern RIGHTS = Pattern.compile("(?i)\\b(grant|revoke)\\s");

    private final MigrationFacts facts;
    private final Effects effects;

    CodeNames(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    /** A clause; empty where the claim can only be of the database. */
    Optional<String> about(Assertion claim) {
        if (claim instanceof Assertion.NewColumn one && one.attributes().isRemark()) {
            boolean other = hasKey(one) || isListOfRows(one.column()) || isRole();
            return other ? Optional.of("`" + one.column() + "` may be no column") : Optional.empty();
        }
        if (claim instanceof Assertion.NewObject one) {
            boolean code = hasCapitals(one.name().last()) && tables().noneMatch(CodeNames::hasCapitals);
            boolean event = one.objectKind().equals("trigger")
                    && !one.name().qualifier().isEmpty();
            return code || event ? Optional.of("`" + one.name() + "` may be a name in code") : Optional.empty();
        }
        if (claim instanceof Assertion.NewIndex one && isOfCode(one.claimed().columns())) {
            return Optional.of("`" + String.join("`, `", one.claimed().columns()) + "` may be no columns");
        }
        boolean renamed = claim instanceof Assertion.NewTable one
                && effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.TableRenamed other
                                && one.table().means(other.newName()));
        return renamed ? Optional.of("the SQL gives another table this name") : Optional.empty();
    }

    /** {@code (OrderRepository.findOpen)} behind an index tells what it is for. */
    private boolean isOfCode(List<String> columns) {
        boolean code = columns.stream().anyMatch(column -> column.indexOf('.') > 0 || hasCapitals(column));
        return code
                && effects.indexes().stream()
                        .flatMap(one -> one.index().keys().stream())
                        .noneMatch(key -> hasCapitals(FoundIndex.bare(key)));
    }

    /** {@code owner} is what {@code ownerId} points to. */
    private boolean hasKey(Assertion.NewColumn claim) {
        String name = Effects.key(claim.column().last());
        return effects.allColumns()
                .filter(column -> claim.table()
                        .filter(table -> !table.means(column.table()))
                        .isEmpty())
                .map(column -> Effects.key(column.column().name()))
                .anyMatch(column -> column.equals(name + "id") || column.equals(name + "_id"));
    }

    /** {@code ownedTeams} of a user are rows of {@code Team}. */
    private boolean isListOfRows(Name column) {
        String[] words = HUMP.split(column.last(), -1);
        Name last = new Name(words[words.length - 1], true);
        return words.length > 1 && last.text().endsWith("s") && tables().anyMatch(last::resembles);
    }

    /** Whoever may read a table is listed below it, too. */
    private boolean isRole() {
        return RIGHTS.matcher(facts.script().text()).find();
    }

    private Stream<String> tables() {
        return Stream.concat(
                facts.before().everywhere(), effects.tables().stream().map(Effects.NewTable::name));
    }

    private static boolean hasCapitals(String name) {
        return !name.equals(name.toLowerCase(Locale.ROOT)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }
}

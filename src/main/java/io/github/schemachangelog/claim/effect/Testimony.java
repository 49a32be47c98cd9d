package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a migration changes by both witnesses. The catalog tells what has changed; the SQL tells where that stands, in
 * which words, and what no catalog shows: rows, and how an index was built.
 */
final class Testimony {
    /** What a catalog does not show, or not in every database that the script has changed. */
    private static final Set<String> BEYOND_CATALOG = Set.of(
            "role", "user", "group", "database", "tablespace", "subscription", "parameter", "large object", "system");

    private final Script script;
    private final Map<String, List<PlacedChange>> bySubject = new HashMap<>();
    private final Optional<PlacedChange> notReadable;

    private Testimony(Script script, List<PlacedChange> written) {
        this.script = script;
        for (PlacedChange change : SettledDefaults.in(written)) {
            subject(change.change())
                    .ifPresent(name -> bySubject
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(change));
        }
        this.notReadable = written.stream()
                .filter(change -> change.change() instanceof SchemaChange.NotReadable)
                .findFirst();
    }

    private static Optional<String> subject(SchemaChange change) {
        return change.subject().map(name -> Effects.key(name.name()));
    }

    /**
     * Joins what both say.
     *
     * @param written what the SQL says
     * @param seen what lies between the catalog before and after
     */
    static List<PlacedChange> of(Script script, List<PlacedChange> written, List<SchemaChange> seen) {
        Testimony testimony = new Testimony(script, written);
        List<PlacedChange> joined = new ArrayList<>();
        seen.forEach(change -> joined.add(testimony.joined(change)));
        written.stream().filter(change -> isBeyondCatalog(change.change())).forEach(joined::add);
        joined.addAll(Replaced.in(written, seen));
        return List.copyOf(joined);
    }

    private static boolean isBeyondCatalog(SchemaChange change) {
        return change instanceof SchemaChange.DataChanged
                || change instanceof SchemaChange.NotReadable
                || change instanceof OtherObject other && BEYOND_CATALOG.contains(other.kind());
    }

    private PlacedChange joined(SchemaChange seen) {
        List<PlacedChange> same = subject(seen).map(bySubject::get).orElse(List.of());
        return same.stream()
                .filter(one -> one.change().getClass() == seen.getClass()
                        && one.change().part().equals(seen.part())
                        && isDoneAlike(one.change(), seen))
                .findFirst()
                .map(one -> new PlacedChange(inWordsOf(one.change(), seen), one.place()))
                .orElseGet(() -> new PlacedChange(seen, place(same)));
    }

    /** Where something happens of which the SQL says nothing itself: at its table, in a block, or anywhere. */
    private Place place(List<PlacedChange> ofSame) {
        return ofSame.stream()
                .findFirst()
                .or(() -> notReadable)
                .map(PlacedChange::place)
                .orElseGet(() -> script.place(script.span()));
    }

    private static boolean isDoneAlike(SchemaChange one, SchemaChange other) {
        if (one instanceof SchemaChange.RowSecurityChanged) {
            return one.equals(other);
        }
        return !(one instanceof OtherObject made && other instanceof OtherObject seen)
                || made.kind().equals(seen.kind()) && made.verb() == seen.verb();
    }

    /** PostgreSQL writes expressions in its own way; people compare with what they have written. */
    private static SchemaChange inWordsOf(SchemaChange written, SchemaChange seen) {
        if (written instanceof SchemaChange.TableCreated one && seen instanceof SchemaChange.TableCreated other) {
            return new SchemaChange.TableCreated(
                    other.table(),
                    other.columns().stream()
                            .map(column -> columnOf(one.columns(), column))
                            .toList(),
                    other.constraints().stream()
                            .map(constraint -> constraintOf(one.constraints(), constraint))
                            .toList());
        } else if (written instanceof SchemaChange.ColumnAdded one && seen instanceof SchemaChange.ColumnAdded other) {
            return new SchemaChange.ColumnAdded(other.table(), inWordsOf(one.column(), other.column()));
        } else if (written instanceof SchemaChange.DefaultChanged one
                && seen instanceof SchemaChange.DefaultChanged other) {
            return one.newDefault().isPresent() == other.newDefault().isPresent() ? one : other;
        } else if (written instanceof SchemaChange.IndexCreated one
                && seen instanceof SchemaChange.IndexCreated other) {
            return inWordsOf(one, other);
        } else if (written instanceof SchemaChange.ConstraintAdded one
                && seen instanceof SchemaChange.ConstraintAdded other) {
            return new SchemaChange.ConstraintAdded(other.table(), inWordsOf(one.constraint(), other.constraint()));
        } else if (written instanceof SchemaChange.IndexDropped) {
            return written;
        }
        return seen;
    }

    private static Column columnOf(List<Column> written, Column seen) {
        return written.stream()
                .filter(column -> column.name().equals(seen.name()))
                .findFirst()
                .map(column -> inWordsOf(column, seen))
                .orElse(seen);
    }

    private static Column inWordsOf(Column written, Column seen) {
        boolean serial = written.type().endsWith("serial");
        boolean sameDefault = serial
                || written.defaultText().isPresent() == seen.defaultText().isPresent();
        return new Column(
                seen.name(),
                serial ? written.type() : seen.type(),
                seen.nullable(),
                sameDefault ? written.defaultText() : seen.defaultText(),
                seen.generation());
    }

    private static Constraint constraintOf(List<Constraint> written, Constraint seen) {
        return written.stream()
                .filter(constraint ->
                        constraint.name().isPresent() && constraint.name().equals(seen.name()))
                .findFirst()
                .map(constraint -> inWordsOf(constraint, seen))
                .orElse(seen);
    }

    private static Constraint inWordsOf(Constraint written, Constraint seen) {
        return new Constraint(
                seen.name(),
                seen.kind(),
                seen.columns(),
                seen.target(),
                written.expression().isPresent() && seen.expression().isPresent()
                        ? written.expression()
                        : seen.expression(),
                seen.validated());
    }

    /** Keys that are columns are compared by their names; an expression is left as it is written. */
    private static SchemaChange inWordsOf(SchemaChange.IndexCreated written, SchemaChange.IndexCreated seen) {
        List<String> keys = new ArrayList<>(seen.keys());
        for (int i = 0; i < keys.size() && keys.size() == written.keys().size(); i++) {
            if (!keys.get(i).matches("[\\w$]+")) {
                keys.set(i, written.keys().get(i));
            }
        }
        return new SchemaChange.IndexCreated(
                seen.index(),
                seen.table(),
                seen.method(),
                keys,
                seen.included(),
                written.where().isPresent() && seen.where().isPresent() ? written.where() : seen.where(),
                seen.unique(),
                written.concurrently());
    }
}

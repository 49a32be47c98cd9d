package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/**
 * That something is on a table which is told in plain words: {@code Added `note` to the orders table}.
 *
 * @param claimed what is said, without its table
 * @param tables as they are written; it is on each of them
 * @param maybe whether the words may mean something else than a table: {@code Orders: added `note`}
 */
public record Placed(Assertion claimed, List<Name> tables, boolean maybe) implements Assertion {
    public Placed {
        tables = List.copyOf(tables);
    }

    @Override
    public Optional<ClaimKind> kind() {
        return claimed.kind();
    }

    /** Whether it can be on a table, and which one is not said. */
    public static boolean canBe(Assertion claimed) {
        return on(claimed, new Name("t", false)).isPresent();
    }

    /** The same claim on a table. */
    public Optional<Assertion> on(Name table) {
        return on(claimed, table);
    }

    private static Optional<Assertion> on(Assertion claimed, Name name) {
        Optional<Name> table = Optional.of(name);
        Assertion placed = null;
        if (claimed instanceof NewColumn one && one.table().isEmpty()) {
            placed = new NewColumn(table, one.column(), one.attributes());
        } else if (claimed instanceof NewColumns one && one.table().isEmpty()) {
            placed = new NewColumns(table, one.count(), one.each(), one.named());
        } else if (claimed instanceof DroppedColumn one && one.table().isEmpty()) {
            placed = new DroppedColumn(table, one.column());
        } else if (claimed instanceof RenamedColumn one && one.table().isEmpty()) {
            placed = new RenamedColumn(table, one.column(), one.newName());
        } else if (claimed instanceof RetypedColumn one && one.table().isEmpty()) {
            placed = new RetypedColumn(table, one.column(), one.type(), one.before());
        } else if (claimed instanceof Renullified one && one.table().isEmpty()) {
            placed = new Renullified(table, one.column(), one.nullable());
        } else if (claimed instanceof NewConstraint one && one.table().isEmpty()) {
            placed = new NewConstraint(table, one.constraint(), one.demands());
        } else if (claimed instanceof DroppedConstraint one && one.table().isEmpty()) {
            placed = new DroppedConstraint(table, one.constraint());
        } else if (claimed instanceof NewObject one && one.table().isEmpty()) {
            placed = new NewObject(one.objectKind(), one.name(), table, one.events());
        } else if (claimed instanceof SecuredTable one && one.table().isEmpty() && !one.ofNew()) {
            placed = new SecuredTable(table, one.security(), false);
        } else if (claimed instanceof OfAnything.Made one) {
            placed = new NewColumn(table, one.name(), Attributes.NONE);
        } else if (claimed instanceof OfAnything.Gone one) {
            placed = new DroppedColumn(table, one.name());
        }
        return Optional.ofNullable(placed);
    }
}

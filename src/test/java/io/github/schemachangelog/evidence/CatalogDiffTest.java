package io.github.schemachangelog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.evidence.Column.Generation;
import io.github.schemachangelog.evidence.EnumFacts.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogDiffTest {
    private static final ObjectName ROLE = ObjectName.of("role");

    static LongStream seeds() {
        return Laws.seeds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isEmptyExactlyBetweenEqualSchemas(long seed) {
        CatalogFacts one = new RandomCatalog(seed).facts().anonymous();
        CatalogFacts other =
                new RandomCatalog(seed % 2 == 0 ? seed : seed + 1000).facts().anonymous();

        assertThat(CatalogDiff.between(one, other).isEmpty()).isEqualTo(one.equals(other));
        assertThat(CatalogDiff.between(CatalogFacts.EMPTY, one).isEmpty()).isEqualTo(one.equals(CatalogFacts.EMPTY));
    }

    @Test
    void whatIsMadeAnewIsAnotherUnlessItIsFoundByName() {
        CatalogFacts old = of(table(1, column(1, "integer")));
        CatalogFacts anew = of(table(2, column(1, "integer")));

        assertThat(kinds(old, anew)).containsExactly("TableDropped", "TableCreated");
        assertThat(CatalogDiff.between(old.anonymous(), anew.anonymous())).isEmpty();
    }

    @Test
    void aColumnOfTheSameNameThatIsMadeAnewHasLostItsValues() {
        assertThat(kinds(of(table(1, column(1, "integer"))), of(table(1, column(2, "integer")))))
                .containsExactly("ColumnDropped", "ColumnAdded");
    }

    @Test
    void aRenamedTypeIsNoChangeOfItsColumns() {
        CatalogFacts before =
                facts(List.of(table(1, column(1, "role"))), new EnumFacts(5, ROLE, List.of(new Value(6, "A")), "", ""));
        ObjectName position = ObjectName.of("position");
        CatalogFacts after = facts(
                List.of(table(1, column(1, "position"))),
                new EnumFacts(5, position, List.of(new Value(6, "B")), "", ""));

        assertThat(CatalogDiff.between(before, after))
                .containsExactly(
                        new SchemaChange.TypeRenamed(ROLE, "position"),
                        new SchemaChange.EnumValueRenamed(position, "A", "B"));
    }

    @Test
    void valuesInAnotherOrderAreAnotherType() {
        CatalogFacts before =
                facts(List.of(), new EnumFacts(0, ROLE, List.of(new Value(0, "A"), new Value(0, "B")), "", ""));
        CatalogFacts after =
                facts(List.of(), new EnumFacts(0, ROLE, List.of(new Value(0, "B"), new Value(0, "A")), "", ""));

        assertThat(CatalogDiff.between(before, after))
                .containsExactly(
                        new SchemaChange.TypeDropped(ROLE), new SchemaChange.EnumCreated(ROLE, List.of("B", "A")));
    }

    private static List<String> kinds(CatalogFacts before, CatalogFacts after) {
        return CatalogDiff.between(before, after).stream()
                .map(change -> change.getClass().getSimpleName())
                .toList();
    }

    private static CatalogFacts of(TableFacts table) {
        return new CatalogFacts(List.of(table), List.of(), List.of(), List.of(), List.of());
    }

    private static CatalogFacts facts(List<TableFacts> tables, EnumFacts type) {
        return new CatalogFacts(tables, List.of(), List.of(type), List.of(), List.of());
    }

    private static TableFacts table(long identity, ColumnFacts column) {
        return new TableFacts(identity, ObjectName.of("t"), List.of(column), List.of(), RowSecurityFacts.NONE, "", "");
    }

    private static ColumnFacts column(long identity, String type) {
        return new ColumnFacts(identity, new Column("a", type, true, Optional.empty(), Generation.NONE), "");
    }
}

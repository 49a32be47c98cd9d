package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.AttributesReader;
import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.word.Lexer;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a table of new tables, columns or indexes: a row, a claim. */
final class TableClaims {
    private static final List<String> TABLES = List.of("table", "new table", "table name");
    private static final List<String> COLUMNS = List.of("column", "field", "new column", "column name");
    private static final List<String> TYPES = List.of("type", "data type");
    private static final List<String> NULLABLE = List.of("nullable", "nullable?", "null", "null?");
    private static final List<String> REQUIRED = List.of("required", "required?", "not null");
    private static final List<String> DEFAULTS = List.of("default", "default value");
    private static final List<String> INDEXES = List.of("index", "new index", "index name");
    private static final List<String> KEYS = List.of("columns", "column(s)", "fields", "on columns");
    private static final List<String> UNIQUE = List.of("unique", "unique?");
    private static final Set<String> NOTHING = Set.of("none", "null", "n", "no");
    private static final Set<String> NO = Set.of("no", "false", "n", "\u274C", "\u2717");
    private static final Set<String> YES = Set.of("yes", "true", "unique", "y", "x", "\u2713", "\u2705", "\u2714");

    /** Of columns that hold no facts of the schema. */
    private static final Pattern REMARKS = Pattern.compile(
            "|#|no\\.?|purpose|description|notes?|comments?|remarks?|usage|used (?:for|by)|why|reason|owner");

    private final List<String> header;
    private final Scope scope;

    private TableClaims(List<String> header, Scope scope) {
        this.header = header;
        this.scope = scope;
    }

    static List<Claim> read(Block.Table table, Scope scope) {
        List<String> header = table.rows().get(0).stream()
                .map(cell -> Inline.text(cell.content()).strip().toLowerCase(Locale.ROOT))
                .toList();
        TableClaims reader = new TableClaims(header, scope);
        List<Claim> claims = new ArrayList<>();
        table.rows().stream()
                .skip(1)
                .filter(row -> !row.isEmpty())
                .forEach(row -> reader.row(row).or(() -> reader.unread(row)).ifPresent(claims::add));
        return claims;
    }

    private Optional<Claim> row(List<Block.Cell> row) {
        Optional<Name> table = name(row, TABLES);
        Optional<Name> column = name(row, COLUMNS);
        boolean there = row.stream()
                .flatMap(cell -> Lexer.tokens(cell.content()).stream())
                .anyMatch(token -> !token.code() && token.is("existing"));
        if (there) {
            return Optional.empty();
        }
        if (ofIndexes()) {
            return index(row);
        }
        boolean ofTables = scope.items() == Scope.Items.NEW_TABLES || header.contains("new table");
        boolean ofColumns = scope.items() == Scope.Items.NEW_COLUMNS || header.contains("new column");
        boolean ofTable = scope.items() == Scope.Items.OF_TABLE;
        if (column.isPresent() && (ofColumns || ofTable)) {
            Claim claim = told(row, new Assertion.NewColumn(scope.or(table), column.get(), attributes(row)));
            // Of a table that was there, all columns may be listed.
            return Optional.of(ofTable ? claim.with(Claim.Weight.DOUBTFUL) : claim);
        }
        boolean justTable = column.isEmpty() && ofTables;
        return justTable ? table.map(name -> told(row, new Assertion.NewTable(name))) : Optional.empty();
    }

    /** As the sentence {@code `index` on `table` (`column`) (unique)} would be read. */
    private Optional<Claim> index(List<Block.Cell> row) {
        Optional<List<Token>> name = cell(row, INDEXES).filter(tokens -> !tokens.isEmpty());
        if (name.isEmpty() || Names.end(name.get(), 0) != name.get().size()) {
            return Optional.empty();
        }
        List<Token> line = new ArrayList<>(name.get());
        Span behind = line.get(line.size() - 1).span();
        cell(row, TABLES).filter(tokens -> !tokens.isEmpty()).ifPresent(tokens -> {
            line.add(Token.of(Token.Kind.WORD, "on", false, behind));
            line.addAll(tokens);
        });
        cell(row, KEYS).filter(tokens -> !tokens.isEmpty()).ifPresent(tokens -> enclose(line, tokens, behind));
        if (cell(row, UNIQUE).filter(TableClaims::isYes).isPresent()) {
            enclose(line, List.of(Token.of(Token.Kind.WORD, "unique", false, behind)), behind);
        }
        Scope indexes = scope.isOfNewOrGone() ? scope : Scope.CHANGES;
        return LineReader.head(line, indexes)
                .filter(found -> found.match().end() == line.size()
                        && found.reading().claims().size() == 1)
                .map(found -> told(row, found.reading().claims().get(0).assertion()));
    }

    private static void enclose(List<Token> line, List<Token> tokens, Span place) {
        line.add(Token.of(Token.Kind.SYMBOL, "(", false, place));
        line.addAll(tokens);
        line.add(Token.of(Token.Kind.SYMBOL, ")", false, place));
    }

    private static boolean isYes(List<Token> cell) {
        return cell.size() == 1 && YES.contains(cell.get(0).lower());
    }

    /** A row below changes is one of them, whatever it says. */
    private Optional<Claim> unread(List<Block.Cell> row) {
        boolean changes = scope.items() != Scope.Items.PROSE && scope.items() != Scope.Items.REMARKS;
        return changes ? Optional.of(claim(row, LineReader.NOT_UNDERSTOOD)) : Optional.empty();
    }

    /** Not verified where another cell says something that nobody reads. */
    private Claim told(List<Block.Cell> row, Assertion assertion) {
        Claim claim = claim(row, assertion);
        return scope.readToItsEnd() && isRead(row) ? claim : claim.with(Qualifiers.UNREAD);
    }

    private boolean isRead(List<Block.Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            String title = i < header.size() ? header.get(i) : "";
            List<Token> tokens = Lexer.tokens(row.get(i).content());
            boolean known =
                    TABLES.contains(title) || (ofIndexes() ? isOfIndex(title, tokens) : isOfColumn(title, tokens));
            boolean facts = !tokens.isEmpty()
                    && (!REMARKS.matcher(title).matches()
                            || IntStream.range(0, tokens.size()).anyMatch(at -> Qualifiers.isAt(tokens, at)));
            if (!known && facts) {
                return false;
            }
        }
        return true;
    }

    private boolean ofIndexes() {
        return scope.items() == Scope.Items.NEW_INDEXES
                || scope.items() == Scope.Items.NEW_UNIQUE_INDEXES
                || header.contains("new index");
    }

    private static boolean isOfColumn(String title, List<Token> cell) {
        return COLUMNS.contains(title)
                || TYPES.contains(title)
                || DEFAULTS.contains(title)
                || (NULLABLE.contains(title) || REQUIRED.contains(title)) && (isYes(cell) || isNo(cell));
    }

    private static boolean isNo(List<Token> cell) {
        return cell.size() == 1 && NO.contains(cell.get(0).lower());
    }

    private static boolean isOfIndex(String title, List<Token> cell) {
        return INDEXES.contains(title) || KEYS.contains(title) || UNIQUE.contains(title) && isYes(cell);
    }

    private static Claim claim(List<Block.Cell> row, Assertion assertion) {
        return new Claim(row.get(0).span(), assertion);
    }

    private Attributes attributes(List<Block.Cell> row) {
        Attributes type = cell(row, TYPES).map(AttributesReader::read).orElse(Attributes.NONE);
        // What is not required may have a default instead of being NULL.
        Optional<Boolean> nullable = answer(row, NULLABLE)
                .or(() -> answer(row, REQUIRED).filter(required -> required).map(required -> false));
        Attributes told = nullable.map(type::withNullable).orElse(type);
        return cell(row, DEFAULTS)
                .filter(tokens -> tokens.stream().anyMatch(token -> token.kind() != Token.Kind.SYMBOL)
                        && !NOTHING.contains(tokens.get(0).lower()))
                .map(tokens -> told.and(AttributesReader.read(withDefault(tokens))))
                .orElse(told);
    }

    private static List<Token> withDefault(List<Token> tokens) {
        List<Token> line = new ArrayList<>();
        line.add(Token.of(Token.Kind.WORD, "default", false, tokens.get(0).span()));
        line.addAll(tokens);
        return line;
    }

    private Optional<Boolean> answer(List<Block.Cell> row, List<String> titles) {
        return cell(row, titles).filter(cell -> isYes(cell) || isNo(cell)).map(TableClaims::isYes);
    }

    private Optional<Name> name(List<Block.Cell> row, List<String> titles) {
        return cell(row, titles)
                .filter(tokens -> !tokens.isEmpty() && Names.end(tokens, 0) == tokens.size())
                .map(Names::one);
    }

    private Optional<List<Token>> cell(List<Block.Cell> row, List<String> titles) {
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
            if (titles.contains(header.get(i))) {
                return Optional.of(Lexer.tokens(row.get(i).content()));
            }
        }
        return Optional.empty();
    }
}

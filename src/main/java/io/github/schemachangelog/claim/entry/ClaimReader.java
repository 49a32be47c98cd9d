package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.phrase.Reading;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.word.Lexer;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an entry claims, in document order. */
public final class ClaimReader {
    /** The words of headings and labels under which nothing is said of what the migration does. */
    private static final Set<String> ASIDES = Set.of(
            "rollback",
            "verification",
            "verify",
            "test",
            "testing",
            "tests",
            "checklist",
            "how",
            "next",
            "support",
            "setup",
            "post-migration",
            "tasks",
            "task",
            "dependencies",
            "troubleshooting",
            "usage",
            "example",
            "examples",
            "steps",
            "related",
            "references",
            "todo",
            "author",
            "approved",
            "reviewed",
            "ticket",
            "future");

    private final List<Claim> claims = new ArrayList<>();

    private ClaimReader() {}

    /** All that an entry claims. */
    public static List<Claim> read(Entry entry) {
        ClaimReader reader = new ClaimReader();
        entry.fields().forEach(reader::read);
        reader.read(entry.rest(), Scope.PROSE);
        reader.claims.sort((one, other) -> one.span().compareTo(other.span()));
        return List.copyOf(reader.claims);
    }

    private void read(Field field) {
        switch (field.name()) {
            case CHANGES -> {
                List<Token> line = Lexer.tokens(field.value());
                Scope below = line.isEmpty() ? Scope.CHANGES : line(line, Scope.CHANGES);
                Scope otherwise = endsInColon(line) ? Scope.CHANGES.unread() : Scope.CHANGES;
                read(field.blocks(), below.items() == Scope.Items.REMARKS ? otherwise : below);
            }
            case DESCRIPTION, RISK_LEVEL, PRODUCTION_NOTES, PERFORMANCE_NOTES -> {
                line(Lexer.tokens(field.value()), Scope.PROSE);
                read(field.blocks(), Scope.PROSE);
            }
            case UNKNOWN -> unknown(field);
            case MIGRATION_FILE -> line(Lexer.tokens(field.value()), Scope.PROSE);
            case STATUS, DATE_ADDED, DATE_MIGRATED, DATE_DEPLOYED, ROLLBACK, VERIFICATION -> {}
        }
    }

    /** {@code **New tables:** 17} is a change, though its label is no field's. */
    private void unknown(Field field) {
        List<Token> label = Lexer.tokens(List.of(new Inline.Text(field.labelSpan(), field.label())));
        if (isAside(label)) {
            return;
        }
        List<Token> line = new ArrayList<>(label);
        line.add(Token.of(
                Token.Kind.SYMBOL, ":", false, Span.at(field.labelSpan().end())));
        line.addAll(Lexer.tokens(field.value()));
        lineAndBelow(line, field.blocks());
    }

    /**
     * A label of whatever is told below it. Below {@code Follow-up}, {@code Alternatives} and {@code Application changes}
     * nobody knows whether it is done here.
     */
    private void lineAndBelow(List<Token> label, List<Block> blocks) {
        int before = claims.size();
        Scope below = line(label, Scope.PROSE);
        boolean told = claims.size() > before || below.items() != Scope.Items.PROSE;
        int own = claims.size();
        read(blocks, told ? below : below.unread());
        if (!told) {
            claims.subList(own, claims.size()).replaceAll(claim -> claim.with(Claim.Weight.DOUBTFUL));
        }
    }

    private static boolean isAside(List<Token> heading) {
        return heading.stream().anyMatch(token -> ASIDES.contains(token.lower()));
    }

    /** Blocks in order; a heading governs those behind it up to the next that is not below it. */
    private void read(List<Block> blocks, Scope outer) {
        Scope scope = outer;
        int level = Integer.MAX_VALUE;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                Scope above = heading.level() <= level ? outer : scope;
                level = Math.min(level, heading.level());
                scope = heading(heading, above);
            } else {
                scope = read(block, scope);
            }
        }
    }

    private Scope heading(Block.Heading heading, Scope above) {
        List<Token> tokens = Lexer.tokens(heading.content());
        if (isAside(tokens)) {
            return Scope.REMARKS;
        }
        Scope below = LineReader.read(tokens, Scope.PROSE).below();
        boolean told = below.items() != Scope.Items.PROSE && below.items() != Scope.Items.REMARKS;
        return told ? below : above.unread();
    }

    /** What governs the blocks behind it: a paragraph that ends in a colon opens a list. */
    private Scope read(Block block, Scope scope) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph, scope);
        }
        if (block instanceof Block.Item item && isDone(item, scope)) {
            List<Token> tokens = Lexer.tokens(item.content());
            if (scope.items() == Scope.Items.PROSE && endsInColon(tokens)) {
                lineAndBelow(tokens, item.children());
            } else {
                item(item, tokens, scope);
            }
        } else if (block instanceof Block.Table table) {
            claims.addAll(TableClaims.read(table, scope));
        } else if (block instanceof Block.Quote quote) {
            read(quote.children(), Scope.PROSE);
        }
        return scope;
    }

    /** What is ticked in a list of changes has been done; what is ticked elsewhere may be a step of the deployment. */
    private static boolean isDone(Block.Item item, Scope scope) {
        return item.task().isEmpty() || item.task().get() && scope.items() != Scope.Items.PROSE;
    }

    /** Below a change that is not understood, or a mere name, changes may stand; whose they are nobody knows. */
    private void item(Block.Item item, List<Token> tokens, Scope scope) {
        Optional<Scope> named = item.children().isEmpty() ? Optional.empty() : Scope.ofName(tokens, scope);
        int before = claims.size();
        Scope below = named.orElseGet(() -> line(tokens, scope));
        boolean untold = claims.size() == before + 1
                && LineReader.NOT_UNDERSTOOD.equals(claims.get(before).assertion());
        if (!untold && named.isEmpty()) {
            read(item.children(), below);
            return;
        }
        int own = claims.size();
        read(item.children(), untold ? Scope.CHANGES.unread() : below);
        claims.subList(own, claims.size()).replaceAll(claim -> claim.with(Claim.Weight.DOUBTFUL));
    }

    private Scope paragraph(Block.Paragraph paragraph, Scope scope) {
        Scope prose = scope.items() == Scope.Items.REMARKS ? scope : Scope.PROSE;
        List<Token> tokens = Lexer.tokens(paragraph.content());
        Scope below = line(tokens, prose);
        boolean told = below.items() != Scope.Items.REMARKS && below.items() != Scope.Items.PROSE;
        return !endsInColon(tokens) ? scope : told ? below : scope.unread();
    }

    private static boolean endsInColon(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isSymbol(":");
    }

    private Scope line(List<Token> tokens, Scope scope) {
        Reading result = LineReader.read(tokens, scope);
        claims.addAll(result.claims());
        return result.below();
    }
}

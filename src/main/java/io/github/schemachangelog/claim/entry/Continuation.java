package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.phrase.Reading;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Optional;

/** What a line says of the columns of the table that it begins with: behind a dash, a colon, or in parentheses. */
final class Continuation {
    private final List<Token> line;
    private final Remainder remainder;

    /** @param remainder is told what is read */
    Continuation(List<Token> line, Remainder remainder) {
        this.line = line;
        this.remainder = remainder;
    }

    /** {@code Altered `t` table - added 2 columns}: what stands behind the dash or colon may tell more of the table. */
    Optional<Reading> of(LineReader.Found head) {
        int at = head.match().end();
        Scope below = head.reading().below();
        if (at + 1 >= line.size() || below.items() != Scope.Items.OF_TABLE) {
            return Optional.empty();
        }
        if (line.get(at).isSymbol("-") || line.get(at).isSymbol(":")) {
            return next(at, line.size(), below);
        }
        int closed = Groups.end(line, at);
        if (closed > at + 3 && Names.endOfAll(line, at + 1) == closed - 1) {
            return next(at, closed - 1, below).map(found -> found.with(Claim.Weight.DOUBTFUL));
        }
        Optional<Reading> columns = closed == at
                ? Optional.empty()
                : EnclosedColumns.read(line, at, closed - 1, below)
                        .or(() -> EnclosedColumns.plain(line.subList(at + 1, closed - 1), below));
        columns.ifPresent(found -> remainder.read(at, closed));
        return columns;
    }

    private Optional<Reading> next(int at, int to, Scope below) {
        Optional<LineReader.Found> found = LineReader.head(line.subList(at + 1, to), below);
        found.ifPresent(more -> remainder.read(at, at + 1 + more.match().end()));
        return found.map(LineReader.Found::reading);
    }
}

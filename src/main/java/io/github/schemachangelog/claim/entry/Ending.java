package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Set;

/** What stands behind a phrase that a line begins with. */
final class Ending {
    /** What may stand behind a phrase for the rest to be no more than a remark. */
    private static final Set<String> REMARK_STARTS = Set.of(
            "-",
            ":",
            ";",
            ".",
            ",",
            "(",
            "for",
            "to",
            "with",
            "that",
            "which",
            "so",
            "as",
            "prevents",
            "using",
            "used",
            "because",
            "since");

    /** What a list may be of besides. */
    private static final Set<String> KINDS = Set.of(
            "tables", "columns", "fields", "enums", "types", "indexes", "indices", "constraints", "keys", "views");

    private Ending() {}

    /** Whether it is nothing, or no more than a remark. */
    static boolean isRemark(Match match) {
        return !isMixed(match) && isWhole(match.tokens(), match.end());
    }

    /** {@code New tables, columns and enums:} is a list of anything. */
    private static boolean isMixed(Match match) {
        List<Token> line = match.tokens();
        int at = match.end();
        return at + 1 < line.size()
                && (line.get(at).isSymbol(",")
                        || line.get(at).is("and")
                        || line.get(at).isSymbol("/"))
                && !line.get(at + 1).isName()
                && KINDS.contains(line.get(at + 1).lower());
    }

    /** Whether all that stands behind a phrase is a remark. */
    private static boolean isWhole(List<Token> line, int end) {
        if (end == line.size()) {
            return true;
        }
        boolean remark = REMARK_STARTS.contains(line.get(end).lower()) || Places.isAt(line, end);
        return remark && !Deferrals.isBehind(line, end);
    }
}

package io.github.schemachangelog.claim;

import java.util.BitSet;
import java.util.List;

/** What a line says besides what its phrases read. */
final class Remainder {
    private final List<Token> line;
    private final BitSet read = new BitSet();

    Remainder(List<Token> line) {
        this.line = line;
    }

    /** Tokens of the line that a phrase has read. */
    void read(int from, int to) {
        read.set(from, to);
    }

    /** A claim that ends before a token; one of which the rest tells more is not verified without that. */
    Claim hedged(Claim claim, int end) {
        return tellsMore(claim.assertion(), end) ? claim.with(Qualifiers.UNREAD) : claim;
    }

    private boolean tellsMore(Assertion claimed, int end) {
        if (end < line.size() && !read.get(end) && Qualifiers.isFurtherName(line, end)) {
            return true;
        }
        for (int i = read.nextClearBit(end); i < line.size(); i = read.nextClearBit(i + 1)) {
            if (Qualifiers.isIn(line, i, claimed)) {
                return true;
            }
        }
        return false;
    }
}

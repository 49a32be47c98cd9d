package io.github.schemachangelog.sql;

import io.github.schemachangelog.migration.Statement.Transaction;
import io.github.schemachangelog.sql.Lexeme.Kind;

/** Says of a statement where it may stand, by its keywords; what PostgreSQL 14 to 18 refuse in a transaction block. */
final class Transactions {
    private Transactions() {}

    static Transaction of(Words words) {
        if (words.at(0).kind() != Kind.WORD) {
            return Transaction.INSIDE;
        }
        return switch (words.folded(0)) {
            case "begin" -> Transaction.BEGIN;
            case "start" -> words.is(1, "transaction") ? Transaction.BEGIN : Transaction.INSIDE;
            case "commit", "end", "abort", "rollback" -> ends(words);
            case "prepare" -> words.is(1, "transaction") ? Transaction.END : Transaction.INSIDE;
            default -> refused(words) ? Transaction.OUTSIDE : Transaction.INSIDE;
        };
    }

    private static Transaction ends(Words words) {
        if (words.is(1, "prepared")) {
            return Transaction.OUTSIDE;
        }
        int next = words.is(1, "work") || words.is(1, "transaction") ? 2 : 1;
        boolean staysOpen = words.is(next, "to") || words.are(next, "and", "chain");
        if (staysOpen) {
            return Transaction.INSIDE;
        }
        return words.is(0, "abort") || words.is(0, "rollback") ? Transaction.ROLLBACK : Transaction.END;
    }

    private static boolean refused(Words words) {
        return switch (words.folded(0)) {
            case "create" -> created(words);
            case "drop" -> dropped(words);
            case "alter" -> altered(words);
            case "reindex" -> reindexed(words);
            case "vacuum" -> true;
            case "cluster" -> clustersAll(words);
            case "discard" -> words.is(1, "all");
            default -> false;
        };
    }

    private static boolean created(Words words) {
        int kind = words.is(1, "unique") ? 2 : 1;
        return words.are(kind, "index", "concurrently")
                || words.is(1, "database")
                || words.is(1, "tablespace")
                || words.is(1, "subscription");
    }

    private static boolean dropped(Words words) {
        return words.are(1, "index", "concurrently")
                || words.is(1, "database")
                || words.is(1, "tablespace")
                || words.is(1, "subscription");
    }

    private static boolean altered(Words words) {
        if (words.is(1, "system")) {
            return true;
        }
        int behindName = words.afterName(2);
        if (words.is(1, "database")) {
            return words.are(behindName, "set", "tablespace");
        }
        if (words.is(1, "subscription")) {
            return publishes(words, behindName);
        }
        return words.is(1, "table") && detachesConcurrently(words);
    }

    /** Also where {@code refresh = false} would allow it: standing alone harms none of these. */
    private static boolean publishes(Words words, int action) {
        return words.is(action, "refresh")
                || words.is(action + 1, "publication")
                || words.is(action, "set") && words.isSymbol(action + 1, '(');
    }

    private static boolean detachesConcurrently(Words words) {
        int last = words.size() - 1;
        return words.is(last, "concurrently") && words.indexOutside(3, "detach") > 0;
    }

    private static boolean reindexed(Words words) {
        int kind = 1;
        if (words.isSymbol(1, '(')) {
            kind = closing(words, 1) + 1;
            for (int i = 2; i < kind; i++) {
                if (words.is(i, "concurrently") && !isOff(words, i + 1)) {
                    return true;
                }
            }
        }
        return words.is(kind, "database")
                || words.is(kind, "system")
                || words.is(kind, "schema")
                || words.is(kind + 1, "concurrently");
    }

    private static boolean isOff(Words words, int value) {
        return words.is(value, "false")
                || words.is(value, "off")
                || words.written(value).equals("0");
    }

    private static boolean clustersAll(Words words) {
        int next = words.is(1, "verbose") ? 2 : 1;
        if (words.isSymbol(next, '(')) {
            next = closing(words, next) + 1;
        }
        return next >= words.size();
    }

    private static int closing(Words words, int open) {
        int index = open;
        while (index < words.size() && !words.isSymbol(index, ')')) {
            index++;
        }
        return index;
    }
}

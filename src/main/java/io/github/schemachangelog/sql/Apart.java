package io.github.schemachangelog.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The single deeds of a statement, without the words that PostgreSQL lets one leave out: {@code DROP TABLE a, b} is two
 * drops, and {@code RENAME COLUMN a TO b} the same as {@code RENAME a TO b}.
 */
final class Apart {
    /** Kinds of objects whose DROP takes a list of names. */
    private static final Set<String> DROPPED =
            Set.of("table", "index", "view", "type", "sequence", "domain", "schema", "extension");

    private static final Set<String> BEFORE_COLUMN = Set.of("add", "drop", "alter", "rename");
    private static final Set<String> ENDS = Set.of("cascade", "restrict");

    private final List<String> words;

    private Apart(List<String> words) {
        this.words = words;
    }

    /** @param lexemes as {@link Canonical} writes them */
    static List<String> of(List<String> lexemes) {
        Apart whole = new Apart(lexemes);
        if (whole.is(0, "drop")) {
            return whole.drops();
        }
        if (whole.is(0, "alter") && whole.is(1, "table")) {
            return whole.actions();
        }
        return whole.is(0, "grant") || whole.is(0, "revoke") ? whole.privileges() : List.of(String.join(" ", lexemes));
    }

    private List<String> drops() {
        int kind = is(1, "materialized") || is(1, "foreign") ? 2 : 1;
        int names = kind + 1;
        while (is(names, "concurrently") || is(names, "if") || is(names, "exists")) {
            names++;
        }
        boolean list = kind < words.size() && DROPPED.contains(words.get(kind));
        int last = words.size() - 1;
        boolean ended = list && last > names && ENDS.contains(words.get(last));
        // RESTRICT is what happens without a word.
        List<String> end = ended && is(last, "cascade") ? words.subList(last, last + 1) : List.of();
        return list ? each(names, ended ? last : last + 1, end) : List.of(String.join(" ", words));
    }

    private List<String> actions() {
        int table = 2;
        while (is(table, "if") || is(table, "exists") || is(table, "only")) {
            table++;
        }
        int actions = table + 1;
        while (is(actions, ".") || is(actions - 1, ".")) {
            actions++;
        }
        return new Apart(withoutNoise(actions)).each(actions, Integer.MAX_VALUE, List.of());
    }

    /** Without COLUMN and the like, which change nothing. */
    private List<String> withoutNoise(int from) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean column = i > from && is(i, "column") && BEFORE_COLUMN.contains(words.get(i - 1));
            boolean type = is(i, "set") && is(i + 1, "data") || is(i, "data") && is(i + 1, "type");
            if (i < from || !column && !type) {
                plain.add(words.get(i));
            }
        }
        return plain;
    }

    /** {@code GRANT SELECT, INSERT ON a, b TO c}: each object, with the privileges in one order. */
    private List<String> privileges() {
        int on = words.indexOf("on");
        int roles = Math.max(words.lastIndexOf("to"), words.lastIndexOf("from"));
        boolean plain = on > 0 && roles > on && !words.subList(0, on).contains("(");
        if (!plain) {
            return List.of(String.join(" ", words));
        }
        List<String> granted = new ArrayList<>();
        granted.add(words.get(0));
        words.subList(1, on).stream().filter(word -> !word.equals(",")).sorted().forEach(granted::add);
        granted.add("on");
        int names = is(on + 1, "table") ? on + 2 : on + 1;
        int start = granted.size();
        granted.addAll(words.subList(names, roles));
        return new Apart(granted).each(start, granted.size(), words.subList(roles, words.size()));
    }

    /** What stands before the list with each of its items and what stands behind it. */
    private List<String> each(int from, int to, List<String> behind) {
        List<String> each = new ArrayList<>();
        int end = Math.min(to, words.size());
        int depth = 0;
        int start = Math.min(from, end);
        String before = String.join(" ", words.subList(0, start));
        for (int i = start; i <= end; i++) {
            if (i == end || depth == 0 && is(i, ",")) {
                List<String> item = new ArrayList<>(words.subList(start, i));
                item.addAll(behind);
                each.add(before + " " + String.join(" ", item));
                start = i + 1;
            } else {
                depth += is(i, "(") || is(i, "[") ? 1 : is(i, ")") || is(i, "]") ? -1 : 0;
            }
        }
        return each;
    }

    private boolean is(int index, String word) {
        return index >= 0 && index < words.size() && words.get(index).equals(word);
    }
}

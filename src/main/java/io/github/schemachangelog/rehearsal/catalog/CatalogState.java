package io.github.schemachangelog.rehearsal.catalog;

import io.github.schemachangelog.evidence.CatalogDiff;
import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The catalog at one moment; what did not change since the moment before is shared with it.
 *
 * @param objects the rows of every object
 * @param comments by the object and its part
 * @param relations the numbers of all tables, indexes, views and sequences
 * @param time what happens later has a transaction number that is not below
 */
public record CatalogState(
        Map<Long, List<CatalogRow>> objects, Map<String, CatalogRow> comments, Set<Long> relations, long time) {
    /** Before anything was read. */
    public static final CatalogState NONE = new CatalogState(Map.of(), Map.of(), Set.of(), 0);

    /** The whole schema. */
    public CatalogFacts facts() {
        return CatalogFactsReader.facts(objects.values(), comments.values());
    }

    /** What lies between this moment and a later one: an object made anew is another. */
    public List<SchemaChange> changesTo(CatalogState later) {
        return CatalogDiff.between(besides(later), later.besides(this));
    }

    /** What lies between the schema of this moment and of another, whatever the way from one to the other. */
    public List<SchemaChange> differenceTo(CatalogState other) {
        return CatalogDiff.between(
                besides(other).anonymous(), other.besides(this).anonymous());
    }

    /** What this state holds and the other does not hold like this; the cost of a difference is that of the change. */
    public CatalogFacts besides(CatalogState other) {
        List<CatalogRow> aside = new ArrayList<>();
        for (Map.Entry<String, CatalogRow> entry : comments.entrySet()) {
            if (!entry.getValue().equals(other.comments.get(entry.getKey()))) {
                aside.add(entry.getValue());
            }
        }
        Set<Long> commented = new HashSet<>(commentedBesides(other));
        commented.addAll(other.commentedBesides(this));
        List<List<CatalogRow>> rows = new ArrayList<>();
        for (Map.Entry<Long, List<CatalogRow>> entry : objects.entrySet()) {
            List<CatalogRow> here = entry.getValue();
            List<CatalogRow> there = other.objects.get(entry.getKey());
            if (here != there && !Objects.equals(here, there) || isNamed(entry.getKey(), here, commented)) {
                rows.add(here);
            }
        }
        return CatalogFactsReader.facts(rows, aside);
    }

    /** The objects with a comment that the other state lacks; both must be known to tell whether the object is still there. */
    private Set<Long> commentedBesides(CatalogState other) {
        Set<Long> owners = new HashSet<>();
        comments.forEach((key, row) -> {
            if (!other.comments.containsKey(key)) {
                owners.add(row.owner());
            }
        });
        return owners;
    }

    /** A comment is taken from the object, or from a part of it: a column's goes with its table. */
    private static boolean isNamed(Long object, List<CatalogRow> rows, Set<Long> commented) {
        return !commented.isEmpty()
                && (commented.contains(object)
                        || rows.stream()
                                .anyMatch(row -> row.what().equals("constraint")
                                        && commented.contains(CatalogReader.CONSTRAINT << 32 | row.id())));
    }
}

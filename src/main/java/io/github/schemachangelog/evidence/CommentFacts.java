package io.github.schemachangelog.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A comment in the catalog.
 *
 * @param kind what it is about, in lower case: {@code table}, {@code column}, {@code function}
 * @param owner that object, or the table that the member belongs to
 * @param member the column, constraint, trigger or policy; empty for a whole object
 */
public record CommentFacts(String kind, ObjectName owner, String member, String text) implements Fact {
    @Override
    public long identity() {
        return 0;
    }

    @Override
    public Object key() {
        return List.of(kind, owner, member);
    }

    /** As SQL names it: the column of a table is {@code table.column}, a trigger is itself. */
    ObjectName target() {
        if (member.isEmpty()) {
            return owner;
        }
        return kind.equals("column") ? new ObjectName(Optional.of(owner.name()), member) : ObjectName.of(member);
    }
}

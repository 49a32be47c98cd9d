package io.github.schemachangelog.rehearsal.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@code catalog.sql}.
 *
 * @param what the kind of row
 * @param owner the object that it describes, or is a part of
 * @param id of the part
 * @param fields as the query gives them; {@link #ABSENT} for null
 */
public record CatalogRow(String what, long owner, long id, List<String> fields) {
    /** What no text of PostgreSQL can hold. */
    static final String ABSENT = "\0";

    public CatalogRow {
        fields = List.copyOf(fields);
    }

    /** Empty for null. */
    public String text(int field) {
        return maybe(field).orElse("");
    }

    boolean flag(int field) {
        return text(field).equals("true");
    }

    Optional<String> maybe(int field) {
        return Optional.of(fields.get(field)).filter(text -> !text.equals(ABSENT));
    }

    /** The lines of a field. */
    List<String> lines(int field) {
        return maybe(field).map(text -> text.lines().toList()).orElse(List.of());
    }

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogRow that
                && owner == that.owner
                && id == that.id
                && what.equals(that.what)
                && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(owner) + Long.hashCode(id);
    }
}

package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One of several names.
 *
 * @param group what stands in parentheses behind it, with them; may be empty
 * @param span the name's characters
 */
public record Listed(Name name, List<Token> group, Span span) {
    /** What the group says of a column. */
    public Attributes attributes() {
        return AttributesReader.read(group);
    }

    /** The columns in the group, where nothing else stands in it. */
    public Keys keys() {
        boolean keys = !group.isEmpty() && KeysReader.end(group, 0) == group.size();
        return keys ? KeysReader.read(group) : Keys.NONE;
    }

    /** The values in the group, where nothing else stands in it. */
    public List<String> values() {
        boolean values = !group.isEmpty() && Fillings.end(Slot.VALUES, group, 0) == group.size();
        return values ? Fillings.values(group) : List.of();
    }

    /** {@code (2 columns)}. */
    public Optional<Count> width() {
        return Numbers.width(group, 0);
    }

    /** Whether the group tells what may be false, of whatever has the name. */
    public boolean saysMore() {
        Attributes attributes = attributes();
        return attributes.more()
                || !attributes.isRemark()
                || group.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER || token.isName());
    }
}

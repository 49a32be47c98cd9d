package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that an entry says and that evidence can confirm or refute.
 *
 * @param span the words that say it, in the entry's source
 * @param weight how certainly it is said of this migration, and of all of it
 * @param besides what is said with it: where that is not verified, it is not verified either
 */
public record Claim(Span span, Assertion assertion, Weight weight, List<Assertion> besides) {
    public Claim {
        besides = List.copyOf(besides);
    }

    /** What a claim can come to. */
    public enum Weight {
        FIRM,
        /** A number that may be that of a part: more than there is refutes it, less does not. */
        PART,
        /** Maybe of something else: it is not refuted. */
        DOUBTFUL
    }

    /** Said for certain, and nothing besides. */
    public Claim(Span span, Assertion assertion) {
        this(span, assertion, Weight.FIRM, List.of());
    }

    /** The same with no more weight than given. */
    public Claim with(Weight most) {
        return weight.compareTo(most) >= 0 ? this : new Claim(span, assertion, most, besides);
    }

    /** The same, said with something else. */
    public Claim with(Assertion other) {
        return new Claim(
                span,
                assertion,
                weight,
                Stream.concat(besides.stream(), Stream.of(other)).toList());
    }

    /** Kinds are told apart first: a record's own equality is put together at run time, one for each kind that is asked. */
    public boolean saysTheSame(Claim other) {
        return assertion.getClass() == other.assertion.getClass() && assertion.equals(other.assertion);
    }
}

package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.DefaultWords;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.word.Condition;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tokens that a phrase fits.
 *
 * @param start index of the first
 * @param end index behind the last
 */
public record Match(List<Token> tokens, int start, int end, Slots slots) {
    /** The characters of the tokens. */
    public Span span() {
        return tokens.get(start).span().to(tokens.get(end - 1).span());
    }

    public boolean has(Slot slot) {
        return slots.find(slot).isPresent();
    }

    /** The name that fills a slot, which is filled. */
    public Name name(Slot slot) {
        return optionalName(slot).orElseThrow();
    }

    /** The name that fills a slot, where it is filled. */
    public Optional<Name> optionalName(Slot slot) {
        return filled(slot).map(Names::one);
    }

    /** The names that fill a slot, with what stands behind each. */
    public List<Listed> listed(Slot slot) {
        return filled(slot).map(Names::all).orElse(List.of());
    }

    public List<Name> names(Slot slot) {
        return listed(slot).stream().map(Listed::name).toList();
    }

    /** A claim for each of several names, at its own place; what stands in parentheses behind one is not read. */
    public List<Claim> each(Slot slot, Function<Listed, Assertion> assertion) {
        return listed(slot).stream()
                .map(listed -> {
                    Claim claim = new Claim(listed.span(), assertion.apply(listed));
                    return listed.saysMore() ? claim.with(Qualifiers.UNREAD) : claim;
                })
                .toList();
    }

    /** The number that fills a slot, which is filled. */
    public Count count(Slot slot) {
        Count count = Numbers.count(filled(slot).orElseThrow());
        return Numbers.isBlurred(this) ? new Count(count.number(), Count.Precision.ABOUT) : count;
    }

    public List<String> values() {
        return filled(Slot.VALUES).map(Fillings::values).orElse(List.of());
    }

    public List<String> constants() {
        return filled(Slot.CONSTANTS).map(Fillings::constants).orElse(List.of());
    }

    public Keys keys() {
        return keys(Slot.KEYS);
    }

    public Keys keys(Slot slot) {
        return filled(slot).map(KeysReader::read).orElse(Keys.NONE);
    }

    public Attributes attributes() {
        return filled(Slot.ATTRIBUTES).map(AttributesReader::read).orElse(Attributes.NONE);
    }

    /** The default that fills a slot. */
    public Optional<DefaultWords> value(Slot slot) {
        return filled(slot).map(value -> DefaultWords.of(value.get(0), value.size() > 1));
    }

    public Attributes told() {
        return filled(Slot.TOLD).map(AttributesReader::read).orElse(Attributes.NONE);
    }

    /** Those that stand in several places are of the same thing. */
    public Attributes allAttributes() {
        return eachAttributes().stream().reduce(Attributes.NONE, Attributes::and);
    }

    public List<Attributes> eachAttributes() {
        return slots.ranges(Slot.ATTRIBUTES).stream()
                .map(range -> AttributesReader.read(tokens.subList(range.from(), range.to())))
                .toList();
    }

    /** {@code CASCADE} and its kind. */
    public Optional<String> action(Slot slot) {
        return filled(slot).map(Fillings::action);
    }

    /** The condition's lexemes. */
    public List<String> condition() {
        return filled(Slot.CONDITION).map(Condition::lexemes).orElse(List.of());
    }

    /** Whether one of the tokens is a word; what fills a slot is none. */
    public boolean says(String word) {
        for (int i = start; i < end; i++) {
            if (tokens.get(i).isSpoken() && tokens.get(i).is(word) && !slots.fills(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token tells of a column or the like what it is. */
    public boolean isAttribute(int token) {
        return slots.fill(Slot.ATTRIBUTES, token) || slots.fill(Slot.TOLD, token);
    }

    private Optional<List<Token>> filled(Slot slot) {
        return slots.find(slot).map(range -> tokens.subList(range.from(), range.to()));
    }

    /** Which tokens fill which slot; of a slot that stands twice the last counts. */
    static final class Slots {
        private final List<Range> ranges = new ArrayList<>(0);

        void put(Slot slot, int from, int to) {
            ranges.add(new Range(slot, from, to));
        }

        int size() {
            return ranges.size();
        }

        /** Forgets what was put behind the first so many. */
        void cutTo(int size) {
            for (int last = ranges.size() - 1; last >= size; last--) {
                ranges.remove(last);
            }
        }

        boolean fills(int token) {
            for (Range range : ranges) {
                if (range.holds(token)) {
                    return true;
                }
            }
            return false;
        }

        private boolean fill(Slot slot, int token) {
            for (Range range : ranges) {
                if (range.slot() == slot && range.holds(token)) {
                    return true;
                }
            }
            return false;
        }

        private List<Range> ranges(Slot slot) {
            return ranges.stream().filter(range -> range.slot() == slot).toList();
        }

        private Optional<Range> find(Slot slot) {
            for (int i = ranges.size() - 1; i >= 0; i--) {
                if (ranges.get(i).slot() == slot) {
                    return Optional.of(ranges.get(i));
                }
            }
            return Optional.empty();
        }

        private record Range(Slot slot, int from, int to) {
            boolean holds(int token) {
                return from <= token && token < to;
            }
        }
    }
}

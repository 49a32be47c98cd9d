package io.github.schemachangelog.claim.phrase;

import java.util.List;
import java.util.stream.Stream;

/** All that is understood. */
public final class Phrases {
    public static final List<Phrase> ALL = Stream.of(
                    TablePhrases.ALL,
                    ObjectPhrases.ALL,
                    SecurityPhrases.ALL,
                    NullabilityPhrases.ALL,
                    ColumnPhrases.ALL,
                    EnumPhrases.ALL,
                    IndexPhrases.ALL,
                    CheckPhrases.ALL,
                    KeyPhrases.ALL,
                    PrimaryKeyPhrases.ALL,
                    StatePhrases.ALL,
                    NamePhrases.ALL,
                    DropCountPhrases.ALL,
                    AbsencePhrases.ALL,
                    SafetyPhrases.ALL,
                    PrismaPhrases.ALL)
            .flatMap(List::stream)
            .toList();

    private Phrases() {}
}

package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.DefaultWords;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Set;

/** Reads {@code @unique} and {@code @default(now())}, as a model of Prisma has them behind a field. */
final class PrismaAttribute {
    /** What the client makes, so that the database knows of no default, or has it in other words. */
    private static final Set<String> MADE_ELSEWHERE =
            Set.of("cuid", "uuid", "nanoid", "ulid", "autoincrement", "dbgenerated", "auto", "sequence");

    private PrismaAttribute() {}

    /** Index behind one that begins at a token; that index where none does. */
    static int end(List<Token> tokens, int at) {
        boolean begins = tokens.get(at).isSymbol("@") && at + 1 < tokens.size();
        if (!begins) {
            return at;
        }
        int end = at + 2;
        while (end + 1 < tokens.size() && tokens.get(end).isSymbol(".")) {
            end += 2;
        }
        return Groups.end(tokens, end);
    }

    /** What it adds; what is not understood of it is more. */
    static Attributes read(List<Token> tokens, int at, int end, Attributes found) {
        List<Token> value = tokens.subList(Math.min(at + 3, end), end);
        return switch (tokens.get(at + 1).lower()) {
            case "id" -> found.with(Attributes.Trait.PRIMARY_KEY);
            case "unique" -> found.with(Attributes.Trait.UNIQUE);
            case "updatedat" -> found;
            case "default" ->
                value.size() < 2
                        ? found.withMore()
                        : MADE_ELSEWHERE.contains(value.get(0).lower())
                                ? found
                                : found.withDefault(DefaultWords.of(value.get(0), value.size() > 2));
            default -> found.withMore();
        };
    }
}

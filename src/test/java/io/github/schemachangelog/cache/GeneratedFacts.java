package io.github.schemachangelog.cache;

import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Scripts, and facts as no reader would find them, but of every kind. */
final class GeneratedFacts {
    private final Random random;

    GeneratedFacts(long seed) {
        random = new Random(seed);
    }

    static Script script(String name, String text) {
        Source source = new Source(Path.of(name), name, text);
        return new Script(source, source.span(), Checksum.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    ScriptFacts some() {
        return new ScriptFacts(
                many(() -> new Statement(span(), one(Statement.Transaction.values()))),
                many(() -> new UnreadableSql(
                        one(UnreadableSql.Cause.values()), span(), span(), "near \"é😀" + random.nextInt() + "\"\n")),
                many(() -> new PsqlOnly(span(), one(PsqlOnly.Kind.values()))),
                new TransactionPlan(many(() -> new TransactionPlan.Run(
                        random.nextInt(), random.nextInt(), one(TransactionPlan.Kind.values())))),
                many(() -> new WrittenChange((SchemaChange) any(SchemaChange.class), span(), span())),
                many(this::span).stream().findFirst());
    }

    /** A value of any type that facts are made of. */
    private Object any(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Object> items = many(() -> any(generic.getActualTypeArguments()[0]));
            return generic.getRawType() == Optional.class ? items.stream().findFirst() : items;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return "é😀" + random.nextInt();
        } else if (raw == boolean.class) {
            return random.nextBoolean();
        } else if (raw.isEnum()) {
            return one(raw.getEnumConstants());
        }
        return raw.isRecord() ? record(raw) : any(one(raw.getPermittedSubclasses()));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> any(component.getGenericType()))
                .toArray();
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " is no public record", e);
        }
    }

    private <T> List<T> many(Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(4)).toList();
    }

    private <T> T one(T[] many) {
        return many[random.nextInt(many.length)];
    }

    private Span span() {
        int start = random.nextInt(Integer.MAX_VALUE / 2);
        return new Span(start, start + random.nextInt(Integer.MAX_VALUE / 2));
    }
}

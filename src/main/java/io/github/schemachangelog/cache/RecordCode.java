package io.github.schemachangelog.cache;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Public records as bytes, by their components: numbers, strings, constants, booleans, lists and optional values, scripts
 * and places in them, other records; of a sealed type also which of its records it is. Nothing else can be a component.
 */
final class RecordCode<T extends Record> {
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Class<?>>> choices = new ConcurrentHashMap<>();
    private final Class<T> type;

    RecordCode(Class<T> type) {
        this.type = type;
    }

    /** Names all that the bytes depend on: the components of every record, and the constants in their order. */
    String version() {
        StringBuilder version = new StringBuilder();
        describe(type, new ArrayList<>(), version);
        return version.toString();
    }

    byte[] encode(T record) {
        return encode(record, new KnownScripts(List.of()));
    }

    byte[] encode(T record, KnownScripts scripts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writer(out, scripts).write(record, type);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
        return bytes.toByteArray();
    }

    T decode(ByteBuffer bytes) {
        return decode(bytes, new KnownScripts(List.of()));
    }

    T decode(ByteBuffer bytes, KnownScripts scripts) {
        return type.cast(new Reader(bytes, scripts).read(type));
    }

    private void describe(Type described, List<Type> known, StringBuilder version) {
        if (described instanceof ParameterizedType generic) {
            describe(generic.getActualTypeArguments()[0], known, version);
            return;
        }
        Class<?> raw = (Class<?>) described;
        if (raw.isPrimitive() || raw == String.class || KnownScripts.TYPES.contains(raw) || known.contains(raw)) {
            return;
        }
        known.add(raw);
        version.append(raw.getName());
        if (raw.isEnum()) {
            version.append(Arrays.toString(raw.getEnumConstants()));
        } else if (raw.isRecord()) {
            version.append(Arrays.toString(raw.getRecordComponents()));
            for (RecordComponent component : raw.getRecordComponents()) {
                describe(component.getGenericType(), known, version);
            }
        } else {
            choices(raw).forEach(choice -> describe(choice, known, version));
        }
    }

    /** Writes one record and what is in it. */
    private final class Writer {
        private final DataOutputStream out;
        private final KnownScripts scripts;

        Writer(DataOutputStream out, KnownScripts scripts) {
            this.out = out;
            this.scripts = scripts;
        }

        @SuppressWarnings("EnumOrdinal") // The version names the constants in their order.
        void write(Object value, Type declared) throws IOException {
            if (declared instanceof ParameterizedType generic) {
                List<?> items =
                        value instanceof Optional<?> maybe ? maybe.stream().toList() : (List<?>) value;
                out.writeInt(items.size());
                for (Object item : items) {
                    write(item, generic.getActualTypeArguments()[0]);
                }
            } else if (value instanceof String text) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            } else if (value instanceof Integer number) {
                out.writeInt(number);
            } else if (value instanceof Long number) {
                out.writeLong(number);
            } else if (value instanceof Boolean flag) {
                out.writeByte(flag ? 1 : 0);
            } else if (value instanceof Enum<?> constant) {
                out.writeByte(constant.ordinal());
            } else if (value instanceof Script script) {
                out.writeInt(scripts.number(script));
            } else if (value instanceof Place place) {
                scripts.write(out, place);
            } else {
                writeRecord(value, (Class<?>) declared);
            }
        }

        private void writeRecord(Object value, Class<?> declared) throws IOException {
            if (!declared.isRecord()) {
                out.writeByte(choices(declared).indexOf(value.getClass()));
            }
            Shape shape = shape(value.getClass());
            for (int i = 0; i < shape.types().size(); i++) {
                write(shape.component(i, value), shape.types().get(i));
            }
        }
    }

    /** Reads what a {@link Writer} wrote. */
    private final class Reader {
        private final ByteBuffer in;
        private final KnownScripts scripts;

        Reader(ByteBuffer in, KnownScripts scripts) {
            this.in = in;
            this.scripts = scripts;
        }

        Object read(Type declared) {
            if (declared instanceof ParameterizedType generic) {
                List<Object> items = readAll(generic.getActualTypeArguments()[0]);
                boolean list = generic.getRawType() != Optional.class;
                return list ? items : items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
            }
            Class<?> raw = (Class<?>) declared;
            if (raw == String.class) {
                byte[] bytes = new byte[in.getInt()];
                in.get(bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            } else if (raw == int.class) {
                return in.getInt();
            } else if (raw == long.class) {
                return in.getLong();
            } else if (raw == boolean.class) {
                return in.get() == 1;
            } else if (raw.isEnum()) {
                return raw.getEnumConstants()[in.get()];
            } else if (raw == Script.class) {
                return scripts.of(in.getInt());
            } else if (raw == Place.class) {
                return scripts.read(in);
            }
            Shape shape = shape(raw.isRecord() ? raw : choices(raw).get(in.get()));
            Object[] components = new Object[shape.types().size()];
            for (int i = 0; i < components.length; i++) {
                components[i] = read(shape.types().get(i));
            }
            return shape.make(components);
        }

        private List<Object> readAll(Type declared) {
            int count = in.getInt();
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(read(declared));
            }
            return items;
        }
    }

    /** The records of a sealed type, those of sealed types in it too. */
    private List<Class<?>> choices(Class<?> family) {
        return choices.computeIfAbsent(family, RecordCode::leaves);
    }

    private static List<Class<?>> leaves(Class<?> family) {
        return family.isRecord()
                ? List.of(family)
                : Stream.of(family.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted).stream())
                        .toList();
    }

    private Shape shape(Class<?> record) {
        return shapes.computeIfAbsent(record, Shape::of);
    }

    /** A record taken apart. */
    private record Shape(Constructor<?> constructor, List<Method> accessors, List<Type> types) {
        static Shape of(Class<?> record) {
            List<RecordComponent> components = List.of(record.getRecordComponents());
            Class<?>[] raw = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(
                        record.getConstructor(raw),
                        components.stream().map(RecordComponent::getAccessor).toList(),
                        components.stream().map(RecordComponent::getGenericType).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(record + " is no public record", e);
            }
        }

        Object component(int index, Object record) {
            try {
                return accessors.get(index).invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an accessor throws nothing", e);
            }
        }

        Object make(Object[] components) {
            try {
                return constructor.newInstance(components);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException refusal) {
                    throw refusal;
                }
                throw new IllegalStateException("a record takes what it gave", e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record takes what it gave", e);
            }
        }
    }
}

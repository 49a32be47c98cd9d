package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Schema changes as JSON: {@code kind} is the record's name in words, and every component is a field, left out where it is
 * empty. A new kind of change needs nothing here.
 */
final class ChangeJson {
    private static final String KIND = "kind";

    /** Only a text can leave open whether something was made; what was seen was. */
    private static final String OF_TEXT = "ifAbsent";

    private ChangeJson() {}

    static void add(ArrayNode array, List<SchemaChange> changes) {
        for (SchemaChange change : changes) {
            ObjectNode parts = array.objectNode();
            components(parts, (Record) change);
            ObjectNode node = array.addObject();
            node.put(KIND, words(change.getClass().getSimpleName()));
            // A component may be called kind as well.
            parts.properties()
                    .forEach(part ->
                            node.set(part.getKey().equals(KIND) ? "objectKind" : part.getKey(), part.getValue()));
        }
    }

    private static void components(ObjectNode node, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!component.getName().equals(OF_TEXT)) {
                put(node, component.getName(), value(component, record));
            }
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of the room `evidence` is public: " + record.getClass(), e);
        }
    }

    private static void put(ObjectNode node, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> put(node, name, present));
        } else if (value instanceof Boolean flag) {
            node.put(name, flag);
        } else if (value instanceof List<?> list) {
            ArrayNode array = node.putArray(name);
            list.forEach(element -> add(array, element));
        } else if (value instanceof Record record && !(value instanceof ObjectName)) {
            components(node.putObject(name), record);
        } else {
            node.put(name, text(value));
        }
    }

    private static void add(ArrayNode array, Object element) {
        if (element instanceof Record record && !(element instanceof ObjectName)) {
            components(array.addObject(), record);
        } else {
            array.add(text(element));
        }
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : value.toString();
    }

    /** {@code ColumnAdded} is {@code column added}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

package io.github.schemachangelog.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** JSON as the files of the output directory have it: UTF-8, LF, two blanks of indentation, keys in the given order. */
final class JsonFile {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFile() {}

    /** Without an {@code ObjectMapper}: to set one up takes longer than most files take to be written. */
    static String text(JsonNode json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(printer());
            write(generator, json);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
        return text + "\n";
    }

    private static void write(JsonGenerator generator, JsonNode json) throws IOException {
        switch (json.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> property : json.properties()) {
                    generator.writeFieldName(property.getKey());
                    write(generator, property.getValue());
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode element : json) {
                    write(generator, element);
                }
                generator.writeEndArray();
            }
            case STRING -> generator.writeString(json.textValue());
            case BOOLEAN -> generator.writeBoolean(json.booleanValue());
            case NUMBER -> generator.writeNumber(json.decimalValue());
            case NULL -> generator.writeNull();
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no plain value: " + json);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}

package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A schema on the class path, to hold a report against. */
final class JsonSchema {
    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    static JsonSchema at(String resource, SpecificationVersion version) {
        try (InputStream stream = JsonSchema.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
            return new JsonSchema(SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a report; nothing when it is valid. */
    List<String> violations(JsonNode report) {
        return schema.validate(JsonFile.text(report), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}

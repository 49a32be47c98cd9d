package io.github.schemachangelog.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;

/** JSON as the files of the output directory have it: UTF-8, LF, two blanks of indentation, keys in the given order. */
final class JsonFile {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFile() {}

    /**
     * Writes all of a file or nothing, and nothing where it holds the same already. Makes the folders above it.
     *
     * @throws UserProblem when the file cannot be written
     */
    static void write(Path file, JsonNode json) {
        byte[] bytes = text(json).getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                replace(file, bytes);
            }
        } catch (IOException e) {
            throw new UserProblem(
                    "`" + file + "` cannot be written: " + reason(e) + ".",
                    "",
                    "Set `schemaChangelog.outputDirectory` to a folder that can be written.",
                    e);
        }
    }

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

    /** The file beside is not made by {@code createTempFile}, which would keep other users from reading the result. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        long process = ProcessHandle.current().pid();
        long thread = Thread.currentThread().getId();
        Path beside = file.resolveSibling("." + file.getFileName() + "." + process + "-" + thread + ".tmp");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return "`" + exists.getFile() + "` is not a folder";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
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

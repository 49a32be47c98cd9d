package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that a finding shows for a word of the user's own is one that can be pasted. */
class OwnWordsTest {
    private static final Pattern LINE = Pattern.compile("<words><([a-z-]+)>(.+?)</\\1></words>");
    private static final String ID = "20260105120000_a";

    @Test
    void anUnknownStatusIsUnderstoodWithIt(@TempDir Path folder) {
        Workplace place = place(folder, Workplace.entry(ID).replace("`MIGRATED`", "✅ Ready & waiting"));

        Map<String, String> words = suggested(place, Map.of());

        assertThat(place.reported()).containsExactly("unknown-status");
        assertThat(words).containsExactly(Map.entry("migrated", "Ready & waiting"));
        assertThat(suggested(place, words)).isEmpty();
        assertThat(place.reported()).isEmpty();
    }

    @Test
    void missingFieldsAreFoundWithIt(@TempDir Path folder) {
        Workplace place =
                place(folder, Workplace.entry(ID).replaceFirst("Description:\\*\\* .*", "Описание:** Чаи и их сорта"));

        Map<String, String> words = suggested(place, Map.of());

        assertThat(place.reported()).containsExactly("missing-field");
        assertThat(words).containsExactly(Map.entry("description", "Описание"));
        assertThat(suggested(place, words)).isEmpty();
        assertThat(place.reported()).isEmpty();
    }

    /** Another finding says how it is spelled. */
    @Test
    void aMistypedLabelIsNotProposed(@TempDir Path folder) {
        Workplace place = place(folder, Workplace.entry(ID).replace("Risk Level", "Risk Levl"));

        assertThat(suggested(place, Map.of())).isEmpty();
        assertThat(place.reported()).containsExactly("unknown-field");
    }

    private static Workplace place(Path folder, String entry) {
        return new Workplace(folder).changelog(entry).migration(ID, "SELECT 1;");
    }

    /** The words that the findings of a run propose. */
    private static Map<String, String> suggested(Workplace place, Map<String, String> words) {
        Map<String, String> found = new HashMap<>();
        new Lint(place.request(Workplace.words(words))).run().messages().forEach(message -> {
            Matcher line = LINE.matcher(message.text());
            while (line.find()) {
                found.put(line.group(1), line.group(2).replace("&amp;", "&"));
            }
        });
        return found;
    }
}

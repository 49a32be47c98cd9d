package io.github.schemachangelog.rule.document;

import java.util.Optional;

/** The line of configuration that tells what a word of the user's stands for. */
final class OwnWord {
    /** Whoever writes more than this writes a sentence and no word. */
    private static final int LONGEST = 40;

    private OwnWord() {}

    /**
     * {@code <words><deployed>Aplicada</deployed></words>}; empty for what cannot be written as one word there.
     *
     * @param key a field's or a status's name in a configuration
     */
    static Optional<String> configured(String key, String word) {
        // The reader passes over emoji and punctuation around a word.
        String text = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "").replaceAll("\\s+", " ");
        boolean one = !text.isEmpty() && text.length() <= LONGEST && !text.contains(",") && !text.contains("`");
        return one ? Optional.of("`<words><" + key + ">" + escape(text) + "</" + key + "></words>`") : Optional.empty();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.Matching.Kept;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types that have another name now: columns and defaults that only say the new one have not changed. */
final class TypeRenames {
    private static final String ENDS = "(?![\\p{L}\\p{N}_$])";

    private final Map<String, String> names = new LinkedHashMap<>();

    private TypeRenames() {}

    static TypeRenames of(Matching<EnumFacts> enums) {
        TypeRenames renames = new TypeRenames();
        for (Kept<EnumFacts> kept : enums.kept()) {
            if (kept.isRenamed()) {
                renames.names.put(
                        kept.before().name().toString(), kept.after().name().toString());
            }
        }
        return renames;
    }

    /** The type as it is called now. */
    String type(String before) {
        String element = before.endsWith("[]") ? before.substring(0, before.length() - 2) : before;
        String renamed = names.get(element);
        return renamed == null ? before : renamed + before.substring(element.length());
    }

    /** A default as it reads now: {@code 'A'::role}. */
    Optional<String> defaultText(Optional<String> before) {
        return before.map(text -> {
            String now = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                now = Pattern.compile("::" + Pattern.quote(name.getKey()) + ENDS)
                        .matcher(now)
                        .replaceAll(Matcher.quoteReplacement("::" + name.getValue()))
                        .replace("::\"" + name.getKey() + "\"", "::\"" + name.getValue() + "\"");
            }
            return now;
        });
    }
}

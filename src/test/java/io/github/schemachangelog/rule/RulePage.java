package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page {@code docs/rules/<id>.md}. */
record RulePage(Path file, String text) {
    static final Path FOLDER = Path.of("docs/rules");

    static RulePage of(RuleInfo rule) throws IOException {
        Path file = FOLDER.resolve(rule.id() + ".md");
        return new RulePage(file, Files.readString(file));
    }

    /** The lines in the first fence below a heading; none where heading or fence are absent. */
    List<String> example(String heading) {
        List<String> lines = text.lines().toList();
        int from = lines.indexOf(heading);
        if (from < 0) {
            return List.of();
        }
        List<String> below = lines.subList(from + 1, lines.size());
        int open = 0;
        while (open < below.size() && !below.get(open).startsWith("```")) {
            open++;
        }
        if (open == below.size()) {
            return List.of();
        }
        String fence = below.get(open).replaceAll("[^`].*", "");
        List<String> inside = below.subList(open + 1, below.size());
        return inside.subList(0, Math.max(0, inside.indexOf(fence)));
    }
}

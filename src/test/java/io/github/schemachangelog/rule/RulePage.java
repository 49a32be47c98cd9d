package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page {@code docs/rules/<id>.md}. */
record RulePage(Path file, String text) {
    static final Path FOLDER = Path.of("docs/rules");

    static RulePage of(RuleInfo rule) throws IOException {
        Path file = FOLDER.resolve(rule.id() + ".md");
        return new RulePage(file, Files.readString(file));
    }

    /** The lines of each fence between a heading and the next one; none where heading or fences are absent. */
    List<List<String>> examples(String heading) {
        List<String> lines = text.lines().toList();
        List<List<String>> found = new ArrayList<>();
        int at = lines.indexOf(heading);
        while (at >= 0 && at + 1 < lines.size() && !lines.get(at + 1).startsWith("## ")) {
            at++;
            if (lines.get(at).startsWith("```")) {
                String fence = lines.get(at).replaceAll("[^`].*", "");
                List<String> below = lines.subList(at + 1, lines.size());
                int end = below.indexOf(fence);
                found.add(below.subList(0, Math.max(0, end)));
                at += end + 1;
            }
        }
        return found;
    }
}

package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link in the documentation leads somewhere, and every page is reached from the README. */
class DocsLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Path README = Path.of("README.md");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (Path target : links(page)) {
                if (!Files.exists(target)) {
                    dead.add(page + " -> " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(README));
        while (!open.isEmpty()) {
            Path page = open.pop();
            if (reached.add(page)) {
                links(page).stream().filter(DocsLinksTest::isPage).forEach(open::push);
            }
        }
        assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(reached).contains(page));
    }

    private static boolean isPage(Path path) {
        return path.toString().endsWith(".md") && Files.isRegularFile(path);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(README), docs.filter(DocsLinksTest::isPage))
                    .toList();
        }
    }

    /** The files that a page links to; what stands in a fence is an example. */
    private static List<Path> links(Path page) throws IOException {
        String text = Files.readString(page).replaceAll("(?ms)^(`{3,}).*?^\\1\\s*$", "");
        List<Path> targets = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (!link.group(1).contains(":")) {
                targets.add(page.resolveSibling(link.group(1)).normalize());
            }
        }
        return targets;
    }
}

package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.OutcomeCache;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.text.Source;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Everything that a run depends on, read from disk and not looked into yet. */
record Inputs(Configuration configuration, Source changelog, Checksum changelogChecksum, Migrations migrations) {
    static Inputs read(Request request) {
        Configuration configuration = Configuration.of(request.options());
        SourceReader sources = new SourceReader(request.baseDirectory());
        if (Files.notExists(request.changelog())) {
            throw new UserProblem(
                    "There is no schema changelog `" + sources.name(request.changelog()) + "`.",
                    "",
                    "Create it, or set `schemaChangelog.changelog` to the document that is meant.");
        }
        Migrations migrations = new MigrationsReader(sources).read(request.migrations());
        SourceReader.Loaded changelog = sources.load(request.changelog());
        return new Inputs(configuration, changelog.source(), Checksum.of(changelog.bytes()), migrations);
    }

    /**
     * What a goal came to when all was as it is now; empty where nothing is to be remembered.
     *
     * @param further what else that depends on
     */
    Optional<OutcomeCache> outcomes(Request request, String goal, List<String> further) {
        return configuration.remembers()
                ? Optional.of(new OutcomeCache(request.cacheDirectory().resolve(goal), key(request, further)))
                : Optional.empty();
    }

    /** Changes whenever a goal could come to something else, or show it otherwise. */
    private Checksum key(Request request, List<String> further) {
        StringJoiner all = new StringJoiner("\n");
        all.add(build(request.version()));
        further.forEach(all::add);
        all.add(LocalDate.now(request.clock()).toString());
        all.add(request.baseDirectory() + "\n" + request.root() + "\n" + request.startDirectory());
        all.add(request.outputDirectory() + "\n" + request.colour());
        Options options = request.options();
        all.add(new TreeMap<>(options.rules()) + options.failOn() + "\n" + options.since());
        all.add(options.requiredFields() + "\n" + new TreeMap<>(options.words()));
        all.add(changelog.path() + " " + changelogChecksum.hex());
        all.add(migrations.folder() + " " + migrations.layout());
        migrations.all().forEach(migration -> add(all, migration));
        migrations.bootstrap().ifPresent(script -> add(all, script));
        migrations.onAbort().ifPresent(script -> add(all, script));
        migrations.strays().forEach(stray -> all.add(stray.name() + " " + stray.reason() + " " + stray.holds()));
        return Checksum.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringJoiner all, Migration migration) {
        add(all, migration.script());
        migration.undo().ifPresent(undo -> add(all, undo));
        migration.readme().ifPresent(readme -> all.add(readme.name() + " " + Checksum.of(readme.text())));
    }

    private static void add(StringJoiner all, Script script) {
        all.add(script.source().name() + " " + script.span().start() + " "
                + script.span().end() + " " + script.checksum().hex());
    }

    /** A snapshot is built again and again under one version; its file tells the builds apart. */
    static String build(String version) {
        URL location = Inputs.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            File jar = new File(location.toURI());
            return version + " " + jar.lastModified() + " " + jar.length();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader names its files as it likes: " + location, e);
        }
    }
}

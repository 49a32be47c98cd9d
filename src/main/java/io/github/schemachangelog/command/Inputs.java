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
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<String> all = new ArrayList<>();
        all.add(build(request.version()));
        all.add(Checksum.of(further).hex());
        all.add(LocalDate.now(request.clock()).toString());
        Stream.of(request.baseDirectory(), request.root(), request.startDirectory(), request.outputDirectory())
                .forEach(folder -> all.add(folder.toString()));
        all.add(String.valueOf(request.colour()));
        Options options = request.options();
        all.addAll(List.of(options.failOn(), options.since()));
        all.add(Checksum.of(options.rules()).hex());
        all.add(Checksum.of(options.requiredFields()).hex());
        all.add(Checksum.of(options.words()).hex());
        all.addAll(List.of(changelog.path().toString(), changelogChecksum.hex()));
        all.add(migrations.folder() + " " + migrations.layout());
        migrations.all().forEach(migration -> add(all, migration));
        migrations.bootstrap().ifPresent(script -> add(all, script));
        migrations.onAbort().ifPresent(script -> add(all, script));
        migrations
                .strays()
                .forEach(stray -> all.addAll(List.of(
                        stray.name(),
                        stray.reason().name(),
                        Checksum.of(stray.holds()).hex())));
        return Checksum.of(all);
    }

    private static void add(List<String> all, Migration migration) {
        add(all, migration.script());
        migration.undo().ifPresent(undo -> add(all, undo));
        migration.readme().ifPresent(readme -> all.add(readme.name() + " " + Checksum.of(readme.text())));
    }

    private static void add(List<String> all, Script script) {
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

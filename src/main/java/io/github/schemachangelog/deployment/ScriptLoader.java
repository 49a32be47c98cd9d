package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.script.Cue;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.MigrationLoader;
import org.jspecify.annotations.Nullable;

/** Tells MyBatis which migrations there are, and the performance which of them MyBatis has chosen. */
final class ScriptLoader implements MigrationLoader {
    /** What is said of the script that MyBatis runs before the first one. */
    static final MigrationId BOOTSTRAP = new MigrationId("bootstrap");

    private final Deployment deployment;
    private final Performance performance;
    private final Map<String, Migration> byName;

    ScriptLoader(Deployment deployment, Performance performance) {
        this.deployment = deployment;
        this.performance = performance;
        this.byName = deployment.migrations().all().stream()
                .collect(Collectors.toMap(migration -> migration.id().text(), Function.identity()));
    }

    /** A list that MyBatis may sort. */
    @Override
    public List<Change> getMigrations() {
        return deployment.migrations().all().stream().map(this::change).collect(Collectors.toList());
    }

    /** No text: the connection takes it from the cue, because MyBatis rebuilds what it reads line by line. */
    @Override
    public Reader getScriptReader(Change change, boolean undo) {
        if (undo) {
            throw new IllegalStateException("nothing is undone here");
        }
        Migration migration = Objects.requireNonNull(byName.get(change.getFilename()));
        Script script = migration.script();
        performance.cue(new Cue(migration.id(), script, deployment.factsOf(script), Optional.of(migration)));
        return Reader.nullReader();
    }

    @Override
    public @Nullable Reader getBootstrapReader() {
        return reader(BOOTSTRAP, deployment.migrations().bootstrap());
    }

    @Override
    public @Nullable Reader getOnAbortReader() {
        return reader(new MigrationId("onabort"), deployment.migrations().onAbort());
    }

    private @Nullable Reader reader(MigrationId id, Optional<Script> script) {
        if (script.isEmpty()) {
            return null;
        }
        performance.cue(new Cue(id, script.get(), deployment.factsOf(script.get()), Optional.empty()));
        return Reader.nullReader();
    }

    private Change change(Migration migration) {
        MigrationId id = migration.id();
        BigDecimal number = Objects.requireNonNull(deployment.numbers().get(id), id::text);
        // What the column gives back has no negative scale, and MyBatis takes 1E+1 and 10 for different numbers.
        Change change = new Change(number.scale() < 0 ? number.setScale(0) : number);
        change.setDescription(deployment.migrations().layout().description(id));
        change.setFilename(id.text());
        return change;
    }
}

package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.script.Care;
import io.github.schemachangelog.deployment.waiting.Watcher;
import io.github.schemachangelog.text.Place;

/** All that a rehearsal takes of the care of a deployment: how long a statement runs is told. */
record Timekeeping(Watcher watcher) implements Care {
    @Override
    public void sends(Place statement) {
        watcher.begins(statement);
    }

    @Override
    public void answered() {
        watcher.ended();
    }
}

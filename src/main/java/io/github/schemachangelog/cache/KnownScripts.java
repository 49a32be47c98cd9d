package io.github.schemachangelog.cache;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/**
 * The scripts that a record speaks of, which whoever reads it has again: in files that may have moved, and in a document in
 * which they may stand elsewhere. They are written as their number, places in them from their begin.
 */
record KnownScripts(List<Script> scripts) {
    /** What is written so. */
    static final Set<Class<?>> TYPES = Set.of(Script.class, Place.class);

    KnownScripts {
        scripts = List.copyOf(scripts);
    }

    int number(Script script) {
        int number = scripts.indexOf(script);
        if (number < 0) {
            throw new IllegalArgumentException("no known script: " + script.source());
        }
        return number;
    }

    /** @throws IndexOutOfBoundsException where it was written for other scripts */
    Script of(int number) {
        return scripts.get(number);
    }

    void write(DataOutputStream out, Place place) throws IOException {
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            boolean inside = script.source() == place.source()
                    && script.span().start() <= place.span().start()
                    && place.span().end() <= script.span().end();
            if (inside) {
                out.writeInt(i);
                out.writeInt(place.span().start() - script.span().start());
                out.writeInt(place.span().end() - script.span().start());
                return;
            }
        }
        throw new IllegalArgumentException("in no known script: " + place);
    }

    /** @throws RuntimeException where it was written for other scripts */
    Place read(ByteBuffer in) {
        Script script = of(in.getInt());
        return script.place(
                new Span(in.getInt(), in.getInt()).shift(script.span().start()));
    }
}

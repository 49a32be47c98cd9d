package io.github.schemachangelog.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a command came to.
 *
 * @param messages the findings, in order, and what else there is to say of the run
 * @param summary the last line: counts, files, time
 * @param failure why the build fails; empty where it does not
 * @param errors how many findings are errors
 * @param said what tells these findings apart from others of the same build
 */
public record Outcome(List<Message> messages, String summary, String failure, long errors, Set<String> said) {
    public Outcome {
        messages = List.copyOf(messages);
        said = Set.copyOf(said);
    }

    /** The same with further messages in front. */
    Outcome with(List<Message> remarks) {
        List<Message> all = new ArrayList<>(remarks);
        all.addAll(messages);
        return new Outcome(all, summary, failure, errors, said);
    }

    public boolean failed() {
        return !failure.isEmpty();
    }
}

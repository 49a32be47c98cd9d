package io.github.schemachangelog.deployment.history;

/**
 * Who writes a history. What is empty is recorded as NULL.
 *
 * @param by the person or the build
 * @param from the machine
 * @param pluginVersion of this plugin
 */
public record Signature(String by, String from, String pluginVersion) {
    /** Nobody in particular. */
    public static final Signature NONE = new Signature("", "", "");
}

package io.github.schemachangelog.mojo;

/** A parameter whose value Maven's debug log must not show. */
public final class Secret {
    private String value = "";

    /** Called by Maven with the parameter's text. */
    public void set(String text) {
        value = text;
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "" : "***";
    }
}

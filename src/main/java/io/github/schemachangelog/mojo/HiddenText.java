package io.github.schemachangelog.mojo;

/**
 * A parameter that may hold a password. Maven's debug log shows every parameter by its {@code toString}, which shows nothing
 * here.
 */
public final class HiddenText {
    private String text = "";

    /** Maven makes an empty one, and sets it. */
    public HiddenText() {}

    /** What Maven calls with the value as it is configured. */
    public void set(String configured) {
        text = configured;
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "" : "(not shown)";
    }
}

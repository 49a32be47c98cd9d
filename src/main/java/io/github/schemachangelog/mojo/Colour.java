package io.github.schemachangelog.mojo;

import org.apache.maven.shared.utils.logging.MessageUtils;

/** Whether Maven prints in colour. */
final class Colour {
    private Colour() {}

    static boolean isOn() {
        return MessageUtils.isColorEnabled();
    }
}

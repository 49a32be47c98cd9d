package io.github.schemachangelog.deployment.target;

/** What a connection to the target is for. */
public enum Purpose {
    READ,
    WRITE
}

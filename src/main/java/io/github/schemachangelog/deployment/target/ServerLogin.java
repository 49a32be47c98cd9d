package io.github.schemachangelog.deployment.target;

/**
 * A server of Maven's {@code settings.xml}, its password decrypted.
 *
 * @param url from its {@code <configuration>}; empty for none
 * @param username empty for none
 */
public record ServerLogin(String id, String url, String username, Secret password) {
    /** Shows no URL: a password may stand in it. */
    @Override
    public String toString() {
        return id;
    }
}

package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.text.Location;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files and regions as SARIF has them: RFC 3986 references below a base, 1-based lines and UTF-16 columns. */
final class SarifPlace {
    /** Stands for the root of the repository; where that is on a machine is not said. */
    static final String BASE = "%SRCROOT%";

    private static final String AS_THEY_ARE =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/";

    private final Viewpoint root;

    /** @param root from where files are named */
    SarifPlace(Viewpoint root) {
        this.root = root;
    }

    void add(ObjectNode physicalLocation, Place place) {
        addFile(physicalLocation.putObject("artifactLocation"), place.source());
        addRegion(physicalLocation.putObject("region"), place.source(), place.span());
    }

    void addFile(ObjectNode artifactLocation, Source source) {
        String name = root.name(source);
        if (name.startsWith("/")) {
            artifactLocation.put("uri", "file://" + encode(name));
        } else if (name.matches("[A-Za-z]:[/\\\\].*")) {
            artifactLocation.put(
                    "uri",
                    "file:///" + name.charAt(0) + ":" + encode(name.substring(2).replace('\\', '/')));
        } else {
            artifactLocation.put("uri", encode(name));
            artifactLocation.put("uriBaseId", BASE);
        }
    }

    static void addRegion(ObjectNode region, Source source, Span span) {
        Location start = location(source, span.start());
        Location end = location(source, span.end());
        region.put("startLine", start.line());
        region.put("startColumn", start.column());
        region.put("endLine", end.line());
        region.put("endColumn", end.column());
    }

    /** A text that ends with a line end has no line behind it for SARIF: the place is behind that line end. */
    private static Location location(Source source, int offset) {
        Location location = source.location(offset);
        if (offset == 0 || offset < source.text().length() || location.column() > 1) {
            return location;
        }
        Location last = source.location(offset - 1);
        return new Location(last.line(), last.column() + 1);
    }

    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && AS_THEY_ARE.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}

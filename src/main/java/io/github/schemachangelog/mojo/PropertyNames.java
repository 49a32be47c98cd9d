package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.GivenProperties;
import io.github.schemachangelog.command.GivenProperties.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** The properties that the goals of this plugin know, as its descriptor tells them. */
final class PropertyNames {
    private static final String BEGIN = "${" + GivenProperties.PREFIX;
    private static final String END = "}";

    /** Those that are no parameters of a goal. */
    private static final List<String> OTHERS = List.of("rules", "words", "url", "password", "scratchPassword");

    private PropertyNames() {}

    /** Without their prefix, and what each takes. */
    static Map<String, Kind> of(PluginDescriptor plugin) {
        Map<String, Kind> kinds = new HashMap<>();
        OTHERS.forEach(name -> kinds.put(name, Kind.TEXT));
        for (MojoDescriptor goal : plugin.getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                String expression = String.valueOf(parameter.getExpression());
                if (expression.startsWith(BEGIN) && expression.endsWith(END)) {
                    kinds.put(
                            expression.substring(BEGIN.length(), expression.length() - END.length()), kind(parameter));
                }
            }
        }
        return kinds;
    }

    private static Kind kind(Parameter parameter) {
        return switch (String.valueOf(parameter.getType())) {
            case "boolean" -> Kind.SWITCH;
            case "java.io.File" -> Kind.PATH;
            default -> Kind.TEXT;
        };
    }
}

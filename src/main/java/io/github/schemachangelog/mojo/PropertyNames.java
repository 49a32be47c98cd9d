package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.GivenProperties;
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

    /** Without their prefix, and whether each is a switch. */
    static Map<String, Boolean> of(PluginDescriptor plugin) {
        Map<String, Boolean> switches = new HashMap<>();
        OTHERS.forEach(name -> switches.put(name, false));
        for (MojoDescriptor goal : plugin.getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                String expression = String.valueOf(parameter.getExpression());
                if (expression.startsWith(BEGIN) && expression.endsWith(END)) {
                    switches.put(
                            expression.substring(BEGIN.length(), expression.length() - END.length()),
                            "boolean".equals(parameter.getType()));
                }
            }
        }
        return switches;
    }
}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Labels in bold, and known ones in italics or in plain text. Words such as "Added" and "Migration" begin other lines, too: they
 * are labels where a date or a file stands behind them.
 */
record PlainLabels(Source source, Words words) implements Labels {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    @Override
    public Optional<Label> in(List<Inline> line) {
        return Label.bold(source, line)
                .or(() -> Label.styled(source, line, Inline.Style.EMPHASIS)
                        .or(() -> Label.plain(source, line))
                        .filter(this::isKnown));
    }

    private boolean isKnown(Label label) {
        FieldName name = words.field(label.text());
        String value = Inline.text(label.value()).lines().findFirst().orElse("").strip();
        if (name.isDate()) {
            return YEAR.matcher(value).find();
        }
        if (name == FieldName.MIGRATION_FILE) {
            return !value.isEmpty() && value.chars().noneMatch(Character::isWhitespace);
        }
        return name != FieldName.UNKNOWN;
    }
}

package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code status-contradiction}: Status field, section and Deployed date of an entry cannot all be true. */
public final class StatusContradiction implements Rule.OfDocument {
    private static final RuleInfo INFO = new RuleInfo(
            "status-contradiction",
            Severity.ERROR,
            "An entry's status, its section and its Deployed date contradict each other.");

    private static final Pattern NOT_PRODUCTION = Pattern.compile(
            "(?i)(?<!\\bby )(?<!\\bwith )\\b(staging|stage|local|locally|dev|development|test|testing|qa|uat|preview|sandbox|demo)\\b");

    private static final Pattern PRODUCTION = Pattern.compile("(?i)\\bprod(uction)?\\b");

    private static final Pattern PENDING_DEPLOYMENT =
            Pattern.compile("(?i)\\bpending (production )?(deploy|release|roll-?out)");

    private static final Pattern NO_DATE = Pattern.compile(
            "[\\W_]*|\\W*(tbd|tba|tbc|pending|not|never|no|none|n/?a|n\\.a|planned|expected|scheduled|target)\\b.*",
            Pattern.DOTALL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        return document.changelog().entries().stream()
                .flatMap(entry -> finding(document, entry).stream())
                .toList();
    }

    /** The first contradiction of an entry; what is left of it shows when that one is solved. */
    private static Optional<Finding> finding(Document document, Entry entry) {
        Optional<Status> status = entry.status();
        if (status.isEmpty()) {
            return Optional.empty();
        }
        Optional<DatedField> deployed = deployed(document, entry);
        boolean againstSection = entry.section()
                .filter(section -> section.status() != status.get())
                .filter(section -> !(status.get() == Status.MIGRATED && waits(section)))
                .isPresent();
        if (againstSection) {
            return Optional.of(againstSection(document, entry, entry.section().get(), deployed));
        }
        if (status.get() != Status.DEPLOYED) {
            return deployed.map(date -> dated(entry, status.get(), date));
        }
        return isDatedSomehow(entry) ? Optional.empty() : Optional.of(undated(entry));
    }

    /** Whether a section's heading says what {@code MIGRATED} says, with the word pending. */
    private static boolean waits(Section section) {
        return section.status() == Status.PENDING
                && PENDING_DEPLOYMENT.matcher(section.title()).find();
    }

    /** The date of a deployment to production that has been. */
    private static Optional<DatedField> deployed(Document document, Entry entry) {
        return DatedField.given(entry, FieldName.DATE_DEPLOYED)
                .filter(dated -> PRODUCTION.matcher(dated.field().text()).find()
                        || !NOT_PRODUCTION.matcher(dated.field().text()).find())
                .filter(dated -> !DateOrder.isFuture(dated, document.today()));
    }

    private static Finding againstSection(
            Document document, Entry entry, Section section, Optional<DatedField> deployed) {
        Entry.DeclaredStatus declared = entry.declared().orElseThrow();
        Place heading = new Place(document.changelog().source(), section.headingSpan());
        Finding.Builder finding = Finding.at(INFO, entry.statusPlace())
                .message(EntryName.of(entry) + " is declared `" + word(declared) + "` in a section of `"
                        + section.status() + "`")
                .label("the Status field says so")
                .migration(entry.id())
                .related(heading, "the section says otherwise")
                .why("whether the migration may be deployed, or already is, depends on which of the two one reads.")
                .advice("move the entry to the section of its status, or correct the Status field"
                        + (section.status() == Status.DEPLOYED && deployed.isEmpty()
                                ? " and add `" + FieldName.DATE_DEPLOYED.label() + "`."
                                : "."));
        if (datesAgree(entry, section.status(), deployed)) {
            List<String> words = document.vocabulary().statuses().getOrDefault(section.status(), List.of());
            String right =
                    like(declared.word(), words.isEmpty() ? section.status().name() : words.get(0));
            finding.advice("write `" + right + "`: the section and the dates of the entry agree.")
                    .fix(Fix.of("Correct the status", entry.source(), new Edit(declared.span(), right)));
        }
        return finding.build();
    }

    /** Whether the dates say what the section says, so that the Status field alone is wrong. */
    private static boolean datesAgree(Entry entry, Status section, Optional<DatedField> deployed) {
        boolean migrated = DatedField.given(entry, FieldName.DATE_MIGRATED).isPresent();
        return switch (section) {
            case DEPLOYED -> deployed.isPresent();
            case MIGRATED -> entry.status().equals(Optional.of(Status.PENDING)) && migrated && deployed.isEmpty();
            case PENDING -> false;
        };
    }

    private static Finding dated(Entry entry, Status status, DatedField deployed) {
        return Finding.at(INFO, deployed.place())
                .message(EntryName.of(entry) + " is declared `" + status + "`, with a date in "
                        + EntryName.quote(deployed.field().label(), 16))
                .label("a date of deployment")
                .migration(entry.id())
                .related(entry.statusPlace(), "declared `" + status + "`")
                .why("an entry that is not `DEPLOYED` is one that production still waits for.")
                .advice("declare it `DEPLOYED` in the section of the deployed entries, or delete the date.")
                .build();
    }

    private static Finding undated(Entry entry) {
        return Finding.at(INFO, entry.statusPlace())
                .message(EntryName.of(entry) + " is declared `DEPLOYED` without a Deployed date")
                .label("since when?")
                .migration(entry.id())
                .why("without the day, nobody can say what ran in production when something broke.")
                .advice("add `" + FieldName.DATE_DEPLOYED.label() + "`, or declare the entry `MIGRATED`"
                        + (entry.section().isPresent() ? " in the section of the migrated entries." : "."))
                .build();
    }

    /** Whether the baseline, or without a place for a date, or dated by its Deployed field or by any other part that a reader would look at. */
    private static boolean isDatedSomehow(Entry entry) {
        boolean baseline = entry.id().filter(MigrationId::isBaseline).isPresent();
        boolean field = entry.fields(FieldName.DATE_DEPLOYED).stream()
                .anyMatch(deployed -> !deployed.isEmpty()
                        && !NO_DATE.matcher(deployed.text().toLowerCase(Locale.ROOT))
                                .matches());
        Stream<String> fields = entry.fields().stream()
                .filter(other -> other.name() == FieldName.UNKNOWN || other.name() == FieldName.STATUS)
                .map(other -> new Span(other.valueSpan().start(), other.span().end()))
                .map(entry.source()::slice);
        Stream<String> rest = entry.rest().stream()
                .filter(block -> !(block instanceof Block.Code))
                .map(block -> entry.source().slice(block.span()));
        Stream<String> elsewhere = Stream.concat(Stream.of(entry.title()), Stream.concat(fields, rest));
        boolean noPlace =
                !entry.form().hasRoom() && entry.field(FieldName.DATE_DEPLOYED).isEmpty();
        return baseline
                || noPlace
                || field
                || elsewhere.anyMatch(text -> DateText.of(text).kind() == DateText.Kind.GIVEN);
    }

    private static String word(Entry.DeclaredStatus declared) {
        return declared.status().map(Status::name).orElse(declared.word());
    }

    /** A status word in the case of another. */
    private static String like(String written, String word) {
        if (written.equals(written.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(written.codePointAt(0));
        return capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1) : lower;
    }
}

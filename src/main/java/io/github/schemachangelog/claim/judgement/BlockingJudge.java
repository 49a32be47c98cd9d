package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assurance;
import io.github.schemachangelog.claim.effect.Deeds;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Losses;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds against the SQL that nobody waits for a migration, by the locks that PostgreSQL documents for each statement.
 * Only tables that were there before count.
 */
final class BlockingJudge {
    /** Commands that lock and change no schema, so that the text alone tells of them. */
    private static final Pattern LOCKING =
            Pattern.compile("(?im)(?:^|;|\\*/)\\s*(?<command>lock|reindex|cluster|refresh|vacuum)\\b");

    private static final Set<String> OF_TABLE = Set.of("trigger", "policy", "rule");
    private static final Set<Verb> ASIDE = EnumSet.of(Verb.COMMENTED, Verb.GRANTED, Verb.REVOKED);

    private final MigrationFacts facts;
    private final Effects effects;
    private final Optional<Observation> seen;

    BlockingJudge(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
        this.seen = facts.seen();
    }

    /** Someone who has to wait. */
    private record Wait(String reason, Place place, String lock) {}

    Judgement judge(Assurance assurance) {
        List<Effects.NewIndex> built = effects.indexes().stream()
                .filter(index -> !effects.isNew(index.table()))
                .toList();
        Optional<Effects.NewIndex> blocking =
                built.stream().filter(index -> !index.index().concurrently()).findFirst();
        if (blocking.isPresent()) {
            String table = blocking.get().table();
            return Judgement.refuted(
                    "CREATE INDEX blocks writes to `" + table + "`",
                    blocking.get().place(),
                    "takes a SHARE lock until the transaction ends");
        }
        return switch (assurance) {
            case INDEXES_BLOCK_NOTHING ->
                effects.indexes().isEmpty() ? Judgement.unchecked("the SQL creates no index") : verifiedUnlessUnread();
            case CONCURRENTLY ->
                effects.indexes().stream().anyMatch(one -> one.index().concurrently())
                        ? verifiedUnlessUnread()
                        : Judgement.unchecked("the SQL creates no index CONCURRENTLY");
            case NO_LOCKS_ON_EXISTING_TABLES -> waits(true);
            case NOTHING_WAITS -> waits(false);
        };
    }

    /** What the text alone does not tell may build others. */
    private Judgement verifiedUnlessUnread() {
        return seen.isEmpty() && !effects.notReadable().isEmpty()
                ? Judgement.unchecked("what cannot be read may build indexes")
                : Judgement.verified();
    }

    private Judgement waits(boolean momentsCount) {
        List<Wait> longer = new ArrayList<>();
        List<Wait> moments = new ArrayList<>();
        effects.constraints().forEach(one -> addConstraint(one, longer, moments));
        effects.onExisting().forEach(change -> addChange(change, longer, moments));
        effects.addedColumns()
                .forEach(column -> moments.add(new Wait(
                        "ALTER TABLE locks `" + column.table() + "`",
                        column.place(),
                        "takes an ACCESS EXCLUSIVE lock")));
        seen.ifPresent(observed -> addSeen(observed, longer, moments));
        List<Wait> telling = longer.isEmpty() && momentsCount ? moments : longer;
        if (!telling.isEmpty()) {
            Wait first = telling.get(0);
            return Judgement.refuted(first.reason(), first.place(), first.lock());
        }
        if (!moments.isEmpty()) {
            return Judgement.unchecked(moments.get(0).reason() + ", for a moment; a rehearsal knows no traffic");
        }
        Optional<PlacedChange> written = effects.data().stream()
                .filter(change -> Losses.isOverwriting(change.change()) || Losses.isDeleting(change.change()))
                .findFirst();
        if (written.isPresent()) {
            return Judgement.unchecked(
                    "the SQL " + Deeds.of(written.get().change()) + ", and locks these rows until it commits");
        }
        if (seen.isPresent()) {
            return Judgement.verified();
        }
        return unsure().map(Judgement::unchecked).orElseGet(Judgement::verified);
    }

    /** What may take locks of which the changes tell nothing. */
    private Optional<String> unsure() {
        if (!effects.notReadable().isEmpty()) {
            return Optional.of("what cannot be read may take locks");
        }
        Matcher command = LOCKING.matcher(facts.script().text());
        if (command.find()) {
            return Optional.of(command.group("command").toUpperCase(Locale.ROOT) + " takes locks");
        }
        return Stream.concat(effects.onExisting().stream(), effects.data().stream())
                .map(PlacedChange::change)
                .filter(this::mayLock)
                .findFirst()
                .map(change -> "the SQL " + Deeds.of(change) + ", which may take locks");
    }

    private boolean mayLock(SchemaChange change) {
        if (change instanceof SchemaChange.DataChanged data) {
            return data.verb() == DataVerb.TRUNCATE;
        }
        if (!(change instanceof SchemaChange.OtherObject other) || ASIDE.contains(other.verb())) {
            return false;
        }
        return OF_TABLE.contains(other.kind())
                ? facts.tableOf(other.kind(), other.name().name())
                        .filter(effects::isNew)
                        .isEmpty()
                : other.verb() == Verb.DROPPED || other.kind().equals("table");
    }

    /** How long a lock is held, no empty table shows; that a table is written anew, it does. */
    private static void addSeen(Observation observed, List<Wait> longer, List<Wait> moments) {
        observed.rewrites()
                .forEach(rewrite -> longer.add(new Wait(
                        "the whole " + rewrite.kind() + " `" + rewrite.relation() + "` is rewritten",
                        rewrite.statement(),
                        "rewrites it")));
        observed.locks().stream()
                .filter(lock -> lock.kind().isTable())
                .filter(lock -> lock.mode().blocks().contains(LockMode.Work.WRITE))
                .forEach(lock -> moments.add(
                        new Wait("`" + lock.relation() + "` is locked", lock.statement(), "takes " + lock.mode())));
    }

    private void addConstraint(Effects.NewConstraint one, List<Wait> longer, List<Wait> moments) {
        Constraint constraint = one.constraint();
        boolean ownTable = effects.isNew(one.table());
        Optional<String> target = constraint
                .target()
                .map(pointed -> pointed.table().name())
                .filter(table -> !effects.isNew(table) && !table.equalsIgnoreCase(one.table()));
        boolean checked = constraint.validated() && constraint.kind() != Constraint.Kind.USING_INDEX;
        if (!ownTable && checked && !isOfEmptyColumn(one)) {
            longer.add(new Wait(
                    "adding a constraint locks `" + one.table() + "` while it checks every row",
                    one.place(),
                    "checks every row"));
        } else if (!ownTable) {
            moments.add(new Wait("ALTER TABLE locks `" + one.table() + "`", one.place(), "takes a lock"));
        }
        target.ifPresent(table -> moments.add(new Wait(
                "adding a foreign key blocks writes to `" + table + "`",
                one.place(),
                "takes a SHARE ROW EXCLUSIVE lock on `" + table + "`")));
    }

    /** PostgreSQL checks no foreign key that comes with a new column that is NULL everywhere. */
    private boolean isOfEmptyColumn(Effects.NewConstraint key) {
        return key.constraint().kind() == Constraint.Kind.FOREIGN_KEY
                && effects.addedColumns().stream()
                        .filter(column -> column.table().equalsIgnoreCase(key.table()))
                        .filter(column -> column.column().defaultText().isEmpty()
                                && column.column().generation() == Column.Generation.NONE)
                        .anyMatch(column -> column.place().equals(key.place())
                                && key.constraint().columns().stream()
                                        .allMatch(column.column().name()::equalsIgnoreCase));
    }

    /** PostgreSQL looks at no row where a CHECK that is valid says the same. */
    private boolean isChecked(SchemaChange.NullabilityChanged changed) {
        String table = changed.table().name();
        return facts.before().checksNotNull(table, changed.column())
                || effects.constraints().stream()
                        .filter(one -> one.table().equalsIgnoreCase(table))
                        .flatMap(one -> one.constraint().expression().stream())
                        .anyMatch(text -> TablesBefore.isNotNull(text, changed.column()));
    }

    private void addChange(PlacedChange placed, List<Wait> longer, List<Wait> moments) {
        SchemaChange change = placed.change();
        if (change instanceof SchemaChange.NullabilityChanged nullability
                && !nullability.nullable()
                && !isChecked(nullability)) {
            longer.add(new Wait(
                    "SET NOT NULL locks `" + nullability.table() + "` while it checks every row",
                    placed.place(),
                    "takes an ACCESS EXCLUSIVE lock"));
        } else if (change instanceof SchemaChange.OfTable table
                && !(change instanceof SchemaChange.DataChanged)
                && !(change instanceof SchemaChange.ConstraintValidated)) {
            moments.add(new Wait(
                    "ALTER TABLE locks `" + table.table() + "`", placed.place(), "takes an ACCESS EXCLUSIVE lock"));
        }
    }
}

package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.claim.Claims;
import io.github.schemachangelog.claim.assertion.ClaimKind;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.JudgedClaim.Fact;
import io.github.schemachangelog.evidence.JudgedEntry;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the entries claim, and what is known of their migrations. */
public final class EntryClaims {
    private final Map<MigrationId, MigrationFacts> facts = new HashMap<>();
    private final IdentityHashMap<Entry, Claims> claims;
    private final List<JudgedEntry> entries = new ArrayList<>();
    private final Pairing pairing;

    private EntryClaims(Pairing pairing, IdentityHashMap<Entry, Claims> claims) {
        this.pairing = pairing;
        this.claims = claims;
    }

    /** Of entries whose claims nobody asks for. */
    public static EntryClaims unread(Pairing pairing) {
        return new EntryClaims(pairing, new IdentityHashMap<>());
    }

    /** Holds every claim against the SQL as it is written. */
    static EntryClaims written(Pairing pairing, Migrations migrations, Map<Script, ScriptFacts> scripts) {
        IdentityHashMap<Entry, Claims> read = new IdentityHashMap<>();
        pairing.entries().forEach(entry -> read.put(entry, Claims.of(entry)));
        EntryClaims written = new EntryClaims(pairing, read);
        written.learn(migrations, scripts);
        for (Entry entry : pairing.entries()) {
            String reason = pairing.isOfSeveral(entry) ? "the entry names several migrations" : "there is no migration";
            Claims claims = written.claims(entry);
            written.add(entry, written.facts(entry).map(claims::judge).orElseGet(() -> claims.unchecked(reason)));
        }
        return written;
    }

    /** The same claims held against what a rehearsal saw, and against the SQL where it saw nothing. */
    EntryClaims seen(Migrations migrations, RehearsalRecord rehearsal) {
        EntryClaims seen = new EntryClaims(pairing, claims);
        seen.learn(migrations, facts, rehearsal);
        for (int i = 0; i < pairing.entries().size(); i++) {
            Entry entry = pairing.entries().get(i);
            List<JudgedClaim> read = entries.get(i).claims();
            seen.add(
                    entry,
                    seen.facts(entry)
                            .map(known -> claims(entry).judge(known, read))
                            .orElse(read));
        }
        return seen;
    }

    private static List<PlacedChange> placed(Script script, Map<Script, ScriptFacts> scripts) {
        ScriptFacts found = scripts.get(script);
        if (found == null) {
            return List.of();
        }
        Stream<PlacedChange> unread = found.unreadable().stream()
                .map(one -> new PlacedChange(
                        new SchemaChange.NotReadable("a statement that cannot be read"), script.place(one.at())));
        Stream<PlacedChange> read =
                found.changes().stream().map(change -> new PlacedChange(change.change(), script.place(change.at())));
        return Stream.concat(read, unread).toList();
    }

    private void learn(Migrations migrations, Map<Script, ScriptFacts> scripts) {
        List<Script> all = migrations.all().stream().map(Migration::script).toList();
        List<List<PlacedChange>> changes =
                all.stream().map(script -> placed(script, scripts)).toList();
        List<TablesBefore> before = TablesBefore.each(changes);
        for (int i = 0; i < all.size(); i++) {
            MigrationFacts written = new MigrationFacts(all.get(i), changes.get(i), before.get(i));
            facts.put(migrations.all().get(i).id(), written);
        }
    }

    private void learn(Migrations migrations, Map<MigrationId, MigrationFacts> written, RehearsalRecord rehearsal) {
        List<MigrationFacts> all = migrations.all().stream()
                .map(migration -> Objects.requireNonNull(written.get(migration.id())))
                .toList();
        List<Optional<Observation>> observations = migrations.all().stream()
                .map(migration -> rehearsal.observation(migration.id()))
                .toList();
        List<List<PlacedChange>> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            MigrationFacts known = all.get(i);
            changes.add(observations.get(i).map(known::joined).orElseGet(known::changes));
        }
        List<TablesBefore> before = TablesBefore.each(changes);
        for (int i = 0; i < all.size(); i++) {
            MigrationFacts known = all.get(i);
            List<PlacedChange> joined = changes.get(i);
            TablesBefore tables = before.get(i);
            facts.put(
                    migrations.all().get(i).id(),
                    observations
                            .get(i)
                            .map(seen -> known.seen(seen, joined, tables))
                            .orElse(known));
        }
    }

    private void add(Entry entry, List<JudgedClaim> judged) {
        entries.add(new JudgedEntry(
                entry.id(),
                entry.place(entry.headingSpan()),
                entry.declared().map(Entry.DeclaredStatus::word),
                judged));
    }

    /** In the order of the document, those of READMEs behind it. */
    public List<JudgedEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Every claim of every entry, in their order. */
    public Stream<JudgedClaim> all() {
        return entries.stream().flatMap(entry -> entry.claims().stream());
    }

    /** Every claim of the entries that have a migration, in their order. */
    public Stream<JudgedClaim> ofMigrations() {
        return IntStream.range(0, entries.size())
                .filter(i -> facts(pairing.entries().get(i)).isPresent())
                .mapToObj(entries::get)
                .flatMap(entry -> entry.claims().stream());
    }

    /** The migrations of which an entry says that they can be run again. */
    public Set<MigrationId> saidToBeIdempotent() {
        return all().filter(claim -> claim.kind()
                        .filter(ClaimKind.IDEMPOTENT.ruleId()::equals)
                        .isPresent())
                .flatMap(claim -> claim.migration().stream())
                .collect(Collectors.toSet());
    }

    /** What the migration of an entry changes and the entry does not mention; nothing where it has none. */
    public List<Fact> omissions(Entry entry) {
        return facts(entry).map(known -> claims(entry).omissions(known)).orElse(List.of());
    }

    private Claims claims(Entry entry) {
        return Objects.requireNonNull(claims.get(entry), "an entry of this document");
    }

    /** What is known of an entry's migration; empty where it has none, or several. */
    public Optional<MigrationFacts> facts(Entry entry) {
        return pairing.isOfSeveral(entry)
                ? Optional.empty()
                : pairing.migration(entry).map(Migration::id).map(facts::get);
    }
}

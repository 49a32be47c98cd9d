package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.AllForeignKeys;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.ClaimKind;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.Duration;
import io.github.schemachangelog.claim.assertion.Lines;
import io.github.schemachangelog.claim.assertion.NewCheck;
import io.github.schemachangelog.claim.assertion.NewPrimaryKey;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.assertion.Placed;
import io.github.schemachangelog.claim.assertion.RenamedThing;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.effect.NameHistory;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.Verdict;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds claims against what is known of one migration. */
public final class ClaimJudge {
    /** Refutations of these rest on what the SQL holds; of all others on what it lacks, which something unread may do. */
    private static final Set<ClaimKind> BY_PRESENCE = EnumSet.of(
            ClaimKind.LINE_COUNT,
            ClaimKind.ADDITIVE,
            ClaimKind.NON_BLOCKING,
            ClaimKind.IDEMPOTENT,
            ClaimKind.DEPENDENCY);

    private static final Pattern DELETION = Pattern.compile("(?i)\\b(delete\\s+from|truncate)\\b");

    private final MigrationFacts facts;
    private final Effects effects;

    /** Made when a claim is not verified: few scripts give names. */
    private final Map<NameHistory.Moment, ClaimJudge> inOtherNames = new HashMap<>();

    public ClaimJudge(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    /** By any name that what it is about has had; a table that is made anew is none of an earlier name. */
    public Judgement judge(Assertion claim) {
        Judgement judgement = inTheseNames(claim);
        boolean named = claim instanceof Assertion.OfTable && !(claim instanceof Assertion.NewTable)
                || claim instanceof Assertion.OfColumn
                || claim instanceof Assertion.OfEnum && !(claim instanceof Assertion.NewEnum)
                || claim instanceof Assertion.OfIndex
                || claim instanceof Assertion.OfKey
                || claim instanceof OfAnything
                || claim instanceof DroppedThings;
        NameHistory names = facts.names();
        if (!named || names.isEmpty() || judgement.verdict() == Verdict.VERIFIED) {
            return judgement;
        }
        List<Name> changing = NamedObjects.of(claim).filter(names::changes).toList();
        Optional<Judgement> best = names.momentsOf(changing).stream()
                .map(moment -> inOtherNames.computeIfAbsent(moment, at -> new ClaimJudge(facts.inNamesOf(at))))
                .map(judge -> judge.inTheseNames(claim))
                .min(Comparator.comparing(Judgement::isRefuted)
                        .thenComparing(other -> other.verdict() != Verdict.VERIFIED));
        if (best.isEmpty()) {
            return judgement.isRefuted()
                    ? Judgement.unchecked("the entry tells names of different moments")
                    : judgement;
        }
        boolean better = !changing.isEmpty()
                || best.get().verdict() == Verdict.VERIFIED
                || judgement.isRefuted() && !best.get().isRefuted();
        return better ? best.get() : judgement;
    }

    private Judgement inTheseNames(Assertion claim) {
        Judgement judgement = plain(claim);
        boolean promise = claim instanceof Assertion.Additive || claim instanceof Assertion.NonBlocking;
        Optional<String> doubt =
                promise && judgement.verdict() == Verdict.VERIFIED ? new Namesakes(facts).doubt() : Optional.empty();
        if (doubt.isPresent()) {
            return Judgement.unchecked(doubt.get());
        }
        if (judgement.verdict() == Verdict.VERIFIED && isExactCount(claim) && hidesChanges()) {
            return Judgement.unchecked("what cannot be read may change more");
        }
        if (judgement.verdict() == Verdict.VERIFIED && new Recreations(effects).undo(claim)) {
            return Judgement.unchecked("the SQL makes it again");
        }
        if (judgement.verdict() == Verdict.VERIFIED && isInSeveralSchemas(claim)) {
            return Judgement.unchecked("the SQL makes tables of that name in several schemas");
        }
        Optional<String> schema =
                judgement.verdict() == Verdict.VERIFIED ? new Schemas(facts).unseen(claim) : Optional.empty();
        if (schema.isPresent()) {
            return Judgement.unchecked("that it is in schema `" + schema.get() + "` is not seen in the SQL");
        }
        if (judgement.isRefuted() && restsOnAbsence(claim) && hidesChanges()) {
            SchemaChange.NotReadable unread =
                    (SchemaChange.NotReadable) effects.notReadable().get(0).change();
            return Judgement.unchecked(unread.reason() + " may change more than its text says");
        }
        Optional<String> variable = judgement.isRefuted() && restsOnAbsence(claim) ? variable(claim) : Optional.empty();
        if (variable.isPresent()) {
            return Judgement.unchecked("what `" + variable.get() + "` stands for in the SQL is not known here");
        }
        Optional<Name> respelled = judgement.isRefuted() ? new Spellings(effects).other(claim) : Optional.empty();
        if (respelled.isPresent()) {
            return Judgement.unchecked("`" + respelled.get() + "` may be another spelling of a column");
        }
        if (judgement.isRefuted() && new Recreations(effects).mayBlur(claim)) {
            return Judgement.unchecked("whether what goes and comes again is counted is not known");
        }
        Optional<String> misgiving = judgement.isRefuted() ? new Misgivings(facts).of(claim) : Optional.empty();
        if (misgiving.isPresent()) {
            return Judgement.unchecked(misgiving.get());
        }
        boolean reworked =
                claim.subject().map(name -> effects.isReworked(name.last())).orElse(effects.reworksAnything());
        return judgement.isRefuted() && restsOnAbsence(claim) && reworked
                ? Judgement.unchecked("the migration makes something and changes it again")
                : judgement;
    }

    private static boolean isExactCount(Assertion claim) {
        return Counts.isCount(claim) && !Counts.atLeast(claim).equals(claim);
    }

    /** What was run has values in the place of variables, and the entry may have kept their names. */
    private Optional<String> variable(Assertion claim) {
        return facts.variable()
                .or(() -> Stream.concat(claim.subject().stream(), NamedObjects.of(claim))
                        .map(Name::text)
                        .filter(name -> name.contains("${"))
                        .findFirst());
    }

    /** {@code a.items.note} where there are {@code a.items} and {@code b.items}. */
    private boolean isInSeveralSchemas(Assertion claim) {
        Optional<Name> table = claim instanceof Assertion.OfColumn one ? one.table() : Optional.empty();
        return table.filter(name -> !name.qualifier().isEmpty()).isPresent()
                && facts.changes().stream()
                                .filter(change -> change.change() instanceof SchemaChange.TableCreated made
                                        && table.get()
                                                .last()
                                                .equalsIgnoreCase(made.table().name()))
                                .count()
                        > 1;
    }

    /** Whether a refutation of the claim says that something is not there. */
    public static boolean restsOnAbsence(Assertion claim) {
        return claim.kind().filter(BY_PRESENCE::contains).isEmpty();
    }

    /** Of a change to the schema a catalog hides nothing. */
    private boolean hidesChanges() {
        return facts.seen().isEmpty() && !effects.notReadable().isEmpty();
    }

    private Judgement plain(Assertion claim) {
        if (claim instanceof Assertion.OfTable one) {
            return sure(names(one), new TableJudge(effects, facts).judge(one));
        } else if (claim instanceof Assertion.OfColumn one) {
            return new ColumnJudge(effects, facts.before()).judge(one);
        } else if (claim instanceof Assertion.OfEnum one) {
            return new EnumJudge(effects, facts).judge(one);
        } else if (claim instanceof Assertion.OfIndex one) {
            return new IndexJudge(effects, facts.before()).judge(one);
        } else if (claim instanceof Assertion.OfKey one) {
            return new KeyJudge(effects).judge(one);
        } else if (claim instanceof NewCheck one) {
            return new CheckJudge(facts).judge(one);
        } else if (claim instanceof NewPrimaryKey one) {
            return new PrimaryKeyJudge(effects).judge(one);
        } else if (claim instanceof AllForeignKeys one) {
            return new KeyJudge(effects).judge(one);
        } else if (claim instanceof Assertion.Additive one) {
            Judgement judgement = new AdditiveJudge(effects, hidesChanges()).judge(one);
            boolean calls = !effects.notReadable().isEmpty()
                    && DELETION.matcher(facts.script().text()).find();
            return calls && judgement.verdict() == Verdict.VERIFIED
                    ? Judgement.unchecked("which rows the SQL deletes is not known")
                    : judgement;
        } else if (claim instanceof OfAnything one) {
            return new AnythingJudge(effects).judge(one);
        } else if (claim instanceof RenamedThing one) {
            return new AnythingJudge(effects).judge(one);
        } else if (claim instanceof DroppedThings one) {
            return new DropCountJudge(effects, facts.before()).judge(one);
        } else if (claim instanceof Assertion.NonBlocking one) {
            return new BlockingJudge(facts).judge(one.assurance());
        } else if (claim instanceof Lines one) {
            return lines(one.count());
        } else if (claim instanceof Assertion.DependsOn one) {
            return depends(one.name());
        } else if (claim instanceof Assertion.Idempotent) {
            return new IdempotenceJudge(facts).judge();
        } else if (claim instanceof Placed one) {
            return new PlacedJudge(facts).judge(one, this::judge);
        } else if (claim instanceof Duration) {
            return Judgement.unchecked("how long it takes depends on the rows that are there");
        }
        return Judgement.unchecked(((Unclear) claim).reason());
    }

    private static boolean names(Assertion.OfTable claim) {
        return !(claim instanceof Assertion.NewTable created) || created.table().certain();
    }

    /** What may be no name at all cannot be refuted. */
    private static Judgement sure(boolean name, Judgement judgement) {
        return judgement.isRefuted() && !name ? Judgement.unchecked("a plain word may be no name") : judgement;
    }

    /** As an editor or {@code wc} counts: the last line end may count for a line or not. */
    private Judgement lines(Count claimed) {
        String text = facts.script().source().text();
        int part = ends(facts.script().text());
        int whole = ends(text);
        boolean right =
                claimed.allows(part) || claimed.allows(part + 1) || claimed.allows(whole) || claimed.allows(whole + 1);
        if (right) {
            return Judgement.verified();
        }
        return claimed.precision() == Count.Precision.ABOUT
                ? Judgement.unchecked("the number is not meant exactly")
                : Judgement.refuted(
                        "the script has " + (text.endsWith("\n") ? whole : whole + 1) + " lines, not " + claimed);
    }

    private static int ends(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private Judgement depends(Name name) {
        boolean own = effects.isNew(name.last());
        if (facts.before().contains(name)) {
            return Judgement.verified();
        }
        return own
                ? Judgement.refuted("the SQL itself creates `" + name + "`")
                : Judgement.unchecked("whether `" + name + "` exists before is not known");
    }
}

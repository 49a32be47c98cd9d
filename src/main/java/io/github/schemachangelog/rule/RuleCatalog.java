package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.rule.claimed.ClaimAdditive;
import io.github.schemachangelog.rule.claimed.ClaimColumn;
import io.github.schemachangelog.rule.claimed.ClaimDependency;
import io.github.schemachangelog.rule.claimed.ClaimEnum;
import io.github.schemachangelog.rule.claimed.ClaimForeignKey;
import io.github.schemachangelog.rule.claimed.ClaimIdempotent;
import io.github.schemachangelog.rule.claimed.ClaimIndex;
import io.github.schemachangelog.rule.claimed.ClaimLineCount;
import io.github.schemachangelog.rule.claimed.ClaimNonBlocking;
import io.github.schemachangelog.rule.claimed.ClaimTable;
import io.github.schemachangelog.rule.claimed.ClaimUnchecked;
import io.github.schemachangelog.rule.claimed.RiskUnderstated;
import io.github.schemachangelog.rule.claimed.UndocumentedChange;
import io.github.schemachangelog.rule.document.DateAgainstId;
import io.github.schemachangelog.rule.document.DateOrder;
import io.github.schemachangelog.rule.document.DuplicateSection;
import io.github.schemachangelog.rule.document.EntryOrder;
import io.github.schemachangelog.rule.document.ImpreciseDate;
import io.github.schemachangelog.rule.document.MissingField;
import io.github.schemachangelog.rule.document.PlaceholderWithEntries;
import io.github.schemachangelog.rule.document.StaleLastUpdated;
import io.github.schemachangelog.rule.document.StatusContradiction;
import io.github.schemachangelog.rule.document.UncheckedTask;
import io.github.schemachangelog.rule.document.UnknownField;
import io.github.schemachangelog.rule.document.UnknownStatus;
import io.github.schemachangelog.rule.document.UnreadableDate;
import io.github.schemachangelog.rule.folder.DuplicateEntry;
import io.github.schemachangelog.rule.folder.EmptyMigration;
import io.github.schemachangelog.rule.folder.EqualMigrationIds;
import io.github.schemachangelog.rule.folder.MigrationFile;
import io.github.schemachangelog.rule.folder.MigrationId;
import io.github.schemachangelog.rule.folder.MigrationIdWidth;
import io.github.schemachangelog.rule.folder.MissingMigration;
import io.github.schemachangelog.rule.folder.MissingRollback;
import io.github.schemachangelog.rule.folder.MixedTransaction;
import io.github.schemachangelog.rule.folder.PendingEntry;
import io.github.schemachangelog.rule.folder.PendingWithMigration;
import io.github.schemachangelog.rule.folder.ProseRollback;
import io.github.schemachangelog.rule.folder.PsqlOnly;
import io.github.schemachangelog.rule.folder.RollbackDiffers;
import io.github.schemachangelog.rule.folder.UndoInScript;
import io.github.schemachangelog.rule.folder.UndocumentedMigration;
import io.github.schemachangelog.rule.folder.UnreadableChangelog;
import io.github.schemachangelog.rule.folder.UnreadableSql;
import io.github.schemachangelog.rule.rehearsed.BlockingLock;
import io.github.schemachangelog.rule.rehearsed.LeftInvalid;
import io.github.schemachangelog.rule.rehearsed.MigrationFails;
import io.github.schemachangelog.rule.rehearsed.RollbackCollateral;
import io.github.schemachangelog.rule.rehearsed.RollbackFails;
import io.github.schemachangelog.rule.rehearsed.RollbackIncomplete;
import io.github.schemachangelog.rule.rehearsed.RollbackUntried;
import io.github.schemachangelog.rule.rehearsed.TableRewrite;
import io.github.schemachangelog.rule.rehearsed.VerificationFails;
import io.github.schemachangelog.rule.target.AppliedNotDeclared;
import io.github.schemachangelog.rule.target.ChangedAfterApply;
import io.github.schemachangelog.rule.target.ClaimExecutionTime;
import io.github.schemachangelog.rule.target.DeclaredNotApplied;
import io.github.schemachangelog.rule.target.HalfApplied;
import io.github.schemachangelog.rule.target.MissingScript;
import io.github.schemachangelog.rule.target.OutOfOrder;
import io.github.schemachangelog.rule.target.PendingOnTarget;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order of the documentation. */
public final class RuleCatalog {
    /** What runs over the document, the migrations, a rehearsal and a target. */
    public static final List<Rule> RULES = List.of(
            // The document
            new DuplicateEntry(),
            new DuplicateSection(),
            new UnknownStatus(),
            new StatusContradiction(),
            new PendingEntry(),
            new PlaceholderWithEntries(),
            new MissingField(),
            new UnknownField(),
            new UnreadableDate(),
            new ImpreciseDate(),
            new DateOrder(),
            new DateAgainstId(),
            new EntryOrder(),
            new StaleLastUpdated(),
            new UncheckedTask(),
            // The document against the migrations
            new MissingMigration(),
            new UnreadableChangelog(),
            new UndocumentedMigration(),
            new PendingWithMigration(),
            new MigrationFile(),
            new MigrationId(),
            new MigrationIdWidth(),
            new EqualMigrationIds(),
            new EmptyMigration(),
            new UnreadableSql(),
            new PsqlOnly(),
            new MixedTransaction(),
            // Claims
            new ClaimTable(),
            new ClaimColumn(),
            new ClaimEnum(),
            new ClaimIndex(),
            new ClaimForeignKey(),
            new ClaimLineCount(),
            new ClaimAdditive(),
            new ClaimNonBlocking(),
            new ClaimIdempotent(),
            new ClaimDependency(),
            new ClaimUnchecked(),
            new UndocumentedChange(),
            new RiskUnderstated(),
            // Rollback
            new MissingRollback(),
            new ProseRollback(),
            new RollbackDiffers(),
            new UndoInScript(),
            new RollbackFails(),
            new RollbackIncomplete(),
            new RollbackCollateral(),
            new RollbackUntried(),
            // Rehearsal
            new MigrationFails(),
            new BlockingLock(),
            new TableRewrite(),
            new LeftInvalid(),
            new VerificationFails(),
            // Target
            new DeclaredNotApplied(),
            new AppliedNotDeclared(),
            new PendingOnTarget(),
            new MissingScript(),
            new ChangedAfterApply(),
            new OutOfOrder(),
            new HalfApplied(),
            new ClaimExecutionTime());

    private RuleCatalog() {}

    /** Every rule that reports, those too that the Linter applies itself. */
    public static List<RuleInfo> infos() {
        return Stream.concat(RULES.stream().map(Rule::info), Stream.of(Ignores.UNUSED, Ignores.WITHOUT_REASON))
                .toList();
    }

    /** The ids that a configuration may name. */
    public static List<String> ids() {
        return infos().stream().map(RuleInfo::id).toList();
    }
}

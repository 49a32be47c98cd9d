package io.github.schemachangelog.cache;

import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Facts as bytes. Offsets are 32 bits wide, constants are their ordinals, lists begin with their length. */
final class FactsCode {
    private static final Statement.Transaction[] TRANSACTIONS = Statement.Transaction.values();
    private static final UnreadableSql.Cause[] CAUSES = UnreadableSql.Cause.values();
    private static final PsqlOnly.Kind[] PSQL_KINDS = PsqlOnly.Kind.values();
    private static final TransactionPlan.Kind[] RUN_KINDS = TransactionPlan.Kind.values();

    private FactsCode() {}

    /** Changes with the constants whose ordinals are written; the number is raised when the shape of facts changes. */
    static String version() {
        return "3 " + Arrays.toString(TRANSACTIONS) + Arrays.toString(CAUSES) + Arrays.toString(PSQL_KINDS)
                + Arrays.toString(RUN_KINDS);
    }

    @SuppressWarnings("EnumOrdinal") // The version names the constants in their order.
    static byte[] encode(ScriptFacts facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(facts.statements().size());
            for (Statement statement : facts.statements()) {
                write(out, statement.span());
                out.writeByte(statement.transaction().ordinal());
            }
            out.writeInt(facts.unreadable().size());
            for (UnreadableSql unreadable : facts.unreadable()) {
                out.writeByte(unreadable.cause().ordinal());
                write(out, unreadable.statement());
                write(out, unreadable.at());
                byte[] message = unreadable.message().getBytes(StandardCharsets.UTF_8);
                out.writeInt(message.length);
                out.write(message);
            }
            out.writeInt(facts.psqlOnly().size());
            for (PsqlOnly part : facts.psqlOnly()) {
                write(out, part.span());
                out.writeByte(part.kind().ordinal());
            }
            out.writeInt(facts.transactions().runs().size());
            for (TransactionPlan.Run run : facts.transactions().runs()) {
                out.writeInt(run.first());
                out.writeInt(run.end());
                out.writeByte(run.kind().ordinal());
            }
            out.writeBoolean(facts.undone().isPresent());
            if (facts.undone().isPresent()) {
                write(out, facts.undone().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes every byte", e);
        }
        return bytes.toByteArray();
    }

    static ScriptFacts decode(ByteBuffer in) {
        return new ScriptFacts(
                list(in, from -> new Statement(span(from), TRANSACTIONS[from.get()])),
                list(in, from -> new UnreadableSql(CAUSES[from.get()], span(from), span(from), text(from))),
                list(in, from -> new PsqlOnly(span(from), PSQL_KINDS[from.get()])),
                new TransactionPlan(
                        list(in, from -> new TransactionPlan.Run(from.getInt(), from.getInt(), RUN_KINDS[from.get()]))),
                in.get() == 0 ? Optional.empty() : Optional.of(span(in)));
    }

    private static <T> List<T> list(ByteBuffer in, Function<ByteBuffer, T> item) {
        int count = in.getInt();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item.apply(in));
        }
        return items;
    }

    private static Span span(ByteBuffer in) {
        return new Span(in.getInt(), in.getInt());
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }
}

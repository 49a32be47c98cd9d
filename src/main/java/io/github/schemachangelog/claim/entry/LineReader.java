package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Phrase;
import io.github.schemachangelog.claim.phrase.Phrases;
import io.github.schemachangelog.claim.phrase.Phrasing;
import io.github.schemachangelog.claim.phrase.Reading;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.phrase.Stand;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one line: the phrase that it begins with, and the phrases anywhere in the rest of it. */
final class LineReader {
    private static final Phrasing LINES = phrasing(Phrase.Stance.LINE);
    private static final Phrasing ANYWHERE = phrasing(Phrase.Stance.ANYWHERE);

    /** The first words of a line that explains and claims nothing. */
    private static final Set<String> REMARKS = Set.of("""
            purpose reason why note notes context background motivation example todo see ref refs""".split("\\s+"));

    /** Words with which a line that begins with a name says itself what becomes of it. */
    private static final Set<String> VERBS = Set.of("""
            new added created introduced adds gets gains has is are was were becomes became dropped removed deleted gone
            renamed changed altered now made set""".split("\\s+"));

    /** What a line comes to that no phrase fits. */
    static final Assertion NOT_UNDERSTOOD = new Unclear("no phrase that is understood");

    private static final List<String> CROSSES = List.of("\u274C", "\u2717", "\u2718", "\u26D4", "\uD83D\uDEAB");

    private final List<Token> tokens;
    private final Scope scope;
    private final Remainder remainder;
    private final List<Claim> claims = new ArrayList<>();

    private LineReader(List<Token> tokens, Scope scope) {
        this.tokens = tokens;
        this.remainder = new Remainder(tokens);
        this.scope = scope;
    }

    private static Phrasing phrasing(Phrase.Stance stance) {
        return new Phrasing(
                Phrases.ALL.stream().filter(phrase -> phrase.stance() == stance).toList());
    }

    /** What a line says where it stands. */
    static Reading read(List<Token> line, Scope scope) {
        List<Token> plain = withoutOrnament(line);
        if (isCrossedOut(line.subList(0, line.size() - plain.size())) && !Lead.isOfGone(plain)) {
            return Reading.head(Scope.REMARKS);
        }
        List<Token> tokens = Lead.cut(Lead.withoutConditions(plain));
        if (tokens.isEmpty() || scope.items() == Scope.Items.REMARKS) {
            return Reading.head(scope);
        }
        if (isRemark(tokens)) {
            return Reading.head(Scope.REMARKS);
        }
        Reading read = line(tokens, scope);
        Optional<List<Claim>> labelled =
                read.claims().stream().anyMatch(LineReader::isUnread) ? Labelled.read(tokens, scope) : Optional.empty();
        return labelled.map(claims -> new Reading(claims, read.below())).orElse(read);
    }

    /** Whether it says more than is understood. */
    static boolean isUnread(Claim claim) {
        return claim.assertion().kind().isEmpty() || claim.besides().contains(Qualifiers.UNREAD);
    }

    /** What a line says that no label governs. */
    static Reading line(List<Token> tokens, Scope scope) {
        return Compound.read(tokens, scope).orElseGet(() -> clause(tokens, scope));
    }

    /** What a line says that is one clause. */
    static Reading clause(List<Token> tokens, Scope scope) {
        return new LineReader(tokens, scope).read();
    }

    private Reading read() {
        Optional<Found> head = head(tokens, scope);
        if (head.isEmpty()) {
            labelled().ifPresent(this::add);
        }
        head.ifPresent(found -> add(
                found.reading().with(Deferrals.isAside(found.match(), scope) ? Claim.Weight.DOUBTFUL : weight(found))));
        head.flatMap(new Continuation(tokens, remainder)::of).ifPresent(this::add);
        int own = claims.size();
        addAnywhere(head);
        head.ifPresent(found -> claims.subList(0, own)
                .replaceAll(claim -> remainder.hedged(claim, found.match().end())));
        boolean understood = head.isPresent() || !claims.isEmpty();
        boolean prose = scope.items() == Scope.Items.PROSE;
        if (!understood && !prose) {
            claims.add(whole(NOT_UNDERSTOOD));
        }
        if (claims.isEmpty()
                && !prose
                && head.filter(found -> isUnread(found.match().end())).isPresent()) {
            claims.add(whole(Qualifiers.UNREAD));
        }
        if (restsOnUnread()) {
            claims.replaceAll(claim -> claim.with(Qualifiers.UNREAD));
        }
        return new Reading(Counts.parts(withoutRepeated(claims)), below(head));
    }

    private Scope below(Optional<Found> head) {
        Scope otherwise = scope.items() == Scope.Items.PROSE ? scope : Scope.REMARKS;
        Scope below = head.map(found -> ListHeading.scope(
                        tokens, found.match().end(), found.reading().below()))
                .orElse(otherwise);
        return restsOnUnread() ? below.unread() : below;
    }

    /** Whether what it says depends on lines above it that are not understood; a sentence with a verb stands for itself. */
    private boolean restsOnUnread() {
        boolean sentence = scope.items() == Scope.Items.CHANGES || scope.items() == Scope.Items.PROSE;
        boolean mute = tokens.get(0).isName()
                && tokens.stream().noneMatch(token -> token.isSpoken() && VERBS.contains(token.lower()));
        return !scope.readToItsEnd() && (mute || !sentence);
    }

    private Claim whole(Assertion assertion) {
        return new Claim(tokens.get(0).span().to(tokens.get(tokens.size() - 1).span()), assertion);
    }

    /** Whether names stand behind a head that claims nothing itself. */
    private boolean isUnread(int end) {
        return tokens.subList(end, tokens.size()).stream().anyMatch(Token::isName);
    }

    /** {@code Soft delete: adds …}: nobody knows what a label says of what stands behind it. */
    private Optional<Reading> labelled() {
        int at = Lead.labelEnd(tokens);
        Optional<Found> found = at == 0 ? Optional.empty() : head(tokens.subList(at, tokens.size()), scope);
        return found.map(one -> {
            int end = at + one.match().end();
            remainder.read(at, end);
            Reading doubtful = one.reading().with(Claim.Weight.DOUBTFUL);
            return Reading.of(doubtful.claims().stream()
                    .map(claim -> remainder.hedged(claim, end))
                    .toList());
        });
    }

    /** A number {@code for the search} may be one of several; what is added {@code to the} feed is none of the schema's. */
    private static Claim.Weight weight(Found found) {
        Match match = found.match();
        List<Token> line = match.tokens();
        boolean elsewhere = match.end() + 1 < line.size()
                && line.get(match.end()).is("to")
                && (line.get(match.end() + 1).is("the")
                        || line.get(match.end() + 1).is("publication")
                        || line.get(match.end() + 1).isName());
        boolean part = match.has(Slot.COUNT) && !Stand.isWholeNumber(match);
        boolean column =
                found.reading().claims().stream().anyMatch(claim -> claim.assertion() instanceof Assertion.OfColumn);
        boolean doubtful = elsewhere
                || Places.isAt(line, match.end())
                || Deferrals.isConditional(match)
                || !column && Deferrals.isOptional(match);
        return doubtful ? Claim.Weight.DOUBTFUL : part ? Claim.Weight.PART : Claim.Weight.FIRM;
    }

    private void add(Reading reading) {
        claims.addAll(reading.claims());
    }

    private static List<Claim> withoutRepeated(List<Claim> claims) {
        if (claims.size() < 2) {
            return claims;
        }
        List<Claim> kept = new ArrayList<>();
        for (Claim claim : claims) {
            if (kept.stream().noneMatch(earlier -> earlier.saysTheSame(claim))) {
                kept.add(claim);
            }
        }
        return kept;
    }

    /** The longest phrase that a line begins with. */
    static Optional<Found> head(List<Token> line, Scope scope) {
        Phrase best = null;
        Match longest = null;
        BitSet held = LINES.heldBy(line);
        for (Phrasing.Candidate candidate : LINES.beginningWith(line.get(0), scope.items())) {
            Phrase phrase = candidate.phrase();
            Match match =
                    candidate.isPossible(held) ? phrase.pattern().match(line, 0).orElse(null) : null;
            boolean longer = match != null && (longest == null || match.end() > longest.end());
            if (match != null && longer && isMeant(match, scope)) {
                best = phrase;
                longest = match;
            }
        }
        return best == null || longest == null
                ? Optional.empty()
                : Optional.of(new Found(longest, best.meaning().of(longest, scope)));
    }

    private static boolean isMeant(Match match, Scope scope) {
        return Ending.isRemark(match) && !Deferrals.isInside(match) && !Deferrals.isTakenAway(match, scope);
    }

    /** Numbers behind a phrase without one may be of anything: {@code New index for the 3 new tables}. */
    private void addAnywhere(Optional<Found> head) {
        boolean counts = head.isEmpty() || head.get().match().has(Slot.COUNT);
        BitSet held = ANYWHERE.heldBy(tokens);
        Sentences sentences = null;
        int at = head.map(found -> found.match().end()).orElse(0);
        while (at < tokens.size()) {
            Optional<Found> found = anywhere(at, held);
            at = found.map(one -> one.match().end()).orElse(at + 1);
            found.ifPresent(
                    one -> remainder.read(one.match().start(), one.match().end()));
            if (found.isPresent() && (counts || !found.get().match().has(Slot.COUNT))) {
                sentences = sentences == null ? new Sentences(tokens) : sentences;
                if (sentences.means(found.get().match())) {
                    add(inMidst(found.get()));
                }
            }
        }
    }

    private Reading inMidst(Found found) {
        Reading reading = found.reading();
        Reading sure = !Stand.isFirm(found.match())
                ? reading.with(Claim.Weight.DOUBTFUL)
                : Stand.isOfPart(found.match()) ? reading.with(Claim.Weight.PART) : reading;
        return new Reading(
                sure.claims().stream()
                        .map(claim -> remainder.inMidst(claim, found.match().end()))
                        .toList(),
                sure.below());
    }

    private Optional<Found> anywhere(int at, BitSet held) {
        for (Phrasing.Candidate candidate : ANYWHERE.beginningWith(tokens.get(at), scope.items())) {
            Phrase phrase = candidate.phrase();
            Optional<Match> match =
                    candidate.isPossible(held) ? phrase.pattern().match(tokens, at) : Optional.empty();
            if (match.isPresent()) {
                return match.map(one -> new Found(one, phrase.meaning().of(one, scope)));
            }
        }
        return Optional.empty();
    }

    private static boolean isRemark(List<Token> line) {
        boolean colon = line.size() > 1 && line.get(1).isSymbol(":");
        return colon && !line.get(0).code() && REMARKS.contains(line.get(0).lower());
    }

    /** Emoji and punctuation before the first word say nothing. */
    private static List<Token> withoutOrnament(List<Token> line) {
        int start = 0;
        while (start < line.size()
                && line.get(start).kind() == Token.Kind.SYMBOL
                && !line.get(start).isSymbol("(")
                && !line.get(start).isSymbol("~")) {
            start++;
        }
        return start == 0 ? line : line.subList(start, line.size());
    }

    /** Whether an ornament says that what follows is not so. */
    private static boolean isCrossedOut(List<Token> ornament) {
        if (ornament.isEmpty()) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        ornament.forEach(token -> text.append(token.text()));
        return CROSSES.stream().anyMatch(cross -> text.indexOf(cross) >= 0);
    }

    /** A phrase that a line begins with, and what it says. */
    record Found(Match match, Reading reading) {}
}

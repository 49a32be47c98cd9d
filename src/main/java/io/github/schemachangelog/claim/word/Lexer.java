package io.github.schemachangelog.claim.word;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prose as tokens. What is struck out was not meant and leaves nothing. */
public final class Lexer {
    private static final String DASHES = "-\u2013\u2014";
    private static final String ARROWS = "\u2192\u21D2\u27F6";

    /** What a statement in code begins with, or a part of one. */
    private static final Set<String> VERBS = Set.of("add", "alter", "create", "drop", "rename", "truncate");

    /** What a name may be joined with and stay one: {@code `orders`-table}. */
    private static final Set<String> THINGS = Set.of("""
            table tables column columns field index enum type view trigger function constraint model""".split("\\s+"));

    private final List<Token> tokens = new ArrayList<>();

    private Lexer() {}

    /** The tokens of a line, in order. */
    public static List<Token> tokens(List<Inline> line) {
        Lexer lexer = new Lexer();
        Deque<Iterator<Inline>> open = new ArrayDeque<>();
        open.push(line.iterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            Inline piece = open.peek().next();
            if (piece instanceof Inline.Text text) {
                lexer.new Piece(text.text(), text.span(), false).read();
            } else if (piece instanceof Inline.Code code) {
                lexer.new Piece(code.text(), code.span(), true).read();
            } else if (piece instanceof Inline.Styled styled && styled.style() != Inline.Style.STRUCK_OUT) {
                open.push(styled.children().iterator());
            } else if (piece instanceof Inline.Link link) {
                open.push(link.children().iterator());
            }
        }
        return lexer.tokens;
    }

    /** One piece of prose. */
    private final class Piece {
        private final String text;
        private final Span whole;
        private final boolean code;
        /** Where the text's first character is in the source; -1 where the text is written otherwise than it reads. */
        private final int origin;

        /** Behind the last {@link Call} in prose. */
        private int call;

        Piece(String text, Span whole, boolean code) {
            this.text = text;
            this.whole = whole;
            this.code = code;
            int around = whole.length() - text.length();
            this.origin = code && around > 0 && around % 2 == 0
                    ? whole.start() + around / 2
                    : !code && around == 0 ? whole.start() : -1;
        }

        void read() {
            int before = tokens.size();
            if (isJoined()) {
                tokens.set(before - 1, tokens.get(before - 1).named(false));
            }
            split();
            if (!code && tokens.size() > before && Definition.is(text)) {
                Definition.name(tokens.subList(before, tokens.size()));
            }
            if (code && tokens.size() > before) {
                widen(before, new Span(whole.start(), tokens.get(before).span().end()));
                int last = tokens.size() - 1;
                widen(last, new Span(tokens.get(last).span().start(), whole.end()));
                if (last == before) {
                    tokens.set(last, tokens.get(last).alone());
                } else if (VERBS.contains(tokens.get(before).lower())) {
                    tokens.set(before, tokens.get(before).named(false));
                }
            }
        }

        /** {@code `memo`-based}: the name before is a part of a word that means something else. */
        private boolean isJoined() {
            boolean word = !code && text.length() > 1 && DASHES.indexOf(text.charAt(0)) >= 0 && isWord(1);
            return word
                    && !tokens.isEmpty()
                    && tokens.get(tokens.size() - 1).code()
                    && tokens.get(tokens.size() - 1).span().end() == whole.start()
                    && !THINGS.contains(text.substring(1, wordEnd(1)).toLowerCase(Locale.ROOT));
        }

        /** The backticks belong to the code that they enclose. */
        private void widen(int index, Span span) {
            tokens.set(index, tokens.get(index).at(span));
        }

        private void split() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                int end = at + 1;
                if (Character.isLetter(c) || c == '_' || variableEnd(at) > at) {
                    end = wordEnd(at);
                    addWord(at, end);
                } else if (isDigit(at)) {
                    end = numberEnd(at);
                    boolean word = end < text.length() && isWord(end);
                    end = word ? wordEnd(at) : end;
                    add(word ? Token.Kind.WORD : Token.Kind.NUMBER, at, end);
                } else if (c == '"' || c == '\'') {
                    end = quoted(at, c);
                } else if (!Character.isWhitespace(c)) {
                    end = symbol(at);
                }
                at = end;
            }
        }

        private int quoted(int at, char quote) {
            int close = text.indexOf(quote, at + 1);
            boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean empty = close == at + 1;
            if (close < 0 || !apart) {
                return at + 1;
            }
            boolean name =
                    quote == '"' && !empty && text.substring(at + 1, close).indexOf(' ') < 0;
            if (quote == '\'' || name || empty) {
                Token.Kind kind = name ? Token.Kind.WORD : Token.Kind.STRING;
                Token token = Token.of(kind, text.substring(at + 1, close), true, span(at, close + 1));
                tokens.add(name ? token.alone() : token);
                return close + 1;
            }
            return at + 1;
        }

        private int symbol(int at) {
            char c = text.charAt(at);
            int arrow = arrowEnd(at);
            if (arrow > at) {
                tokens.add(Token.of(Token.Kind.SYMBOL, "->", code, span(at, arrow)));
                return arrow;
            }
            if (code && isOfModel(at)) {
                return at + 1;
            }
            String shown = DASHES.indexOf(c) >= 0 ? "-" : String.valueOf(c);
            tokens.add(Token.of(Token.Kind.SYMBOL, shown, code, span(at, at + 1)));
            return at + 1;
        }

        /** What a model has and SQL has not: {@code @@unique([a, b])}. */
        private boolean isOfModel(int at) {
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            return switch (text.charAt(at)) {
                case '@' -> before == '@' || behind == '@';
                case '[' -> before == '(';
                case ']' -> behind == ')';
                default -> false;
            };
        }

        private int arrowEnd(int at) {
            char c = text.charAt(at);
            if (c == '-' || c == '=') {
                return at + 1 < text.length() && text.charAt(at + 1) == '>' ? at + 2 : at;
            }
            return ARROWS.indexOf(c) >= 0 ? at + 1 : at;
        }

        /** Letters, digits and underscores, hyphens and dots between them, and in code MyBatis' variables. */
        private int wordEnd(int from) {
            int end = from;
            while (end < text.length()) {
                int variable = variableEnd(end);
                if (variable == end && !isWord(end) && !isJoint(end)) {
                    return end;
                }
                end = Math.max(variable, end + 1);
            }
            return end;
        }

        /** Behind a {@code ${name}} that begins there; there itself where none does. */
        private int variableEnd(int from) {
            if (!code || !text.startsWith("${", from)) {
                return from;
            }
            int end = from + 2;
            while (end < text.length() && (isLetterOrDigit(end) || "_.-".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return end > from + 2 && end < text.length() && text.charAt(end) == '}' ? end + 1 : from;
        }

        private boolean isLetterOrDigit(int at) {
            return Character.isLetterOrDigit(text.charAt(at));
        }

        private boolean isJoint(int at) {
            boolean behindWord = isWord(at - 1) || text.charAt(at - 1) == '}';
            if (at + 1 == text.length() || !isWord(at + 1) || !behindWord) {
                return false;
            }
            char c = text.charAt(at);
            boolean letters = Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
            return c == '.' || c == '-' && (!code || letters) || c == '\'' && !code;
        }

        private boolean isWord(int at) {
            char c = text.charAt(at);
            return Character.isLetterOrDigit(c) || c == '_' || c == '$';
        }

        private boolean isDigit(int at) {
            return text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        /** Digits with separators of thousands, or a fraction: {@code 1,200} and {@code 9.99}. */
        private int numberEnd(int from) {
            int end = from;
            while (end < text.length() && (isDigit(end) || isThousands(end) || isPoint(end))) {
                end++;
            }
            return end;
        }

        private boolean isPoint(int at) {
            return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(at + 1) && isDigit(at - 1);
        }

        private boolean isThousands(int at) {
            boolean three = at + 3 < text.length() && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3);
            return text.charAt(at) == ',' && three && (at + 4 >= text.length() || !isDigit(at + 4));
        }

        private void addWord(int from, int to) {
            add(Token.Kind.WORD, from, to);
            if (!code && from >= call && to < text.length() && text.charAt(to) == '(') {
                call = Math.max(call, Call.end(text, from));
            }
            boolean qualifier = !code && text.startsWith(".\"", to);
            if (qualifier || from < call && Call.isColumn(text.substring(from, to))) {
                tokens.set(tokens.size() - 1, tokens.get(tokens.size() - 1).named(true));
            }
        }

        private void add(Token.Kind kind, int from, int to) {
            boolean model = code && from > 1 && text.startsWith("@@", from - 2);
            tokens.add(Token.of(kind, text.substring(from, to), code && !model, span(from, to)));
        }

        private Span span(int from, int to) {
            return origin < 0 ? whole : new Span(origin + from, origin + to);
        }
    }
}

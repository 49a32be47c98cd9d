package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.pattern.Pattern;
import java.util.EnumSet;
import java.util.Set;

/**
 * A way to say something.
 *
 * @param where the lists in which it means that
 * @param stance where in a line it may stand
 */
public record Phrase(Set<Scope.Items> where, Stance stance, Pattern pattern, Meaning meaning) {
    /** New, in the words of those who make something. */
    static final String NEW =
            " [ also ]? [ new | add | adds | added | adding | create | creates | created | creating | introduce | introduces | introduced ] [ a | an | the ]? [ new ]? ";

    /** Gone, in the words of those who take something away. */
    static final String DROP =
            " [ also ]? [ drop | drops | dropped | dropping | remove | removes | removed | removing | delete | deletes | deleted ] "
                    + "[ a | an | the ]? [ now ]? [ redundant | superfluous | unused | obsolete | duplicate | legacy | deprecated | old ]? ";

    /** The same at the end of a sentence. */
    static final String GONE = " [ dropped | removed | deleted | gone ] ";

    /** Before the name of a table. */
    static final String ON =
            " [ on | to | in | for | from ] [ the | table | model | both [ tables ]? [ : ]? | [ two | three | four ]? tables [ : ]? ]* ";

    /** The same where {@code to} means something else. */
    static final String OF =
            " [ on | in | of | for | from ] [ the | table | model | both [ tables ]? [ : ]? | [ two | three | four ]? tables [ : ]? ]* ";

    /** One table or several, behind those words. */
    static final String TABLES = " <table> [ table ]? <further>? [ tables ]? ";

    /** Said of something that is done. */
    static final String DONE = " [ is | are | was | were | has been | have been | gets | got ]? ";

    /** Where a phrase may stand. */
    public enum Stance {
        /** At the start of a line, and with nothing behind it but a remark. */
        LINE,
        /** Anywhere, unless something before it in the sentence turns it round. */
        ANYWHERE
    }

    private static final Set<Scope.Items> EVERYWHERE =
            EnumSet.complementOf(EnumSet.of(Scope.Items.REMARKS, Scope.Items.OF_ENUM, Scope.Items.GONE));

    /** A whole line, in any list. */
    static Phrase line(String notation, Meaning meaning) {
        return new Phrase(EVERYWHERE, Stance.LINE, Pattern.of(notation), meaning);
    }

    /** A whole line of one kind of list. */
    static Phrase item(Scope.Items of, String notation, Meaning meaning) {
        return new Phrase(EnumSet.of(of), Stance.LINE, Pattern.of(notation), meaning);
    }

    /** A whole line that tells of something that is, where nothing says of what kind its items are. */
    static Phrase state(String notation, Meaning meaning) {
        return new Phrase(
                EnumSet.of(Scope.Items.PROSE, Scope.Items.CHANGES, Scope.Items.OF_TABLE),
                Stance.LINE,
                Pattern.of(notation),
                meaning);
    }

    /** A few words anywhere. */
    static Phrase anywhere(String notation, Meaning meaning) {
        return new Phrase(EVERYWHERE, Stance.ANYWHERE, Pattern.of(notation), meaning);
    }
}

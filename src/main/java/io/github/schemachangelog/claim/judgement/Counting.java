package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Count;

/** Holds a number that an entry gives against the number that is found. */
final class Counting {
    private Counting() {}

    /**
     * Judges one number.
     *
     * @param thing the noun in the singular
     */
    static Judgement judge(Count claimed, int found, String thing) {
        return judge(claimed, found, found, thing);
    }

    /** Where some may or may not be meant: any number from the lowest to the highest is right. */
    static Judgement judge(Count claimed, int lowest, int highest, String thing) {
        boolean right = claimed.precision() == Count.Precision.AT_LEAST
                ? highest >= claimed.number()
                : lowest <= claimed.number() && claimed.number() <= highest;
        if (right && claimed.precision() != Count.Precision.ABOUT) {
            return Judgement.verified();
        }
        int nearest = Math.max(lowest, Math.min(claimed.number(), highest));
        if (claimed.precision() == Count.Precision.ABOUT) {
            return Judgement.unchecked("the number is not meant exactly; the SQL makes " + counted(nearest, thing));
        }
        return Judgement.refuted("the SQL makes " + counted(nearest, thing) + ", not " + claimed);
    }

    /** Where the SQL makes nothing of a kind and drops or renames some, of which the number may be told. */
    static Judgement ofOthers(Count claimed, String thing) {
        return claimed.allows(0)
                ? Judgement.verified()
                : Judgement.unchecked("the SQL makes " + counted(0, thing) + ", and changes some");
    }

    private static String counted(int number, String thing) {
        String plural = thing.endsWith("index") ? thing + "es" : thing + "s";
        return number + " " + (number == 1 ? thing : plural);
    }
}

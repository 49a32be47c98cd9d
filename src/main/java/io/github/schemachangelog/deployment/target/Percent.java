package io.github.schemachangelog.deployment.target;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a URL holds as {@code %20}. */
final class Percent {
    private static final Pattern ENCODED = Pattern.compile("(%[0-9A-Fa-f]{2})+");
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00");
    private static final int HEXADECIMAL = 16;

    private Percent() {}

    static String decode(String text, UrlProblem problem) {
        if (BROKEN.matcher(text).find()) {
            throw problem.because("a `%` in it is not followed by the two digits of a character");
        }
        Matcher encoded = ENCODED.matcher(text);
        return encoded.replaceAll(found -> Matcher.quoteReplacement(characters(found.group(), problem)));
    }

    /** As {@link #decode}, and {@code +} is a blank, as the driver has it. */
    static String decodeForm(String text, UrlProblem problem) {
        return decode(text.replace('+', ' '), problem);
    }

    /** What the driver decodes to the text. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && (Character.isLetterOrDigit(one) || one == '_' || one == '-' || one == '.');
            encoded.append(plain ? String.valueOf((char) one) : "%" + hexadecimal(one));
        }
        return encoded.toString();
    }

    private static String hexadecimal(byte one) {
        return "" + Character.forDigit((one >> 4) & 0xF, HEXADECIMAL) + Character.forDigit(one & 0xF, HEXADECIMAL);
    }

    private static String characters(String encoded, UrlProblem problem) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length() / 3);
        for (int i = 1; i < encoded.length(); i += 3) {
            bytes.put((byte) Integer.parseInt(encoded.substring(i, i + 2), HEXADECIMAL));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw problem.because("what its `%` stand for is not UTF-8");
        }
    }
}

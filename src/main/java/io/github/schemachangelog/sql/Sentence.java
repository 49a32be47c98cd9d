package io.github.schemachangelog.sql;

/**
 * One statement, and what the grammar makes of it.
 *
 * @param words as they are written
 * @param simplified what the grammar was given: the same without the forms that it does not know
 */
record Sentence(Words words, Words simplified, Grammar.Reading reading) {
    static Sentence of(Words words, Grammar grammar) {
        Words simplified = KnownForms.simplified(words);
        return new Sentence(words, simplified, grammar.read(simplified));
    }
}

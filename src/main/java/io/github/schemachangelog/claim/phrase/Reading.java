package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a line comes to.
 *
 * @param claims what it says; may be nothing
 * @param below what governs the lines nested below it
 */
public record Reading(List<Claim> claims, Scope below) {
    public Reading {
        claims = List.copyOf(claims);
    }

    /** What the words of a match say. */
    static Reading of(Match match, Assertion... assertions) {
        return of(match, Arrays.asList(assertions));
    }

    static Reading of(Match match, List<? extends Assertion> assertions) {
        return of(assertions.stream()
                .map(assertion -> new Claim(match.span(), assertion))
                .toList());
    }

    /** Claims, with no more than remarks below them. */
    public static Reading of(List<Claim> claims) {
        return new Reading(claims, Scope.REMARKS);
    }

    /** No claim, and what governs the lines below. */
    public static Reading head(Scope below) {
        return new Reading(List.of(), below);
    }

    /** The same, and what else the words of a match say. */
    Reading and(Match match, Assertion more) {
        List<Claim> all = new ArrayList<>(claims);
        all.add(new Claim(match.span(), more));
        return new Reading(all, below);
    }

    /** The same, and what another says. */
    Reading and(Reading other) {
        List<Claim> all = new ArrayList<>(claims);
        all.addAll(other.claims);
        return new Reading(all, below);
    }

    /** The same with claims of no more weight than given. */
    public Reading with(Claim.Weight most) {
        return new Reading(claims.stream().map(claim -> claim.with(most)).toList(), below);
    }

    /** The same with claims that are not verified without something else. */
    Reading besides(Assertion other) {
        return new Reading(claims.stream().map(claim -> claim.with(other)).toList(), below);
    }

    Reading below(Scope scope) {
        return new Reading(claims, scope);
    }
}

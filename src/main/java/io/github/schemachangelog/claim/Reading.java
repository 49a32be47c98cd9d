package io.github.schemachangelog.claim;

import java.util.Arrays;
import java.util.List;

/**
 * What a line comes to.
 *
 * @param claims what it says; may be nothing
 * @param below what governs the lines nested below it
 */
record Reading(List<Claim> claims, Scope below) {
    Reading {
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

    static Reading of(List<Claim> claims) {
        return new Reading(claims, Scope.REMARKS);
    }

    static Reading head(Scope below) {
        return new Reading(List.of(), below);
    }

    /** The same with claims of no more weight than given. */
    Reading with(Claim.Weight most) {
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

package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.text.Place;
import java.sql.SQLException;
import java.util.Optional;

/** What is done around the scripts of a deployment to a target, and left out on a scratch database. */
public interface Care {
    /** None. */
    Care NONE = new Care() {};

    /** A script begins, in a session that is as at its start; answers how many of its statements are done already. */
    default int begins(Cue cue) throws SQLException, Refusal {
        return 0;
    }

    /** Whether a passage that nobody has marked as done was carried out all the same. */
    default boolean isDone(Passage passage) throws SQLException, Refusal {
        return false;
    }

    /** A passage begins; no transaction is open. */
    default void opens(Passage passage) throws SQLException, Refusal {}

    /** A statement is sent. */
    default void sends(Place statement) {}

    /** The server has answered. */
    default void answered() {}

    /** What a passage has done up to a statement is about to be committed; its transaction is open. */
    default void commits(Passage passage, int end) throws SQLException {}

    /** What a passage has done up to a statement is done; no transaction is open. */
    default void done(Passage passage, int end) throws SQLException {}

    /** Why a passage that was refused has failed; empty where it is to run again. */
    default Optional<Failure> settle(Passage passage, Failure failure) throws SQLException {
        return Optional.of(failure);
    }

    /** Why a history row that is a commit of its own has failed; empty where it is to be written again. */
    default Optional<Failure> settle(Cue cue, Failure failure) throws SQLException {
        return Optional.of(failure);
    }

    /** The history row is about to be written, in the transaction that is open. */
    default void records(Cue cue) throws SQLException {}

    /** A script has failed; what could be rolled back is. */
    default void failed(Cue cue, Failure failure) throws SQLException {}
}

package io.github.schemachangelog.deployment;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The connection that MyBatis is handed. Its queries reach the server; running a script, writing its history row, commit
 * and rollback become acts of the {@link Performance}.
 */
final class DrivenConnection {
    private static final int NO_MORE_RESULTS = -1;

    private DrivenConnection() {}

    static Connection of(Performance performance) {
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            // MyBatis then leaves the mode alone and commits what it runs.
            case "getAutoCommit" -> false;
            case "setAutoCommit" -> null;
            case "commit" -> {
                performance.commit();
                yield null;
            }
            case "rollback" -> {
                performance.rollback();
                yield null;
            }
            // The session outlives MyBatis' operations; whoever opened it closes it.
            case "close" -> null;
            case "createStatement" -> statement(performance);
            case "prepareStatement" -> {
                performance.prepare();
                // Behind a script MyBatis prepares one statement: the insertion of its row.
                yield performance.isRecording()
                        ? row(performance.row())
                        : call(performance.session().connection(), method, arguments);
            }
            default -> call(performance.session().connection(), method, arguments);
        });
    }

    /** {@code execute} is what MyBatis runs scripts with, and nothing else. */
    private static Statement statement(Performance performance) throws Throwable {
        Statement real = performance.session().connection().createStatement();
        return proxy(Statement.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "execute" -> {
                performance.play();
                yield false;
            }
            case "executeQuery" -> look(performance, real, method, arguments);
            case "getMoreResults" -> false;
            case "getUpdateCount" -> NO_MORE_RESULTS;
            default -> call(real, method, arguments);
        });
    }

    /** MyBatis fills the row and commits right behind; what is committed may have to be written more than once. */
    private static PreparedStatement row(PreparedStatement real) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "execute" -> false;
            default -> call(real, method, arguments);
        });
    }

    /** MyBatis asks whether there is a history. */
    private static @Nullable Object look(Performance performance, Statement real, Method method, Object[] arguments)
            throws Throwable {
        try {
            return call(real, method, arguments);
        } catch (SQLException e) {
            performance.misread(e);
            throw e;
        }
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

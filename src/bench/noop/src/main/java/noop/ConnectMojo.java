package noop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.postgresql.Driver;

/** Opens a connection and asks one question: what every goal costs that talks to a database. */
@Mojo(name = "connect", requiresProject = false, threadSafe = true)
public final class ConnectMojo extends AbstractMojo {
    @Parameter(property = "bench.url", required = true)
    private String url;

    @Parameter(property = "bench.user", required = true)
    private String user;

    @Override
    public void execute() throws MojoExecutionException {
        Properties login = new Properties();
        login.setProperty("user", user);
        try (Connection connection = new Driver().connect(url, login);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT 1")) {
            answer.next();
        } catch (SQLException e) {
            throw new MojoExecutionException(url, e);
        }
    }
}

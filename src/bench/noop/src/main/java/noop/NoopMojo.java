package noop;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Does nothing: what Maven itself costs. */
@Mojo(name = "noop", requiresProject = false, threadSafe = true)
public final class NoopMojo extends AbstractMojo {
    @Override
    public void execute() {
        getLog().debug("nothing");
    }
}

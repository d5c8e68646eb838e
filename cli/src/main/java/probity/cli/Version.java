package probity.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The product's version from the build, and the commit when the launcher found one in a Git checkout.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Version.class.getResourceAsStream("version.properties")),
                StandardCharsets.UTF_8)) {
            build.load(reader);
        }
        String commit = System.getProperty("probity.commit", "");
        String suffix = commit.isEmpty() ? "" : " (commit " + commit + ")";
        return new String[] {
            "probity " + build.getProperty("version") + suffix, "Java " + System.getProperty("java.version")
        };
    }
}

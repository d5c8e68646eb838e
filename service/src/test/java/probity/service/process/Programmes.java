package probity.service.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder with the shipped programme about companies, and one about members, which `serve` must refuse.
final class Programmes {
    static final String ID = "restaurant-hygiene";
    static final String RECORDS = "/api/programmes/" + ID + "/records";

    private Programmes() {}

    static Path copyInto(Path folder) throws IOException {
        Path programmes = Files.createDirectories(folder.resolve("programmes"));
        for (String name : new String[] {ID, "city-green-card"}) {
            Path source = Path.of(System.getProperty("probity.root"), "programmes", name, "policy.yaml");
            Files.copy(source, Files.createDirectories(programmes.resolve(name)).resolve("policy.yaml"));
        }
        return programmes;
    }

    /// A temporary folder the database's user may walk through.
    static Path temporary(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder;
    }

    static String record(String id, String subject) {
        return "{\"id\":\"" + id + "\",\"subject\":\"" + subject + "\",\"type\":\"general-finding\","
                + "\"source\":\"inspectorate\",\"date\":\"2024-02-20\","
                + "\"fields\":{\"report\":\"R1\",\"item\":\"" + id.replaceAll("\\D", "") + "\",\"level\":3}}";
    }
}

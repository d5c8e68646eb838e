package probity.service.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// As whom PostgreSQL runs. PostgreSQL refuses root, so a service started by root steps down first.
sealed interface RunAs {
    /// The command with what must stand before it.
    List<String> command(List<String> command);

    /// Makes the folder belong to that user.
    void own(Path folder) throws IOException;

    /// An ordinary user: nothing to do.
    record Self() implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path folder) {
            // What we create is ours already.
        }
    }

    /// Root steps down to a user of the system (`setpriv`, util-linux).
    record User(int uid, int gid) implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return joined(
                    List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "--"),
                    command);
        }

        @Override
        public void own(Path folder) throws IOException {
            Files.setAttribute(folder, "unix:uid", uid);
            Files.setAttribute(folder, "unix:gid", gid);
        }
    }

    /// Root enters a user namespace in which it is nobody (`unshare -U`); the files stay root's.
    record Namespace() implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return joined(List.of("unshare", "-U", "--"), command);
        }

        @Override
        public void own(Path folder) {
            // The namespace's nobody is root outside.
        }
    }

    /// Chooses for a database that lives, or will live, in `postgres`.
    ///
    /// An existing database keeps its owner. A new one prefers the user `postgres`, then `nobody`, then a
    /// namespace;
    /// a user counts only if it can walk to the folder and to the binaries.
    static RunAs choose(Path postgres, Path binaries) throws IOException {
        if (ownerOf(Path.of("/proc/self")) != 0) {
            return new Self();
        }
        if (Files.exists(postgres)) {
            int uid = ownerOf(postgres);
            return uid == 0 ? new Namespace() : new User(uid, (Integer) Files.getAttribute(postgres, "unix:gid"));
        }
        Optional<User> user = userOfTheSystem();
        Path parent = parentOf(postgres);
        if (user.isPresent() && reaches(user.get(), parent) && reaches(user.get(), binaries)) {
            return user.get();
        }
        if (reaches(new Namespace(), parent)) {
            return new Namespace();
        }
        throw new TroubleException(new Trouble(
                "database_user_missing",
                "PostgreSQL cannot run as root, and there is no way to step down",
                parent.toString(),
                "no user `postgres` or `nobody` can reach this folder, and user namespaces are not allowed here",
                "start Probity as an ordinary user, or choose a folder with --data that others may walk into"));
    }

    private static Optional<User> userOfTheSystem() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/etc/passwd"));
        for (String name : List.of("postgres", "nobody")) {
            for (String line : lines) {
                String[] fields = line.split(":", -1);
                if (fields.length > 3 && fields[0].equals(name)) {
                    return Optional.of(new User(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean reaches(RunAs as, Path folder) throws IOException {
        try {
            Process process = new ProcessBuilder(as.command(List.of("sh", "-c", "cd \"$0\"", folder.toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("path has no parent: " + path);
        }
        return parent;
    }

    private static List<String> joined(List<String> before, List<String> command) {
        List<String> all = new ArrayList<>(before);
        all.addAll(command);
        return List.copyOf(all);
    }
}

package probity.cli.parts;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.cli.terminal.Failure;

/// The temporary files of one command. They are gone when it ends, be it done, failed or interrupted.
public final class Workspace implements AutoCloseable {

    private final AtomicInteger files = new AtomicInteger();
    private final List<Path> drafts = new ArrayList<>();
    private final Thread onInterrupt = new Thread(this::remove, "remove-temporary-files");
    private @Nullable Path folder;
    private boolean removed;

    public Workspace() {
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /// A path at which there is no file yet, for those who open their files themselves.
    public synchronized Path newPath() throws IOException {
        requireOpen();
        if (folder == null) {
            String place = System.getenv("TMPDIR");
            folder = place == null || place.isEmpty()
                    ? Files.createTempDirectory("probity-")
                    : Files.createTempDirectory(Path.of(place), "probity-");
        }
        return folder.resolve("part-" + files.incrementAndGet());
    }

    /// A temporary file, open for writing. Opened here, so that none can appear after [#remove] has begun.
    synchronized TemporaryFile newFile() throws IOException {
        Path path = newPath();
        return new TemporaryFile(path, Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
    }

    /// @param output unbuffered
    record TemporaryFile(Path path, OutputStream output) {}

    private void requireOpen() {
        if (removed) {
            throw Failure.unusable("Interrupted; nothing was written.");
        }
    }

    /// Ends the command when no file can be written at `target`: better now than after the work.
    public static void requireWritable(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw Failure.unusable(target + " is a folder. Name a file to write to.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.unusable("There is no folder " + folder + " to write to. Make it, or name another.");
        }
        if (!Files.isWritable(folder)) {
            throw Failure.unusable("You may not write to the folder " + folder + ".");
        }
    }

    /// Ends the command when the result would take the place of a file, or of a folder's file, that it is made
    /// from.
    public static void requireNotRead(Path target, List<Path> inputs) throws IOException {
        for (Path input : inputs) {
            if (Files.exists(target) && isIn(target, input)) {
                throw Failure.unusable(
                        target + " is read by this command and would be lost.", "Name another file with --out.");
            }
        }
    }

    private static boolean isIn(Path target, Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return Files.exists(input) && Files.isSameFile(target, input);
        }
        return target.toString().endsWith(".yaml") && target.toRealPath().startsWith(input.toRealPath());
    }

    /// An empty file in which `target` is written until it is whole; see [#publish].
    public synchronized Path draft(Path target) throws IOException {
        requireOpen();
        Path draft = target.toAbsolutePath()
                .resolveSibling("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part");
        drafts.add(draft);
        Files.write(draft, new byte[0]);
        return draft;
    }

    /// Writes a draft that is still there.
    public static BufferedWriter writer(Path draft) throws IOException {
        return Files.newBufferedWriter(
                draft, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /// Gives a whole draft its name, in one step.
    public synchronized void publish(Path draft, Path target) throws IOException {
        requireOpen();
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        drafts.remove(draft);
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException _) {
            // The process is ending already, and the hook runs.
        }
    }

    private synchronized void remove() {
        removed = true;
        try {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
            if (folder != null) {
                try (Stream<Path> inside = Files.walk(folder)) {
                    for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(one);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drafts.clear();
        folder = null;
    }
}

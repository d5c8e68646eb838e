package probity.ledger.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import probity.ledger.merkle.NodeId;
import probity.ledger.reader.Cursor;
import probity.ledger.reader.LedgerReader;

/// Copies a ledger into a folder, byte for byte and without judging it: an export of a damaged ledger shows the damage.
public final class ExportWriter {
    private static final int HASHES_AT_ONCE = 8_192;

    private ExportWriter() {}

    /// Writes an export into this folder, which is made when it is not there.
    ///
    /// The checkpoint is written last: a folder without it is a copy that was not finished.
    ///
    /// @throws DirectoryNotEmptyException when something lies in the folder
    /// @throws IOException when something cannot be read or written
    public static void write(LedgerReader ledger, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
        ExportFiles files = new ExportFiles(folder);
        byte[] checkpoint = ledger.checkpoint();
        Files.write(files.keys(), ledger.keys());
        writeEntries(ledger, files.entries());
        writePayloads(ledger, files.payloads());
        writeHashes(ledger, files);
        Files.write(files.checkpoint(), checkpoint);
    }

    private static void writeEntries(LedgerReader ledger, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Cursor entries = ledger.entries()) {
            for (byte[] entry = entries.next(); entry != null; entry = entries.next()) {
                if (entry.length > 0xffff) {
                    throw new IOException("an entry of " + entry.length + " bytes has no frame in an export");
                }
                out.write(entry.length >>> 8);
                out.write(entry.length);
                out.write(entry);
            }
        }
    }

    /// Payloads are personal: the file is its owner's alone, where the file system knows owners.
    private static void writePayloads(LedgerReader ledger, Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Cursor payloads = ledger.payloads()) {
            for (byte[] line = payloads.next(); line != null; line = payloads.next()) {
                out.write(line);
            }
        }
    }

    private static void writeHashes(LedgerReader ledger, ExportFiles files) throws IOException {
        Files.createDirectories(files.hashes());
        for (int level = 0; level <= NodeId.HIGHEST_LEVEL; level++) {
            byte[] page = ledger.hashes(new NodeId(level, 0), HASHES_AT_ONCE);
            if (page.length == 0) {
                return;
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(files.hashes(level)))) {
                for (long next = HASHES_AT_ONCE; page.length > 0; next += HASHES_AT_ONCE) {
                    out.write(page);
                    page = ledger.hashes(new NodeId(level, next), HASHES_AT_ONCE);
                }
            }
        }
    }
}

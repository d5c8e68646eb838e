package probity.cli.records;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// One of the parts into which the records are split: items written once, read once.
final class Part {

    private final Spool spool;
    private final DataOutputStream output;
    private long items;

    Part(Workspace workspace, int inMemory) {
        spool = new Spool(workspace, inMemory);
        output = new DataOutputStream(spool);
    }

    /// Where the next item is written.
    DataOutputStream next() {
        items++;
        return output;
    }

    long items() {
        return items;
    }

    DataInputStream read() throws IOException {
        return new DataInputStream(spool.read());
    }
}

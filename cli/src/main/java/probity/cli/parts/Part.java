package probity.cli.parts;

import java.io.IOException;

/// One of the parts into which much is split: items written once, read once.
public final class Part {

    private final Spool spool;
    private long bytes;

    Part(Workspace workspace, long inMemory) {
        spool = new Spool(workspace, inMemory);
    }

    /// Adds what a writer holds, which forgets it.
    public void add(ItemWriter items) throws IOException {
        bytes += items.size();
        items.moveTo(spool);
    }

    /// How many bytes its items have.
    public long bytes() {
        return bytes;
    }

    public ItemReader read() throws IOException {
        return new ItemReader(spool.read());
    }
}

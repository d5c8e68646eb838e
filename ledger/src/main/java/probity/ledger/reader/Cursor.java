package probity.ledger.reader;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Gives one piece after the other, as bytes, unjudged.
public interface Cursor extends Closeable {
    /// The next piece, or null when there is none.
    byte @Nullable [] next() throws IOException;
}

package probity.service.api;

import java.io.IOException;
import java.io.InputStream;
import probity.service.problem.ProblemException;

/// Reads a body that has to be small, and never more of it than that.
public final class BoundedBody {

    private BoundedBody() {}

    /// The whole body.
    ///
    /// @throws ProblemException 413 when it has more than `most` bytes
    public static byte[] read(InputStream in, int most) throws IOException {
        byte[] read = in.readNBytes(most + 1);
        if (read.length > most) {
            throw ProblemException.of(413, "body_too_large", "At most " + most + " bytes are taken here.");
        }
        return read;
    }
}

package probity.cli.rows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// One subject's row of a result, as it can be set aside and read again.
public interface SubjectRow {

    String subject();

    void write(DataOutputStream to) throws IOException;

    /// Reads what [SubjectRow#write] wrote.
    interface Reading<R extends SubjectRow> {
        R read(DataInputStream from) throws IOException;
    }
}

package probity.cli.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import probity.cli.rows.SubjectRow;

/// One row of the result.
///
/// @param score with its decimals, as people write it
/// @param lists ids joined by `;`
record SubjectScore(String subject, String score, String band, String lists) implements SubjectRow {

    @Override
    public void write(DataOutputStream to) throws IOException {
        to.writeUTF(subject);
        to.writeUTF(score);
        to.writeUTF(band);
        to.writeUTF(lists);
    }

    static SubjectScore read(DataInputStream from) throws IOException {
        return new SubjectScore(from.readUTF(), from.readUTF(), from.readUTF(), from.readUTF());
    }
}

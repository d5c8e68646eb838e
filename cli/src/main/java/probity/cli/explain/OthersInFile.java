package probity.cli.explain;

import java.io.IOException;
import probity.cli.records.PartedRecords;
import probity.cli.rows.PartWork;
import probity.cli.terminal.Progress;
import probity.core.derived.Among;
import probity.core.derived.Ranked;
import probity.core.derived.Ranking;
import probity.core.derived.Shares;
import probity.core.record.columns.RecordColumns;
import probity.core.record.columns.SubjectCursor;

/// The other subjects of a file of records.
final class OthersInFile {

    private final PartedRecords file;
    private final String subject;
    private final RecordColumns own;

    /// @param file of which no part is loaded but that of the subject
    /// @param own what that part holds
    OthersInFile(PartedRecords file, String subject, RecordColumns own) {
        this.file = file;
        this.subject = subject;
        this.own = own;
    }

    /// Where the subject stands among all of them; each part of the file is loaded for it.
    Shares place(Ranking ranking, Ranked subjectItself, Progress progress) throws IOException {
        Among all = new Among(ranking.better(), subjectItself);
        PartWork.all(file, progress, "comparing", part -> part(part, ranking, subjectItself))
                .forEach(all::add);
        progress.wipe();
        return all.shares();
    }

    private Among part(int number, Ranking ranking, Ranked subjectItself) throws IOException {
        RecordColumns part = number == file.part(subject) ? own : file.load(number);
        SubjectCursor cursor = part.cursor();
        Among among = new Among(ranking.better(), subjectItself);
        for (int one = 0; one < part.subjects(); one++) {
            cursor.subject(one);
            Ranked other = part.subject(one).equals(subject) ? null : ranking.of(cursor);
            if (other != null) {
                among.add(other);
            }
        }
        return among;
    }
}

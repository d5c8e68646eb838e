package probity.cli.explain;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import probity.cli.parts.Together;
import probity.cli.records.PartedRecords;
import probity.cli.terminal.Progress;
import probity.core.derived.Among;
import probity.core.derived.Ranked;
import probity.core.derived.Ranking;
import probity.core.derived.Shares;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;

/// The other subjects of a file of records.
final class OthersInFile {

    private final PartedRecords file;
    private final String subject;
    private final Map<String, List<CreditRecord>> own;

    /// @param file of which no part is loaded but that of the subject
    /// @param own what that part holds
    OthersInFile(PartedRecords file, String subject, Map<String, List<CreditRecord>> own) {
        this.file = file;
        this.subject = subject;
        this.own = own;
    }

    /// Where the subject stands among all of them; each part of the file is loaded for it.
    Shares place(Ranking ranking, Ranked subjectItself, Progress progress) throws IOException {
        Among all = new Among(ranking.better(), subjectItself);
        progress.stage("comparing");
        Together.all(file.parts(), progress, part -> part(part, ranking, subjectItself))
                .forEach(all::add);
        progress.wipe();
        return all.shares();
    }

    private Among part(int number, Ranking ranking, Ranked subjectItself) throws IOException {
        Among among = new Among(ranking.better(), subjectItself);
        (number == file.part(subject) ? own : file.records(number)).forEach((name, records) -> {
            Ranked other = name.equals(subject) ? null : ranking.of(new RecordList(records));
            if (other != null) {
                among.add(other);
            }
        });
        return among;
    }
}

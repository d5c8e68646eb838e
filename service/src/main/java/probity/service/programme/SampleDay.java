package probity.service.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.policy.csv.RecordsReader;

/// The day on which a sample is looked at when nobody says another: that of its last record. A sample may lie in the
/// past or in the future, where the result of today would show nothing.
final class SampleDay {

    private SampleDay() {}

    /// The last date in these files of records, null when there is none. A file that cannot be read says nothing here:
    /// loading it says what is wrong.
    static @Nullable LocalDate of(Policy policy, Collection<Path> samples) {
        int last = Integer.MIN_VALUE;
        for (Path sample : samples) {
            last = Math.max(last, last(policy, sample));
        }
        return last == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(last);
    }

    private static int last(Policy policy, Path sample) {
        int last = Integer.MIN_VALUE;
        try {
            if (RecordsReader.open(policy, Files.newInputStream(sample)) instanceof RecordsReader.Opened opened) {
                try (RecordsReader reader = opened.reader()) {
                    while (reader.next()) {
                        if (reader.bad() == null) {
                            last = Math.max(last, reader.row().day());
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            return last;
        }
        return last;
    }
}

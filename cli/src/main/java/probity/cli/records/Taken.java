package probity.cli.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import probity.cli.parts.ItemWriter;
import probity.policy.csv.BadRow;

/// What was taken from one stretch of a file; lines are counted in it.
final class Taken {

    final ItemWriter[] records;
    final ItemWriter[] names;
    final List<BadRow> bad = new ArrayList<>();
    /// Rows that do not say when they arrived, where that was asked for.
    final List<Long> undated = new ArrayList<>();

    long rows;
    long notYetKnown;
    long afterAsOf;
    long beforeFirst;
    long legacy;

    Taken(int parts) {
        records = writers(parts);
        names = writers(parts);
    }

    private static ItemWriter[] writers(int parts) {
        return Stream.generate(ItemWriter::new).limit(parts).toArray(ItemWriter[]::new);
    }

    /// Makes room for what is taken from another stretch.
    void clear() {
        for (int part = 0; part < records.length; part++) {
            records[part].clear();
            names[part].clear();
        }
        bad.clear();
        undated.clear();
        rows = 0;
        notYetKnown = 0;
        afterAsOf = 0;
        beforeFirst = 0;
        legacy = 0;
    }
}

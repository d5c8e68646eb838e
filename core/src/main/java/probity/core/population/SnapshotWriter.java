package probity.core.population;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import probity.core.policy.RecordType;
import probity.core.population.column.Column;
import probity.core.population.column.Outgoing;

/// Writes a snapshot as bytes (docs/reference/snapshot-format.md).
public final class SnapshotWriter {

    /// Names the format and its version.
    static final byte[] MAGIC = "PROBPOP1".getBytes(StandardCharsets.US_ASCII);

    private final Outgoing to;

    private SnapshotWriter(Outgoing to) {
        this.to = to;
    }

    /// Writes all of it.
    ///
    /// @param types those that the population was made for
    /// @param to takes the bytes, a buffer at a time; it has to use all of each before it returns
    public static void write(Snapshot snapshot, List<RecordType> types, Consumer<ByteBuffer> to) {
        SnapshotWriter writer = new SnapshotWriter(new Outgoing(to));
        writer.head(snapshot);
        writer.types(SnapshotTypes.of(types, snapshot.population().layout()));
        Population.Meaning meaning = snapshot.population().meaning();
        writer.kinds(meaning.kinds().all());
        writer.words(meaning.choices());
        writer.words(meaning.words());
        writer.to.number(snapshot.names().size());
        snapshot.names().forEach(writer.to::text);
        writer.rows(snapshot.population());
        writer.to.end();
    }

    private void head(Snapshot snapshot) {
        to.bytes(MAGIC);
        to.wide(snapshot.ledgerSize());
        to.text(snapshot.ledgerRoot());
        Population population = snapshot.population();
        to.number(population.subjects());
        to.number(population.records());
        to.number(population.head());
        to.number(population.extent().unsettled());
        to.number(population.meaning().firstDay());
    }

    private void types(List<SnapshotTypes.TypeRow> types) {
        to.number(types.size());
        for (SnapshotTypes.TypeRow type : types) {
            to.text(type.name());
            to.number(type.fields().size());
            for (SnapshotTypes.FieldRow field : type.fields()) {
                to.text(field.name());
                to.text(field.type());
                to.number(field.column());
            }
        }
    }

    private void kinds(List<Kind> kinds) {
        to.number(kinds.size());
        for (Kind kind : kinds) {
            to.number(kind.type());
            to.text(kind.status().name());
            to.number((kind.timed() ? 1 : 0) | (kind.corrects() ? 2 : 0));
            to.number(kind.present().size());
            kind.present().forEach(to::number);
        }
    }

    private void words(Words.Table words) {
        to.number(words.count());
        for (int word = 0; word < words.count(); word++) {
            to.text(words.get(word));
        }
    }

    /// How many records each subject has, and then column after column, subject after subject.
    private void rows(Population population) {
        for (int subject = 0; subject < population.subjects(); subject++) {
            to.number(population.end(subject) - population.begin(subject));
        }
        List<Column> columns = population.grouped().all();
        to.number(columns.size());
        for (Column column : columns) {
            to.wide(column.least());
            to.number(column.width());
            to.number(column.mostCode());
            column(population, column);
        }
    }

    private void column(Population population, Column column) {
        int begin = 0;
        int end = 0;
        for (int subject = 0; subject < population.subjects() && column.width() > 0; subject++) {
            int first = population.begin(subject);
            int last = population.end(subject);
            // Subjects that lie side by side are written as one.
            if (first < last && first != end) {
                to.rows(column, begin, end);
                begin = first;
            }
            end = first < last ? last : end;
        }
        to.rows(column, begin, end);
    }
}

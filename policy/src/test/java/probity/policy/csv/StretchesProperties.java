package probity.policy.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Reading in stretches gives what reading row by row gives, wherever the borders lie.
class StretchesProperties {

    private static final int TRIES = Integer.getInteger("probity.stretches.tries", 60);
    private static final String HEADER = "id,subject,type,date,items,amount,ticket\n";
    private static final List<String> ROWS = List.of(
            "r1,m1,visit,2021-03-01,3,,",
            "r2,\"m\n2\",visit,2021-03-01,3,,",
            "r3,m3,fine,2021-03-02,,12.50,\"T,\"\"1\"\"\"",
            "r4,m4,fine,2021-03-02,,12.5,\"a\r\nb\n\nc\"",
            "r5,Käse,fine,2021-03-02,,,日本",
            "r6,\"never closed,visit,2021-03-01,3,,",
            "r7,stray\"quote,visit,2021-03-01,3,,",
            "r8,\"text\" behind,visit,2021-03-01,3,,",
            "r9,m9,visit,2021-02-30,3,,",
            "r10,m10,visit,2021-03-01,3",
            ",,,,,,",
            "\"r11\",\"m11\",\"visit\",\"2021-03-01\",\"4\",\"\",\"\"",
            "");
    private static final List<String> BREAKS = List.of("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r");

    private static byte[] file(Random random) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (random.nextInt(4) == 0) {
            file.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        file.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        String usual = BREAKS.get(random.nextInt(3));
        for (int i = random.nextInt(12); i > 0; i--) {
            String row = ROWS.get(random.nextInt(ROWS.size()));
            boolean damaged = random.nextInt(6) == 0;
            file.writeBytes(row.getBytes(damaged ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            String end = random.nextInt(5) == 0 ? BREAKS.get(random.nextInt(BREAKS.size())) : usual;
            file.writeBytes((i == 1 && random.nextBoolean() ? "" : end).getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static RecordsReader open(byte[] bytes) throws IOException {
        return ((RecordsReader.Opened) RecordsReader.open(Visits.POLICY, new ByteArrayInputStream(bytes))).reader();
    }

    /// All that can be seen of the row on which a reader stands.
    private static String seen(RecordsReader reader, long linesBefore) {
        BadRow bad = reader.bad();
        String what = bad == null
                ? reader.row().line() + linesBefore + " " + reader.row().subject() + " "
                        + reader.row().toRecord()
                : bad.line() + linesBefore + " " + bad.problem() + " " + bad.reason();
        return what + " " + reader.raw();
    }

    private static List<String> rowByRow(byte[] bytes) throws IOException {
        List<String> seen = new ArrayList<>();
        try (RecordsReader reader = open(bytes)) {
            while (reader.next()) {
                seen.add(seen(reader, 0));
            }
        }
        return seen;
    }

    /// A row as it is seen in its stretch, to be asked for its place in the file.
    private interface Placed {
        String in(long linesBefore);
    }

    private static List<String> inStretches(byte[] bytes, long each, int threads) throws IOException {
        List<String> seen = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        try (RecordsReader header = open(bytes)) {
            new Stretches(header, at -> new ByteArrayInputStream(bytes, (int) at, bytes.length), bytes.length, each)
                    .read(
                            threads,
                            reader -> {
                                List<Placed> rows = new ArrayList<>();
                                while (reader.next()) {
                                    String here = seen(reader, 0);
                                    int digits = here.indexOf(' ');
                                    long line = Long.parseLong(here.substring(0, digits));
                                    rows.add(before -> line + before + here.substring(digits));
                                }
                                return rows;
                            },
                            (rows, before, position) -> {
                                rows.forEach(row -> seen.add(row.in(before)));
                                positions.add(position);
                            });
        }
        assertThat(positions).isSorted();
        return seen;
    }

    @Property(tries = 60)
    void stretchesOfAnyLengthGiveTheRowsInTheirOrder(@ForAll long seed) throws IOException {
        holds(seed);
    }

    /// More of them are asked for with `-Dprobity.stretches.tries=N`.
    @Example
    void furtherFilesAreReadAlike() throws IOException {
        for (long seed = 60; seed < TRIES; seed++) {
            holds(seed);
        }
    }

    private static void holds(long seed) throws IOException {
        byte[] bytes = file(new Random(seed));
        List<String> expected = rowByRow(bytes);
        for (int each = 1; each <= bytes.length; each += each < 40 ? 1 : 17) {
            assertThat(inStretches(bytes, each, 1 + each % 3))
                    .as(each + " bytes")
                    .isEqualTo(expected);
        }
    }

    @Example
    void aQuoteThatIsOpenForAMegabyteIsReadAsRowByRow() throws IOException {
        String rows = "r1,m1,visit,2021-03-01,3,,\n".repeat(60_000);
        byte[] bytes = (HEADER + "r0,\"open,visit,2021-03-01,3,,\n" + rows + rows.replace("m1", "\"m\n1\""))
                .getBytes(StandardCharsets.UTF_8);
        List<String> expected = rowByRow(bytes);
        assertThat(expected).hasSize(120_001);
        assertThat(inStretches(bytes, 100_003, 2)).isEqualTo(expected);
    }

    @Example
    void whatGoesWrongInOneThreadEndsAll() {
        byte[] bytes = (HEADER + "r1,m1,visit,2021-03-01,3,,\n".repeat(1_000)).getBytes(StandardCharsets.UTF_8);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> {
                    try (RecordsReader header = open(bytes)) {
                        new Stretches(header, at -> new ByteArrayInputStream(bytes, (int) at, bytes.length), 28_000, 99)
                                .<Integer>read(
                                        2,
                                        reader -> {
                                            throw new IOException("the disk is gone");
                                        },
                                        (_, _, _) -> {});
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }
}

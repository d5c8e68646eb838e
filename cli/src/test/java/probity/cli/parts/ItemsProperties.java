package probity.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import probity.policy.csv.CellBytes;

class ItemsProperties {

    private record Item(int head, long count, long number, String text) {}

    private static Item item(Random random) {
        return new Item(
                random.nextInt(256),
                random.nextLong() >>> random.nextInt(64),
                random.nextLong() >> random.nextInt(64),
                "é".repeat(random.nextInt(20) == 0 ? random.nextInt(50_000) : random.nextInt(20)));
    }

    /// In memory alone, or with most of it in a file; an item may be left without being read.
    @Property(tries = 60)
    void whatIsWrittenIsReadAlsoWhereItemsAreLeftUnread(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<Item> written = new ArrayList<>();
        try (Workspace workspace = new Workspace()) {
            Part part = new Part(workspace, random.nextInt(200_000));
            ItemWriter writer = new ItemWriter();
            for (int i = random.nextInt(400); i > 0; i--) {
                Item item = item(random);
                written.add(item);
                writer.begin(item.head());
                writer.count(item.count());
                writer.number(item.number());
                writer.text(CellBytes.of(item.text()));
                writer.end();
                if (random.nextInt(10) == 0) {
                    part.add(writer);
                }
            }
            part.add(writer);
            CellBytes text = new CellBytes();
            try (ItemReader reader = part.read()) {
                for (Item item : written) {
                    assertThat(reader.next()).isTrue();
                    assertThat(reader.head()).isEqualTo(item.head());
                    if (random.nextInt(4) > 0) {
                        assertThat(reader.count()).isEqualTo(item.count());
                        assertThat(reader.number()).isEqualTo(item.number());
                        reader.text(text);
                        assertThat(text.text()).isEqualTo(item.text());
                    }
                }
                assertThat(reader.next()).isFalse();
            }
        }
    }
}

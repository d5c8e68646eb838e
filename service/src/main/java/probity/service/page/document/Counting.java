package probity.service.page.document;

import java.util.ArrayList;
import java.util.List;
import probity.service.activation.comparison.SafeCounts;
import probity.service.page.Words;
import probity.service.page.document.Counted.Row;
import probity.service.page.naming.Naming;
import probity.service.population.Everybody;

/// Counts who stands where. Of people no count under ten is given, and none from which one could be worked out.
public final class Counting {
    private final Naming naming;
    private final boolean persons;

    public Counting(Naming naming) {
        this.naming = naming;
        this.persons = naming.version().heading().subjects().kind().natural();
    }

    public Counted of(Everybody all) {
        Words words = naming.words();
        long subjects = safe(List.of(all.subjects())).getFirst();
        return new Counted(
                words.say("counted.lead", naming.figures().date(all.day()), shown(subjects), all.head()),
                persons,
                bands(all),
                lists(all));
    }

    private List<Row> bands(Everybody all) {
        List<String> ids =
                naming.version().bands().stream().map(band -> band.id()).toList();
        List<Long> counts = new ArrayList<>();
        ids.forEach(id -> counts.add(all.count(one -> one.band().equals(id))));
        counts.add(all.count(one -> !ids.contains(one.band())));
        List<Long> safe = safe(counts);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new Row(naming.band(ids.get(i)), shown(safe.get(i))));
        }
        return rows;
    }

    private List<Row> lists(Everybody all) {
        List<Row> rows = new ArrayList<>();
        naming.version().lists().forEach(list -> {
            long on = all.count(one -> one.lists().contains(list.id()));
            rows.add(new Row(
                    naming.list(list.id()),
                    shown(safe(List.of(on, all.subjects() - on)).getFirst())));
        });
        return rows;
    }

    private List<Long> safe(List<Long> counts) {
        return persons ? SafeCounts.of(counts) : counts;
    }

    private String shown(long count) {
        return count == SafeCounts.HIDDEN
                ? naming.words().say("comparison.few")
                : naming.figures().number(count);
    }
}

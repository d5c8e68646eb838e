package probity.policy.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.policy.conflict.Domain.Stretch;

/// Finds pairs of regions that may meet without holding each against each: the regions are sorted by the reading which
/// they limit in the most different ways, as in a sweep over intervals.
final class Sweep {

    private final @Nullable Reading by;
    private final Map<String, Integer> ranks = new HashMap<>();

    /// @param regions those that are to be compared
    Sweep(List<Region> regions) {
        this.by = mostLimited(regions);
        rankWords(regions);
    }

    /// The reading with the most different limits; those that allow all but some words count as one.
    private static @Nullable Reading mostLimited(List<Region> regions) {
        Map<Reading, Set<Domain>> limits = new HashMap<>();
        for (Region region : regions) {
            region.limits().forEach((reading, domain) -> {
                Set<Domain> seen = limits.computeIfAbsent(reading, _ -> new HashSet<>());
                if (!(domain instanceof Domain.Words words && words.except())) {
                    seen.add(domain);
                }
            });
        }
        return limits.entrySet().stream()
                .max(Comparator.<Map.Entry<Reading, Set<Domain>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void rankWords(List<Region> regions) {
        TreeSet<String> words = new TreeSet<>();
        for (Region region : regions) {
            if (by != null && region.limits().get(by) instanceof Domain.Words some) {
                words.addAll(some.words());
            }
        }
        words.forEach(word -> ranks.put(word, ranks.size()));
    }

    /// One stretch of one region along the sweep.
    ///
    /// @param of number of the region
    record Span(int of, long from, long to) {}

    /// The spans of the region number `of`.
    List<Span> spans(int of, Region region) {
        List<Span> spans = new ArrayList<>();
        switch (by == null ? null : region.limits().get(by)) {
            case null -> spans.add(whole(of));
            case Domain.Numbers numbers -> {
                for (Stretch stretch : numbers.stretches()) {
                    spans.add(new Span(of, stretch.least(), stretch.most()));
                }
            }
            case Domain.Words words -> {
                if (words.except()) {
                    spans.add(whole(of));
                } else {
                    words.words().stream()
                            .map(word -> ranks.getOrDefault(word, 0))
                            .forEach(rank -> spans.add(new Span(of, rank, rank)));
                }
            }
            case Domain.Answer(boolean yes) -> spans.add(new Span(of, yes ? 1 : 0, yes ? 1 : 0));
        }
        return spans;
    }

    private static Span whole(int of) {
        return new Span(of, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// Where spans touch.
    interface Meeting {
        /// @return whether to go on
        boolean meet(int one, int other);
    }

    /// Tells `meeting` of every two spans that overlap.
    static void run(List<Span> spans, Meeting meeting) {
        List<Span> sorted = spans.stream()
                .sorted(Comparator.comparingLong(Span::from).thenComparingInt(Span::of))
                .toList();
        List<Span> open = new ArrayList<>();
        for (Span span : sorted) {
            open.removeIf(earlier -> earlier.to() < span.from());
            for (Span earlier : open) {
                if (!meeting.meet(earlier.of(), span.of())) {
                    return;
                }
            }
            open.add(span);
        }
    }
}

package probity.core.policy;

import java.util.Set;

/// What puts a subject on a list, opens a benefit to it or lets a measure be proposed.
public sealed interface Trigger {

    /// While what one of these rules made of a record counts, with or without points.
    record RecordCounts(Set<String> rules) implements Trigger {
        public RecordCounts {
            rules = Set.copyOf(rules);
        }
    }

    /// In this band or one better.
    record FromBand(String band) implements Trigger {}

    /// In one of these bands.
    record InBands(Set<String> bands) implements Trigger {
        public InBands {
            bands = Set.copyOf(bands);
        }
    }

    /// At this score or above, in points, whichever side is better.
    record ScoreFrom(long points) implements Trigger {}

    /// Below this score, in points, whichever side is better.
    record ScoreBelow(long points) implements Trigger {}

    /// While the conditions of one of these lists are met.
    record OnList(Set<String> lists) implements Trigger {
        public OnList {
            lists = Set.copyOf(lists);
        }
    }
}

package probity.policy.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.scale.Dimension;
import probity.core.text.Text;
import probity.policy.diagnostic.Code;
import probity.policy.outline.Outline;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Scalar;

/// Reads `dimensions`: axes of conduct, perhaps weighed, some of them beside the score.
final class DimensionsReader {

    private static final int MOST_WEIGHT = 1_000_000;
    private static final Section.Allowed WEIGHTS = new Section.Allowed(1, MOST_WEIGHT);

    private final Outline outline;
    private final boolean weighed;

    /// @param weighed whether the score has a range, so that dimensions need weights
    DimensionsReader(Outline outline, boolean weighed) {
        this.outline = outline;
        this.weighed = weighed;
    }

    List<Dimension> read(Section score) {
        Ids ids = outline.names().dimensions();
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Entry entry : score.named("dimensions")) {
            String id = Ids.read(entry.key(), score.report());
            ids.add(id, entry.key().at(), score.report());
            dimensions.putIfAbsent(id, dimension(entry, id));
        }
        if (weighed) {
            checkWeights(score, List.copyOf(dimensions.values()));
        }
        return dimensions.isEmpty() ? List.of(Dimension.ONLY) : List.copyOf(dimensions.values());
    }

    private Dimension dimension(Entry entry, String id) {
        boolean bare = entry.value() instanceof Scalar scalar && scalar.isEmpty();
        if (bare && !weighed) {
            return new Dimension(id, Text.of(outline.language(), id), 0, false);
        }
        Section section = Section.of(entry.value(), Shape.DIMENSION, outline.report());
        boolean beside = section.yesNo("beside", false);
        boolean expected = weighed && !beside;
        if (section.has("weight") != expected) {
            complain(section, id, beside);
        }
        int weight = section.whole("weight", 1, WEIGHTS);
        return new Dimension(
                id, Texts.optional(section, "title", outline.language(), id), expected ? weight : 0, beside);
    }

    private void complain(Section section, String id, boolean beside) {
        String sentence = !section.has("weight")
                ? "The score has a range, and `" + id + "` has no weight in it."
                : beside
                        ? "`" + id + "` stands beside the score and can have no weight in it."
                        : "`" + id + "` has a weight, but the score has no range onto which to weigh.";
        section.report()
                .add(
                        Code.DIMENSION_WEIGHT,
                        section.at("weight"),
                        sentence,
                        !section.has("weight")
                                ? "Add `weight: 10`, or `beside: true` if only bands need it."
                                : "Delete `weight`"
                                        + (beside ? "." : ", or give `score` a `range` and `each-dimension`."));
    }

    private static void checkWeights(Section score, List<Dimension> dimensions) {
        long total = dimensions.stream().mapToLong(Dimension::weight).sum();
        if (total == 0 || total > MOST_WEIGHT) {
            score.report()
                    .add(
                            Code.DIMENSION_WEIGHT,
                            score.at("dimensions"),
                            total == 0
                                    ? "The score has a range, and no dimension has a weight in it."
                                    : "The weights add up to " + total + ".",
                            total == 0
                                    ? "Declare `dimensions: {history: {weight: 35}, …}`."
                                    : "They may add up to " + MOST_WEIGHT + " at most.");
        }
    }
}

package probity.policy.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.Need;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Percentile;
import probity.core.policy.scale.Weighing;

/// How the score is made up and shown, and what a band asks for beyond points.
final class ScaleSentences {

    private final Policy policy;
    private final PolicyVersion version;
    private final Names names;
    private final Wording wording;
    private final ScoreScale scale;

    ScaleSentences(Policy policy, PolicyVersion version, Names names, Wording wording) {
        this.policy = policy;
        this.version = version;
        this.names = names;
        this.wording = wording;
        this.scale = version.scale();
    }

    List<Sentence> all() {
        List<Sentence> sentences = new ArrayList<>();
        Weighing weighing = scale.weighing();
        if (weighing != null) {
            sentences.add(weighed(weighing));
        }
        Integer day = scale.publishedOn();
        if (day != null) {
            sentences.add(scale("published", wording.number(day, 0)));
        }
        Percentile percentile = scale.percentile();
        if (percentile != null) {
            sentences.add(percentile(percentile));
        }
        version.bands().forEach(band -> sentences.addAll(of(band)));
        return sentences;
    }

    private Sentence scale(String key, String... values) {
        return wording.sentence(Sentence.Kind.SCALE, "score", key, values);
    }

    private Sentence weighed(Weighing weighing) {
        long total = scale.dimensions().stream().mapToLong(Dimension::weight).sum();
        String shares = scale.dimensions().stream()
                .filter(dimension -> !dimension.beside())
                .map(dimension -> wording.say(
                        "weighed.share",
                        title(dimension),
                        wording.number(dimension.weight(), 0),
                        wording.number(total, 0)))
                .collect(Collectors.joining(", "));
        return scale(
                "weighed",
                number(weighing.low()),
                number(weighing.high()),
                shares,
                number(weighing.start()),
                number(weighing.least()),
                number(weighing.most()),
                wording.say("rounding."
                        + weighing.rounding().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private Sentence percentile(Percentile percentile) {
        List<String> groups = percentile.groups().stream()
                .map(group -> {
                    RecordType type = policy.types().get(group.type());
                    return type.fields().get(group.field()).name().replace('-', ' ');
                })
                .toList();
        String key = percentile.shownTo().equals("self") ? "percentile.self" : "percentile.others";
        return groups.isEmpty()
                ? scale(key, Names.spaced(percentile.shownTo()))
                : scale(key + ".groups", Names.spaced(percentile.shownTo()), wording.join(groups, "list.and"));
    }

    private List<Sentence> of(Band band) {
        List<Sentence> sentences = new ArrayList<>();
        String name = names.text(band.title());
        for (Need need : band.needs()) {
            sentences.add(wording.sentence(
                    Sentence.Kind.BAND,
                    band.id(),
                    "need." + (need.atLeast() == null ? "most" : "least") + (need.keep() == null ? "" : ".keep"),
                    name,
                    title(scale.dimensions().get(need.dimension())),
                    number(need.atLeast() == null ? need.atMost() : need.atLeast()),
                    number(need.keep())));
        }
        if (band.grace() != null) {
            sentences.add(wording.sentence(Sentence.Kind.BAND, band.id(), "grace", name, wording.period(band.grace())));
        }
        return sentences;
    }

    private String title(Dimension dimension) {
        String title = names.text(dimension.title());
        return title.equals(dimension.id()) ? Names.spaced(title) : title;
    }

    private String number(@Nullable Long points) {
        return points == null ? "" : wording.number(points, scale.decimals());
    }
}

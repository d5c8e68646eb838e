package probity.policy.scale;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.Need;
import probity.core.policy.ScoreScale;
import probity.core.text.Text;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Position;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.Outline;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Reads `bands`: best first, half-open, the one lowest in points without `from`.
public final class BandsReader {

    private final Outline outline;
    private final ScoreScale scale;

    /// Bands worse than one that needs more than points.
    private final Set<String> needy = new HashSet<>();

    public BandsReader(Outline outline, ScoreScale scale) {
        this.outline = outline;
        this.scale = scale;
    }

    /// A band as written.
    private record Draft(
            String id,
            Text title,
            @Nullable Long from,
            @Nullable Long leaveBelow,
            List<Need> needs,
            @Nullable Period grace,
            Position at) {}

    /// The bands in the order of the document.
    public List<Band> read() {
        List<Draft> drafts = new ArrayList<>();
        int before = outline.report().size();
        for (Entry entry : outline.root().named("bands")) {
            Section band = Section.of(entry.value(), Shape.BAND, outline.report());
            String id = entry.key().text();
            drafts.add(new Draft(
                    id,
                    Texts.optional(band, "title", outline.language(), id),
                    band.amount("from", scale.decimals()),
                    band.amount("leave-below", scale.decimals()),
                    new NeedsReader(outline).read(band),
                    band.period("grace"),
                    entry.key().at()));
        }
        if (outline.report().size() == before) {
            findNeedy(drafts);
            check(ascending(drafts));
            checkWorst(drafts);
        }
        return drafts.stream().map(BandsReader::band).toList();
    }

    private void findNeedy(List<Draft> bestFirst) {
        boolean needs = false;
        for (Draft band : bestFirst) {
            if (needs) {
                needy.add(band.id());
            }
            needs |= !band.needs().isEmpty();
        }
    }

    private static Band band(Draft draft) {
        long from = draft.from() == null ? Band.LOWEST : draft.from();
        long leaveBelow = draft.leaveBelow() == null ? from : Math.min(from, draft.leaveBelow());
        return new Band(draft.id(), draft.title(), from, leaveBelow, draft.needs(), draft.grace());
    }

    private List<Draft> ascending(List<Draft> bestFirst) {
        return scale.better() == Better.HIGHER ? bestFirst.reversed() : bestFirst;
    }

    private void check(List<Draft> ascending) {
        for (int i = 0; i < ascending.size(); i++) {
            Draft band = ascending.get(i);
            if (i == 0) {
                checkLowest(band);
            } else {
                checkAbove(ascending.get(i - 1), band);
            }
            Draft next = i + 1 < ascending.size() ? ascending.get(i + 1) : null;
            checkReachable(band, next == null ? null : next.from());
        }
    }

    private void checkWorst(List<Draft> bestFirst) {
        if (bestFirst.isEmpty()) {
            return;
        }
        Draft worst = bestFirst.getLast();
        if (!worst.needs().isEmpty() || worst.grace() != null) {
            complain(
                    Code.BAND_NEEDS,
                    worst,
                    "`" + worst.id() + "` is the worst band; whoever is in no other is in it.",
                    "Delete `" + (worst.needs().isEmpty() ? "grace" : "needs") + "` here.");
        }
    }

    private void checkLowest(Draft lowest) {
        if (lowest.from() != null) {
            complain(
                    Code.BAND_WITHOUT_FROM,
                    lowest,
                    "`" + lowest.id() + "` is lowest in points and has a `from`, so that lower scores have no band.",
                    "Leave `from` out of the band that is lowest in points; bands stand best first.");
        }
        if (lowest.leaveBelow() != null) {
            complain(
                    Code.BAND_LEAVE_BELOW,
                    lowest,
                    "`" + lowest.id() + "` is lowest in points; there is nothing to leave it for.",
                    "Delete `leave-below` here.");
        }
    }

    private void checkAbove(Draft lower, Draft band) {
        Long from = band.from();
        if (from == null) {
            complain(
                    Code.BAND_WITHOUT_FROM,
                    band,
                    "`" + band.id() + "` has no `from`; only the band lowest in points may lack it.",
                    "Add `from`. Bands stand best first, and `better` says which side that is.");
            return;
        }
        if (isInOrder(lower, band, from)) {
            checkLeaveBelow(lower, band, from);
        }
    }

    private boolean isInOrder(Draft lower, Draft band, long from) {
        Long other = lower.from();
        if (other != null && from == other) {
            complain(
                    Code.BAND_OVERLAP,
                    band,
                    "`" + band.id() + "` and `" + lower.id() + "` both begin at " + write(from) + ".",
                    "Give them different `from`; a band ends where the next one begins.");
        } else if (other != null && from < other) {
            complain(
                    Code.BAND_ORDER,
                    band,
                    "`" + band.id() + "` begins at " + write(from) + ", below `" + lower.id() + "` at " + write(other)
                            + ", but stands as the " + (scale.better() == Better.HIGHER ? "better" : "worse") + " one.",
                    "Order the bands best first; `better: " + (scale.better() == Better.HIGHER ? "higher" : "lower")
                            + "` says which side that is.");
        }
        return other == null || from > other;
    }

    private void checkLeaveBelow(Draft lower, Draft band, long from) {
        Long leave = band.leaveBelow();
        if (leave == null) {
            return;
        }
        if (leave > from) {
            complain(
                    Code.BAND_LEAVE_BELOW,
                    band,
                    "`" + band.id() + "` is left below " + write(leave) + ", but entered at " + write(from) + ".",
                    "`leave-below` is at most `from`.");
        } else if (lower.from() != null && leave < lower.from()) {
            complain(
                    Code.BAND_LEAVE_BELOW,
                    band,
                    "`" + band.id() + "` would be kept below " + write(lower.from()) + ", where `" + lower.id()
                            + "` itself begins.",
                    "`leave-below` is at least the `from` of the next lower band.");
        }
    }

    private void checkReachable(Draft band, @Nullable Long end) {
        Long ceiling = scale.ceiling();
        Long floor = scale.floor();
        boolean above = band.from() != null && ceiling != null && band.from() > ceiling;
        boolean below = end != null && floor != null && end <= floor;
        if ((above || below) && !isReachedOtherwise(band)) {
            complain(
                    Code.BAND_UNREACHABLE,
                    band,
                    "No score can be in `" + band.id() + "`: it lies "
                            + (above ? "above the ceiling" : "below the floor") + ".",
                    "Move the band, or the " + (above ? "ceiling" : "floor") + ".");
        }
    }

    /// Whether a grade set directly, or the needs of a better band, lead into `band` whatever the score.
    private boolean isReachedOtherwise(Draft band) {
        return needy.contains(band.id()) || directGrades().contains(band.id());
    }

    /// Bands into which a rule or a repair puts a subject, whatever its score.
    private Set<String> directGrades() {
        Set<String> bands = new HashSet<>();
        for (ArticleParts article : outline.articles()) {
            article.rules().forEach(rule -> addGrades(rule, bands));
            article.general().forEach(one -> addGrades(one.section(), bands));
        }
        return bands;
    }

    private static void addGrades(Section section, Set<String> bands) {
        addGrade(section.value("grade"), "band", bands);
        addGrade(section.value("then"), "grade", bands);
        if (section.value("repair") instanceof Mapping repair) {
            Entry then = repair.entry("then");
            addGrade(then == null ? null : then.value(), "grade", bands);
        }
    }

    private static void addGrade(@Nullable Tree tree, String key, Set<String> bands) {
        if (tree instanceof Mapping mapping && mapping.entry(key) instanceof Entry(Scalar _, Scalar band)) {
            bands.add(band.text());
        }
    }

    private String write(long units) {
        return ScaledNumber.write(units, scale.decimals());
    }

    private void complain(Code code, Draft band, String sentence, String help) {
        outline.report().add(code, band.at(), sentence, help);
    }
}

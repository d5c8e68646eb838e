package probity.policy.rule;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Better;
import probity.core.policy.ScoreScale;
import probity.core.rule.DirectGrade;
import probity.policy.diagnostic.Code;
import probity.policy.outline.Outline;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Reads the band into which a rule puts a subject.
final class GradeReader {

    private final Outline outline;
    private final ScoreScale scale;

    GradeReader(Outline outline, ScoreScale scale) {
        this.outline = outline;
        this.scale = scale;
    }

    /// Null when the rule sets none.
    @Nullable
    DirectGrade read(Section rule) {
        Section grade = rule.section("grade", Shape.GRADE);
        if (grade == null) {
            return null;
        }
        checkEnd(grade);
        grade.required("band");
        String band = band(grade, "band", outline);
        SortedMap<String, String> origins = new TreeMap<>();
        if (grade.value("origin") instanceof Mapping) {
            for (Entry entry : grade.named("origin")) {
                outline.names().bands().resolves(entry.key(), grade.report());
                if (entry.value() instanceof Scalar label && !label.isEmpty()) {
                    origins.put(entry.key().text(), label.text());
                } else {
                    grade.wrongType(entry.value(), "a label");
                }
            }
            return new DirectGrade(band == null ? "" : band, "", origins);
        }
        Scalar origin = grade.scalar("origin");
        return new DirectGrade(band == null ? "" : band, origin == null ? "" : origin.text(), origins);
    }

    /// The band under `key`; null when there is none that is known.
    static @Nullable String band(Section section, String key, Outline outline) {
        Scalar band = section.scalar(key);
        return band != null && outline.names().bands().resolves(band, section.report()) ? band.text() : null;
    }

    private void checkEnd(Section grade) {
        boolean higher = scale.better() == Better.HIGHER;
        if (higher ? scale.floor() == null : scale.ceiling() == null) {
            String end = higher ? "floor" : "ceiling";
            grade.report()
                    .add(
                            Code.GRADE_WITHOUT_END,
                            grade.at(),
                            "A grade set directly brings the score down to the worst of its band; for the worst band that is "
                                    + "the " + end + ", and there is none.",
                            "Add `" + end + "` under `score`.");
        }
    }
}

package probity.policy.scale;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Need;
import probity.policy.diagnostic.Code;
import probity.policy.outline.Outline;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Entry;

/// Reads what a band needs of dimensions.
final class NeedsReader {

    private final Outline outline;

    NeedsReader(Outline outline) {
        this.outline = outline;
    }

    List<Need> read(Section band) {
        List<Need> needs = new ArrayList<>();
        for (Entry entry : band.named("needs")) {
            Section section = Section.of(entry.value(), Shape.NEED, outline.report());
            if (outline.names().dimensions().resolves(entry.key(), outline.report())) {
                int dimension = List.copyOf(outline.names().dimensions().all())
                        .indexOf(entry.key().text());
                Need need = need(section, dimension);
                if (need != null) {
                    needs.add(need);
                }
            }
        }
        return needs;
    }

    private @Nullable Need need(Section section, int dimension) {
        Long least = section.amount("at-least", outline.decimals());
        Long most = section.amount("at-most", outline.decimals());
        Long keep = section.amount("keep", outline.decimals());
        if ((least == null) == (most == null)) {
            complain(
                    section,
                    "A need has either `at-least` or `at-most`.",
                    "Write `{at-least: 20}` or `{at-most: 5}`, perhaps with `keep`.");
            return null;
        }
        boolean strict = keep != null && (least == null ? keep < most : keep > least);
        if (strict) {
            complain(
                    section,
                    "`keep` is stricter than the need itself, so that nobody who enters could stay.",
                    least == null ? "`keep` is not less than `at-most`." : "`keep` is not more than `at-least`.");
            return null;
        }
        return new Need(dimension, least, most, keep);
    }

    private static void complain(Section section, String sentence, String help) {
        section.report().add(Code.BAND_NEEDS, section.at(), sentence, help);
    }
}

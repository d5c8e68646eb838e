package probity.policy.provision;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.policy.provision.Publishing;
import probity.core.policy.provision.Publishing.Display;
import probity.policy.diagnostic.Code;
import probity.policy.outline.GeneralPart;
import probity.policy.outline.Outline;
import probity.policy.outline.Verb;
import probity.policy.reading.LengthOrder;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Scalar;

/// Reads how long records of some rules are shown to the public.
final class PublishingReader {

    private final Outline outline;
    private final List<RecordType> types;
    private final Map<String, String> articles = new HashMap<>();

    PublishingReader(Outline outline, List<RecordType> types) {
        this.outline = outline;
        this.types = types;
    }

    Publishing read(GeneralPart part, String article) {
        Section section = part.section();
        Set<String> rules = outline.names().reached(section.words(Verb.PUBLISH.key()), section.report());
        for (String rule : rules) {
            checkOnce(section, rule, article);
            checkGravity(section, rule);
        }
        return new Publishing(
                part.id(),
                article,
                rules,
                display(section, "minor"),
                display(section, "general"),
                display(section, "serious"));
    }

    private void checkOnce(Section section, String rule, String article) {
        String first = articles.putIfAbsent(rule, article);
        if (first != null) {
            section.report()
                    .add(
                            Code.PROVISIONS_COLLIDE,
                            section.at(Verb.PUBLISH.key()),
                            "`" + rule + "` is reached by two provisions with `publish`; the first stands in article "
                                    + first + ".",
                            "Let each rule be reached by one of them.");
        }
    }

    private void checkGravity(Section section, String rule) {
        String read = outline.names().reads().getOrDefault(rule, "");
        for (RecordType type : types) {
            if (type.name().equals(read) && type.classification().gravity().isEmpty()) {
                section.report()
                        .add(
                                Code.FIELD_NOT_SUITED,
                                section.at(Verb.PUBLISH.key()),
                                "How long a record is shown goes by its gravity, and records of `" + read + "`, which `"
                                        + rule + "` reads, have none.",
                                "Give the record type a `gravity`, or let the provision not reach the rule.");
            }
        }
    }

    private static @Nullable Display display(Section section, String gravity) {
        Tree value = section.required(gravity);
        if (value == null || (value instanceof Scalar word && word.text().equals("never"))) {
            return null;
        }
        Section display = Section.of(value, Shape.DISPLAY, section.report());
        display.required("least");
        display.required("most");
        Period least = display.period("least");
        Period most = display.period("most");
        if (least == null || most == null) {
            return null;
        }
        LengthOrder.check(display, new LengthOrder("least", least, "most", most));
        return new Display(least, most);
    }
}

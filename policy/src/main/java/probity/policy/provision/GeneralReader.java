package probity.policy.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import probity.core.calendar.WorkingCalendar;
import probity.core.policy.RecordType;
import probity.core.policy.provision.CarryOver;
import probity.core.policy.provision.Exclusion;
import probity.core.policy.provision.Freeze;
import probity.core.policy.provision.General;
import probity.core.policy.provision.Propagation;
import probity.core.policy.provision.Publishing;
import probity.core.text.Text;
import probity.policy.outline.ArticleParts;
import probity.policy.outline.GeneralPart;
import probity.policy.outline.Outline;
import probity.policy.outline.Verb;
import probity.policy.reading.Section;
import probity.policy.reading.Texts;
import probity.policy.tree.Tree.Scalar;

/// Reads the general provisions that act on results, and the calendar.
public final class GeneralReader {

    private static final String DIRECT_GRADE = "direct-grade";

    private final Outline outline;
    private final PublishingReader publishing;
    private final DerivedReader derived;
    private final List<Freeze> freezes = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Publishing> publishings = new ArrayList<>();
    private final List<CarryOver> carryOvers = new ArrayList<>();
    private final List<Propagation> propagations = new ArrayList<>();

    public GeneralReader(Outline outline, List<RecordType> types) {
        this.outline = outline;
        this.publishing = new PublishingReader(outline, types);
        this.derived = new DerivedReader(outline, types);
    }

    public General read() {
        for (ArticleParts article : outline.articles()) {
            article.general().forEach(part -> read(part, article.id()));
        }
        WorkingCalendar calendar = new CalendarReader(outline.root()).read();
        return new General(freezes, exclusions, publishings, carryOvers, propagations, calendar);
    }

    private void read(GeneralPart part, String article) {
        switch (part.verb()) {
            case FREEZE -> freezes.add(freeze(part, article));
            case EXCLUDE -> exclusions.add(exclusion(part, article, Verb.EXCLUDE));
            case SUSPEND -> exclusions.add(exclusion(part, article, Verb.SUSPEND));
            case PUBLISH -> publishings.add(publishing.read(part, article));
            case CARRY_OVER -> carryOvers.addAll(derived.carryOver(part, article));
            case PROPAGATE -> propagations.addAll(derived.propagation(part, article));
            case LIMIT, KEEP, REPEAT, LAST, REPAIR -> {
                // They are part of each rule they reach.
            }
            case null -> {
                // Reported already.
            }
        }
    }

    private Freeze freeze(GeneralPart part, String article) {
        Section section = part.section();
        section.required("while");
        Set<String> rules = outline.names().reached(section.words("freeze"), section.report());
        List<Scalar> during = section.words("while");
        boolean anyGrade = during.size() == 1 && during.getFirst().text().equals(DIRECT_GRADE);
        return new Freeze(
                part.id(), article, rules, anyGrade ? Set.of() : outline.names().reached(during, section.report()));
    }

    private Exclusion exclusion(GeneralPart part, String article, Verb verb) {
        Section section = part.section();
        Set<String> because = outline.names().reached(section.words(verb.key()), section.report());
        Text title = Texts.optional(section, "title", outline.language(), part.id());
        return new Exclusion(part.id(), article, title, verb == Verb.SUSPEND, because);
    }
}

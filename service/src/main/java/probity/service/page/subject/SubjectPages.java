package probity.service.page.subject;

import java.util.List;
import probity.core.explanation.Explanation;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.naming.Naming;

/// Makes the page of a subject from its explained result.
public final class SubjectPages {

    private SubjectPages() {}

    /// Which parts of long lists are shown, and what was asked for.
    ///
    /// @param lines page of the sum, from 1
    /// @param uncounted page of the records that do not count, from 1
    /// @param sample whether the programme is only shown with its sample
    public record Asked(Days days, int lines, int uncounted, boolean sample) {}

    /// The two times: the day judged, and the day by whose end the records had arrived.
    public record Days(DayField day, DayField known) {}

    public static SubjectPage page(Result result, Words words, Addresses addresses, Asked asked) {
        Explanation explanation = result.explanation();
        Naming naming =
                new Naming(words, result.policy(), explanation.evaluation().version());
        Past past = Past.of(result);
        Lines lines = new Lines(result, naming, addresses);
        return new SubjectPage(
                new Openings(result, naming).opening(past, addresses.programme()),
                asked.days(),
                asked.sample() ? words.say("subject.sample") : "",
                Proposals.of(naming, explanation.evaluation().proposals()),
                lines.sum(asked.lines()),
                new Unmoved(naming, lines, addresses)
                        .page(explanation.evaluation().uncounted(), asked.uncounted()),
                new SubjectPage.Ahead(
                        Courses.next(naming, explanation.evaluation().next()),
                        Courses.draw(naming, past, addresses.csv()),
                        Changes.of(naming, explanation)),
                rail(words, addresses));
    }

    private static List<Link> rail(Words words, Addresses addresses) {
        return List.of(
                Link.to(words.say("subject.rail.policy"), addresses.programme()),
                Link.to(words.say("subject.rail.json"), addresses.json()),
                Link.to(words.say("course.csv"), addresses.csv()));
    }
}

package probity.policy.sentence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;
import probity.core.calendar.Windows;
import probity.core.calendar.WorkingCalendar;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.core.text.Text;

/// What holds for a version as a whole: its language, the records before it, the days on which people work.
final class VersionSentences {

    private final Policy policy;
    private final PolicyVersion version;
    private final Wording wording;
    private final Locale locale;

    VersionSentences(Policy policy, PolicyVersion version, Wording wording) {
        this.policy = policy;
        this.version = version;
        this.wording = wording;
        this.locale = Locale.of(wording.language());
    }

    List<Sentence> all() {
        List<Sentence> sentences = new ArrayList<>();
        if (texts().anyMatch(text -> text.byLanguage().size() > 1)) {
            Locale binding = Locale.of(version.heading().language());
            sentences.add(said("version.binding", binding.getDisplayLanguage(locale)));
        }
        if (!policy.versions().getFirst().equals(version)) {
            sentences.add(
                    version.appliesToPast()
                            ? said("difference.past")
                            : said("version.not-past", wording.date(version.inForce())));
        }
        if (version.heading().major()) {
            sentences.add(said("difference.major"));
        }
        WorkingCalendar calendar = version.general().calendar();
        if (countsWorkingDays() || !calendar.equals(WorkingCalendar.PLAIN)) {
            sentences.add(working(calendar));
        }
        return sentences;
    }

    private Sentence said(String key, String... values) {
        return wording.sentence(Sentence.Kind.VERSION, "version", key, values);
    }

    private Stream<Text> texts() {
        return Stream.concat(
                Stream.of(version.heading().title()),
                version.articles().stream().flatMap(article -> Stream.of(article.title(), article.text())));
    }

    private boolean countsWorkingDays() {
        Stream<Windows> windows = Stream.concat(
                version.lists().stream().map(list -> list.windows()),
                version.measures().stream().map(Measure::terms).map(Measure.Terms::windows));
        Stream<@Nullable Term> stated = windows.flatMap(one -> Stream.of(one.notice(), one.objection()));
        Stream<@Nullable Term> answers = version.rules().stream()
                .map(Rule::repair)
                .filter(Objects::nonNull)
                .map(RepairTerms::answer);
        return Stream.concat(stated, answers).anyMatch(Term.WorkingDays.class::isInstance);
    }

    private Sentence working(WorkingCalendar calendar) {
        List<String> weekend =
                new TreeSet<>(calendar.weekend()).stream().map(this::name).toList();
        String days = wording.join(weekend, "list.and");
        String holidays = wording.join(runs(calendar.holidays()), "list.and");
        String key = (weekend.isEmpty() ? "working.week" : "working.weekend") + (holidays.isEmpty() ? "" : ".holidays");
        return said(key, days, holidays);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /// Days that follow one another are said as one stretch.
    private List<String> runs(SortedSet<LocalDate> days) {
        List<String> runs = new ArrayList<>();
        for (LocalDate day : days) {
            if (!days.contains(day.minusDays(1))) {
                LocalDate last = day;
                while (days.contains(last.plusDays(1))) {
                    last = last.plusDays(1);
                }
                runs.add(
                        last.equals(day)
                                ? wording.date(day)
                                : wording.say("working.stretch", wording.date(day), wording.date(last)));
            }
        }
        return runs;
    }
}

package probity.service.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.policy.records.DayText;
import probity.service.activation.Succession;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;
import probity.service.programme.ProgrammeRefused;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;

/// What an address asks for: finds it, or ends the request with the problem that says why not.
@Singleton
public class Asked {
    private final Programmes programmes;
    private final InstantSource clock;
    private final Succession succession;

    @Inject
    Asked(Programmes programmes, InstantSource clock, Succession succession) {
        this.programmes = programmes;
        this.clock = clock;
        this.succession = succession;
    }

    /// The programme with this id; 404 with the reason if it is not served.
    public ServedProgramme programme(String id) {
        // A version whose day has come rules from its first moment, whether or not anything has run to bring it about.
        succession.catchUp();
        ServedProgramme found = programmes.find(id);
        if (found != null) {
            return found;
        }
        for (ProgrammeRefused refused : programmes.refused()) {
            if (refused.name().equals(id)) {
                throw ProblemException.of(404, refused.code(), refused.reason());
            }
        }
        throw ProblemException.of(404, "programme_unknown", "No programme `" + id + "` is served here.");
    }

    /// A day of the query, or null when it is not given.
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int day = DayText.epochDay(text);
        if (day == DayText.INVALID) {
            throw new ProblemException(Problem.of(400, "day_invalid", "`" + name + "` is no day: `" + text + "`.")
                    .withHelp("Write a day of the calendar, like 2027-03-01."));
        }
        return LocalDate.ofEpochDay(day);
    }

    /// A day of the query; when it is not given, the day that is judged without being named: today in the programme's
    /// time zone, or the last day of a sample that is only shown.
    public LocalDate asOf(ServedProgramme programme, @Nullable String text) {
        LocalDate day = day("as-of", text);
        if (day != null) {
            return day;
        }
        return programme.usualDay(clock.instant());
    }

    /// Today in the programme's time zone.
    public LocalDate today(ServedProgramme programme) {
        return programme.today(clock.instant());
    }

    /// A number of the query between bounds.
    public static long number(String name, @Nullable String text, Range range) {
        if (text == null || text.isEmpty()) {
            return range.usual;
        }
        boolean digits = text.matches("\\d{1,18}");
        long number = digits ? Long.parseLong(text) : -1;
        if (!digits || number < range.least || number > range.most) {
            throw ProblemException.of(
                    400,
                    "number_invalid",
                    "`" + name + "` is a whole number from " + range.least + " to " + range.most + ".");
        }
        return number;
    }

    /// @param usual when the query does not say
    public record Range(long least, long most, long usual) {}
}

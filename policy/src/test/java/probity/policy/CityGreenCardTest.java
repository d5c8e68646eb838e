package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.core.policy.Band;
import probity.core.policy.Measure;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.Trigger;
import probity.core.rule.CapWindow;
import probity.core.rule.Points;
import probity.core.rule.Rule;
import probity.core.rule.Validity;
import probity.policy.Compilation.Compiled;
import probity.policy.diagnostic.DiagnosticText;

class CityGreenCardTest {

    private static final Path FILE =
            Path.of(System.getProperty("probity.root"), "programmes/city-green-card/policy.yaml");

    private static Policy policy() {
        Compilation compilation = PolicyCompiler.compile(FILE);
        assertThat(compilation)
                .as(DiagnosticText.of(compilation.diagnostics()))
                .isInstanceOfSatisfying(Compiled.class, compiled -> assertThat(compiled.warnings())
                        .isEmpty());
        return ((Admissible) ((Compiled) compilation).policy()).policy();
    }

    @Test
    void theDesignsExampleCompilesWithoutAWarning() {
        Policy policy = policy();
        PolicyVersion version = policy.versions().getFirst();

        assertThat(policy.programme()).isEqualTo("city-green-card");
        assertThat(version.number()).isEqualTo(3);
        assertThat(version.inForce()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(version.bands()).extracting(Band::id).containsExactly("gold", "silver", "basic");
        assertThat(version.bands()).extracting(Band::from).containsExactly(400L, 300L, Band.LOWEST);
        assertThat(version.bands()).extracting(Band::leaveBelow).containsExactly(380L, 300L, Band.LOWEST);
    }

    @Test
    void itsRulesHaveTheirLimitsConditionsAndRepairs() {
        PolicyVersion version = policy().versions().getFirst();
        Rule volunteering = version.rules().get(0);
        Rule late = version.rules().get(1);

        assertThat(volunteering.points())
                .isInstanceOfSatisfying(Points.Computed.class, points -> assertThat(points.text())
                        .isEqualTo("10 * record.hours"));
        assertThat(volunteering.caps()).singleElement().satisfies(cap -> {
            assertThat(cap.id()).isEqualTo("volunteering/calendar-year");
            assertThat(cap.limit()).isEqualTo(200);
            assertThat(cap.window()).isEqualTo(new CapWindow.CalendarYear());
        });
        assertThat(late.points()).isInstanceOf(Points.None.class);
        assertThat(late.validity()).isEqualTo(new Validity.Lasts(Period.ofYears(1)));
        assertThat(late.repair()).isNotNull();
        assertThat(version.measures().get(1)).isInstanceOfSatisfying(Measure.Restriction.class, measure -> {
            assertThat(measure.until()).isEqualTo(Period.ofMonths(3));
            assertThat(measure.terms().trigger()).isEqualTo(new Trigger.RecordCounts(Set.of("late-returns")));
        });
    }
}

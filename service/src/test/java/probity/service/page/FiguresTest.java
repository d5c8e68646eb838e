package probity.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures english = new Figures(Language.EN);
    private final Figures german = new Figures(Language.DE);

    @Test
    void aLossHasTheTrueMinus() {
        assertThat(english.signed(-30, 0)).isEqualTo("\u221230");
        assertThat(english.signed(230, 0)).isEqualTo("+230");
        assertThat(english.signed(0, 0)).isEqualTo("0");
    }

    @Test
    void unitsOfTheLastDecimalAreWrittenExactly() {
        assertThat(english.points(1_234_567, 2)).isEqualTo("12,345.67");
        assertThat(german.points(1_234_567, 2)).isEqualTo("12.345,67");
        assertThat(english.points(Long.MIN_VALUE, 0)).isEqualTo("\u22129,223,372,036,854,775,808");
    }

    @Test
    void aMonthIsAbbreviatedToThreeLettersAndDoesNotBreakFromItsDay() {
        assertThat(english.day(LocalDate.of(2026, 9, 1))).isEqualTo("1\u00a0Sep\u00a02026");
        assertThat(english.date(LocalDate.of(2026, 9, 1))).isEqualTo("1\u00a0September 2026");
        assertThat(german.date(LocalDate.of(2026, 9, 1))).isEqualTo("1. September 2026");
    }

    @Test
    void aMomentIsToTheMinute() {
        assertThat(english.moment(Instant.parse("2026-11-15T14:02:59Z"), ZoneOffset.UTC))
                .isEqualTo("15\u00a0Nov\u00a02026, 14:02");
    }
}

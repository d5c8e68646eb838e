package probity.service.api.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.service.activation.comparison.LiveChange;

class ComparisonCsvTest {

    @Test
    void aCompanyWhoseNumberLooksLikeAFormulaStandsAsTextAndScoresAsNumbers() {
        LiveChange.Side before = new LiveChange.Side(BigDecimal.valueOf(-2), "A", List.of());
        LiveChange.Side after = new LiveChange.Side(new BigDecimal("-3.5"), "-B", List.of("@closer"));
        ComparisonView view = new ComparisonView(
                "always",
                LocalDate.of(2027, 3, 1),
                7,
                false,
                1L,
                0L,
                1L,
                0L,
                List.of(),
                List.of(),
                List.of(new LiveChange("=1+1", before, after, -1)));
        assertThat(ComparisonCsv.of(view)).endsWith("\r\n'=1+1,-2,-3.5,A,'-B,,'@closer\r\n");
    }
}

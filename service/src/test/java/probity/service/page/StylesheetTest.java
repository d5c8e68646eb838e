package probity.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesheetTest {

    @Test
    void theOneStylesheetStaysUnderThirtyThousandBytes() throws IOException {
        assertThat(stylesheet().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
    }

    @Test
    void coloursStandInTokensOnly() throws IOException {
        String afterTokens = stylesheet().substring(stylesheet().indexOf("@layer base {"));
        String beforePrint = afterTokens.substring(0, afterTokens.indexOf("@layer print {"));
        assertThat(beforePrint).doesNotContainPattern("#[0-9a-f]{3,6}\\b");
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        assertThat(stylesheet()).doesNotContain("http:", "https:", "//fonts", "@import");
    }

    @Test
    void noTemplateHoldsAStyleOrAScriptOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/pages"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                // The parts of figures take `style` as a parameter and write it as a class.
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("style=\"", "onclick", "<style")
                        .doesNotContainPattern("<script(?! src=)");
            }
        }
    }

    private static String stylesheet() throws IOException {
        try (InputStream css = StylesheetTest.class.getResourceAsStream("/META-INF/resources/assets/probity.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

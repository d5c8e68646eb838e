package probity.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import probity.service.problem.ProblemException;

class BoundedBodyTest {

    @Test
    void aBodyThatNeverEndsIsReadNoFurtherThanItsBound() {
        Endless endless = new Endless();
        assertThatThrownBy(() -> BoundedBody.read(endless, 1_000))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(413);
                    assertThat(refused.problem().code()).isEqualTo("body_too_large");
                });
        assertThat(endless.given).isEqualTo(1_001);
    }

    @Test
    void aBodyOfThatSizeIsTaken() throws IOException {
        assertThat(BoundedBody.read(new ByteArrayInputStream(new byte[1_000]), 1_000))
                .hasSize(1_000);
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            given += most;
            return most;
        }
    }
}

package probity.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import probity.policy.Compilation.Compiled;

class SyntheticDoorTest {

    @Test
    void theDoorStaysShutForAnyoneButTheLaboratoryAndTheCaseRunner() {
        Path folder = Path.of(System.getProperty("probity.root"), "programmes/city-green-card");
        CompiledPolicy policy = ((Compiled) PolicyCompiler.compile(folder)).policy();

        assertThatThrownBy(() -> SyntheticDoor.open(policy))
                .isInstanceOf(IllegalCallerException.class)
                .hasMessageContaining("SyntheticDoorTest");
    }
}

package probity.verify.large;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;

/// What one compilation took, as the clock on the wall and as the processor counts it: other work on the machine
/// changes the first and not the second.
record Timed(Duration wall, Duration processor, Compilation answer) {

    static Timed of(String text) {
        PolicyFile file = new PolicyFile("large.yaml", text.getBytes(StandardCharsets.UTF_8));
        long wall = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Compilation answer = PolicyCompiler.compile(List.of(file));
        return new Timed(
                Duration.ofNanos(System.nanoTime() - wall),
                Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor),
                answer);
    }

    @Override
    public String toString() {
        return wall.toMillis() + " ms on the wall, " + processor.toMillis() + " ms of the processor";
    }
}

package probity.cli.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stands where the built service stands: says what it was given, and ends as it is told.
final class EchoService {

    private EchoService() {}

    public static void main(String... words) throws InterruptedException {
        System.out.println(String.join(" ", words));
        if (words[0].equals("demo")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped cleanly")));
            System.out.println("ready");
            new CountDownLatch(1).await(5, TimeUnit.MINUTES);
        }
        System.exit(words[0].equals("backup") ? 1 : 0);
    }
}

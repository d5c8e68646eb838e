package probity.policy.guard.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The plain English names of the taxonomy's words.
public final class Titles {

    private static final Properties TITLES = load();

    private Titles() {}

    private static Properties load() {
        Properties titles = new Properties();
        try (InputStream bytes = Titles.class.getResourceAsStream("/probity/policy/guard/titles.properties")) {
            if (bytes == null) {
                throw new IllegalStateException("titles.properties is missing from the program");
            }
            titles.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles;
    }

    public static String of(Category category) {
        return title("category." + category.id());
    }

    public static String of(CategoryClass categoryClass) {
        return title("class." + categoryClass.code());
    }

    public static String of(Context context) {
        return title("context." + context.name());
    }

    public static String of(Effect effect) {
        return title("effect." + effect.id());
    }

    public static String of(SourceKind source) {
        return title("source." + source.name());
    }

    public static String of(GuardSubject subject) {
        return title("subject." + subject.name());
    }

    private static String title(String key) {
        String title = TITLES.getProperty(key);
        if (title == null) {
            throw new IllegalStateException("no title for " + key);
        }
        return title;
    }
}

package probity.service.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Draws pages: templates in `/pages/*.html`, parts of pages (the tags of the design) in `/pages/part/*.html`.
///
/// A template sees `shell` and `page` and may say words: `{w:say('key')}`, or `{w:html('key')}` where the text itself
/// holds markup. Everything else is escaped. An unknown property or word is an error, never an empty place.
public final class PageEngine {

    private static final List<String> PARTS = List.of(
            "bars",
            "callout",
            "choice",
            "csrf",
            "empty",
            "facts",
            "history",
            "mark",
            "pager",
            "progress",
            "reason",
            "ruler",
            "state",
            "sum",
            "text");

    private final Engine engine;

    public PageEngine() {
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addNamespaceResolver(NamespaceResolver.builder("w")
                        .resolveAsync(PageEngine::word)
                        .build())
                .addLocator(PageEngine::locate);
        for (String part : PARTS) {
            builder.addSectionHelper(new UserTagSectionHelper.Factory(part, "part/" + part));
        }
        this.engine = builder.build();
    }

    /// The page that `template` makes of `page`.
    public String draw(String template, Shell shell, Object page) {
        return engine.getTemplate(template)
                .instance()
                .setAttribute("words", shell.words())
                .data("shell", shell)
                .data("page", page)
                .render();
    }

    private static CompletionStage<Object> word(EvalContext context) {
        Words words = (Words) context.getAttribute("words");
        List<Expression> params = context.getParams();
        CompletableFuture<?>[] values = params.stream()
                .map(param -> context.evaluate(param).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(values).thenApply(done -> {
            String key = (String) values[0].join();
            Object[] rest = new Object[values.length - 1];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = values[i + 1].join();
            }
            return context.getName().equals("html") ? words.html(key, rest) : words.say(key, rest);
        });
    }

    private static Optional<TemplateLocation> locate(String id) {
        try (InputStream stream = PageEngine.class.getResourceAsStream("/pages/" + id + ".html")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new Location(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Location(String text) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}

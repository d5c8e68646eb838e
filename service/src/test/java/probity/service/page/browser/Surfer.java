package probity.service.page.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A real browser: the system's Chromium, driven by Playwright.
final class Surfer implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Surfer() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("probity.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// How a page is looked at.
    record Look(int width, ColorScheme scheme, boolean script) {

        static Look at(int width) {
            return new Look(width, ColorScheme.LIGHT, true);
        }

        String name() {
            return width + (scheme == ColorScheme.DARK ? "-dark" : "");
        }
    }

    /// A new window without cookies. What its console complains about is kept.
    Page open(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.width() < 600 ? 844 : 900)
                .setColorScheme(look.scheme())
                .setJavaScriptEnabled(look.script())
                .setLocale("en-GB"));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /// Errors that pages wrote to the console: breaches of the content security policy, missing files.
    List<String> complaints() {
        return complaints;
    }

    static void logIn(Page page, RunningDemo demo) {
        page.navigate(demo.at("/log-in"));
        fillLogIn(page);
        page.waitForURL(demo.at("/"));
    }

    static void fillLogIn(Page page) {
        page.getByLabel("Name").fill("operator");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(RunningDemo.PASSWORD);
        page.locator("main button.main").click();
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /// What axe finds, a line a node.
    static List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            rule.getNodes().forEach(node -> found.add(page.url() + " " + rule.getId() + ": " + node.getHtml()));
        }
        return found;
    }

    /// The same of a page that may stand in a window without script: axe waits by timers, which such a window may never
    /// run. The page as it stands, be it the answer to a form, is shown at its address in a window with script.
    static List<String> violationsOfCopy(Page page) {
        String html = page.content();
        String address = page.url().replaceFirst("#.*", "");
        BrowserContext context = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(page.viewportSize().width, page.viewportSize().height)
                        .setStorageState(page.context().storageState()));
        try {
            Page copy = context.newPage();
            copy.route(
                    address::equals,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(html)));
            copy.navigate(address);
            return violations(copy);
        } finally {
            context.close();
        }
    }

    /// By how many pixels the page is wider than the window.
    static int overflow(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// Makes every word on the page 35 per cent longer, as a translation may.
    static void lengthen(Page page) {
        page.evaluate("""
                () => {
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const longer = w => w + w.slice(0, Math.ceil(w.length * 0.35)).toLowerCase();
                  for (let n = walk.nextNode(); n; n = walk.nextNode()) {
                    if (!n.parentElement.closest('svg, .mono, .extract, td, .score')) {
                      n.data = n.data.replace(/\\p{L}{3,}/gu, longer);
                    }
                  }
                }
                """);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

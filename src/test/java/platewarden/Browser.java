package platewarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real, headless Chromium for tests of pages. {@code .ci/install-chromium} installs it; where it
 * is missing, tests that need it are skipped, except with {@code CI=true}.
 */
public final class Browser implements AutoCloseable {

  /** A screen's width and height, in CSS pixels. */
  public record Screen(int width, int height) {}

  public static final Screen DESKTOP = new Screen(1366, 900);
  public static final Screen PHONE = new Screen(390, 844);

  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final String PASSWORD = "demo";

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final String base;
  private final Map<String, String> sessions = new HashMap<>();
  private final List<String> errors = new ArrayList<>();

  private Browser(String base) {
    this.base = base;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Starts the browser for an application at this address, or skips the test. */
  public static Browser open(String base) {
    boolean there = Files.isExecutable(CHROMIUM);
    assumeTrue(
        there || "true".equals(System.getenv("CI")),
        "Skipped: there is no Chromium at " + CHROMIUM + ". Run .ci/install-chromium for it.");
    assertThat(there).as("Chromium at " + CHROMIUM + " (.ci/install-chromium)").isTrue();
    return new Browser(base);
  }

  /** A page of nobody who is signed in. */
  public Page anybody(Screen screen) {
    return page(screen, null);
  }

  /** A page of nobody who is signed in, in a browser that runs no scripts. */
  public Page withoutScripts(Screen screen) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setJavaScriptEnabled(false)
                .setViewportSize(screen.width(), screen.height()));
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }

  /** A page of a demo user, signed in at Keycloak; once signed in, the session is used again. */
  public Page as(String user, Screen screen) {
    if (!sessions.containsKey(user)) {
      Page page = anybody(screen);
      page.navigate("/");
      page.fill("#username", user);
      page.fill("#password", PASSWORD);
      page.click("#kc-login");
      // Not before the way back through the login is over: it would end on the next page asked for.
      page.waitForURL(url -> url.startsWith(base + "/") && !url.contains("/login/"));
      sessions.put(user, page.context().storageState());
      return page;
    }
    return page(screen, sessions.get(user));
  }

  private Page page(Screen screen, @Nullable String session) {
    com.microsoft.playwright.Browser.NewContextOptions options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(base)
            .setViewportSize(screen.width(), screen.height());
    if (session != null) {
      options.setStorageState(session);
    }
    BrowserContext context = chromium.newContext(options);
    context.setDefaultTimeout(15_000);
    Page page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            errors.add(message.text());
          }
        });
    return page;
  }

  /**
   * What is wrong with a page as it stands: serious findings of axe, a page wider than its screen,
   * a script that failed, something that the page's own policy forbade.
   */
  public List<String> faults(Page page) {
    List<String> faults = new ArrayList<>(errors);
    errors.clear();
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      if (List.of("serious", "critical").contains(rule.getImpact())) {
        faults.add(rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml());
      }
    }
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    if (Boolean.TRUE.equals(wider)) {
      faults.add("wider than the screen");
    }
    return faults;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}

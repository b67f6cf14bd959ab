package platewarden.protection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import platewarden.Browser;
import platewarden.Browser.Screen;
import platewarden.PlatewardenIT;

/** The participant's pages in a real browser: by keyboard alone, without a script, and small. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateRequestPagesIT {

  private static final Path SHOTS = Path.of("target/screenshots");

  @Autowired private ProtectionFile file;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private IdentityService identity;

  private Browser browser;

  @BeforeAll
  void open(@Value("${server.port}") int port) throws Exception {
    Files.createDirectories(SHOTS);
    browser = Browser.open("http://localhost:" + port);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void type(Page page, String id, String text) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        page.keyboard().type(text);
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + id);
  }

  private static void press(Page page, String words) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      Object text = page.evaluate("document.activeElement.textContent");
      if (words.equals(String.valueOf(text).strip())) {
        page.keyboard().press("Enter");
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + words);
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SHOTS.resolve("private-request-" + name + ".png"))
            .setFullPage(true));
  }

  @Nested
  @DisplayName("13.04 subd. 2")
  class Form {

    @Test
    void a_participant_sends_a_request_by_keyboard_alone_and_without_a_script() {
      for (Screen screen : new Screen[] {Browser.DESKTOP, Browser.PHONE}) {
        String plate = PrivateDesk.plate();
        Page page = browser.withoutScripts(screen);
        Response form = page.navigate("/requests/deletion");

        assertThat(form.headerValue("cache-control")).contains("no-store");
        assertThat(form.headerValue("referrer-policy")).isEqualTo("no-referrer");
        assertThat(page.title()).isEqualTo("Request form");
        assertThat(page.content()).contains("13.04 subd. 2").doesNotContain("<script");
        // A number, plates, and how to answer.
        assertThat(page.locator("input:visible, textarea:visible")).hasCount(4);
        type(page, "number", "SAH " + UUID.randomUUID().toString().substring(0, 6));
        type(page, "plates", plate + "\n" + PrivateDesk.plate());
        if (screen.equals(Browser.DESKTOP)) {
          shot(page, "form");
        }
        press(page, "Send the request");

        assertThat(page.locator("h1")).hasText("We have your request");
        assertThat(page.url()).doesNotContain(plate).endsWith("/requests/deletion");
        String receipt = page.locator("#receipt").textContent();
        String secret = page.locator("#secret").textContent();
        shot(page, screen.equals(Browser.DESKTOP) ? "receipt" : "receipt-phone");

        page.navigate("/requests/deletion/status");
        type(page, "receipt", receipt);
        type(page, "secret", secret);
        press(page, "Show the status");
        assertThat(page.locator("[role=status] h2")).hasText("In effect");
        assertThat(page.url()).doesNotContain(receipt);
        for (Cookie cookie : page.context().cookies()) {
          assertThat(cookie.expires).as("%s ends with the browser", cookie.name).isEqualTo(-1);
        }
        page.context().close();
      }
    }

    @Test
    void axe_finds_nothing_serious_on_either_screen() {
      for (Screen screen : new Screen[] {Browser.DESKTOP, Browser.PHONE}) {
        Page page = browser.anybody(screen);
        page.navigate("/requests/deletion");
        assertThat(browser.faults(page)).isEmpty();
        page.fill("#number", "SAH 1");
        page.fill("#plates", "THISPLATEISMUCHTOOLONG");
        page.click("text=Send the request");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("#plates")).hasValue("THISPLATEISMUCHTOOLONG");
        assertThat(browser.faults(page)).isEmpty();
        page.fill("#plates", PrivateDesk.plate());
        page.click("text=Send the request");
        assertThat(page.locator("h1")).hasText("We have your request");
        assertThat(browser.faults(page)).isEmpty();
        page.navigate("/requests/deletion/status");
        assertThat(browser.faults(page)).isEmpty();
        BrowserContext context = page.context();
        context.close();
      }
    }

    @Test
    void the_exit_leads_elsewhere_without_saying_from_where() {
      Page page = browser.anybody(Browser.PHONE);
      page.navigate("/requests/deletion");

      assertThat(page.locator("text=Leave this page now").first()).isVisible();
      assertThat(page.locator(".pw-exit a").getAttribute("rel")).contains("noreferrer");
      page.context().close();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Staff {

    @Test
    @DisplayName("5B.13")
    void the_privacy_desk_sees_what_it_needs_and_the_others_no_door() {
      PrivateDesk desk = new PrivateDesk(file, tasks, forms, identity);
      String plate = PrivateDesk.plate();
      desk.ask("SAH 0042", plate);
      UUID id = desk.request(plate).id();
      desk.waitFor(id, "Task_CheckDocument");

      Page page = browser.as("privacy", Browser.DESKTOP);
      page.navigate("/private-requests");
      assertThat(page.locator("h1")).hasText("Private requests");
      assertThat(page.locator("main")).containsText("misdemeanor (5B.13)");
      assertThat(browser.faults(page)).isEmpty();
      page.navigate("/private-requests/" + id);
      assertThat(page.locator("#number")).hasText("SAH0042");
      assertThat(page.content()).as("plates are nobody's to compare").doesNotContain(plate);
      assertThat(browser.faults(page)).isEmpty();
      shot(page, "desk");
      page.navigate("/camunda/app/tasklist/");
      page.locator("text=Check document").first().click();
      page.waitForSelector("text=Which document was shown to you?");
      assertThat(page.content()).doesNotContain(plate, "SAH0042");
      shot(page, "tasklist");
      page.context().close();

      for (String other : new String[] {"commander", "auditor", "tuadmin"}) {
        Page theirs = browser.as(other, Browser.DESKTOP);
        assertThat(theirs.navigate("/private-requests").status()).isEqualTo(403);
        theirs.navigate("/");
        assertThat(theirs.content()).doesNotContain("rivate request");
        theirs.context().close();
      }
    }
  }
}

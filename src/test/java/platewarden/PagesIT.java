package platewarden;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import platewarden.Browser.Screen;

/** The pages in a real browser, with a login at the real Keycloak. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

  private Browser browser;

  @BeforeAll
  void open(@Value("${server.port}") int port) {
    browser = Browser.open("http://localhost:" + port);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "anybody, /public, 200",
    "anybody, /public/law, 200",
    "anybody, /public/destruction, 200",
    "officer, /, 200",
    "officer, /alerts, 200",
    "officer, /nothing-here, 403",
    "officer, /alerts/00000000-0000-0000-0000-000000000000, 404",
    "officer, /audit, 403",
    "investigator, /, 200",
    "investigator, /search, 200",
    "investigator, /search/mine, 200",
    "attorney, /oversight, 200",
    "officer, /oversight, 403",
    "unauthorized, /access, 200",
    "unauthorized, /alerts, 403",
    "supervisor, /access, 200",
    "commander, /, 200",
    "commander, /access, 200",
    "commander, /destruction, 200",
    "tuadmin, /hotlists, 200",
    "officer, /hotlists/manual-entries, 200",
  })
  void every_page_can_be_read_by_everybody_on_both_screens(String who, String path, int status) {
    for (Screen screen : new Screen[] {Browser.DESKTOP, Browser.PHONE}) {
      Page page = who.equals("anybody") ? browser.anybody(screen) : browser.as(who, screen);
      Response answer = page.navigate(path);

      assertThat(answer.status()).isEqualTo(status);
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(browser.faults(page)).as("%s on %s", path, screen).isEmpty();
      page.context().close();
    }
  }

  @Test
  void signing_out_ends_at_the_public_pages_and_closes_the_others() {
    Page page = browser.as("records", Browser.DESKTOP);
    page.navigate("/");
    page.click("text=Sign out");
    page.waitForURL("**/public");

    page.navigate("/access");

    assertThat(page.locator("#kc-login")).isVisible();
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Search {

    @Test
    @DisplayName("GO-445.17 QueryLog")
    void a_search_without_facts_is_refused_and_keeps_what_was_typed_out_of_the_address() {
      Page page = browser.as("investigator", Browser.DESKTOP);
      page.navigate("/search");
      page.fill("#plate", "QXJ731");
      page.selectOption("#purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
      page.fill("#caseNumber", "26-100001");
      page.click("text=Record the reason and search");

      assertThat(page.locator("h1")).hasText("This search was not run");
      assertThat(page.locator("tbody")).containsText("GO-445.17 QueryLog");
      assertThat(page.locator("#plate")).hasValue("QXJ731");
      assertThat(page.url()).endsWith("/search").doesNotContain("QXJ731");
      assertThat(browser.faults(page)).isEmpty();
    }

    @Test
    void a_lawful_search_is_answered_and_can_be_changed() {
      Page page = browser.as("investigator", Browser.PHONE);
      page.navigate("/search");
      page.fill("#plate", "QXJ731");
      page.selectOption("#purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
      page.fill("#caseNumber", "26-100001");
      page.fill(
          "#factualBasis",
          "Theft from a garage on November 19 about 21:00; a camera of the owner shows this plate.");
      page.click("text=Record the reason and search");

      assertThat(page.locator("h1")).containsText("No reads of QXJ731");
      assertThat(page.locator("summary")).containsText("Lawful under");
      assertThat(browser.faults(page)).isEmpty();

      page.click("text=Change the search");

      assertThat(page.locator("#factualBasis")).hasValue(Pattern.compile("garage"));
    }

    @Test
    void without_a_written_authorization_no_alert_is_shown() {
      Page page = browser.as("unauthorized", Browser.DESKTOP);
      page.navigate("/alerts");

      assertThat(page.locator("h1")).hasText("You may not open this");
      assertThat(page.locator("tbody")).containsText("13.824 subd. 7(b)");
    }
  }
}

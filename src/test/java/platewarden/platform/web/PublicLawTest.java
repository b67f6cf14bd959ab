package platewarden.platform.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import platewarden.law.LawReader;
import platewarden.platform.rules.DroolsRuleBook;

class PublicLawTest {

  private static final String CLAUSE = "$.clauses[?(@.clause=='%s')].%s";

  private MockMvc mvc;

  @BeforeEach
  void open() throws Exception {
    var law = LawReader.read(Files.readString(Path.of("rules/law.yaml")), "law.yaml");
    var late = Clock.fixed(Instant.parse("2026-11-25T04:00:00Z"), ZoneOffset.UTC);
    var controller = new PublicLaw(law, DroolsRuleBook.fromClasspath("destruction"), late);
    var dates =
        Jackson2ObjectMapperBuilder.json()
            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .<ObjectMapper>build();
    mvc =
        MockMvcBuilders.standaloneSetup(controller)
            .setMessageConverters(new MappingJackson2HttpMessageConverter(dates))
            .setViewResolvers(pages())
            .build();
  }

  @Test
  void tells_which_rules_enforce_a_clause() throws Exception {
    mvc.perform(get("/public/law.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.asOf").value("2026-11-24"))
        .andExpect(jsonPath(CLAUSE, "13.824 subd. 3(a)", "status").value("ENFORCED"))
        .andExpect(
            jsonPath(CLAUSE, "13.824 subd. 3(a)", "rules[*]")
                .value(hasItem("destroy a day's reads no later than the limit of its first read")))
        .andExpect(jsonPath(CLAUSE, "13.824 subd. 3(a)", "numbers.retention.value").value("P60D"))
        .andExpect(
            jsonPath(CLAUSE, "13.824 subd. 3(a)", "enforcedBy[0].rule").value("destruction"));
  }

  @Test
  void says_so_when_a_clause_is_not_yet_enforced_or_left_to_people() throws Exception {
    String notYet = Files.readAllLines(Path.of("docs/law-not-enforced.txt")).get(0);

    mvc.perform(get("/public/law.json"))
        .andExpect(jsonPath(CLAUSE, notYet, "status").value("NOT_YET"))
        .andExpect(jsonPath(CLAUSE, "5B.07 subd. 2", "status").value("PEOPLE"));
  }

  @Test
  void tells_how_open_questions_are_read() throws Exception {
    mvc.perform(get("/public/law.json"))
        .andExpect(
            jsonPath("$.readings[?(@.id=='retention-days')].reading").value(contains("P60D")))
        .andExpect(
            jsonPath("$.readings[?(@.id=='retention-days')].decided").value(contains(false)));
  }

  @Test
  void answers_json_to_whoever_asks_for_it() throws Exception {
    mvc.perform(get("/public/law").accept("application/json"))
        .andExpect(jsonPath("$.clauses").isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html,application/xhtml+xml,*/*;q=0.8", "*/*"})
  void answers_a_page_to_everyone_else(String accept) throws Exception {
    mvc.perform(get("/public/law").accept(accept.split(",")))
        .andExpect(status().isOk())
        .andExpect(view().name("public/law"));
  }

  @Test
  void the_page_shows_every_clause_and_what_enforces_it() throws Exception {
    mvc.perform(get("/public/law"))
        .andExpect(content().string(containsString("<h1>The law, clause by clause</h1>")))
        .andExpect(content().string(containsString("Minn. R. 8290.0400 subp. 1")))
        .andExpect(content().string(containsString("not yet enforced")))
        .andExpect(content().string(containsString("destroy a day&#39;s reads no later than")))
        .andExpect(content().string(containsString("People: secretary-of-state")))
        .andExpect(content().string(containsString("Is 60 days a term or a limit")));
  }

  private static ThymeleafViewResolver pages() {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    var pages = new ThymeleafViewResolver();
    pages.setTemplateEngine(engine);
    return pages;
  }
}

package platewarden.platform;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import platewarden.law.Law;
import platewarden.law.LawNotUsable;

class LawConfigurationTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(LawConfiguration.class);

  @Test
  void the_law_is_that_of_the_class_path() {
    context.run(it -> assertThat(it.getBean(Law.class).clauses()).hasSizeGreaterThan(120));
  }

  @Test
  void a_named_file_takes_its_place(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ours.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of("rules/law.yaml")).replace("default: PT1H", "default: PT6H"));

    context
        .withPropertyValues("platewarden.law=" + file)
        .run(
            it ->
                assertThat(
                        it.getBean(Law.class)
                            .reading("retention-margin", LocalDate.of(2026, 11, 24)))
                    .isEqualTo("PT6H"));
  }

  @Test
  void a_named_file_that_is_not_there_is_not_replaced_by_another(@TempDir Path folder) {
    context
        .withPropertyValues("platewarden.law=" + folder.resolve("nowhere.yaml"))
        .run(it -> assertThat(it).hasFailed());
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Subd3a {

    @Test
    void sixty_one_days_stop_the_application_in_plain_words(@TempDir Path folder) throws Exception {
      Path file = folder.resolve("long.yaml");
      Files.writeString(file, Files.readString(Path.of("rules/law.yaml")).replace("P60D", "P61D"));
      var application = new SpringApplication(LawConfiguration.class);
      application.setWebApplicationType(WebApplicationType.NONE);

      assertThatThrownBy(
              () -> application.run("--platewarden.law=" + file, "--platewarden.embedded=false"))
          .hasRootCauseInstanceOf(LawNotUsable.class)
          .satisfies(
              failure -> {
                FailureAnalysis analysis = new NotUsableFailureAnalyzer().analyze(failure);
                assertThat(analysis)
                    .extracting(
                        FailureAnalysis::getDescription, as(InstanceOfAssertFactories.STRING))
                    .contains("retention-days is P61D", "13.824 subd. 3(a)", "does not start");
              });
    }
  }
}

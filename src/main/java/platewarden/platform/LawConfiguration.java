package platewarden.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import platewarden.law.BusinessDays;
import platewarden.law.Law;
import platewarden.law.LawNotUsable;
import platewarden.law.LawReader;

/** The one law. A file that may not be used stops the start here. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

  /**
   * Reads the law.
   *
   * @param file a file to read in place of the built-in rules/law.yaml; empty for none
   */
  @Bean
  Law law(@Value("${platewarden.law:}") String file) {
    Resource resource =
        file.isBlank()
            ? new ClassPathResource("rules/law.yaml")
            : new FileSystemResource(Path.of(file));
    try {
      return LawReader.read(
          resource.getContentAsString(StandardCharsets.UTF_8), resource.getDescription());
    } catch (IOException e) {
      throw new LawNotUsable(
          "The law cannot be read from "
              + resource.getDescription()
              + ". Platewarden does not start.",
          e);
    }
  }

  @Bean
  BusinessDays businessDays(Law law) {
    return law.businessDays();
  }
}

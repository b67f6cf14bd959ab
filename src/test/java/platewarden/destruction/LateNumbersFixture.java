package platewarden.destruction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import platewarden.law.Law;
import platewarden.law.LawReader;

/** The numbers of the law file, and answers on a record of the test's. */
public final class LateNumbersFixture {

  private LateNumbersFixture() {}

  /** The law file. */
  public static Law law() {
    try (InputStream file = LateNumbersFixture.class.getResourceAsStream("/rules/law.yaml")) {
      byte[] text = Objects.requireNonNull(file).readAllBytes();
      return LawReader.read(new String(text, StandardCharsets.UTF_8), "rules/law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As in the law file. */
  public static LateNumbers numbers() {
    return new LateNumbers(law());
  }

  /** With a trail that nobody reads. */
  public static AnswerForLateDestruction answers(LateDestructions late, Clock clock) {
    return new AnswerForLateDestruction(late, event -> UUID.randomUUID(), clock);
  }
}

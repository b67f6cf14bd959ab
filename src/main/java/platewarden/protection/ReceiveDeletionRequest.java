package platewarden.protection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Law;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.protection.ProtectionRequest.Answer;

/**
 * Takes a request of a program participant: from the commit on nobody finds a read of the vehicles
 * (13.824 subd. 3(c)). Nothing is asked that locates a person or says why.
 */
@Service
public class ReceiveDeletionRequest {

  private static final int LONGEST_REFERENCE = 40;
  private static final int LONGEST_PLATE = 15;

  /** What the requester gets. */
  public record ReceiptGiven(String receipt, String statusSecret) {}

  private final ProtectionFile file;
  private final Receipts receipts;
  private final PrivateProcess process;
  private final PrivateTrail trail;
  private final Law law;
  private final Clock clock;

  ReceiveDeletionRequest(
      ProtectionFile file,
      Receipts receipts,
      PrivateProcess process,
      PrivateTrail trail,
      Law law,
      Clock clock) {
    this.file = file;
    this.receipts = receipts;
    this.process = process;
    this.trail = trail;
    this.law = law;
    this.clock = clock;
  }

  /**
   * Takes the request. The same one twice is one, and is answered the same.
   *
   * @throws Refused INCOMPLETE when there is no number or no plate, or too many
   */
  @Transactional
  public ReceiptGiven receive(NewDeletionRequest asked) {
    String reference = reference(asked.participantReference());
    List<String> plates = plates(asked.plates());
    Instant now = clock.instant();
    for (int turn = 0; ; turn++) {
      Receipts.Receipt receipt = receipts.of(reference, plates, turn);
      ProtectionRequest before = file.find(receipt.receipt()).orElse(null);
      if (before != null && before.state().closed()) {
        continue;
      }
      if (before == null) {
        ProtectionRequest request =
            ProtectionRequest.received(
                UUID.randomUUID(),
                now,
                reference,
                plates,
                Boolean.TRUE.equals(asked.contactThroughProgram())
                    ? Answer.THROUGH_PROGRAM
                    : Answer.ONLY_HERE);
        if (file.add(request, receipt.receipt())) {
          trail.done("DeletionRequested", "participant", request.id());
          process.start(request.id());
        }
      }
      return new ReceiptGiven(receipt.receipt(), receipt.statusSecret());
    }
  }

  private static String reference(@Nullable String given) {
    String reference =
        given == null ? "" : given.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
      throw refused(
          "a request names the participant number",
          "The participant number is missing or too long",
          "Write the number that stands on the program card");
    }
    return reference;
  }

  private List<String> plates(@Nullable List<@Nullable String> given) {
    Set<String> plates = new LinkedHashSet<>();
    for (String each : given == null ? List.<String>of() : given) {
      String plate = each == null ? "" : each.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
      if (plate.length() > LONGEST_PLATE) {
        throw refused(
            "a request names plates", "No plate is that long", "Write one plate on each line");
      }
      if (!plate.isEmpty()) {
        plates.add(plate);
      }
    }
    long most =
        law.number("related-to-the-participant", "plates", Days.of(clock.instant())).count();
    if (plates.isEmpty() || plates.size() > most) {
      throw refused(
          "a request names plates",
          plates.isEmpty() ? "No plate is named" : "More than " + most + " plates are named",
          "Write one plate on each line; for more than "
              + most
              + " vehicles send a second request");
    }
    return new ArrayList<>(plates);
  }

  private static Refused refused(String rule, String reason, String remedy) {
    return new Refused(
        Refused.Kind.INCOMPLETE, new Refusal(PrivateTrail.CLAUSE, rule, reason, remedy));
  }
}

package platewarden.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.law.Refusal;
import platewarden.platform.Days;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.Ruling;
import platewarden.readers.Reader;
import platewarden.reads.Candidate;
import platewarden.reads.Classification;
import platewarden.reads.Plates;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;

/**
 * Puts each offered read to rules/collection.drl and makes reads of those that may be collected.
 */
@Component
class ExamineOffers {

  private static final int MOST_CANDIDATES = 10;
  private static final int MOST_PICTURES = 16;

  /** What of a delivery may be collected, and what not. */
  record Examined(
      List<Accepted> accepted,
      List<PastLimit> pastLimit,
      List<CollectionAnswer.RefusedRead> refused,
      Map<String, Judgement> judgements,
      Map<String, Long> dropped) {}

  /** A read that is refused because its day is over, unless a hold covers it. */
  record PastLimit(Accepted read, CollectionAnswer.RefusedRead refusal) {}

  /** A read that may be collected, and what tells it from others. */
  record Accepted(Read read, String sameRead) {}

  private final JudgedOnce rules;
  private final LimitsInForce limits;

  ExamineOffers(JudgedOnce rules, LimitsInForce limits) {
    this.rules = rules;
    this.limits = limits;
  }

  /** Whether the reader may collect at all; the refusal that says no. */
  @Nullable Refusal ofReader(Reader reader, Instant receivedAt) {
    OfferedRead any = new OfferedRead(suspended(reader), true, true, 0, 0, false, 0);
    Ruling ruling = weightiest(rules.judge("collection", limits.on(Days.of(receivedAt)), any));
    CollectionRuling decision = (CollectionRuling) ruling.decision();
    return decision == CollectionRuling.COLLECT
        ? null
        : new Refusal(ruling.clause(), ruling.rule(), decision.reason(), null);
  }

  /**
   * Judges each offer.
   *
   * @param destroyedDays days that were found to be destroyed
   */
  Examined examine(Delivery delivery, Set<LocalDate> destroyedDays) {
    Examined examined =
        new Examined(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (ReadOffer offer : delivery.offers()) {
      judge(delivery, offer, destroyedDays, examined);
    }
    return examined;
  }

  private void judge(
      Delivery delivery, ReadOffer offer, Set<LocalDate> destroyedDays, Examined examined) {
    String plate = Plates.normalise(offer.plate());
    Instant at = offer.collectedAt();
    LocalDate day = Days.of(at == null ? delivery.receivedAt() : at);
    Duration age = at == null ? Duration.ZERO : Duration.between(at, delivery.receivedAt());
    OfferedRead fact =
        new OfferedRead(
            suspended(delivery.reader()),
            offer.fault() == null,
            at != null,
            Math.max(0, age.toMinutes()),
            Math.max(0, -Math.floorDiv(age.toMillis(), 1000L)),
            destroyedDays.contains(day),
            plate == null ? 0 : plate.length());
    Judgement judgement = rules.judge("collection", limits.on(day), fact);
    examined.judgements().put(judgement.id(), judgement);
    Ruling ruling = weightiest(judgement);
    CollectionRuling decision = (CollectionRuling) ruling.decision();
    if (decision != CollectionRuling.COLLECT || at == null) {
      String fault = decision == CollectionRuling.NOT_UNDERSTOOD ? offer.fault() : null;
      CollectionAnswer.RefusedRead refusal =
          new CollectionAnswer.RefusedRead(
              offer.index(),
              fault == null ? decision.reason() : fault,
              ruling.clause(),
              ruling.rule());
      if (at != null && dayIsOver(decision) && longestPlate(plate)) {
        Read read = read(delivery, offer, plate, at, examined.dropped());
        examined.pastLimit().add(new PastLimit(new Accepted(read, sameRead(read)), refusal));
      } else {
        examined.refused().add(refusal);
      }
      return;
    }
    Read read = read(delivery, offer, plate, at, examined.dropped());
    examined.accepted().add(new Accepted(read, sameRead(read)));
  }

  private static boolean dayIsOver(CollectionRuling decision) {
    return decision == CollectionRuling.PAST_THE_LIMIT
        || decision == CollectionRuling.DAY_DESTROYED;
  }

  private static boolean longestPlate(@Nullable String plate) {
    return plate == null || plate.length() <= Plates.LONGEST;
  }

  /** The prevailing ruling. No ruling at all would be a hole in the rules: nothing is collected. */
  static Ruling weightiest(Judgement judgement) {
    return judgement.of(CollectionRuling.class).stream()
        .min((a, b) -> ((CollectionRuling) a.decision()).compareTo((CollectionRuling) b.decision()))
        .orElseThrow(() -> new IllegalStateException("The rules of collection do not decide"));
  }

  private static boolean suspended(Reader reader) {
    return reader.state() != Reader.State.ACTIVE;
  }

  private static Read read(
      Delivery delivery,
      ReadOffer offer,
      @Nullable String plate,
      Instant at,
      Map<String, Long> dropped) {
    List<ReadImage> images = new ArrayList<>();
    for (OfferedPicture offered : offer.pictures()) {
      ReadImage image = Pictures.keep(offered);
      if (images.size() == MOST_PICTURES) {
        dropped.merge("images (more than sixteen)", 1L, Long::sum);
      } else if (image == null) {
        dropped.merge("images (not a JPEG or PNG of at most 8 MB)", 1L, Long::sum);
      } else {
        images.add(image);
      }
    }
    // A fixed reader's place is on its register; a squad without a position has none.
    boolean placed = offer.latitude() != null && offer.longitude() != null;
    Reader reader = delivery.reader();
    return new Read(
        ReadIds.at(delivery.receivedAt()),
        reader.id(),
        delivery.format(),
        offer.sourceEventId(),
        at,
        delivery.receivedAt(),
        plate,
        offer.region(),
        offer.confidence(),
        candidates(offer, plate, dropped),
        placed ? offer.latitude() : reader.latitude(),
        placed ? offer.longitude() : reader.longitude(),
        offer.lane(),
        offer.direction(),
        images,
        Classification.PRIVATE_OR_NONPUBLIC);
  }

  private static List<Candidate> candidates(
      ReadOffer offer, @Nullable String plate, Map<String, Long> dropped) {
    Map<String, Candidate> others = new LinkedHashMap<>();
    for (Candidate candidate : offer.candidates()) {
      String text = Plates.normalise(candidate.plate());
      if (text == null || text.equals(plate)) {
        continue;
      }
      if (text.length() > Plates.LONGEST || others.size() == MOST_CANDIDATES) {
        dropped.merge("candidates (more than ten, or longer than a plate)", 1L, Long::sum);
      } else {
        others.putIfAbsent(text, new Candidate(text, candidate.confidence()));
      }
    }
    return List.copyOf(others.values());
  }

  /** What two deliveries of one read have in common. */
  private static String sameRead(Read read) {
    return read.sourceEventId() != null
        ? read.readerId() + "|" + read.sourceEventId()
        : read.readerId() + "|" + read.collectedAt() + "|" + read.plate() + "|" + read.lane();
  }
}

package platewarden.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import platewarden.readers.Reader;
import platewarden.reads.Candidate;
import platewarden.reads.Direction;

/** Offers and deliveries of a reader at a crossing. */
final class OfferFixture {

  static final Instant NOON = Instant.parse("2026-11-24T18:00:00Z");

  private @Nullable String event;
  private @Nullable Instant at = NOON;
  private @Nullable String plate = "ABC123";
  private @Nullable String fault;
  private List<Candidate> candidates = List.of();
  private List<OfferedPicture> pictures = List.of();

  static OfferFixture offer() {
    return new OfferFixture();
  }

  static Reader reader(Reader.State state) {
    return new Reader(
        "demo-1", "Crossing", Reader.Kind.FIXED, "Snelling and University", 44.95, -93.16, state);
  }

  static Delivery delivery(OfferFixture... offers) {
    return delivery(Reader.State.ACTIVE, Map.of(), offers);
  }

  static Delivery delivery(
      Reader.State state, Map<String, Long> stripped, OfferFixture... fixtures) {
    List<ReadOffer> offers = new ArrayList<>();
    for (OfferFixture fixture : fixtures) {
      offers.add(fixture.at(offers.size()));
    }
    return new Delivery(reader(state), "lpr", NOON, offers, stripped);
  }

  OfferFixture event(String id) {
    event = id;
    return this;
  }

  OfferFixture collectedAt(@Nullable Instant time) {
    at = time;
    return this;
  }

  OfferFixture plate(@Nullable String text) {
    plate = text;
    return this;
  }

  OfferFixture fault(String words) {
    fault = words;
    return this;
  }

  OfferFixture candidate(String text) {
    candidates = List.of(new Candidate(text, 0.4));
    return this;
  }

  OfferFixture picture(byte[] bytes) {
    pictures = List.of(new OfferedPicture(platewarden.reads.ReadImage.Role.PLATE, bytes));
    return this;
  }

  private ReadOffer at(int index) {
    return new ReadOffer(
        index,
        event,
        at,
        plate,
        "US-MN",
        0.9,
        candidates,
        null,
        null,
        1,
        Direction.APPROACH,
        pictures,
        fault);
  }
}

package platewarden.intake.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.intake.Delivery;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.MessageNotReadable.Why;
import platewarden.intake.OfferedPicture;
import platewarden.intake.ReadOffer;
import platewarden.intake.ReaderMessage;
import platewarden.reads.Candidate;
import platewarden.reads.Direction;
import platewarden.reads.ReadImage;

/** Our own format: one read, or an array of up to 1,000. */
@Component("lprAdapter")
class LprAdapter implements FormatAdapter {

  private static final Set<String> KEPT =
      Set.of(
          "sourceEventId",
          "collectedAt",
          "plate",
          "region",
          "confidence",
          "candidates",
          "candidates.plate",
          "candidates.confidence",
          "latitude",
          "longitude",
          "lane",
          "direction",
          "images",
          "images.role",
          "images.mediaType",
          "images.base64");

  @Override
  public String format() {
    return "lpr";
  }

  @Override
  public Delivery adapt(ReaderMessage message) {
    JsonNode root = Json.read(message.body());
    List<JsonNode> items = new ArrayList<>();
    if (root.isArray()) {
      root.forEach(items::add);
    } else if (root.isObject()) {
      items.add(root);
    } else {
      throw new MessageNotReadable(Why.MALFORMED, "Neither a read nor an array of reads");
    }
    return delivery(message, items);
  }

  /** A delivery of reads that were taken out of a message or file. */
  Delivery delivery(ReaderMessage message, List<JsonNode> items) {
    if (items.size() > Delivery.MOST_READS) {
      throw new MessageNotReadable(
          Why.TOO_LARGE,
          "%d reads in one message; at most %d are taken, and none of these was"
              .formatted(items.size(), Delivery.MOST_READS));
    }
    StripFields stripped = new StripFields();
    List<ReadOffer> offers = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      offers.add(offer(index, items.get(index)));
    }
    for (ReadOffer offer : offers) {
      stripped.plate(offer.plate());
      offer.candidates().forEach(candidate -> stripped.plate(candidate.plate()));
    }
    items.forEach(item -> stripped.count(item, "", KEPT));
    return new Delivery(
        message.reader(), format(), message.receivedAt(), offers, stripped.counts());
  }

  private static ReadOffer offer(int index, JsonNode item) {
    Parts parts = new Parts();
    if (!item.isObject()) {
      parts.fault("a read is an object");
    }
    Double latitude = parts.number(item, "latitude", -90, 90);
    Double longitude = parts.number(item, "longitude", -180, 180);
    return new ReadOffer(
        index,
        parts.id(item, "sourceEventId"),
        parts.time(item, "collectedAt"),
        parts.text(item, "plate"),
        Parts.region(parts.text(item, "region")),
        parts.number(item, "confidence", 0, 1),
        candidates(parts, item.path("candidates")),
        latitude,
        longitude,
        parts.lane(item, "lane"),
        direction(parts.text(item, "direction")),
        pictures(parts, item.path("images")),
        parts.fault());
  }

  private static List<Candidate> candidates(Parts parts, JsonNode items) {
    List<Candidate> candidates = new ArrayList<>();
    for (JsonNode item : items) {
      String plate = parts.text(item, "plate");
      Double confidence = parts.number(item, "confidence", 0, 1);
      if (plate != null) {
        candidates.add(new Candidate(plate, confidence == null ? 0 : confidence));
      }
    }
    return candidates;
  }

  private static List<OfferedPicture> pictures(Parts parts, JsonNode items) {
    List<OfferedPicture> pictures = new ArrayList<>();
    for (JsonNode item : items) {
      String base64 = parts.text(item, "base64");
      if (base64 != null) {
        pictures.add(Parts.picture(role(parts.text(item, "role")), base64));
      }
    }
    return pictures;
  }

  private static ReadImage.Role role(@Nullable String text) {
    for (ReadImage.Role role : ReadImage.Role.values()) {
      if (role.name().equals(text)) {
        return role;
      }
    }
    return ReadImage.Role.SCENE;
  }

  private static Direction direction(@Nullable String text) {
    for (Direction direction : Direction.values()) {
      if (direction.name().equals(text)) {
        return direction;
      }
    }
    return Direction.UNKNOWN;
  }
}

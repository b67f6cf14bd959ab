package platewarden.intake.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
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

/**
 * Rekor Scout and OpenALPR agents: {@code alpr_results} of a frame, {@code alpr_group} of a
 * vehicle, and {@code alpr_alert}, which wraps a group. Their alert is never taken as ours:
 * matching is only lawful with the Minnesota license plate data file (13.824 subd. 2(c)).
 */
@Component("rekorAdapter")
class RekorAdapter implements FormatAdapter {

  // Confidence is a percentage in this format, whatever its size.
  private static final double PERCENT = 100;

  private static final Set<String> OF_ALERT = Set.of("data_type", "version");
  private static final Set<String> OF_FRAME = Set.of("data_type", "version", "uuid", "epoch_time");
  private static final Set<String> OF_RESULT =
      Set.of(
          "plate",
          "plate_index",
          "confidence",
          "region",
          "candidates",
          "candidates.plate",
          "candidates.confidence",
          "plate_crop_jpeg");
  private static final Set<String> OF_GROUP =
      Set.of(
          "data_type",
          "version",
          "epoch_start",
          "best_uuid",
          "best_plate_number",
          "best_confidence",
          "best_region",
          "country",
          "gps_latitude",
          "gps_longitude",
          "candidates",
          "candidates.plate",
          "candidates.confidence",
          "vehicle_crop_jpeg",
          "best_plate.plate",
          "best_plate.plate_index",
          "best_plate.plate_crop_jpeg",
          "best_plate.candidates",
          "best_plate.candidates.plate",
          "best_plate.candidates.confidence");

  @Override
  public String format() {
    return "rekor";
  }

  @Override
  public Delivery adapt(ReaderMessage message) {
    JsonNode root = Json.read(message.body());
    String type = root.path("data_type").asText("");
    if (!root.isObject() || type.isEmpty()) {
      throw new MessageNotReadable(Why.MALFORMED, "The message has no data_type");
    }
    StripFields stripped = new StripFields();
    List<ReadOffer> offers = new ArrayList<>();
    switch (type) {
      case "alpr_group" -> {
        offers.add(ofGroup(root));
        tellPlates(stripped, offers);
        stripped.count(root, "", OF_GROUP);
      }
      case "alpr_alert" -> {
        JsonNode group = root.path("group");
        offers.add(ofGroup(group));
        tellPlates(stripped, offers);
        stripped.plate(root.path("plate_number").asText(null));
        stripped.count(without(root, "group"), "", OF_ALERT);
        stripped.count(group, "group.", OF_GROUP);
      }
      case "alpr_results" -> {
        ofFrame(root, offers);
        tellPlates(stripped, offers);
        stripped.count(without(root, "results"), "", OF_FRAME);
        root.path("results").forEach(result -> stripped.count(result, "results.", OF_RESULT));
      }
      // Says how the agent is. It carries a licence key and a camera's password: not even counted.
      case "heartbeat" -> {}
      default -> stripped.count(root, "", OF_ALERT);
    }
    return new Delivery(
        message.reader(), format(), message.receivedAt(), offers, stripped.counts());
  }

  /** The vehicle as a whole, at the time it was first seen: retention counts from the earliest. */
  private static ReadOffer ofGroup(JsonNode group) {
    Parts parts = new Parts();
    JsonNode best = group.path("best_plate");
    String plate = parts.text(group, "best_plate_number");
    if (plate == null) {
      plate = parts.text(best, "plate");
    }
    JsonNode candidates = group.path("candidates");
    List<OfferedPicture> pictures = new ArrayList<>();
    picture(parts, pictures, best, "plate_crop_jpeg", ReadImage.Role.PLATE);
    picture(parts, pictures, group, "vehicle_crop_jpeg", ReadImage.Role.VEHICLE);
    return offer(
        parts,
        0,
        event(parts.id(group, "best_uuid"), best.path("plate_index")),
        parts.epochMillis(group, "epoch_start"),
        plate,
        region(parts.text(group, "best_region"), parts.text(group, "country")),
        parts.number(group, "best_confidence", 0, PERCENT),
        candidates(parts, candidates.isEmpty() ? best.path("candidates") : candidates),
        group,
        pictures);
  }

  private static void ofFrame(JsonNode frame, List<ReadOffer> offers) {
    JsonNode results = frame.path("results");
    if (results.size() > Delivery.MOST_READS) {
      throw new MessageNotReadable(
          Why.TOO_LARGE, "More than " + Delivery.MOST_READS + " reads in one message");
    }
    for (JsonNode result : results) {
      Parts parts = new Parts();
      List<OfferedPicture> pictures = new ArrayList<>();
      picture(parts, pictures, result, "plate_crop_jpeg", ReadImage.Role.PLATE);
      offers.add(
          offer(
              parts,
              offers.size(),
              event(parts.id(frame, "uuid"), result.path("plate_index")),
              parts.epochMillis(frame, "epoch_time"),
              parts.text(result, "plate"),
              region(parts.text(result, "region"), null),
              parts.number(result, "confidence", 0, PERCENT),
              candidates(parts, result.path("candidates")),
              result,
              pictures));
    }
  }

  private static ReadOffer offer(
      Parts parts,
      int index,
      @Nullable String event,
      @Nullable Instant at,
      @Nullable String plate,
      @Nullable String region,
      @Nullable Double percent,
      List<Candidate> candidates,
      JsonNode place,
      List<OfferedPicture> pictures) {
    Double latitude = parts.number(place, "gps_latitude", -90, 90);
    Double longitude = parts.number(place, "gps_longitude", -180, 180);
    // An agent without a position writes zeros.
    boolean nowhere = latitude != null && latitude == 0 && longitude != null && longitude == 0;
    return new ReadOffer(
        index,
        event,
        at,
        plate,
        region,
        percent == null ? null : percent / PERCENT,
        candidates,
        nowhere ? null : latitude,
        nowhere ? null : longitude,
        null,
        Direction.UNKNOWN,
        pictures,
        parts.fault());
  }

  /** A group names its best frame: it is found again when the frame came by itself before. */
  private static @Nullable String event(@Nullable String uuid, JsonNode plateIndex) {
    return uuid == null ? null : uuid + "/" + plateIndex.asInt(0);
  }

  private static List<Candidate> candidates(Parts parts, JsonNode items) {
    List<Candidate> candidates = new ArrayList<>();
    for (JsonNode item : items) {
      String plate = parts.text(item, "plate");
      Double percent = parts.number(item, "confidence", 0, PERCENT);
      if (plate != null) {
        candidates.add(new Candidate(plate, percent == null ? 0 : percent / PERCENT));
      }
    }
    return candidates;
  }

  /** {@code us-mn}; agents of version 1 write {@code mn} and the country beside it. */
  private static @Nullable String region(@Nullable String region, @Nullable String country) {
    if (region != null && !region.contains("-") && country != null) {
      return Parts.region(country + "-" + region);
    }
    return Parts.region(region);
  }

  private static void picture(
      Parts parts, List<OfferedPicture> pictures, JsonNode node, String name, ReadImage.Role role) {
    String base64 = parts.text(node, name);
    if (base64 != null && !base64.isEmpty()) {
      pictures.add(Parts.picture(role, base64));
    }
  }

  private static void tellPlates(StripFields stripped, List<ReadOffer> offers) {
    for (ReadOffer offer : offers) {
      stripped.plate(offer.plate());
      offer.candidates().forEach(candidate -> stripped.plate(candidate.plate()));
    }
  }

  private static JsonNode without(JsonNode node, String field) {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    node.properties().stream()
        .filter(each -> !each.getKey().equals(field))
        .forEach(each -> rest.set(each.getKey(), each.getValue()));
    return rest;
  }
}

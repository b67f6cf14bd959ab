package platewarden.investigation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.trail.TrailLog;

/** Writes the bytes of a package from what it was made of; the same each time. */
@Component
class WritePackage {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String NOTICE =
      """
      CONFIDENTIALITY NOTICE

      This package holds copies of automated license plate reader data from an investigative file.
      While the criminal investigation is active they are confidential data on individuals or
      protected nonpublic data (Minn. Stat. 13.82 subd. 7). Whoever receives them complies with all
      classification, destruction and security requirements of Minn. Stat. 13.824.

      A read is not proof: a plate may be misread, and an owner need not be the driver.

      The file signature.note is a signed note over tagmanifest-sha256.txt. Check the package with
        java -jar platewarden.jar verify-package FILE --key KEY
      where KEY is what the agency publishes at /public/trail/key.
      """;

  private final CaseCopies copies;
  private final TrailLog log;

  WritePackage(CaseCopies copies, TrailLog log) {
    this.copies = copies;
    this.log = log;
  }

  /** The bytes; null when one of its copies was destroyed since. */
  byte @org.jspecify.annotations.Nullable [] write(EvidencePackages.Made made, String caseNumber) {
    Bag bag = new Bag();
    int number = 0;
    for (UUID id : made.copies()) {
      CaseCopy copy = copies.find(id).orElse(null);
      CaseCopy.Content content = copies.open(id).orElse(null);
      if (copy == null || content == null) {
        return null;
      }
      add(bag, String.format(java.util.Locale.ROOT, "%03d", ++number), copy, content);
    }
    bag.add("confidentiality-notice.txt", NOTICE);
    bag.add("chain-of-custody.csv", custody(made));
    bag.describe(
        "bag-info.txt",
        "Source-Organization: license plate reader program\n"
            + ("External-Identifier: " + made.id() + "\n")
            + ("External-Description: Evidence of case " + caseNumber + "\n")
            + ("Internal-Sender-Identifier: case " + made.caseId() + "\n")
            + ("Contact-Name: " + made.madeBy() + "\n")
            + ("Bagging-Date: " + made.madeAt().toString().substring(0, 10) + "\n")
            + ("Payload-Oxum: " + bag.oxum() + "\n"));
    return bag.zip(digest -> log.sign(signed(made, caseNumber, digest)));
  }

  private static String signed(EvidencePackages.Made made, String caseNumber, String digest) {
    return "platewarden evidence package v1\n"
        + ("id " + made.id() + "\n")
        + ("case " + caseNumber + "\n")
        + ("made " + made.madeAt() + "\n")
        + ("reads " + made.copies().size() + "\n")
        + ("tagmanifest-sha256 " + digest + "\n");
  }

  private static void add(Bag bag, String place, CaseCopy copy, CaseCopy.Content content) {
    Read read = content.read();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("read", read.id());
    told.put("copy", copy.id());
    told.put("copySha256", copy.sha256());
    told.put("copiedAt", copy.copiedAt());
    told.put("copiedBy", copy.copiedBy());
    told.put("reader", read.readerId());
    told.put("format", read.sourceFormat());
    told.put("collectedAt", read.collectedAt());
    told.put("receivedAt", read.receivedAt());
    told.put("plate", read.plate());
    told.put("region", read.region());
    told.put("confidence", read.confidence());
    told.put("candidates", read.candidates());
    told.put("latitude", read.latitude());
    told.put("longitude", read.longitude());
    told.put("lane", read.lane());
    told.put("direction", read.direction());
    told.put("classification", read.classification());
    told.put("matches", content.matches());
    List<ReadImage> images = read.images();
    for (int i = 0; i < images.size(); i++) {
      ReadImage image = images.get(i);
      // The bytes are those that the reader sent.
      bag.add(
          "images/"
              + place
              + "-"
              + (i + 1)
              + "-"
              + image.role().name().toLowerCase(java.util.Locale.ROOT)
              + (image.mediaType().equals("image/png") ? ".png" : ".jpg"),
          image.bytes());
    }
    try {
      bag.add("reads/" + place + ".json", JSON.writeValueAsString(told) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A copy cannot be written");
    }
  }

  private String custody(EvidencePackages.Made made) {
    StringBuilder lines = new StringBuilder("at,by,act,copy,about\r\n");
    for (CaseCopy.Custody each : copies.custody(made.caseId(), made.custody())) {
      if (made.copies().contains(each.copyId())) {
        lines
            .append(each.at())
            .append(',')
            .append(each.by())
            .append(',')
            .append(each.act())
            .append(',')
            .append(each.copyId())
            .append(',')
            .append(each.about())
            .append("\r\n");
      }
    }
    return lines.toString();
  }
}

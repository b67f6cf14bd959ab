package platewarden.investigation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import platewarden.investigation.CaseCopy;
import platewarden.investigation.ExplainMatches;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;

/**
 * What of a copy is sealed: the read, the digests of its pictures and the explanation of its
 * matches. The copy's digest is over these bytes, and so over the pictures too.
 */
record CopyContent(Read read, List<Picture> pictures, List<ExplainMatches.Explanation> matches) {

  /** A picture beside it, sealed on its own. */
  record Picture(ReadImage.Role role, String mediaType, String sha256) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  static byte[] bytes(CaseCopy.Content content) {
    List<Picture> pictures =
        content.read().images().stream()
            .map(it -> new Picture(it.role(), it.mediaType(), sha256(it.bytes())))
            .toList();
    try {
      return JSON.writeValueAsBytes(
          new CopyContent(with(content.read(), List.of()), pictures, content.matches()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A copy cannot be written");
    }
  }

  static CaseCopy.Content from(byte[] bytes, List<ReadImage> images) {
    try {
      CopyContent stored = JSON.readValue(bytes, CopyContent.class);
      return new CaseCopy.Content(with(stored.read(), images), stored.matches());
    } catch (IOException e) {
      // The parser's message would quote what was sealed.
      throw new IllegalStateException("A sealed copy cannot be parsed");
    }
  }

  private static Read with(Read read, List<ReadImage> images) {
    return new Read(
        read.id(),
        read.readerId(),
        read.sourceFormat(),
        read.sourceEventId(),
        read.collectedAt(),
        read.receivedAt(),
        read.plate(),
        read.region(),
        read.confidence(),
        read.candidates(),
        read.latitude(),
        read.longitude(),
        read.lane(),
        read.direction(),
        images,
        read.classification());
  }

  static byte[] context(UUID copyId, String what) {
    return ("case copy " + copyId + " " + what).getBytes(StandardCharsets.US_ASCII);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

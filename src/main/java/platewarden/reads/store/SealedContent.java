package platewarden.reads.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Candidate;
import platewarden.reads.Direction;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;

/** What of a read is sealed: everything that tells of a vehicle, its way and its pictures. */
record SealedContent(
    @Nullable String plate,
    @Nullable String region,
    @Nullable Double confidence,
    List<Candidate> candidates,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer lane,
    Direction direction,
    @Nullable String sourceEventId,
    List<Picture> pictures) {

  /** A picture beside the row, in a file of its own. */
  record Picture(ReadImage.Role role, String mediaType) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static SealedContent of(Read read) {
    return new SealedContent(
        read.plate(),
        read.region(),
        read.confidence(),
        read.candidates(),
        read.latitude(),
        read.longitude(),
        read.lane(),
        read.direction(),
        read.sourceEventId(),
        read.images().stream().map(i -> new Picture(i.role(), i.mediaType())).toList());
  }

  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A read cannot be written", e);
    }
  }

  static SealedContent from(byte[] bytes) {
    try {
      return JSON.readValue(bytes, SealedContent.class);
    } catch (IOException e) {
      // The parser's message would quote what was sealed.
      throw new IllegalStateException("A sealed read cannot be parsed");
    }
  }

  static byte[] context(UUID readId) {
    return ("read " + readId).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}

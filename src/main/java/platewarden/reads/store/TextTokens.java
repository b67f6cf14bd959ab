package platewarden.reads.store;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.reads.Candidate;
import platewarden.reads.Plates;
import platewarden.reads.Read;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Column {@code tokens}: the first 8 bytes of a keyed token for each text a read may be of. They
 * narrow a day down to few rows, which are then opened; that two texts share one costs nothing but
 * that.
 */
@Component
class TextTokens {

  private final Sealing sealing;

  TextTokens(Sealing sealing) {
    this.sealing = sealing;
  }

  /** The tokens of all texts of the read, one after the other. */
  byte[] of(Read read) {
    Set<String> texts = new HashSet<>();
    if (read.plate() != null) {
      texts.add(Plates.fold(read.plate()));
    }
    for (Candidate candidate : read.candidates()) {
      texts.add(Plates.fold(candidate.plate()));
    }
    ByteBuffer tokens = ByteBuffer.allocate(texts.size() * Long.BYTES);
    for (String text : texts) {
      tokens.putLong(token(read.day(), text));
    }
    return tokens.array();
  }

  /** The tokens of these plates on that day. */
  Set<Long> of(LocalDate day, Collection<String> folded) {
    Set<Long> tokens = new HashSet<>();
    folded.forEach(plate -> tokens.add(token(day, plate)));
    return tokens;
  }

  /** Whether a row may be of one of the plates; one without tokens may be of any. */
  static boolean mayBe(byte @Nullable [] column, Set<Long> tokens) {
    if (column == null) {
      return true;
    }
    ByteBuffer each = ByteBuffer.wrap(column);
    while (each.remaining() >= Long.BYTES) {
      if (tokens.contains(each.getLong())) {
        return true;
      }
    }
    return false;
  }

  private long token(LocalDate day, String folded) {
    return ByteBuffer.wrap(sealing.token(KeyScope.ofDay(day), "text " + folded)).getLong();
  }
}

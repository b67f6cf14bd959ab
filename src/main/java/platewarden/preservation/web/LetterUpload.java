package platewarden.preservation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import platewarden.preservation.Attachment;

/** Takes the letter of representation: by its size and its bytes, never by its name. */
@Component
class LetterUpload {

  private final DataSize largest;

  LetterUpload(@Value("${platewarden.preservation.largest-letter}") DataSize largest) {
    this.largest = largest;
  }

  /** Why a letter was not taken. */
  enum Fault {
    TOO_LARGE,
    NOT_A_LETTER
  }

  /** A letter, or why it was not taken; neither when none was sent. */
  record Taken(@Nullable Attachment letter, @Nullable Fault fault) {}

  Taken take(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return new Taken(null, null);
    }
    if (file.getSize() > largest.toBytes()) {
      return new Taken(null, Fault.TOO_LARGE);
    }
    try {
      return take(file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Taken take(byte[] bytes) {
    if (bytes.length > largest.toBytes()) {
      return new Taken(null, Fault.TOO_LARGE);
    }
    return Attachment.of(bytes)
        .map(letter -> new Taken(letter, null))
        .orElse(new Taken(null, Fault.NOT_A_LETTER));
  }

  String words(Fault fault) {
    return switch (fault) {
      case TOO_LARGE -> "The letter is larger than " + megabytes() + " MB. It was not taken.";
      case NOT_A_LETTER ->
          "The letter is neither a PDF nor a JPEG or PNG picture, whatever its name says. It was not"
              + " taken.";
    };
  }

  long megabytes() {
    return largest.toMegabytes();
  }

  long bytes() {
    return largest.toBytes();
  }
}

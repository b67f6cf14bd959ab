package platewarden.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void the_bytes_say_what_it_is_and_not_its_name() {
    assertThat(Attachment.of("%PDF-1.7\n…\n%%EOF\n".getBytes(StandardCharsets.UTF_8)))
        .hasValueSatisfying(it -> assertThat(it.mediaType()).isEqualTo("application/pdf"));
    assertThat(Attachment.of(HexFormat.of().parseHex("89504e470d0a1a0a00")))
        .hasValueSatisfying(it -> assertThat(it.mediaType()).isEqualTo("image/png"));
    assertThat(Attachment.of(HexFormat.of().parseHex("ffd8ffe000")))
        .hasValueSatisfying(it -> assertThat(it.mediaType()).isEqualTo("image/jpeg"));
  }

  @Test
  void programs_and_what_only_begins_like_a_letter_are_none() {
    assertThat(Attachment.of("MZ\u0090program".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(Attachment.of("\u007fELF program".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(Attachment.of("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Attachment.of("PK\u0003\u0004 a zip".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Attachment.of("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Attachment.of("%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Attachment.of(new byte[0])).isEmpty();
  }
}

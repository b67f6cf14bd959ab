package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import platewarden.access.AccessFile;

@Entity
@Table(name = "access_letters")
class AccessLetterRow {

  @Id private UUID id;
  private UUID requestId;
  private String kind;
  private byte[] pdf;
  private String sha256;
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AccessLetterRow() {}

  AccessLetterRow(AccessFile.Letter letter) {
    id = UUID.randomUUID();
    requestId = letter.requestId();
    kind = letter.kind();
    pdf = letter.pdf();
    sha256 = letter.sha256();
    madeAt = letter.madeAt();
  }

  AccessFile.Letter toLetter() {
    return new AccessFile.Letter(requestId, kind, pdf, sha256, madeAt);
  }
}

package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "signing_keys")
class SigningKeyRow {

  @Id private String purpose;
  private byte[] publicKey;
  private byte[] sealedPrivateKey;
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected SigningKeyRow() {}

  SigningKeyRow(String purpose, byte[] publicKey, byte[] sealedPrivateKey, Instant madeAt) {
    this.purpose = purpose;
    this.publicKey = publicKey;
    this.sealedPrivateKey = sealedPrivateKey;
    this.madeAt = madeAt;
  }

  byte[] publicKey() {
    return publicKey;
  }

  byte[] sealedPrivateKey() {
    return sealedPrivateKey;
  }

  Instant madeAt() {
    return madeAt;
  }
}

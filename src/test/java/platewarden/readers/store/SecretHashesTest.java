package platewarden.readers.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretHashesTest {

  private final SecretHashes hashes = new SecretHashes();

  @Test
  void the_right_secret_matches_again_and_again_and_a_wrong_one_never() {
    String stored = hashes.hash("demo");

    assertThat(hashes.matches("demo", stored)).isTrue();
    assertThat(hashes.matches("demo", stored)).isTrue();
    assertThat(hashes.matches("demo ", stored)).isFalse();
    assertThat(hashes.matches("", stored)).isFalse();
  }

  @Test
  void equal_secrets_have_different_hashes_that_do_not_hold_them() {
    assertThat(hashes.hash("demo")).isNotEqualTo(hashes.hash("demo")).doesNotContain("demo");
  }

  @Test
  void a_secret_that_proved_right_does_not_prove_right_under_a_new_hash() {
    String before = hashes.hash("old");
    assertThat(hashes.matches("old", before)).isTrue();

    assertThat(hashes.matches("old", hashes.hash("new"))).isFalse();
  }

  @Test
  void a_secret_that_was_proven_costs_less_than_a_millisecond() {
    String stored = hashes.hash("demo");
    hashes.matches("demo", stored);
    long start = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      hashes.matches("demo", stored);
    }

    assertThat((System.nanoTime() - start) / 200).isLessThan(1_000_000L);
  }
}

package platewarden.sealing.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;

class SealingTest {

  private static final KeyScope DAY = KeyScope.ofDay(LocalDate.of(2026, 11, 24));
  private static final KeyScope NEXT_DAY = KeyScope.ofDay(LocalDate.of(2026, 11, 25));
  private static final byte[] PLAIN = "what a read says".getBytes(UTF_8);
  private static final byte[] CONTEXT = "read 1".getBytes(UTF_8);

  private Path keys;
  private SealingInDirectory sealing;

  @BeforeEach
  void open(@TempDir Path directory) {
    keys = directory;
    sealing = new SealingInDirectory(keys);
  }

  @Test
  void what_was_sealed_opens_again_also_after_a_restart() {
    byte[] sealed = sealing.seal(DAY, PLAIN, CONTEXT);
    byte[] token = sealing.token(DAY, "plate");

    assertThat(sealing.open(DAY, sealed, CONTEXT)).isEqualTo(PLAIN);
    SealingInDirectory restarted = new SealingInDirectory(keys);
    assertThat(restarted.open(DAY, sealed, CONTEXT)).isEqualTo(PLAIN);
    assertThat(restarted.token(DAY, "plate")).isEqualTo(token);
  }

  @Test
  void equal_texts_are_sealed_differently_each_time() {
    assertThat(sealing.seal(DAY, PLAIN, CONTEXT)).isNotEqualTo(sealing.seal(DAY, PLAIN, CONTEXT));
  }

  @Test
  void every_changed_bit_is_noticed() {
    byte[] sealed = sealing.seal(DAY, PLAIN, CONTEXT);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));

      assertThatThrownBy(() -> sealing.open(DAY, changed, CONTEXT))
          .as("bit %s", bit)
          .isInstanceOf(SecurityException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 12, 27})
  void what_is_too_short_was_not_sealed_here(int length) {
    sealing.seal(DAY, PLAIN, CONTEXT);

    assertThatThrownBy(() -> sealing.open(DAY, new byte[length], CONTEXT))
        .isInstanceOf(SecurityException.class);
  }

  @Test
  void it_does_not_open_for_another_record_or_under_another_day() {
    byte[] sealed = sealing.seal(DAY, PLAIN, CONTEXT);
    sealing.seal(NEXT_DAY, PLAIN, CONTEXT);

    assertThatThrownBy(() -> sealing.open(DAY, sealed, "read 2".getBytes(UTF_8)))
        .isInstanceOf(SecurityException.class);
    assertThatThrownBy(() -> sealing.open(NEXT_DAY, sealed, CONTEXT))
        .isInstanceOf(SecurityException.class);
  }

  @Test
  void a_token_finds_equal_values_of_its_own_scope_only() {
    assertThat(sealing.token(DAY, "plate"))
        .isEqualTo(sealing.token(DAY, "plate"))
        .isNotEqualTo(sealing.token(DAY, "plates"))
        .isNotEqualTo(sealing.token(NEXT_DAY, "plate"));
  }

  @Test
  void key_files_are_their_owners_alone() throws IOException {
    sealing.seal(DAY, PLAIN, CONTEXT);

    try (Stream<Path> all = Files.walk(keys)) {
      for (Path each : all.skip(1).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .as(each.getFileName().toString())
            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void a_days_key_is_worth_nothing_without_the_master_key_and_under_another_name()
      throws IOException {
    byte[] sealed = sealing.seal(DAY, PLAIN, CONTEXT);
    Path file = keys.resolve("reads/2026-11-24.key");
    Path renamed = keys.resolve("reads/2026-11-25.key");
    Files.copy(file, renamed);

    assertThatThrownBy(() -> sealing.open(NEXT_DAY, sealed, CONTEXT))
        .isInstanceOf(SecurityException.class);

    Files.delete(keys.resolve("master.key"));
    SealingInDirectory withAnotherMaster = new SealingInDirectory(keys);
    assertThatThrownBy(() -> withAnotherMaster.open(DAY, sealed, CONTEXT))
        .isInstanceOf(SecurityException.class);
  }

  @Test
  void the_first_use_by_many_at_once_makes_one_key() throws Exception {
    int threads = 16;
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 20; round++) {
        KeyScope scope = new KeyScope("reads", "round-" + round);
        Callable<byte[]> first =
            () -> {
              together.await();
              return sealing.token(scope, "plate");
            };
        List<Future<byte[]>> tokens = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          tokens.add(pool.submit(first));
        }
        byte[] lasting = tokens.get(0).get();
        for (Future<byte[]> token : tokens) {
          assertThat(token.get()).isEqualTo(lasting);
        }
        assertThat(new SealingInDirectory(keys).token(scope, "plate")).isEqualTo(lasting);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(b)")
  class Destroyed {

    private byte[] sealed;

    @BeforeEach
    void destroy() {
      sealed = sealing.seal(DAY, PLAIN, CONTEXT);
      sealing.destroy(DAY);
    }

    @Test
    void what_it_sealed_does_not_open_in_this_run_nor_in_another() {
      for (SealingInDirectory each : List.of(sealing, new SealingInDirectory(keys))) {
        assertThat(each.isDestroyed(DAY)).isTrue();
        assertThatThrownBy(() -> each.open(DAY, sealed, CONTEXT)).isInstanceOf(KeyDestroyed.class);
      }
    }

    @Test
    void no_new_key_takes_its_place_in_this_run_nor_in_another() {
      for (SealingInDirectory each : List.of(sealing, new SealingInDirectory(keys))) {
        assertThatThrownBy(() -> each.seal(DAY, PLAIN, CONTEXT)).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> each.token(DAY, "plate")).isInstanceOf(KeyDestroyed.class);
      }
    }

    @Test
    void of_the_key_only_the_tombstone_is_left() throws IOException {
      try (Stream<Path> files = Files.list(keys.resolve("reads"))) {
        List<Path> left = files.toList();
        assertThat(left)
            .extracting(file -> file.getFileName().toString())
            .containsExactly("2026-11-24.key.destroyed");
        assertThat(left.get(0)).isEmptyFile();
      }
    }

    @Test
    void a_restored_key_file_does_not_bring_it_back() throws IOException {
      sealing.seal(NEXT_DAY, PLAIN, CONTEXT);
      Files.copy(keys.resolve("reads/2026-11-25.key"), keys.resolve("reads/2026-11-24.key"));

      SealingInDirectory restarted = new SealingInDirectory(keys);
      assertThatThrownBy(() -> restarted.open(DAY, sealed, CONTEXT))
          .isInstanceOf(KeyDestroyed.class);

      restarted.destroy(DAY);
      assertThat(keys.resolve("reads/2026-11-24.key")).doesNotExist();
    }

    @Test
    void doing_it_twice_and_destroying_what_never_was_change_nothing() {
      sealing.destroy(DAY);
      KeyScope never = new KeyScope("reads", "never");
      sealing.destroy(never);

      assertThat(sealing.isDestroyed(DAY)).isTrue();
      assertThat(sealing.isDestroyed(NEXT_DAY)).isFalse();
      assertThatThrownBy(() -> sealing.seal(never, PLAIN, CONTEXT))
          .isInstanceOf(KeyDestroyed.class);
    }
  }

  @Test
  void destroying_while_others_seal_leaves_nothing_that_opens() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 50; round++) {
        KeyScope scope = new KeyScope("reads", "race-" + round);
        byte[] before = sealing.seal(scope, PLAIN, CONTEXT);
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          others.add(pool.submit(() -> sealUntilDestroyed(scope)));
        }
        sealing.destroy(scope);
        for (Future<?> other : others) {
          other.get();
        }

        assertThatThrownBy(() -> sealing.open(scope, before, CONTEXT))
            .isInstanceOf(KeyDestroyed.class);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void sealUntilDestroyed(KeyScope scope) {
    try {
      while (true) {
        sealing.seal(scope, PLAIN, CONTEXT);
      }
    } catch (KeyDestroyed expected) {
      assertThat(sealing.isDestroyed(scope)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../x", "a/b", "A", "-a", "a.b"})
  void a_scope_cannot_leave_the_directory(String name) {
    assertThatThrownBy(() -> new KeyScope("reads", name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KeyScope(name, "day"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void messages_hold_no_key_material() {
    byte[] token = sealing.token(DAY, "plate");
    sealing.destroy(DAY);

    assertThatThrownBy(() -> sealing.token(DAY, "plate"))
        .hasMessage("The key of reads/2026-11-24 was destroyed")
        .hasMessageNotContaining(HexFormat.of().formatHex(token));
  }
}

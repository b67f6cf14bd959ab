package platewarden.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;

class ProtectionTest {

  private final List<String> tokens = new ArrayList<>();
  private final TokensInMemory set = new TokensInMemory();
  private final List<TrailEvent> trail = new ArrayList<>();
  private final Sealing sealing = new CountingKeys();
  private final Protection protection = new SuppressedVehicles(sealing, set);
  private final SuppressVehicle suppressVehicle =
      new SuppressVehicle(
          sealing,
          set,
          event -> {
            trail.add(event);
            return UUID.randomUUID();
          });

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Subd3c {

    @Test
    void reads_of_a_suppressed_vehicle_are_destroyed_and_others_are_not() {
      suppressVehicle.suppress("SAFE22", "request-1", "privacy");

      assertThat(protection.destroysAtCollection("SAFE22")).isTrue();
      assertThat(protection.destroysAtCollection("SAFE23")).isFalse();
      assertThat(protection.destroysAtCollection(null)).isFalse();
    }

    @Test
    void a_zero_in_the_place_of_an_o_does_not_undo_the_protection() {
      suppressVehicle.suppress("MOON10", "request-1", "privacy");

      assertThat(protection.destroysAtCollection("M00N1O")).isTrue();
    }

    @Test
    void the_set_holds_no_plate_and_its_growth_does_not_count_the_vehicles() {
      Set<Integer> growths = new HashSet<>();
      for (int i = 0; i < 60; i++) {
        int before = set.tokens.size();
        suppressVehicle.suppress("SAFE" + i, "request-" + i, "privacy");
        growths.add(set.tokens.size() - before);
      }

      assertThat(growths).containsExactlyInAnyOrder(1, 2, 3, 4);
      assertThat(set.tokens).allMatch(token -> token.remaining() == 32);
    }

    @Test
    void every_question_makes_one_token_whatever_the_answer() {
      suppressVehicle.suppress("SAFE22", "request-1", "privacy");
      tokens.clear();

      protection.destroysAtCollection("SAFE22");
      protection.destroysAtCollection("FREE11");
      protection.destroysAtCollection(null);

      assertThat(tokens).hasSize(3);
    }

    @Test
    void the_request_is_on_the_private_trail_without_the_plate() {
      suppressVehicle.suppress("SAFE22", "request-1", "privacy");

      assertThat(trail)
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.partition()).isEqualTo(Partition.PRIVATE);
                assertThat(entry.subjectId()).isEqualTo("request-1");
                assertThat(entry.toString()).doesNotContain("SAFE22");
              });
    }
  }

  private final class CountingKeys implements Sealing {
    private final Sealing keys = new KeysInMemory();

    @Override
    public byte[] seal(KeyScope scope, byte[] plain, byte[] context) {
      return keys.seal(scope, plain, context);
    }

    @Override
    public byte[] open(KeyScope scope, byte[] sealed, byte[] context) {
      return keys.open(scope, sealed, context);
    }

    @Override
    public byte[] token(KeyScope scope, String value) {
      tokens.add(value);
      return keys.token(scope, value);
    }

    @Override
    public void destroy(KeyScope scope) {
      keys.destroy(scope);
    }

    @Override
    public boolean isDestroyed(KeyScope scope) {
      return keys.isDestroyed(scope);
    }
  }

  private static final class TokensInMemory implements SuppressionSet {
    final Set<ByteBuffer> tokens = new HashSet<>();
    private int made;

    @Override
    public boolean contains(byte[] token) {
      return tokens.contains(ByteBuffer.wrap(token));
    }

    @Override
    public void add(Collection<byte[]> more) {
      more.forEach(token -> tokens.add(ByteBuffer.wrap(token)));
    }

    @Override
    public byte[] standIn() {
      return ByteBuffer.allocate(32).putInt(made++).array();
    }
  }
}

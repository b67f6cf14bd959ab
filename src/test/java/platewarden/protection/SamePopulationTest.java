package platewarden.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The test that the privacy tests rest on finds a difference where there is one. */
class SamePopulationTest {

  private static double[] sample(Random random, int n, double mean) {
    return IntStream.range(0, n).mapToDouble(i -> mean + random.nextGaussian()).toArray();
  }

  @Test
  void it_rejects_one_of_a_hundred_where_there_is_no_difference() {
    Random random = new Random(20261125);
    long rejected =
        IntStream.range(0, 1000)
            .filter(
                i -> SamePopulation.chance(sample(random, 150, 5), sample(random, 150, 5)) < 0.01)
            .count();

    assertThat(rejected).isLessThan(25);
  }

  @Test
  void it_finds_half_a_deviation_with_150_of_each() {
    Random random = new Random(20261125);
    long found =
        IntStream.range(0, 200)
            .filter(
                i -> SamePopulation.chance(sample(random, 150, 5), sample(random, 150, 5.5)) < 0.01)
            .count();

    assertThat(found).isGreaterThan(160);
  }
}

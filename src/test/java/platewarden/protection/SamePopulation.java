package platewarden.protection;

import java.util.Arrays;

/** The two-sample test of Kolmogorov and Smirnov: may two samples be of one population? */
final class SamePopulation {

  private SamePopulation() {}

  /** The largest distance between the two empirical distributions. */
  static double distance(double[] some, double[] others) {
    double[] a = some.clone();
    double[] b = others.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    double distance = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      double at = Math.min(a[i], b[j]);
      while (i < a.length && a[i] <= at) {
        i++;
      }
      while (j < b.length && b[j] <= at) {
        j++;
      }
      distance = Math.max(distance, Math.abs((double) i / a.length - (double) j / b.length));
    }
    return distance;
  }

  /** The chance of a distance at least as large if they are (asymptotic). */
  static double chance(double[] some, double[] others) {
    double n = (double) some.length * others.length / (some.length + others.length);
    double lambda = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance(some, others);
    double sum = 0;
    for (int k = 1; k <= 100; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
    }
    return Math.max(0, Math.min(1, lambda < 0.2 ? 1 : sum));
  }
}

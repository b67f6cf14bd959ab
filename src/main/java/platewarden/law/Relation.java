package platewarden.law;

/**
 * How a paragraph of the order stands to another clause where the two differ.
 *
 * @param clause the other clause
 * @param prevails {@code order}, {@code statute} or {@code later-and-specific}
 * @param resolution what follows
 */
public record Relation(Clause clause, String prevails, String resolution) {}

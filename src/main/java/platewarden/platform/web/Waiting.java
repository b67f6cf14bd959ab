package platewarden.platform.web;

/**
 * Something that waits for a person.
 *
 * @param title what
 * @param detail where, since when, or under which clause
 * @param href where to deal with it
 * @param mood how pressing; the more pressing comes first
 * @param word its state in a word or two
 */
public record Waiting(String title, String detail, String href, Mood mood, String word) {}

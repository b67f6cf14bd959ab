package platewarden.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Person;

/**
 * A duty's part of {@code /compliance}, on which the commander sees that every clock is kept. A
 * bean of this type puts it there. Texts come formatted (by {@link Times}); none holds a plate, a
 * name or anything of chapter 5B.
 */
public interface ComplianceCard {

  /** Place among the cards; lower is further up. */
  int order();

  /** The card as this person may see it; empty when there is none for them. */
  Optional<Card> card(Person person);

  /** What is out of order and waits for somebody; stands at the head of the page. */
  default List<Finding> findings(Person person) {
    return List.of();
  }

  /** The next date of each duty; all duties' dates stand in one table, the nearest first. */
  default List<Due> due(Person person) {
    return List.of();
  }

  /**
   * A card.
   *
   * @param title what it is about
   * @param aside a few words beside the title, or empty
   * @param figures large figures with their names; may be empty
   * @param columns heads of the table; empty when there is none
   * @param rows of the table, each with a cell for each head
   * @param note a sentence under it, or empty
   * @param more where there is more of it, null when nowhere
   */
  record Card(
      String title,
      String aside,
      List<Figure> figures,
      List<String> columns,
      List<List<Cell>> rows,
      String note,
      @Nullable Link more) {

    /** Copies the lists. */
    public Card {
      figures = List.copyOf(figures);
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A figure and what it counts. */
  record Figure(String term, String value) {}

  /** An address and its name. */
  record Link(String name, String href) {}

  /**
   * A cell of a table.
   *
   * @param href where it leads, null when nowhere
   * @param mood shown as a pill of this mood, null for plain text
   */
  record Cell(String text, @Nullable String href, @Nullable Mood mood) {

    /** Plain text. */
    public static Cell of(String text) {
      return new Cell(text, null, null);
    }

    /** Text that leads somewhere. */
    public static Cell link(String text, String href) {
      return new Cell(text, href, null);
    }

    /** A state. */
    public static Cell pill(Mood mood, String text) {
      return new Cell(text, null, mood);
    }
  }

  /**
   * Something out of order.
   *
   * @param what in a sentence
   * @param since when it began (UTC)
   * @param due when it has to be dealt with (UTC), null for at once
   * @param clause the basis
   * @param next what to do, as the name of the link
   * @param href where
   * @param mood {@code BAD} or {@code WARN}
   */
  record Finding(
      String what,
      Instant since,
      @Nullable Instant due,
      String clause,
      String next,
      String href,
      Mood mood) {}

  /**
   * The next date of a duty.
   *
   * @param duty what has to be done
   * @param at by when (UTC)
   * @param warnDays from how many days before it is shown as a warning
   * @param href where, null when nowhere
   */
  record Due(String duty, Instant at, int warnDays, @Nullable String href) {}
}

package platewarden.platform.web;

import java.util.List;
import platewarden.platform.Person;

/** What a person may do, in words, for their home page. */
public interface OwnAccess {

  /**
   * One line of it.
   *
   * @param term what it is about
   * @param mood how it stands
   * @param word how it stands, in a word
   * @param detail until when, or what to do
   */
  record Line(String term, Mood mood, String word, String detail) {}

  /** The lines, in the order in which they are shown. */
  List<Line> of(Person person);
}

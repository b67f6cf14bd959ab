package platewarden.search;

import platewarden.platform.Person;

/** Whose search it was, as far as it decides who may review it. */
public enum Rank {
  /** The chief: nobody under the chief reviews it. */
  CHIEF,
  /** The Technology Unit or its commander: nobody of the unit reviews it. */
  UNIT,
  /** Everyone else. */
  STAFF;

  /** Of somebody with these roles. */
  public static Rank of(Person person) {
    if (person.has("chief-of-police")) {
      return CHIEF;
    }
    return person.has("technology-unit-commander") || person.has("technology-unit") ? UNIT : STAFF;
  }
}

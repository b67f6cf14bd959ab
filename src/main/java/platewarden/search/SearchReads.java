package platewarden.search;

import platewarden.law.Refused;
import platewarden.platform.Person;

/** Searches stored reads for a stated, lawful reason. */
public interface SearchReads {

  /**
   * Judges the reason, writes the search to the trail, and only then returns what was found.
   *
   * @throws Refused when the person or the reason does not suffice; also on the trail
   * @throws MalformedSearch when it is no search
   * @throws SearchBusy when too many are being made
   */
  SearchAnswer search(Person by, SearchRequest request, Origin origin);
}

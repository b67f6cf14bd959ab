package platewarden.access;

import java.util.UUID;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Asks for a written authorization (13.824 subd. 7(b)). Any member of staff may ask, and only for
 * themselves.
 */
public interface RequestAccess {

  /**
   * Writes the request and begins its way to a decision, in one transaction.
   *
   * @return the request's id
   * @throws Refused INCOMPLETE, naming each thing the request lacks; CONFLICT when the person has
   *     an open request or an authorization that is in force for a month or longer
   */
  UUID request(Person by, NewAccessRequest asked);
}

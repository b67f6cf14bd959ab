package platewarden.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import platewarden.platform.Person;

/** Access requests, for those who asked and for those who decide. The newest first. */
public interface FindAccessRequests {

  /** The person's own requests. */
  List<AccessRequestView> mine(Person me);

  /** Every request, for those who decide ({@link AccessRoles#DECIDERS}); nothing for others. */
  List<AccessRequestView> all(Person by);

  /** A request that is the person's own or that they have a part in deciding; else nothing. */
  Optional<AccessRequestView> find(Person by, UUID requestId);
}

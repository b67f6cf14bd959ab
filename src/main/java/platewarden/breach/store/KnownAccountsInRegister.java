package platewarden.breach.store;

import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.access.PersonnelRecords;
import platewarden.breach.KnownAccounts;

/** Looks in the staff register. */
@Component
class KnownAccountsInRegister implements KnownAccounts {

  private final PersonnelRecords personnel;

  KnownAccountsInRegister(PersonnelRecords personnel) {
    this.personnel = personnel;
  }

  @Override
  public Optional<String> named(String typed) {
    return personnel.assignments().stream()
        .map(place -> place.username())
        .filter(typed::equalsIgnoreCase)
        .findFirst();
  }
}

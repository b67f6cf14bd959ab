package platewarden.investigation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Person;

/** Cases for those who enter and oversee them; everybody else sees those assigned to them. */
@Service
@Transactional(readOnly = true)
public class FindCases {

  private final CaseTable table;

  /** Finds in this table. */
  public FindCases(CaseTable table) {
    this.table = table;
  }

  /** The cases that this person may see, by number. */
  public List<CaseTable.Entry> of(Person person) {
    return table.all().stream().filter(entry -> sees(person, entry)).toList();
  }

  /** The case of this id; empty when it is not there or not this person's to see. */
  public Optional<CaseTable.Entry> find(Person person, UUID caseId) {
    return table.find(caseId).filter(entry -> sees(person, entry));
  }

  private static boolean sees(Person person, CaseTable.Entry entry) {
    return CaseRoles.sees(person) || entry.record().assignedTo().contains(person.username());
  }
}

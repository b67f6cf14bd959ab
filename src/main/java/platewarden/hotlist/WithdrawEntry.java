package platewarden.hotlist;

import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Takes an entry back: its requester at any time, and an Amber Alert, whose broadcast was
 * cancelled, anybody who may enter one. No read meets it from the commit on.
 */
@Service
public class WithdrawEntry {

  private final ManualEntries entries;
  private final EndEntry end;
  private final EntryRefusals refusals;

  /** Withdraws in this file. */
  WithdrawEntry(ManualEntries entries, EndEntry end, EntryRefusals refusals) {
    this.entries = entries;
    this.end = end;
    this.refusals = refusals;
  }

  /**
   * Withdraws; doing it twice changes nothing.
   *
   * @throws Refused FORBIDDEN when somebody else asked for it
   */
  public void withdraw(Person by, UUID id) {
    refusals.run(
        "EntryWithdrawn",
        by,
        id.toString(),
        () -> {
          EntryRefusals.operatorsOnly(by);
          ManualEntry entry = entries.lock(id).orElseThrow();
          if (!entry.isAmber() && !entry.asked().by().equals(by.username())) {
            throw EntryRefusals.forbidden(
                EntryRefusals.APPROVAL,
                "an entry is taken back by whoever asked for it",
                "Somebody else asked for this entry",
                "ask them, or the commander");
          }
          end.withdrawn(by, entry);
          return entry;
        });
  }
}

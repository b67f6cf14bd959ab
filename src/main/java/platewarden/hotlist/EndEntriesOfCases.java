package platewarden.hotlist;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.investigation.CaseChanged;

/**
 * Ends entries with their case (13.824 subd. 2(c)): in the transaction in which the register's word
 * is written down, and once a minute for words that nobody told. Until then the rules let no read
 * meet an entry of an inactive case anyway.
 */
@Service
public class EndEntriesOfCases {

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final EndEntry end;
  private final EntryProcess process;

  /** Ends in this file. */
  EndEntriesOfCases(ManualEntries entries, EntryTerms terms, EndEntry end, EntryProcess process) {
    this.entries = entries;
    this.terms = terms;
    this.end = end;
    this.process = process;
  }

  /** A case became active or inactive. */
  @EventListener
  @Transactional
  public void on(CaseChanged change) {
    endThoseOfInactiveCases();
  }

  /** Once a minute. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  @Transactional
  public void look() {
    endThoseOfInactiveCases();
    for (ManualEntry entry : entries.all()) {
      if (entry.state() == EntryState.AWAITING_TRACKING
          && terms.isTrackingAuthorized(entry.asked().caseNumber(), terms.now())) {
        process.tell(entry, EntryProcess.Fact.TRACKING_AUTHORIZED);
      }
    }
  }

  private void endThoseOfInactiveCases() {
    for (ManualEntry entry : entries.active()) {
      String number = entry.asked().caseNumber();
      // An Amber Alert stands as data on the abduction, with or without a number of ours.
      if (!entry.isAmber() && !terms.isActive(number)) {
        end.caseInactive(entry.id());
      }
    }
  }
}

package platewarden.hotlist.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.hotlist.Attentions;
import platewarden.hotlist.EntryState;
import platewarden.hotlist.EntryView;
import platewarden.hotlist.FindEntries;
import platewarden.hotlist.ManualEntries.Notice;
import platewarden.hotlist.ManualEntry;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;
import platewarden.platform.web.Waiting;

/** Entries and lists on the home page: what waits for this person, and what they were told. */
@Component
class EntriesOnHome implements Agenda {

  private static final String PAGE = "/hotlists/manual-entries/";

  private final FindEntries entries;
  private final Attentions attentions;
  private final Times times;

  EntriesOnHome(FindEntries entries, Attentions attentions, Times times) {
    this.entries = entries;
    this.attentions = attentions;
    this.times = times;
  }

  @Override
  public List<Waiting> waitingFor(Person person) {
    List<Waiting> waiting = new ArrayList<>();
    if (person.has("technology-unit")) {
      for (Attentions.Attention one : attentions.open()) {
        waiting.add(
            new Waiting(
                one.cause() == Attentions.Cause.REFUSED
                    ? "A hotlist file was refused"
                    : "A hotlist is stale",
                "Since " + times.near(one.raisedAt()) + ". 13.05 subd. 5(a)(1)",
                "/hotlists",
                Mood.WARN,
                "See to it"));
      }
    }
    for (EntryView entry : entries.all(person)) {
      String group = entry.waitsFor();
      boolean own = entry.requestedBy().equals(person.username());
      if (group != null && person.has(group) && !own) {
        waiting.add(
            new Waiting(
                "Entry asked for by " + entry.requestedBy(),
                "Since " + times.near(entry.requestedAt()) + ". GO-445.17 Intro 2",
                PAGE + entry.id(),
                Mood.WARN,
                "Decide"));
      } else if (own && entry.state().open()) {
        waiting.add(
            new Waiting(
                entry.kind() == ManualEntry.Kind.AMBER
                    ? "Your Amber Alert"
                    : "Your entry on the hotlist",
                entry.state() == EntryState.ACTIVE
                    ? "Active to the end of " + times.day(entry.until())
                    : "It " + entry.state().label(),
                PAGE + entry.id(),
                Mood.QUIET,
                entry.state() == EntryState.ACTIVE ? "Active" : "Waits"));
      }
      told(person, entry, waiting);
    }
    return waiting;
  }

  /** What groups were warned of stays until the entry is over. */
  private void told(Person person, EntryView entry, List<Waiting> waiting) {
    for (Notice notice : entry.notices()) {
      if (person.has(notice.forWhom()) && entry.state().open()) {
        waiting.add(
            new Waiting(
                switch (notice.kind()) {
                  case "REVIEW_LATE" -> "The review of an Amber Alert is late";
                  case "CONFIRMATION_LATE" -> "Nobody confirmed an Amber Alert";
                  default -> "An Amber Alert needs you";
                },
                times.near(notice.at()) + ". It stays active. GO-445.17 AmberAlert",
                PAGE + entry.id(),
                Mood.WARN,
                "Look"));
      }
    }
  }
}

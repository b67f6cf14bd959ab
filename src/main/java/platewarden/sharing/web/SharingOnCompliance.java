package platewarden.sharing.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;
import platewarden.sharing.FindShares;
import platewarden.sharing.Share;

/** Sharing on {@code /compliance}: what is with recipients, and which confirmations are due. */
@Component
class SharingOnCompliance implements ComplianceCard {

  private static final int ORDER = 60;

  private final FindShares find;
  private final Times times;

  SharingOnCompliance(FindShares find, Times times) {
    this.find = find;
    this.times = times;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Card> card(Person person) {
    List<Share> with = out(person);
    return Optional.of(
        new Card(
            "Sharing",
            "13.824 subd. 4(a)",
            List.of(
                new Figure("Packages with recipients", String.valueOf(with.size())),
                new Figure(
                    "Confirmations outstanding",
                    String.valueOf(
                        with.stream().filter(share -> share.done(Share.Step.ASKED)).count()))),
            List.of("Agency", "Last destroy-by", "State"),
            with.stream()
                .map(
                    share ->
                        List.of(
                            Cell.link(share.agency(), "/sharing/" + share.id()),
                            Cell.of(last(share).map(times::near).orElse("none")),
                            Cell.pill(
                                share.done(Share.Step.ASKED) ? Mood.WARN : Mood.OK, share.state())))
                .toList(),
            "",
            new Link("Dissemination log", "/sharing")));
  }

  @Override
  public List<Finding> findings(Person person) {
    return out(person).stream()
        .filter(Share::overdue)
        .map(
            share ->
                new Finding(
                    "A recipient has not confirmed the destruction of shared reads",
                    last(share).orElse(share.requestedAt()),
                    null,
                    "13.824 subd. 4(b)",
                    "Press the recipient",
                    "/sharing/" + share.id(),
                    Mood.BAD))
        .toList();
  }

  private List<Share> out(Person person) {
    return find.visible(person).stream()
        .filter(share -> share.done(Share.Step.SENT) && share.closedAt() == null)
        .toList();
  }

  private static Optional<Instant> last(Share share) {
    return share.days().stream().map(Share.Day::destroyBy).max(Instant::compareTo);
  }
}

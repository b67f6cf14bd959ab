package platewarden.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.protection.ProtectionRequest.Decision;
import platewarden.protection.ProtectionRequest.Fact;
import platewarden.protection.ProtectionRequest.Letter;
import platewarden.protection.ProtectionRequest.State;

/** A request that is being changed, said one change at a time. */
final class Changed {

  private final ProtectionRequest was;
  private State state;
  private @Nullable Check check;
  private List<SortedRead> sorted;
  private List<String> judgements;
  private @Nullable Decision caseCopies;
  private @Nullable Decision competing;
  private final List<String> certificates;
  private @Nullable LocalDate certifiedUntil;
  private @Nullable Instant conflictSince;
  private final List<Fact> heard;
  private final List<Letter> letters;
  private @Nullable Instant closedAt;

  private Changed(ProtectionRequest was) {
    this.was = was;
    this.state = was.state();
    this.check = was.check();
    this.sorted = was.sorted();
    this.judgements = was.judgements();
    this.caseCopies = was.caseCopies();
    this.competing = was.competing();
    this.certificates = new ArrayList<>(was.certificates());
    this.certifiedUntil = was.certifiedUntil();
    this.conflictSince = was.conflictSince();
    this.heard = new ArrayList<>(was.heard());
    this.letters = new ArrayList<>(was.letters());
    this.closedAt = was.closedAt();
  }

  static Changed from(ProtectionRequest request) {
    return new Changed(request);
  }

  Changed state(State to, Instant at) {
    state = to;
    closedAt = to.closed() ? at : null;
    return this;
  }

  Changed checked(Check found) {
    check = found;
    return this;
  }

  Changed sorted(List<SortedRead> reads, List<String> why, @Nullable Instant conflict) {
    sorted = reads;
    judgements = why;
    conflictSince = conflict;
    return this;
  }

  Changed caseCopies(Decision decided) {
    caseCopies = decided;
    return this;
  }

  Changed competing(Decision decided) {
    competing = decided;
    return this;
  }

  /** Of what two duties ask for, these and no others are to be preserved if not all are. */
  Changed chosen(Set<UUID> reads) {
    sorted = sorted.stream().map(each -> each.chosen(reads.contains(each.read().id()))).toList();
    return this;
  }

  /** What two duties ask for is to be decided anew. */
  Changed undecided() {
    competing = null;
    return this;
  }

  Changed certified(String certificate) {
    if (!certificates.contains(certificate)) {
      certificates.add(certificate);
    }
    return this;
  }

  Changed certifiedUntil(LocalDate day) {
    certifiedUntil = day;
    return this;
  }

  Changed heard(Fact.Kind kind, Instant at) {
    heard.add(new Fact(kind, at, false));
    return this;
  }

  Changed told(Fact.Kind kind) {
    heard.replaceAll(fact -> fact.kind() == kind ? new Fact(kind, fact.at(), true) : fact);
    return this;
  }

  Changed letter(Letter.Kind kind, Instant at) {
    letters.add(new Letter(UUID.randomUUID(), kind, at, null));
    return this;
  }

  Changed posted(UUID letter, Instant at) {
    letters.replaceAll(
        each ->
            each.id().equals(letter) && each.postedAt() == null
                ? new Letter(each.id(), each.kind(), each.writtenAt(), at)
                : each);
    return this;
  }

  ProtectionRequest now() {
    return new ProtectionRequest(
        was.id(),
        was.receivedAt(),
        state,
        was.reference(),
        was.plates(),
        was.answer(),
        check,
        sorted,
        judgements,
        caseCopies,
        competing,
        certificates,
        certifiedUntil,
        conflictSince,
        heard,
        letters,
        closedAt);
  }
}

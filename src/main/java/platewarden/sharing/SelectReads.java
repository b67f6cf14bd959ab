package platewarden.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import platewarden.access.AskStanding;
import platewarden.access.Standing;
import platewarden.law.Clause;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.reads.FoundRead;
import platewarden.reads.Plates;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Looks for what an agency asked for, bound to its request, and selects the least of it. Reads that
 * are protected or sequestered are not in the index: for the selector they are simply not there.
 */
@Service
public final class SelectReads {

  private static final int MOST = 200;

  private final Shares shares;
  private final AskStanding standing;
  private final ReadIndex index;
  private final Trail trail;
  private final SharingRefusals refusals;

  /** Selects from this index. */
  public SelectReads(
      Shares shares, AskStanding standing, ReadIndex index, Trail trail, SharingRefusals refusals) {
    this.shares = shares;
    this.standing = standing;
    this.index = index;
    this.trail = trail;
    this.refusals = refusals;
  }

  /**
   * What the request finds. It is on the trail before it is returned.
   *
   * @throws Refused FORBIDDEN for who is not of the Technology Unit, or without authorization or
   *     training; CONFLICT when the request is not at this step
   */
  public List<FoundRead> candidates(Person by, UUID shareId) {
    return refusals.run(
        "SharingSearched",
        by,
        shareId.toString(),
        () -> {
          may(by, shareId);
          NewShare asked = shares.asked(shareId).orElseThrow();
          ReadIndex.Found found = index.find(query(asked), MOST);
          trail.record(
              TrailEvent.done("SharingSearched", by.username(), "share", shareId.toString())
                  .under(SharingRefusals.ACCESS)
                  .with("found", found.total()));
          return found.reads();
        });
  }

  /**
   * Selects these of them; the last selection counts.
   *
   * @throws Refused as {@link #candidates}
   */
  public void select(Person by, UUID shareId, Set<UUID> chosen) {
    refusals.run(
        "ReadsSelected",
        by,
        shareId.toString(),
        () -> {
          may(by, shareId);
          NewShare asked = shares.asked(shareId).orElseThrow();
          Map<LocalDate, Set<UUID>> reads =
              index.find(query(asked), MOST).reads().stream()
                  .filter(read -> chosen.contains(read.id()))
                  .collect(
                      Collectors.groupingBy(
                          FoundRead::day,
                          Collectors.mapping(FoundRead::id, Collectors.toUnmodifiableSet())));
          shares.select(shareId, reads);
          trail.record(
              TrailEvent.done("ReadsSelected", by.username(), "share", shareId.toString())
                  .under(SharingRefusals.SHARING)
                  .with("reads", reads.values().stream().mapToInt(Set::size).sum()));
          return shareId;
        });
  }

  private void may(Person by, UUID shareId) {
    if (!by.has("technology-unit")) {
      throw SharingRefusals.forbidden(
          Clause.of("13.824 subd. 7(c)"),
          "the Technology Unit selects what is shared",
          "You are not of the Technology Unit",
          "ask the Technology Unit");
    }
    Standing own = standing.of(by.username());
    if (!own.authorized() || !own.trainingCurrent()) {
      throw SharingRefusals.forbidden(
          SharingRefusals.ACCESS,
          "stored reads are reached only with written authorization and training",
          "Your authorization or your training is not in force",
          "ask for access on the page Access");
    }
    Share share = shares.find(shareId).orElse(null);
    boolean lawful =
        share != null
            && share.closedAt() == null
            && !share.done(Share.Step.DECISION)
            && share
                .last(Share.Step.CHECKED)
                .filter(
                    fact ->
                        fact.code().equals("COMPLETE")
                            || share
                                .last(Share.Step.RECIPIENT)
                                .filter(it -> it.code().equals("ALLOW"))
                                .isPresent())
                .isPresent();
    if (!lawful) {
      throw SharingRefusals.conflict(
          SharingRefusals.SHARING,
          "nothing is looked for before the request meets the standards",
          "The request is not there, not lawful yet, or already decided",
          "look at the request");
    }
  }

  private static ReadQuery query(NewShare asked) {
    NewShare.Criteria criteria = Objects.requireNonNull(asked.criteria());
    String typed = String.valueOf(criteria.plate());
    boolean pattern = typed.contains("*") || typed.contains("?");
    return new ReadQuery(
        pattern ? null : Plates.normalise(typed),
        pattern ? typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "") : null,
        null,
        Objects.requireNonNull(criteria.from()),
        Objects.requireNonNull(criteria.to()),
        Set.of(),
        false);
  }
}

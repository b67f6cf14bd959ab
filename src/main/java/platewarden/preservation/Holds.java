package platewarden.preservation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import platewarden.preservation.Hold.Stage;
import platewarden.preservation.Hold.State;

/** What comes next in a hold's life, said one change at a time. */
final class Holds {

  private Hold hold;

  private Holds(Hold hold) {
    this.hold = hold;
  }

  static Holds of(Hold hold) {
    return new Holds(hold);
  }

  Hold now() {
    return hold;
  }

  Holds stage(Stage stage, Instant since) {
    return with(hold.state(), stage, since, hold.reviewWarnedAt());
  }

  Holds state(State state) {
    return with(state, hold.stage(), hold.stageSince(), hold.reviewWarnedAt());
  }

  Holds warned(@Nullable Instant at) {
    return with(hold.state(), hold.stage(), hold.stageSince(), at);
  }

  private Holds with(State state, Stage stage, Instant since, @Nullable Instant warned) {
    return dates(
        state,
        stage,
        since,
        warned,
        hold.placedAt(),
        hold.frozenAt(),
        hold.defectLetterAt(),
        hold.confirmedAt(),
        hold.lastStatusAt(),
        hold.releasedAt());
  }

  Holds placedAt(Instant at) {
    return dated(at, hold.frozenAt(), hold.defectLetterAt(), hold.confirmedAt());
  }

  Holds frozenAt(Instant at) {
    return dated(hold.placedAt(), at, hold.defectLetterAt(), hold.confirmedAt());
  }

  Holds defectLetterAt(Instant at) {
    return dated(hold.placedAt(), hold.frozenAt(), at, hold.confirmedAt());
  }

  Holds confirmedAt(Instant at) {
    return dated(hold.placedAt(), hold.frozenAt(), hold.defectLetterAt(), at);
  }

  private Holds dated(
      @Nullable Instant placed,
      @Nullable Instant frozen,
      @Nullable Instant defect,
      @Nullable Instant confirmed) {
    return dates(
        hold.state(),
        hold.stage(),
        hold.stageSince(),
        hold.reviewWarnedAt(),
        placed,
        frozen,
        defect,
        confirmed,
        hold.lastStatusAt(),
        hold.releasedAt());
  }

  Holds lastStatusAt(Instant at) {
    return dates(
        hold.state(),
        hold.stage(),
        hold.stageSince(),
        hold.reviewWarnedAt(),
        hold.placedAt(),
        hold.frozenAt(),
        hold.defectLetterAt(),
        hold.confirmedAt(),
        at,
        hold.releasedAt());
  }

  Holds releasedAt(Instant at) {
    return dates(
        State.RELEASED,
        Stage.RELEASED,
        at,
        hold.reviewWarnedAt(),
        hold.placedAt(),
        hold.frozenAt(),
        hold.defectLetterAt(),
        hold.confirmedAt(),
        hold.lastStatusAt(),
        at);
  }

  private Holds dates(
      State state,
      Stage stage,
      Instant since,
      @Nullable Instant warned,
      @Nullable Instant placed,
      @Nullable Instant frozen,
      @Nullable Instant defect,
      @Nullable Instant confirmed,
      @Nullable Instant status,
      @Nullable Instant released) {
    hold =
        new Hold(
            hold.id(),
            state,
            stage,
            since,
            hold.receivedAt(),
            hold.inForceAt(),
            hold.from(),
            hold.to(),
            placed,
            frozen,
            defect,
            confirmed,
            status,
            released,
            warned);
    return this;
  }
}

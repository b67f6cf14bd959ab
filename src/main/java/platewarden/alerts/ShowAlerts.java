package platewarden.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Shows alerts to those who may see them, and writes down which. */
@Service
class ShowAlerts implements FindAlerts {

  private static final Clause TRAIL = Clause.of("13.824 subd. 7(c)");

  private final AlertAccess access;
  private final Alerts alerts;
  private final Views views;
  private final ReadStore reads;
  private final Trail trail;
  private final TransactionOperations transaction;

  ShowAlerts(
      AlertAccess access,
      Alerts alerts,
      Views views,
      ReadStore reads,
      Trail trail,
      TransactionOperations transaction) {
    this.access = access;
    this.alerts = alerts;
    this.views = views;
    this.reads = reads;
    this.trail = trail;
    this.transaction = transaction;
  }

  @Override
  public List<AlertView> find(Person by, @Nullable Instant since, @Nullable AlertStatus status) {
    access.require(by, "AlertsViewed", "list");
    List<AlertView> found =
        transaction.execute(
            ignored -> {
              List<AlertView> shown =
                  alerts.find(since, status, LIMIT).stream().map(views::of).toList();
              trail.record(
                  TrailEvent.done("AlertsViewed", by.username(), "alert", "list")
                      .under(TRAIL)
                      .with("count", shown.size())
                      .with("alerts", shown.stream().map(view -> view.id().toString()).toList()));
              return shown;
            });
    return found == null ? List.of() : found;
  }

  @Override
  public Optional<AlertView> find(Person by, UUID id) {
    access.require(by, "AlertsViewed", id.toString());
    return Optional.ofNullable(
        transaction.execute(
            ignored -> {
              AlertView view = alerts.find(id).map(views::of).orElse(null);
              trail.record(
                  TrailEvent.done("AlertsViewed", by.username(), "alert", id.toString())
                      .under(TRAIL)
                      .with("count", view == null ? 0 : 1)
                      .with("alerts", view == null ? List.of() : List.of(id.toString())));
              return view;
            }));
  }

  @Override
  public Optional<ReadImage> image(Person by, UUID id, int number) {
    access.require(by, "ReadViewed", id.toString());
    return Optional.ofNullable(
        transaction.execute(
            ignored -> {
              AlertRecord alert = alerts.find(id).orElse(null);
              if (alert == null) {
                return null;
              }
              trail.record(
                  TrailEvent.done("ReadViewed", by.username(), "read", alert.readId().toString())
                      .under(TRAIL)
                      .with("alert", id.toString())
                      .with("image", number));
              return reads.image(alert.day(), alert.readId(), number).orElse(null);
            }));
  }
}

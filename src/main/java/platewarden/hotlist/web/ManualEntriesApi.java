package platewarden.hotlist.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.hotlist.AskForEntry;
import platewarden.hotlist.EntryView;
import platewarden.hotlist.FindEntries;
import platewarden.hotlist.NewEntry;
import platewarden.hotlist.RenewEntry;
import platewarden.hotlist.UpdateAmberAlert;
import platewarden.hotlist.WithdrawEntry;
import platewarden.platform.Person;

/** Vehicles entered by hand, and Amber Alerts. */
@RestController
@RequestMapping("/api/hotlists/manual-entries")
class ManualEntriesApi {

  private final AskForEntry ask;
  private final FindEntries find;
  private final WithdrawEntry withdraw;
  private final RenewEntry renew;
  private final UpdateAmberAlert update;

  ManualEntriesApi(
      AskForEntry ask,
      FindEntries find,
      WithdrawEntry withdraw,
      RenewEntry renew,
      UpdateAmberAlert update) {
    this.ask = ask;
    this.find = find;
    this.withdraw = withdraw;
    this.renew = renew;
    this.update = update;
  }

  /** Until when a renewal is asked for: a day, {@code 2026-12-15}. */
  record Renewal(@Nullable String expiresAt) {}

  /** Starts the approval, or, with a broadcast, activates an Amber Alert at once. */
  @PostMapping
  ResponseEntity<EntryView> ask(Person by, @RequestBody NewEntry asked) {
    UUID id = ask.ask(by, asked);
    return ResponseEntity.created(URI.create("/api/hotlists/manual-entries/" + id))
        .body(one(by, id));
  }

  /** One's own, and all for those with the duty; without plates. */
  @GetMapping
  List<EntryView> all(Person by) {
    return find.all(by);
  }

  @GetMapping("/{id}")
  EntryView one(Person by, @PathVariable UUID id) {
    return find.open(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Takes it back; an Amber Alert is cancelled by it. No read meets it from the answer on. */
  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Person by, @PathVariable UUID id) {
    one(by, id);
    withdraw.withdraw(by, id);
  }

  @PostMapping("/{id}/renewal")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void renew(Person by, @PathVariable UUID id, @RequestBody Renewal asked) {
    one(by, id);
    renew.renew(by, id, EntryDay.of(asked.expiresAt()));
  }

  /** The broadcast was updated: the former plate is met by nobody from the answer on. */
  @PostMapping("/{id}/broadcast")
  EntryView update(Person by, @PathVariable UUID id, @RequestBody UpdateAmberAlert.Update said) {
    one(by, id);
    update.update(by, id, said);
    return one(by, id);
  }
}

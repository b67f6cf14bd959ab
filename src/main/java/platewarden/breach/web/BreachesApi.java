package platewarden.breach.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.breach.AssessBreach;
import platewarden.breach.Breach;
import platewarden.breach.Breaches;
import platewarden.breach.DelayNotice;
import platewarden.breach.FindBreaches;
import platewarden.breach.GiveNotice;
import platewarden.breach.LookUpContacts;
import platewarden.breach.OpenBreach;
import platewarden.breach.Reached;
import platewarden.breach.ReportBreach;
import platewarden.platform.Person;

/** Breaches: any staff reports one; those who answer it see it. Decisions are tasks. */
@RestController
@RequestMapping("/api/breaches")
class BreachesApi {

  private final OpenBreach open;
  private final FindBreaches find;
  private final AssessBreach assess;
  private final DelayNotice delay;
  private final LookUpContacts contacts;
  private final GiveNotice notice;
  private final ReportBreach report;

  BreachesApi(
      OpenBreach open,
      FindBreaches find,
      AssessBreach assess,
      DelayNotice delay,
      LookUpContacts contacts,
      GiveNotice notice,
      ReportBreach report) {
    this.open = open;
    this.find = find;
    this.assess = assess;
    this.delay = delay;
    this.contacts = contacts;
    this.notice = notice;
    this.report = report;
  }

  /** A breach as it stands. */
  record Shown(
      UUID id,
      String state,
      String source,
      @Nullable String account,
      Instant openedAt,
      @Nullable Instant closedAt,
      boolean concernsUnit,
      boolean widest,
      int persons,
      List<Breach.Fact> facts,
      List<Reached> reached) {}

  /** A request to delay. */
  record Delay(@Nullable String caseNumber, @Nullable String why) {}

  /** What a look-up gave. */
  record Contact(
      @Nullable String to, @Nullable String address, @Nullable String email, boolean consent) {}

  /** Takes a report; 201 with its id and nothing else. */
  @PostMapping
  ResponseEntity<Map<String, UUID>> report(Person by, @RequestBody OpenBreach.Report reported) {
    UUID id = open.report(by, reported);
    return ResponseEntity.created(URI.create("/api/breaches/" + id)).body(Map.of("id", id));
  }

  @GetMapping
  List<Shown> all(Person by) {
    return find.of(by).stream().map(it -> shown(it, List.of())).toList();
  }

  @GetMapping("/{id}")
  Shown one(Person by, @PathVariable UUID id) {
    return shown(seen(by, id), find.reached(id));
  }

  private Breach seen(Person by, UUID id) {
    return find.open(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Shown shown(Breach it, List<Reached> reached) {
    return new Shown(
        it.id(),
        it.state(),
        it.source(),
        it.subject(),
        it.openedAt(),
        it.closedAt(),
        it.concernsUnit(),
        it.widest(),
        find.affected(it.id()).size(),
        it.facts(),
        reached);
  }

  @PostMapping("/{id}/access-end")
  ResponseEntity<Void> endAccess(Person by, @PathVariable UUID id) {
    seen(by, id);
    assess.endAccess(by, id);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/delay")
  ResponseEntity<Void> delay(Person by, @PathVariable UUID id, @RequestBody Delay asked) {
    seen(by, id);
    delay.ask(by, id, asked.caseNumber(), asked.why());
    return ResponseEntity.noContent().build();
  }

  /** The vehicle to look up; 404 when none can be looked up any more. On the trail. */
  @PostMapping("/{id}/persons/{person}/look-up")
  LookUpContacts.Vehicle look(Person by, @PathVariable UUID id, @PathVariable UUID person) {
    seen(by, id);
    return contacts
        .look(by, id, person)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PutMapping("/{id}/persons/{person}")
  ResponseEntity<Void> found(
      Person by, @PathVariable UUID id, @PathVariable UUID person, @RequestBody Contact contact) {
    seen(by, id);
    contacts.found(
        by,
        id,
        person,
        address(contact.to(), contact.address(), contact.email()),
        contact.consent());
    return ResponseEntity.noContent().build();
  }

  static Breaches.@Nullable Address address(
      @Nullable String to, @Nullable String address, @Nullable String email) {
    if (to == null || to.isBlank()) {
      return null;
    }
    return new Breaches.Address(
        to.strip(),
        address == null ? "" : address.strip(),
        email == null || email.isBlank() ? null : email.strip());
  }

  @PostMapping("/{id}/persons/{person}/returned")
  ResponseEntity<Void> returned(Person by, @PathVariable UUID id, @PathVariable UUID person) {
    seen(by, id);
    contacts.returned(by, id, person);
    return ResponseEntity.noContent().build();
  }

  @GetMapping(path = "/{id}/persons/{person}/letter", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] letter(Person by, @PathVariable UUID id, @PathVariable UUID person) {
    seen(by, id);
    return find.letter(by, id, "notice-letter", person)
        .or(() -> find.letter(by, id, "notice-electronic", person))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** {@code notice-public} or {@code agencies-letter}. */
  @GetMapping(path = "/{id}/papers/{kind}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] paper(Person by, @PathVariable UUID id, @PathVariable String kind) {
    seen(by, id);
    return find.paper(by, id, kind)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PutMapping("/{id}/notice")
  ResponseEntity<Void> write(
      Person by, @PathVariable UUID id, @RequestBody Map<String, String> text) {
    seen(by, id);
    notice.write(by, id, text.get("facts"));
    return ResponseEntity.noContent().build();
  }

  /** {@code channel}: EMAIL, WEBSITE or MEDIA. */
  @PutMapping("/{id}/channels/{channel}")
  ResponseEntity<Void> channel(
      Person by,
      @PathVariable UUID id,
      @PathVariable String channel,
      @RequestBody Map<String, LocalDate> dated) {
    seen(by, id);
    LocalDate day = dated.get("day");
    Breach.Step step =
        switch (channel) {
          case "EMAIL" -> Breach.Step.EMAIL_DONE;
          case "WEBSITE" -> Breach.Step.WEBSITE_DONE;
          case "MEDIA" -> Breach.Step.MEDIA_DONE;
          default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    if (day == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    notice.channel(by, id, step, day);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/disposition")
  ResponseEntity<Void> disposition(
      Person by, @PathVariable UUID id, @RequestBody Map<String, String> outcome) {
    seen(by, id);
    report.disposition(by, id, outcome.getOrDefault("outcome", ""));
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/{id}/report")
  ResponseEntity<Void> words(
      Person by, @PathVariable UUID id, @RequestBody ReportBreach.Words words) {
    seen(by, id);
    report.write(by, id, words);
    return ResponseEntity.noContent().build();
  }
}

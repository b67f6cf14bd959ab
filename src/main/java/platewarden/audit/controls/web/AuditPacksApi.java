package platewarden.audit.controls.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
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
import platewarden.audit.AuditPack;
import platewarden.audit.ControlResult;
import platewarden.audit.FindPacks;
import platewarden.audit.MakePack;
import platewarden.audit.Period;
import platewarden.audit.controls.EnterProgramRecord;
import platewarden.audit.controls.FetchPack;
import platewarden.audit.controls.ProgramRecord;
import platewarden.audit.controls.ProgramRecords;
import platewarden.platform.Days;
import platewarden.platform.Person;

/** Makes, lists and gives out audit packs; keeps the register of the program. */
@RestController
@RequestMapping("/api/audit")
class AuditPacksApi {

  private final MakePack make;
  private final FindPacks find;
  private final FetchPack fetch;
  private final EnterProgramRecord enter;
  private final ProgramRecords records;
  private final Clock clock;

  AuditPacksApi(
      MakePack make,
      FindPacks find,
      FetchPack fetch,
      EnterProgramRecord enter,
      ProgramRecords records,
      Clock clock) {
    this.make = make;
    this.find = find;
    this.fetch = fetch;
    this.enter = enter;
    this.records = records;
    this.clock = clock;
  }

  /** The days (Saint Paul) that a pack is asked for, both included. */
  record Asked(@Nullable LocalDate from, @Nullable LocalDate to) {}

  @PostMapping("/packs")
  ResponseEntity<AuditPack> make(Person by, @RequestBody Asked asked) {
    LocalDate from = asked.from();
    LocalDate to = asked.to();
    if (from == null
        || to == null
        || to.isBefore(from)
        || to.isAfter(Days.of(clock.instant()))
        || from.isBefore(to.minusYears(10))) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "from and to are days, the first not after the last, the last not to come");
    }
    AuditPack pack = make.over(Period.of(from, to, clock.instant()), by.username());
    return ResponseEntity.created(URI.create("/api/audit/packs/" + pack.id())).body(pack);
  }

  @GetMapping("/packs")
  List<AuditPack> all() {
    return find.all();
  }

  @GetMapping("/packs/{id}")
  AuditPack one(@PathVariable UUID id) {
    return find.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/packs/{id}/results")
  List<ControlResult> results(@PathVariable UUID id) {
    one(id);
    return find.results(id);
  }

  @GetMapping(path = "/packs/{id}/file", produces = "application/zip")
  byte[] file(Person by, @PathVariable UUID id) {
    one(id);
    return fetch.file(by, id);
  }

  @GetMapping("/program-records")
  List<ProgramRecord> records() {
    return records.all();
  }

  @PostMapping("/program-records")
  @ResponseStatus(HttpStatus.CREATED)
  ProgramRecord enter(Person by, @RequestBody EnterProgramRecord.Given given) {
    return enter.enter(by, given);
  }
}

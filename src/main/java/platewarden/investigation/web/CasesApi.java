package platewarden.investigation.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import platewarden.investigation.CaseFiles;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.CaseRoles;
import platewarden.investigation.EnterCase;
import platewarden.investigation.FindCases;
import platewarden.investigation.MakeEvidencePackage;
import platewarden.investigation.TakeCaseFile;
import platewarden.platform.Person;

/** {@code /api/cases}: the register, for those who feed and those who use it. */
@RestController
@RequestMapping("/api/cases")
class CasesApi {

  private final FindCases find;
  private final EnterCase enter;
  private final TakeCaseFile take;
  private final CaseFiles files;
  private final MakeEvidencePackage packages;

  CasesApi(
      FindCases find,
      EnterCase enter,
      TakeCaseFile take,
      CaseFiles files,
      MakeEvidencePackage packages) {
    this.packages = packages;
    this.find = find;
    this.enter = enter;
    this.take = take;
    this.files = files;
  }

  /** A case as it is entered. */
  record Entered(
      @Nullable String number,
      @Nullable Boolean active,
      @Nullable Charge charge,
      @Nullable Set<String> assignedTo) {}

  /** A file that came, with the reasons of its bad lines. */
  record FileJson(CaseFiles.Came file, Map<Long, String> lines) {}

  /** All cases for those who enter or oversee them; for others, those assigned to them. */
  @GetMapping
  List<CaseJson> all(Person by) {
    return find.of(by).stream().map(CaseJson::of).toList();
  }

  @GetMapping("/{id}")
  CaseJson one(Person by, @PathVariable UUID id) {
    return find.find(by, id)
        .map(CaseJson::of)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Enters a case, or changes the one of this number; what is left out is no, unknown, nobody. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CaseJson> enter(Person by, @RequestBody Entered given) {
    CaseRecord entered =
        enter.enter(
            by,
            given.number() == null ? "" : given.number(),
            Boolean.TRUE.equals(given.active()),
            given.charge() == null ? Charge.UNKNOWN : given.charge(),
            given.assignedTo() == null ? Set.of() : given.assignedTo());
    return ResponseEntity.ok(CaseJson.of(find.find(by, entered.id()).orElseThrow()));
  }

  /** Takes a file of the whole register: 200 when it was taken, 422 with the reason when not. */
  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<FileJson> take(Person by, MultipartHttpServletRequest request) throws IOException {
    CaseFiles.Came came = Uploads.take(by, request.getFileMap().values(), take);
    return ResponseEntity.status(came.taken() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
        .body(new FileJson(came, files.lines(came.id())));
  }

  @GetMapping("/files")
  List<CaseFiles.Came> files(Person by) {
    if (!CaseRoles.sees(by)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return files.latest();
  }

  /** A package that was made, the same bytes again. */
  @GetMapping("/{id}/packages/{made}")
  ResponseEntity<byte[]> packed(Person by, @PathVariable UUID id, @PathVariable UUID made) {
    return packages
        .again(by, made)
        .map(CaseFilePage.Zip::of)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** One file of an upload. */
  static final class Uploads {

    private Uploads() {}

    static CaseFiles.Came take(
        Person by, java.util.Collection<MultipartFile> parts, TakeCaseFile take)
        throws IOException {
      if (!CaseRoles.enters(by)) {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      }
      List<MultipartFile> given = parts.stream().filter(it -> !it.isEmpty()).toList();
      if (given.size() != 1) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Send one file.");
      }
      if (given.get(0).getSize() > TakeCaseFile.MOST_BYTES) {
        throw new ResponseStatusException(
            HttpStatus.PAYLOAD_TOO_LARGE, "The file is larger than 20 MB.");
      }
      return take.take(given.get(0).getBytes(), by.username());
    }
  }
}

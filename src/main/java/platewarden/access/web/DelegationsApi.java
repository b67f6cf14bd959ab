package platewarden.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import platewarden.access.Delegate;
import platewarden.access.Delegations;
import platewarden.platform.Person;

/** The chief's delegations on file. */
@RestController
@RequestMapping("/api/delegations")
class DelegationsApi {

  private final Delegate delegate;
  private final Delegations delegations;

  DelegationsApi(Delegate delegate, Delegations delegations) {
    this.delegate = delegate;
    this.delegations = delegations;
  }

  @GetMapping
  List<Delegations.Paper> papers(Person by) {
    return delegate.papers(by);
  }

  /** The signed paper comes as part {@code paper}, the rest as fields. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> file(
      Person by,
      @RequestParam(required = false) @Nullable String designee,
      @RequestParam(required = false) @Nullable String scope,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(required = false) @Nullable MultipartFile paper) {
    return Map.of(
        "id", delegate.file(by, new Delegate.Entry(designee, scope, from, until), bytes(paper)));
  }

  @GetMapping(path = "/{id}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] paper(Person by, @PathVariable UUID id) {
    return delegate.papers(by).stream()
        .filter(paper -> paper.delegation().id().equals(id))
        .findFirst()
        .flatMap(paper -> delegations.document(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/{id}/revocation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Person by, @PathVariable UUID id) {
    delegate.revoke(by, id);
  }

  static byte[] bytes(@Nullable MultipartFile part) {
    try {
      return part == null ? new byte[0] : part.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("An upload cannot be read", e);
    }
  }
}

package platewarden.sharing.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import platewarden.platform.Person;
import platewarden.sharing.DeliverPackage;
import platewarden.sharing.FindShares;
import platewarden.sharing.NewShare;
import platewarden.sharing.RequestSharing;
import platewarden.sharing.Share;

/** Another agency's requests: asking, fetching the package and its keys, confirming the end. */
@RestController
@RequestMapping("/api/sharing-requests")
class SharingRequestsApi {

  private final RequestSharing request;
  private final DeliverPackage deliver;
  private final FindShares find;

  SharingRequestsApi(RequestSharing request, DeliverPackage deliver, FindShares find) {
    this.request = request;
    this.deliver = deliver;
    this.find = find;
  }

  @PostMapping
  ResponseEntity<Share> ask(Person by, @RequestBody NewShare asked) {
    UUID id = request.request(by, asked);
    return ResponseEntity.created(URI.create("/api/sharing-requests/" + id)).body(one(by, id));
  }

  @GetMapping
  List<Share> visible(Person by) {
    return find.visible(by);
  }

  @GetMapping("/{id}")
  Share one(Person by, @PathVariable UUID id) {
    return find.find(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping(path = "/{id}/package", produces = "application/zip")
  byte[] content(Person by, @PathVariable UUID id) {
    return deliver.content(by, id);
  }

  /** The key of a day's part in base64, until the day's destroy-by instant. */
  @GetMapping("/{id}/keys/{day}")
  Map<String, String> key(Person by, @PathVariable UUID id, @PathVariable LocalDate day) {
    return Map.of("key", Base64.getEncoder().encodeToString(deliver.openingKey(by, id, day)));
  }

  @PostMapping("/{id}/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(Person by, @PathVariable UUID id) {
    deliver.confirm(by, id);
  }
}

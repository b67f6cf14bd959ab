package platewarden.access.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.access.AccessRequestView;
import platewarden.access.FindAccessRequests;
import platewarden.access.NewAccessRequest;
import platewarden.access.RequestAccess;
import platewarden.access.WithdrawAccessRequest;
import platewarden.platform.Person;

/** Access requests: any staff asks, and sees their own; those who decide see all. */
@RestController
@RequestMapping("/api/access-requests")
class AccessRequestsApi {

  private final RequestAccess request;
  private final WithdrawAccessRequest withdraw;
  private final FindAccessRequests find;

  AccessRequestsApi(
      RequestAccess request, WithdrawAccessRequest withdraw, FindAccessRequests find) {
    this.request = request;
    this.withdraw = withdraw;
    this.find = find;
  }

  @PostMapping
  ResponseEntity<AccessRequestView> ask(Person by, @RequestBody NewAccessRequest asked) {
    UUID id = request.request(by, asked);
    return ResponseEntity.created(URI.create("/api/access-requests/" + id))
        .body(find.find(by, id).orElseThrow(AccessRequestsApi::notThere));
  }

  @GetMapping("/mine")
  List<AccessRequestView> mine(Person by) {
    return find.mine(by);
  }

  /** All of them for those who decide, none for others. */
  @GetMapping
  List<AccessRequestView> all(Person by) {
    return find.all(by);
  }

  @GetMapping("/{id}")
  AccessRequestView one(Person by, @PathVariable UUID id) {
    return find.find(by, id).orElseThrow(AccessRequestsApi::notThere);
  }

  @GetMapping(path = "/{id}/authorization", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] authorization(Person by, @PathVariable UUID id) {
    return find.authorization(by, id).orElseThrow(AccessRequestsApi::notThere);
  }

  @GetMapping(path = "/{id}/letter", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] letter(Person by, @PathVariable UUID id) {
    return find.letter(by, id).orElseThrow(AccessRequestsApi::notThere);
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Person by, @PathVariable UUID id) {
    if (find.find(by, id).isEmpty()) {
      throw notThere();
    }
    withdraw.withdraw(by, id);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

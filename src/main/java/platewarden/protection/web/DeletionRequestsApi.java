package platewarden.protection.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.protection.FindStatus;
import platewarden.protection.NewDeletionRequest;
import platewarden.protection.ReceiveDeletionRequest;

/** Private requests from outside; no account is needed (13.824 subd. 3(c)). */
@RestController
@RequestMapping("/api/deletion-requests")
class DeletionRequestsApi {

  private final ReceiveDeletionRequest receive;
  private final FindStatus find;
  private final OnePace pace;

  DeletionRequestsApi(ReceiveDeletionRequest receive, FindStatus find, OnePace pace) {
    this.receive = receive;
    this.find = find;
    this.pace = pace;
  }

  /** How a request stands. */
  record StatusGiven(FindStatus.Status status) {}

  /** Receipt and secret in the body, so that no address holds either. */
  record StatusAsked(@Nullable String receipt, @Nullable String statusSecret) {
    @Override
    public String toString() {
      return "StatusAsked";
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReceiveDeletionRequest.ReceiptGiven ask(@RequestBody NewDeletionRequest asked) {
    return pace.answer(() -> receive.receive(asked));
  }

  @GetMapping("/{receipt}")
  StatusGiven status(
      @PathVariable String receipt, @RequestHeader("X-Status-Secret") String statusSecret) {
    return status(new StatusAsked(receipt, statusSecret));
  }

  @PostMapping("/status")
  StatusGiven status(@RequestBody StatusAsked asked) {
    String receipt = asked.receipt() == null ? "" : asked.receipt();
    String secret = asked.statusSecret() == null ? "" : asked.statusSecret();
    return pace.answer(
        () ->
            find.status(receipt, secret)
                .map(StatusGiven::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }
}

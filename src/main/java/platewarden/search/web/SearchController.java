package platewarden.search.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.platform.Person;
import platewarden.platform.rules.Ruling;
import platewarden.reads.FoundRead;
import platewarden.reads.ReadQuery;
import platewarden.search.KeepSearches;
import platewarden.search.MalformedSearch;
import platewarden.search.Purpose;
import platewarden.search.SearchAnswer;
import platewarden.search.SearchReads;
import platewarden.search.SearchRequest;
import platewarden.search.ViewFoundPicture;

/** {@code /api/searches}. */
@RestController
class SearchController {

  private final SearchReads search;
  private final KeepSearches searches;
  private final ViewFoundPicture pictures;

  SearchController(SearchReads search, KeepSearches searches, ViewFoundPicture pictures) {
    this.search = search;
    this.pictures = pictures;
    this.searches = searches;
  }

  /** A search as it is asked for; times with an offset. */
  record Request(
      @Nullable String plate,
      @Nullable String pattern,
      ReadQuery.@Nullable Near near,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable List<String> readers,
      @Nullable Boolean fuzzy,
      @Nullable Purpose purpose,
      @Nullable String caseNumber,
      @Nullable String complaintOrIncident,
      @Nullable String factualBasis) {

    SearchRequest request() {
      return new SearchRequest(
          plate,
          pattern,
          near,
          from,
          to,
          readers == null ? List.of() : readers,
          Boolean.TRUE.equals(fuzzy),
          purpose,
          caseNumber,
          complaintOrIncident,
          factualBasis);
    }
  }

  /** A read that was found. */
  record Result(
      UUID readId,
      @Nullable String plate,
      @Nullable String region,
      Instant collectedAt,
      String readerId,
      @Nullable Double latitude,
      @Nullable Double longitude,
      String classification,
      List<String> images) {

    static Result of(UUID search, FoundRead read) {
      List<String> images = new ArrayList<>();
      for (int i = 0; i < read.images(); i++) {
        images.add(
            "/api/searches/" + search + "/reads/" + read.day() + "/" + read.id() + "/images/" + i);
      }
      return new Result(
          read.id(),
          read.plate(),
          read.region(),
          read.collectedAt(),
          read.readerId(),
          read.latitude(),
          read.longitude(),
          read.classification().name(),
          images);
    }
  }

  /** What was found, and the rulings that allowed it. */
  record Answer(UUID searchId, long total, List<Result> results, List<Ruling> rulings) {}

  /** Searches stored reads, 13.824 subd. 7(b); a refusal names its clause. */
  @PostMapping("/api/searches")
  ResponseEntity<Answer> search(Person person, @RequestBody Request request) {
    try {
      SearchAnswer answer = search.search(person, request.request());
      return ResponseEntity.created(URI.create("/api/searches/" + answer.searchId()))
          .header("Cache-Control", "no-store")
          .body(
              new Answer(
                  answer.searchId(),
                  answer.total(),
                  answer.results().stream()
                      .map(read -> Result.of(answer.searchId(), read))
                      .toList(),
                  answer.rulings()));
    } catch (MalformedSearch malformed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, malformed.getMessage(), malformed);
    }
  }

  /** A picture of a read that this search showed; on the trail before it is shown. */
  @GetMapping("/api/searches/{search}/reads/{day}/{read}/images/{number}")
  ResponseEntity<byte[]> image(
      Person person,
      @PathVariable UUID search,
      @PathVariable LocalDate day,
      @PathVariable UUID read,
      @PathVariable int number) {
    return pictures
        .view(person, search, day, read, number)
        .map(
            image ->
                ResponseEntity.ok()
                    .header("Cache-Control", "no-store")
                    .contentType(MediaType.parseMediaType(image.mediaType()))
                    .body(image.bytes()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The person's own searches. */
  @GetMapping("/api/searches/mine")
  List<KeepSearches.Kept> mine(Person person) {
    return searches.of(person.username());
  }
}

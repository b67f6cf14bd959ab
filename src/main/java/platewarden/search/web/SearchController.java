package platewarden.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.platform.Person;
import platewarden.platform.rules.Ruling;
import platewarden.reads.FoundRead;
import platewarden.reads.ReadQuery;
import platewarden.search.KeepSearches;
import platewarden.search.MalformedSearch;
import platewarden.search.Origin;
import platewarden.search.SearchAnswer;
import platewarden.search.SearchReads;
import platewarden.search.SearchRequest;
import platewarden.search.ViewFoundPicture;
import platewarden.search.ViewResults;
import platewarden.search.WhenDestroyed;

/** {@code /api/searches}. */
@RestController
class SearchController {

  private final SearchReads search;
  private final KeepSearches searches;
  private final ViewResults results;
  private final ViewFoundPicture pictures;
  private final WhenDestroyed ends;

  SearchController(
      SearchReads search,
      KeepSearches searches,
      ViewResults results,
      ViewFoundPicture pictures,
      WhenDestroyed ends) {
    this.search = search;
    this.searches = searches;
    this.results = results;
    this.pictures = pictures;
    this.ends = ends;
  }

  /** A search as it is asked for; times with an offset. */
  record Request(
      @Nullable String plate,
      @Nullable String pattern,
      @Nullable String region,
      ReadQuery.@Nullable Near near,
      ReadQuery.@Nullable Box box,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable List<String> readers,
      @Nullable Boolean fuzzy,
      @Nullable String purpose,
      @Nullable String caseNumber,
      @Nullable String complaintOrIncident,
      @Nullable String factualBasis,
      @Nullable String exigency) {

    SearchRequest request() {
      return new SearchRequest(
          plate,
          pattern,
          region,
          near,
          box,
          from,
          to,
          readers == null ? List.of() : readers,
          Boolean.TRUE.equals(fuzzy),
          purpose,
          caseNumber,
          complaintOrIncident,
          factualBasis,
          exigency);
    }
  }

  /**
   * A read that was found.
   *
   * @param destroyedAt when it is destroyed with its day, UTC
   */
  record Result(
      UUID readId,
      @Nullable String plate,
      @Nullable String region,
      Instant collectedAt,
      String readerId,
      @Nullable Double latitude,
      @Nullable Double longitude,
      String classification,
      @Nullable Instant destroyedAt,
      List<String> images) {

    static Result of(UUID search, FoundRead read, @Nullable Instant destroyedAt) {
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
          destroyedAt,
          images);
    }
  }

  /**
   * A page of what was found, and the rulings that allowed it.
   *
   * @param total how many reads met the search
   * @param listed how many of them, the newest, can be looked at
   * @param next the next page, null on the last
   */
  record Answer(
      UUID searchId,
      long total,
      int listed,
      int page,
      int pages,
      @Nullable String next,
      List<Result> results,
      List<Ruling> rulings) {}

  private Answer answer(SearchAnswer found) {
    Map<UUID, Instant> destroyed = ends.of(found.results());
    return new Answer(
        found.searchId(),
        found.total(),
        found.listed(),
        found.page(),
        found.pages(),
        found.page() < found.pages()
            ? "/api/searches/" + found.searchId() + "/results?page=" + (found.page() + 1)
            : null,
        found.results().stream()
            .map(read -> Result.of(found.searchId(), read, destroyed.get(read.id())))
            .toList(),
        found.rulings());
  }

  /** Searches stored reads, 13.824 subd. 7(b); a refusal names its clause. */
  @PostMapping("/api/searches")
  ResponseEntity<Answer> search(
      Person person, @RequestBody Request request, HttpServletRequest http) {
    try {
      SearchAnswer answer =
          search.search(person, request.request(), new Origin(http.getRemoteAddr()));
      return ResponseEntity.created(URI.create("/api/searches/" + answer.searchId()))
          .header("Cache-Control", "no-store")
          .body(answer(answer));
    } catch (MalformedSearch malformed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, malformed.getMessage(), malformed);
    }
  }

  /**
   * A page of what a search found, without searching again; each page is judged and on the trail.
   */
  @GetMapping("/api/searches/{search}/results")
  ResponseEntity<Answer> results(
      Person person, @PathVariable UUID search, @RequestParam(defaultValue = "1") int page) {
    return results
        .view(person, search, page)
        .map(
            viewed ->
                ResponseEntity.ok()
                    .header("Cache-Control", "no-store")
                    .body(answer(viewed.answer())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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

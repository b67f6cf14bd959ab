package platewarden.hotlist.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.ListFile;
import platewarden.hotlist.ListVersion;
import platewarden.hotlist.SourceStatus;
import platewarden.platform.Person;

/** The lists and their versions. */
@RestController
@RequestMapping("/api/hotlists")
class HotlistsApi {

  private static final int HISTORY = 100;

  private final Hotlist hotlist;
  private final Clock clock;

  HotlistsApi(Hotlist hotlist, Clock clock) {
    this.hotlist = hotlist;
    this.clock = clock;
  }

  @GetMapping
  List<SourceStatus> sources() {
    return hotlist.sources();
  }

  /** The versions a source had, with the hashes of their files, the newest first. */
  @GetMapping("/{source}/versions")
  List<ListVersion> versions(@PathVariable String source) {
    known(source);
    return hotlist.history(source, HISTORY);
  }

  /**
   * Takes one file.
   *
   * @param fileTime when the source made it; without, the time of the upload is all that is known
   * @param entries how many the source announces; without, the file has to be near the last one
   */
  @PostMapping(path = "/{source}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<SourceStatus> take(
      Person person,
      @PathVariable String source,
      @RequestParam(required = false) @Nullable Instant fileTime,
      @RequestParam(required = false) @Nullable Long entries,
      MultipartHttpServletRequest request)
      throws IOException {
    known(source);
    List<MultipartFile> files = List.copyOf(request.getFileMap().values());
    if (files.size() != 1) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Send one file.");
    }
    MultipartFile file = files.get(0);
    String name = file.getOriginalFilename();
    return ResponseEntity.ok(
        hotlist.take(
            source,
            name == null ? "upload" : name,
            fileTime == null ? clock.instant() : fileTime,
            read(file),
            person.username(),
            entries));
  }

  private static ListFile read(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return ListFile.read(in);
    }
  }

  private void known(String source) {
    if (hotlist.sources().stream().noneMatch(known -> known.source().equals(source))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such source.");
    }
  }
}

package platewarden.hotlist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import platewarden.hotlist.Attentions;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.ListFile;
import platewarden.hotlist.ListVersion;
import platewarden.hotlist.SourceStatus;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;

/** The lists: which version is in force, how old it is, what was wrong with the last file. */
@Page
@RequestMapping("/hotlists")
class HotlistsPage {

  private static final int HISTORY = 20;

  private final Hotlist hotlist;
  private final Attentions attentions;
  private final Clock clock;

  HotlistsPage(Hotlist hotlist, Attentions attentions, Clock clock) {
    this.hotlist = hotlist;
    this.attentions = attentions;
    this.clock = clock;
  }

  @GetMapping
  String lists(Person me, Model model) {
    List<SourceStatus> sources = hotlist.sources();
    Map<String, List<ListVersion>> versions = new LinkedHashMap<>();
    sources.forEach(
        source -> versions.put(source.source(), hotlist.history(source.source(), HISTORY)));
    model.addAttribute("sources", sources);
    model.addAttribute("versions", versions);
    model.addAttribute("attentions", attentions.open());
    model.addAttribute("uploads", me.has("technology-unit"));
    return "hotlists/lists";
  }

  @PostMapping("/lists/{source}")
  String take(
      Person me,
      @PathVariable String source,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String made,
      @RequestParam(required = false) @Nullable Long entries,
      Model model,
      HttpServletResponse response)
      throws IOException {
    if (hotlist.sources().stream().noneMatch(known -> known.source().equals(source))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (file == null || file.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose a file.");
    }
    Instant time = EntryDay.time(made);
    try {
      hotlist.take(
          source,
          Objects.requireNonNullElse(file.getOriginalFilename(), "upload"),
          time == null ? clock.instant() : time,
          read(file),
          me.username(),
          entries);
      return "redirect:/hotlists";
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return lists(me, model);
    }
  }

  private static ListFile read(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return ListFile.read(in);
    }
  }

  /** In the navigation of those who answer for the lists and who enter vehicles. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place hotlistsPlace() {
      return new Place(
          "/hotlists",
          "Hotlists",
          "See how old the lists are, and enter a vehicle or an Amber Alert.",
          35,
          Set.of(
              "officer",
              "investigator",
              "supervisor",
              "technology-unit",
              "technology-unit-commander",
              "chief-of-police"));
    }
  }
}

package platewarden.publiclog.web;

import org.springframework.web.bind.annotation.GetMapping;
import platewarden.platform.web.Page;

/** What the readers are, what is kept, who may look, and how anybody can check it. */
@Page
class PublicPage {

  @GetMapping("/public")
  String about() {
    return "public/about";
  }
}

package platewarden.access.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import platewarden.access.FindStaff;
import platewarden.access.KeepStaffRegister;
import platewarden.platform.Person;

/** The staff register, and the feed of the personnel system. */
@RestController
@RequestMapping("/api/staff")
class StaffApi {

  private final KeepStaffRegister register;
  private final FindStaff find;

  StaffApi(KeepStaffRegister register, FindStaff find) {
    this.register = register;
    this.find = find;
  }

  @GetMapping
  List<FindStaff.Member> members(Person by) {
    return find.members(by);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  KeepStaffRegister.Taken enter(Person by, @RequestBody KeepStaffRegister.Entry entry) {
    return register.enter(by, entry);
  }

  /** CSV with the header {@code account,unit,supervisor,last_day}. */
  @PostMapping(consumes = "text/csv")
  KeepStaffRegister.Taken feed(Person by, @RequestBody String csv) {
    return register.feed(by, csv);
  }
}

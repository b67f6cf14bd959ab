package platewarden.hotlist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.hotlist.AskForEntry;
import platewarden.hotlist.EntryView;
import platewarden.hotlist.FindEntries;
import platewarden.hotlist.ManualEntry;
import platewarden.hotlist.NewEntry;
import platewarden.hotlist.RenewEntry;
import platewarden.hotlist.UpdateAmberAlert;
import platewarden.hotlist.WithdrawEntry;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** Entering a vehicle or an Amber Alert, and the page on which those read it who decide. */
@Page
@RequestMapping("/hotlists/manual-entries")
class ManualEntriesPage {

  private final AskForEntry ask;
  private final FindEntries find;
  private final WithdrawEntry withdraw;
  private final RenewEntry renew;
  private final UpdateAmberAlert update;

  ManualEntriesPage(
      AskForEntry ask,
      FindEntries find,
      WithdrawEntry withdraw,
      RenewEntry renew,
      UpdateAmberAlert update) {
    this.ask = ask;
    this.find = find;
    this.withdraw = withdraw;
    this.renew = renew;
    this.update = update;
  }

  /** What was typed; it comes back when it is refused. */
  record Asked(
      @Nullable String plate,
      @Nullable String region,
      @Nullable String category,
      @Nullable String purpose,
      @Nullable String reason,
      @Nullable String caseNumber,
      @Nullable String broadcastId,
      @Nullable String broadcastAt,
      @Nullable String expiresAt) {}

  @GetMapping
  String entries(Person me, Model model) {
    return show(me, new Asked(null, null, null, null, null, null, null, null, null), model);
  }

  @PostMapping
  String ask(
      Person me, @ModelAttribute("asked") Asked asked, Model model, HttpServletResponse response) {
    try {
      UUID id =
          ask.ask(
              me,
              new NewEntry(
                  asked.plate(),
                  asked.region(),
                  asked.category(),
                  asked.reason(),
                  asked.purpose(),
                  asked.caseNumber(),
                  asked.broadcastId(),
                  EntryDay.time(asked.broadcastAt()),
                  asked.expiresAt()));
      return "redirect:/hotlists/manual-entries/" + id;
    } catch (Refused refused) {
      return refused(refused, model, response, () -> show(me, asked, model));
    }
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    EntryView entry =
        find.open(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean own = entry.requestedBy().equals(me.username());
    boolean amber = entry.kind() == ManualEntry.Kind.AMBER;
    model.addAttribute("entry", entry);
    model.addAttribute("own", own);
    model.addAttribute("amber", amber);
    model.addAttribute("withdrawable", (own || amber) && entry.state().open());
    model.addAttribute("decides", entry.waitsFor() != null && me.has(entry.waitsFor()) && !own);
    response.setHeader("Cache-Control", "no-store");
    return "hotlists/entry";
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(Person me, @PathVariable UUID id) {
    withdraw.withdraw(me, id);
    return "redirect:/hotlists/manual-entries/" + id;
  }

  @PostMapping("/{id}/renewal")
  String renew(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String expiresAt,
      Model model,
      HttpServletResponse response) {
    try {
      renew.renew(me, id, EntryDay.of(expiresAt));
      return "redirect:/hotlists/manual-entries/" + id;
    } catch (Refused refused) {
      return refused(refused, model, response, () -> one(me, id, model, response));
    }
  }

  @PostMapping("/{id}/broadcast")
  String update(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String plate,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String broadcastAt,
      Model model,
      HttpServletResponse response) {
    try {
      update.update(me, id, new UpdateAmberAlert.Update(plate, region, EntryDay.time(broadcastAt)));
      return "redirect:/hotlists/manual-entries/" + id;
    } catch (Refused refused) {
      return refused(refused, model, response, () -> one(me, id, model, response));
    }
  }

  private static String refused(
      Refused refused,
      Model model,
      HttpServletResponse response,
      java.util.function.Supplier<String> page) {
    if (refused.kind() == Refused.Kind.FORBIDDEN) {
      throw refused;
    }
    response.setStatus(
        refused.kind() == Refused.Kind.CONFLICT
            ? HttpStatus.CONFLICT.value()
            : HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refusals", refused.refusals());
    return page.get();
  }

  private String show(Person me, Asked asked, Model model) {
    List<EntryView> all = find.all(me);
    model.addAttribute("asked", asked);
    model.addAttribute("categories", AskForEntry.CATEGORIES);
    model.addAttribute("purposes", AskForEntry.PURPOSES);
    model.addAttribute("entries", all);
    return "hotlists/entries";
  }
}

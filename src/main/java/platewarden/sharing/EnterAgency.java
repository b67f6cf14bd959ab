package platewarden.sharing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Enters an agency on the list of those that may ask. */
@Service
public final class EnterAgency {

  private static final Pattern STATE = Pattern.compile("US(-[A-Z]{2})?");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

  private final Agencies agencies;
  private final Trail trail;
  private final SharingRefusals refusals;

  /** Enters into this list. */
  public EnterAgency(Agencies agencies, Trail trail, SharingRefusals refusals) {
    this.agencies = agencies;
    this.trail = trail;
    this.refusals = refusals;
  }

  /**
   * Enters it.
   *
   * @param state {@code US-MN}; {@code US} for a federal agency
   * @throws Refused FORBIDDEN for who is not the commander; INCOMPLETE for missing parts
   */
  public void enter(
      Person by,
      @Nullable String account,
      @Nullable String name,
      @Nullable String state,
      boolean lawEnforcement) {
    refusals.run(
        "AgencyEntered",
        by,
        by.username(),
        () -> {
          if (!by.has("technology-unit-commander")) {
            throw SharingRefusals.forbidden(
                SharingRefusals.SHARING,
                "the commander says which agencies may ask",
                "You are not the commander",
                "ask the commander of the Technology Unit");
          }
          if (account == null
              || !ACCOUNT.matcher(account).matches()
              || name == null
              || name.isBlank()
              || name.length() > 200
              || state == null
              || !STATE.matcher(state).matches()) {
            throw SharingRefusals.incomplete(
                SharingRefusals.SHARING,
                "a recipient is a known agency of a known state",
                "The account, the name or the state is missing or wrong",
                "for example agency, Demonstration County Sheriff, US-MN");
          }
          agencies.put(
              new Agencies.Agency(account, name.strip(), state, lawEnforcement), by.username());
          trail.record(
              TrailEvent.done("AgencyEntered", by.username(), "agency", account)
                  .under(SharingRefusals.SHARING)
                  .with("state", state)
                  .with("lawEnforcement", lawEnforcement));
          return account;
        });
  }

  /** The list. */
  public List<Agencies.Agency> agencies() {
    return agencies.all();
  }
}

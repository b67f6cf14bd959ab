package platewarden.access;

import java.util.List;

/** The purposes an authorization can be written for: the four of GO-445.17 Operations 4. */
public final class LawfulPurposes {

  /** Codes, as a request and an authorization name them. */
  public static final List<String> CODES =
      List.of(
          "STOLEN_VEHICLE_OR_PLATE",
          "MISSING_PERSON",
          "ACTIVE_WARRANT",
          "ACTIVE_CRIMINAL_INVESTIGATION");

  private LawfulPurposes() {}
}

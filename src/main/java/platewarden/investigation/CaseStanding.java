package platewarden.investigation;

/** What the register says of a case now. */
public enum CaseStanding {
  ACTIVE,
  INACTIVE,
  /** The register does not know the number. */
  NOT_THERE,
  /** The register does not answer: neither a yes nor a no. */
  UNREACHABLE
}

package platewarden.reads;

/** What a read is, under 13.824 subd. 2(b) and 13.82 subd. 7. */
public enum Classification {
  /** Private data on individuals or nonpublic data: every read, unless more is known. */
  PRIVATE_OR_NONPUBLIC,
  /** Active criminal investigative data: confidential or protected nonpublic. */
  ACTIVE_INVESTIGATIVE
}

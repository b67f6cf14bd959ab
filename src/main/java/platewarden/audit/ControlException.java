package platewarden.audit;

/**
 * One that is not as the law wants it.
 *
 * @param subjectType the kind of record: {@code search}, {@code account}, {@code day}
 * @param subjectId its id, the account's name or a pseudonym; never a plate
 * @param finding what is wrong, in words
 * @param trail places of the trail's entries about it, ascending, as {@code 3-7,9}
 */
public record ControlException(
    String subjectType, String subjectId, String finding, String trail) {}

package platewarden.law;

import org.jspecify.annotations.Nullable;

/**
 * One reason why something was not done.
 *
 * @param clause the clause that says no
 * @param rule the rule or check that spoke, for example {@code "search needs a factual basis"}
 * @param reason what is wrong or missing, in words for the person refused; never a plate
 * @param remedy what would make it lawful, where anything would
 */
public record Refusal(Clause clause, String rule, String reason, @Nullable String remedy) {}

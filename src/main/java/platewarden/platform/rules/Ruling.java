package platewarden.platform.rules;

import platewarden.law.Clause;

/**
 * One decision of one rule.
 *
 * @param rule the rule's sentence
 * @param clause the clause that the rule carries
 * @param decision what it decided
 */
public record Ruling(String rule, Clause clause, Object decision) {}

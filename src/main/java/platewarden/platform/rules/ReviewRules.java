package platewarden.platform.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;

/**
 * Holds a DRL to the rules of the house before Drools sees it: every rule cites its clause, decides
 * by {@code rulings.give(...)} and does nothing else.
 */
final class ReviewRules {

  /** Order, repetition and effect are not for rules: which ruling prevails is decided in Java. */
  private static final Pattern ACTS =
      Pattern.compile(
          "\\b(?:drools|kcontext|insert|insertLogical|insertAsync|update|modify|delete|retract|halt|with)\\b");

  private static final Pattern STRINGS_AND_COMMENTS =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern GIVE =
      Pattern.compile("rulings\\s*\\.\\s*give\\s*(\\(.*\\))", Pattern.DOTALL);

  /**
   * A file that may be used.
   *
   * @param folder where Drools expects it, by the package it declares
   * @param clauses the clause of each rule, by the rule's name
   */
  record Reviewed(String folder, Map<String, Clause> clauses) {}

  private final DrlFile file;

  private ReviewRules(DrlFile file) {
    this.file = file;
  }

  /**
   * Reviews a file.
   *
   * @throws RuleNotUsable naming the first rule that breaks the house's rules
   */
  static Reviewed of(DrlFile file) {
    return new ReviewRules(file).review();
  }

  private Reviewed review() {
    if (!file.subject().matches("[a-z][a-z-]*")) {
      throw unusable("a subject is written in small letters");
    }
    PackageDescr contents = parse();
    checkDeclarations(contents);
    Map<String, Clause> clauses = new LinkedHashMap<>();
    for (RuleDescr rule : contents.getRules()) {
      if (rule.isQuery()) {
        throw unusable(rule, "is a query; a subject has rules only");
      }
      checkForm(rule);
      checkConsequence(rule);
      if (clauses.put(rule.getName(), clauseOf(rule)) != null) {
        throw unusable(rule, "is there twice");
      }
    }
    if (clauses.isEmpty()) {
      throw unusable("there is no rule in it");
    }
    return new Reviewed(contents.getName().replace('.', '/'), clauses);
  }

  private PackageDescr parse() {
    DrlParser parser = new DrlParser();
    try {
      PackageDescr contents = parser.parse(false, file.text());
      if (parser.hasErrors()) {
        throw unusable("it cannot be read: " + parser.getErrors().get(0).getMessage());
      }
      if (contents == null) {
        throw unusable("there is no rule in it");
      }
      return contents;
    } catch (DroolsParserException e) {
      throw unusable("it cannot be read: " + e.getMessage());
    }
  }

  private void checkDeclarations(PackageDescr contents) {
    if (contents.getGlobals().stream().map(GlobalDescr::getIdentifier).distinct().count() > 1
        || contents.getGlobals().stream().anyMatch(it -> !isRulings(it))) {
      throw unusable("the only global is " + Rulings.class.getName() + " rulings");
    }
    if (!contents.getFunctions().isEmpty()
        || !contents.getClassAndEnumDeclarationDescrs().isEmpty()
        || !contents.getAttributes().isEmpty()) {
      throw unusable("a function, a declared type or an attribute for all rules has no place here");
    }
  }

  private static boolean isRulings(GlobalDescr global) {
    return "rulings".equals(global.getIdentifier())
        && Set.of("Rulings", Rulings.class.getName()).contains(global.getType());
  }

  private void checkForm(RuleDescr rule) {
    if (!rule.getAttributes().isEmpty()) {
      List<String> names = rule.getAttributes().keySet().stream().sorted().toList();
      throw unusable(rule, "has the attribute " + String.join(", ", names) + "; a rule has none");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      throw unusable(rule, "has more than one consequence");
    }
  }

  private void checkConsequence(RuleDescr rule) {
    String code =
        STRINGS_AND_COMMENTS
            .matcher(String.valueOf(rule.getConsequence()))
            .replaceAll(found -> found.group().startsWith("/") ? " " : "\\$text");
    List<String> statements = List.of(code.split(";")).stream().map(String::trim).toList();
    boolean gives = false;
    for (String statement : statements) {
      if (statement.isEmpty()) {
        continue;
      }
      var give = GIVE.matcher(statement);
      if (!give.matches() || !isOneGroup(give.group(1)) || ACTS.matcher(statement).find()) {
        throw unusable(rule, "does more than rulings.give(...): a rule decides and does nothing");
      }
      gives = true;
    }
    if (!gives) {
      throw unusable(rule, "gives no ruling");
    }
  }

  private static boolean isOneGroup(String parenthesised) {
    int depth = 0;
    for (int i = 0; i < parenthesised.length(); i++) {
      char c = parenthesised.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && i < parenthesised.length() - 1) {
        return false;
      }
    }
    return depth == 0;
  }

  private Clause clauseOf(RuleDescr rule) {
    AnnotationDescr annotation = rule.getAnnotation("clause");
    if (annotation == null) {
      throw unusable(rule, "carries no @clause");
    }
    if (annotation.isDuplicated()) {
      throw unusable(rule, "carries more than one @clause");
    }
    String quoted = textOf(annotation.getSingleValue());
    // Unquoted, Drools makes a Double of 13.824 and drops what follows.
    if (quoted == null
        || quoted.length() < 2
        || !quoted.startsWith("\"")
        || !quoted.endsWith("\"")) {
      throw unusable(rule, "carries a @clause that is not quoted: " + quoted);
    }
    try {
      return Clause.of(quoted.substring(1, quoted.length() - 1));
    } catch (IllegalArgumentException e) {
      throw unusable(rule, "carries a malformed @clause: " + quoted);
    }
  }

  private static @Nullable String textOf(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private RuleNotUsable unusable(RuleDescr rule, String what) {
    return new RuleNotUsable(
        "%s, line %d: the rule \"%s\" %s. Platewarden does not start."
            .formatted(file.path(), rule.getLine(), rule.getName(), what));
  }

  private RuleNotUsable unusable(String what) {
    return new RuleNotUsable("%s: %s. Platewarden does not start.".formatted(file.path(), what));
  }
}

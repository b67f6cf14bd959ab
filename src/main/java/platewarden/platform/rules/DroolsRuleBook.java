package platewarden.platform.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.StatelessKieSession;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import platewarden.law.Clause;

/**
 * The rules of rules/*.drl, compiled once. Each judgement has a session of its own, so any number
 * of threads may ask at the same time.
 */
public final class DroolsRuleBook implements RuleBook {

  private record Subject(KieBase rules, Map<String, Clause> clauses) {}

  private final Map<String, Subject> subjects;

  private DroolsRuleBook(Map<String, Subject> subjects) {
    this.subjects = subjects;
  }

  /**
   * The rules on the class path: all of rules/*.drl, or those of the named subjects only. Needs no
   * Spring context, so that a test of one subject's rules compiles these and starts nothing.
   *
   * @throws RuleNotUsable when a rule breaks the house's rules or does not compile
   */
  public static DroolsRuleBook fromClasspath(String... only) {
    // Not Drools' own class path container: it finds nothing inside a fat jar.
    var resolver = new PathMatchingResourcePatternResolver(DroolsRuleBook.class.getClassLoader());
    List<DrlFile> files = new ArrayList<>();
    try {
      for (Resource resource : resolver.getResources("classpath*:rules/*.drl")) {
        DrlFile file =
            DrlFile.of(
                "rules/" + resource.getFilename(),
                resource.getContentAsString(StandardCharsets.UTF_8));
        if (only.length == 0 || List.of(only).contains(file.subject())) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rules cannot be read from the class path", e);
    }
    return of(files);
  }

  static DroolsRuleBook of(Collection<DrlFile> files) {
    if (files.isEmpty()) {
      throw new RuleNotUsable("There are no rules in rules/*.drl. Platewarden does not start.");
    }
    Map<String, Subject> subjects = new TreeMap<>();
    for (DrlFile file : files) {
      Subject subject = review(file);
      if (subjects.put(file.subject(), subject) != null) {
        throw new RuleNotUsable(file.path() + " is there twice. Platewarden does not start.");
      }
    }
    return new DroolsRuleBook(subjects);
  }

  @Override
  public Judgement judge(String subject, Object... facts) {
    Subject rules = subjects.get(subject);
    if (rules == null) {
      throw new IllegalArgumentException("There is no rules/" + subject + ".drl");
    }
    for (Object fact : facts) {
      if (!(fact instanceof Record)) {
        throw new IllegalArgumentException("A fact is a record, not a " + fact.getClass());
      }
    }
    List<Object> put = List.of(facts);
    var collector = new RulingsCollector(rules.clauses());
    StatelessKieSession session = rules.rules().newStatelessKieSession();
    session.setGlobal("rulings", collector);
    session.addEventListener(collector);
    session.execute(put);
    return JudgementJson.judgement(subject, put, collector.given());
  }

  @Override
  public Map<Clause, List<String>> trace() {
    Map<Clause, List<String>> trace = new TreeMap<>(Comparator.comparing(Clause::citation));
    subjects
        .values()
        .forEach(
            subject ->
                subject
                    .clauses()
                    .forEach(
                        (rule, clause) ->
                            trace.computeIfAbsent(clause, any -> new ArrayList<>()).add(rule)));
    trace.values().forEach(Collections::sort);
    return trace;
  }

  private static Subject review(DrlFile file) {
    ReviewRules.Reviewed reviewed = ReviewRules.of(file);
    return new Subject(compile(file, reviewed.folder()), reviewed.clauses());
  }

  private static KieBase compile(DrlFile file, String folder) {
    KieServices kie = KieServices.get();
    ReleaseId id =
        kie.newReleaseId(
            "platewarden.rules", file.subject(), Integer.toHexString(file.text().hashCode()));
    KieFileSystem files = kie.newKieFileSystem();
    files.generateAndWritePomXML(id);
    files.write("src/main/resources/" + folder + "/" + file.subject() + ".drl", file.text());
    ClassLoader loader = DroolsRuleBook.class.getClassLoader();
    // The classic build loses its evaluators after many judgements; the executable model does not.
    KieBuilder builder = kie.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      Message first = errors.get(0);
      throw new RuleNotUsable(
          "%s, line %d: %s. Platewarden does not start."
              .formatted(file.path(), first.getLine(), first.getText()));
    }
    return kie.newKieContainer(id, loader).getKieBase();
  }
}

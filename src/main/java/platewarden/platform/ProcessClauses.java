package platewarden.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import platewarden.law.Clause;

/** The clauses that process models carry: the property {@code clause} of a step. */
public final class ProcessClauses {

  private ProcessClauses() {}

  /**
   * Which steps rest on which clause, as {@code access-grant Task_Decide}, of all models on the
   * class path.
   *
   * @throws IllegalStateException when a model cannot be read or cites what is no citation
   */
  public static Map<Clause, List<String>> fromClasspath() {
    Map<Clause, List<String>> steps = new TreeMap<>(Comparator.comparing(Clause::citation));
    var resolver = new PathMatchingResourcePatternResolver(ProcessClauses.class.getClassLoader());
    try {
      for (Resource model : resolver.getResources("classpath*:processes/**/*.bpmn")) {
        read(model, steps);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The process models cannot be read", e);
    }
    steps.values().forEach(names -> names.sort(Comparator.naturalOrder()));
    return steps;
  }

  private static void read(Resource model, Map<Clause, List<String>> steps) {
    try (InputStream stream = model.getInputStream()) {
      var properties = parsed(stream).getElementsByTagNameNS("*", "property");
      for (int i = 0; i < properties.getLength(); i++) {
        if (properties.item(i) instanceof Element property
            && "clause".equals(property.getAttribute("name"))) {
          for (String citation : property.getAttribute("value").split("; ", -1)) {
            steps
                .computeIfAbsent(Clause.of(citation), any -> new ArrayList<>())
                .add(step(property));
          }
        }
      }
    } catch (IOException
        | SAXException
        | ParserConfigurationException
        | IllegalArgumentException e) {
      throw new IllegalStateException(
          "The model " + model.getFilename() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Document parsed(InputStream stream)
      throws ParserConfigurationException, SAXException, IOException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(stream);
  }

  private static String step(Element property) {
    String step = "";
    for (Node at = property.getParentNode(); at instanceof Element e; at = at.getParentNode()) {
      if (step.isEmpty()) {
        step = e.getAttribute("id");
      }
      if ("process".equals(e.getLocalName())) {
        return e.getAttribute("id").equals(step) ? step : e.getAttribute("id") + " " + step;
      }
    }
    return step;
  }
}

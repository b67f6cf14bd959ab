package platewarden.platform.letters;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes a PDF from {@code letters/<duty>/<name>.html} on the class path. */
@Component
public final class Letters {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

  private final SpringTemplateEngine templates = new SpringTemplateEngine();

  /** Reads templates once. */
  public Letters() {
    XRLog.setLoggingEnabled(false);
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
    resolver.setPrefix("letters/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(resolver);
  }

  /** The letter as a page of its own, which fetches nothing. */
  public String html(String name, Map<String, Object> model) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the name of a letter: " + name);
    }
    return templates.process(name, new Context(Locale.US, model));
  }

  /** The letter as PDF. What the model says is text and is escaped as such. */
  public byte[] pdf(String name, Map<String, Object> model) {
    String html = html(name, model);
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PdfRendererBuilder pdf = new PdfRendererBuilder();
      // A letter is whole in its template: it fetches nothing.
      pdf.useUriResolver((base, uri) -> null);
      pdf.withHtmlContent(html, null);
      pdf.toStream(bytes);
      pdf.run();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The letter " + name + " cannot be made", e);
    }
  }
}

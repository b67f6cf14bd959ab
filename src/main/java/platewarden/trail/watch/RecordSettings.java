package platewarden.trail.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.trail.SettingsInForce;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Puts each start on the trail with the hashes of what governs it: settings, law, rules, processes
 * and routes; and by name what is not as it was at the start before.
 */
@Component
class RecordSettings {

  private static final Clause SAFEGUARDS = Clause.of("13.05 subd. 5(a)(2)");
  private static final Pattern OURS =
      Pattern.compile("(platewarden|server|management|spring|camunda|camel|logging)\\..*");
  private static final Pattern SECRET =
      Pattern.compile(".*(password|secret|token|credential).*", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> FILES =
      Map.of(
          "law", "classpath*:rules/law.yaml",
          "rules", "classpath*:rules/**/*.drl",
          "processes", "classpath*:processes/**/*.*",
          "routes", "classpath*:routes/**/*.*",
          "realm", "classpath*:keycloak/*.json");

  private final ConfigurableEnvironment environment;
  private final SettingsInForce settings;
  private final Trail trail;

  RecordSettings(ConfigurableEnvironment environment, SettingsInForce settings, Trail trail) {
    this.environment = environment;
    this.settings = settings;
    this.trail = trail;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void started() {
    Map<String, String> now = hashes();
    Map<String, String> before = settings.last();
    TreeSet<String> changed = new TreeSet<>(now.keySet());
    changed.addAll(before.keySet());
    changed.removeIf(name -> Objects.equals(now.get(name), before.get(name)));
    TrailEvent entry =
        TrailEvent.done("ApplicationStarted", "system", "configuration", hash(now.toString()))
            .under(SAFEGUARDS);
    for (String file : FILES.keySet()) {
      entry = entry.with(file, now.getOrDefault(file, "none"));
    }
    trail.record(entry);
    if (!before.isEmpty() && !changed.isEmpty()) {
      trail.record(
          TrailEvent.done("ConfigurationChanged", "system", "configuration", hash(now.toString()))
              .under(SAFEGUARDS)
              .with("changed", String.join(" ", changed)));
    }
    settings.keep(now);
  }

  private Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(source -> java.util.Arrays.stream(names((EnumerablePropertySource<?>) source)))
        // Of a secret not even a hash: it could be guessed from it.
        .filter(name -> OURS.matcher(name).matches() && !SECRET.matcher(name).matches())
        .forEach(name -> hashes.put(name, hash(String.valueOf(environment.getProperty(name)))));
    FILES.forEach((name, pattern) -> hashes.put(name, hashOf(pattern)));
    return hashes;
  }

  private static String[] names(EnumerablePropertySource<?> source) {
    return source.getPropertyNames();
  }

  private static String hashOf(String pattern) {
    try {
      Map<String, byte[]> files = new TreeMap<>();
      for (Resource each : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        if (each.isReadable()) {
          files.put(
              each.getURL().getPath().replaceFirst(".*/classes/", ""),
              each.getContentAsByteArray());
        }
      }
      MessageDigest digest = sha256();
      files.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

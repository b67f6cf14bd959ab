package platewarden.platform.security;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sessions in memory; those of some people are over, whenever they began. */
final class SessionsFixture implements Sessions {

  final Set<String> ended = new HashSet<>();

  @Override
  public void end(String username) {
    ended.add(username);
  }

  @Override
  public boolean over(String username, Instant since) {
    return ended.contains(username);
  }

  @Override
  public void used(String username) {
    // Nobody asks here.
  }

  @Override
  public Map<String, Instant> lastUse() {
    return Map.of();
  }
}

package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import platewarden.platform.security.Accounts;
import platewarden.platform.security.Sessions;

/** Keycloak's accounts and the application's sessions, in memory. */
public final class AccountsFixture implements Accounts, Sessions {

  public final Map<String, Set<String>> roles = new HashMap<>();
  public final Set<String> disabled = new HashSet<>();
  public final List<String> loggedOut = new ArrayList<>();
  public final Map<String, Instant> over = new HashMap<>();
  public final Map<String, Instant> lastUse = new HashMap<>();
  public boolean down;
  private final Clock clock;

  public AccountsFixture(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Account> find(String username) {
    answers();
    return Optional.ofNullable(roles.get(username))
        .map(held -> new Account(username, !disabled.contains(username), held));
  }

  @Override
  public List<Account> all() {
    answers();
    return roles.keySet().stream().sorted().map(name -> find(name).orElseThrow()).toList();
  }

  @Override
  public void give(String username, String role) {
    answers();
    roles.computeIfAbsent(username, none -> new HashSet<>()).add(role);
  }

  @Override
  public void take(String username, Set<String> taken) {
    answers();
    roles.getOrDefault(username, new HashSet<>()).removeAll(taken);
  }

  @Override
  public void disable(String username) {
    answers();
    disabled.add(username);
  }

  @Override
  public void endSessions(String username) {
    answers();
    loggedOut.add(username);
  }

  private void answers() {
    if (down) {
      throw new IllegalStateException("Keycloak does not answer");
    }
  }

  @Override
  public void end(String username) {
    over.put(username, clock.instant());
  }

  @Override
  public boolean over(String username, Instant since) {
    Instant ended = over.get(username);
    return ended != null && !since.isAfter(ended);
  }

  @Override
  public void used(String username) {
    // Not asked here.
  }

  @Override
  public Map<String, Instant> lastUse() {
    return lastUse;
  }
}

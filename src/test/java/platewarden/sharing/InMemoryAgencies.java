package platewarden.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agencies without a database. */
public final class InMemoryAgencies implements Agencies {

  private final Map<String, Agency> agencies = new LinkedHashMap<>();

  @Override
  public Optional<Agency> find(String account) {
    return Optional.ofNullable(agencies.get(account));
  }

  @Override
  public List<Agency> all() {
    return List.copyOf(agencies.values());
  }

  @Override
  public void put(Agency agency, String by) {
    agencies.put(agency.account(), agency);
  }
}

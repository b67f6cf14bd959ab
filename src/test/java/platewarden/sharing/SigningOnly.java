package platewarden.sharing;

import java.util.List;
import java.util.Optional;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailLog;

/** A log that puts a word beneath what it signs, for tests in which nobody checks. */
public final class SigningOnly implements TrailLog {

  @Override
  public String sign(String text) {
    return text + "\nsigned\n";
  }

  @Override
  public String checkpoint() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> witnessed() {
    return Optional.empty();
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public List<TrailEntry> entries(long from, long to) {
    return List.of();
  }

  @Override
  public List<TrailEntry> about(String subjectType, String subjectId) {
    return List.of();
  }

  @Override
  public List<byte[]> inclusion(long index, long size) {
    return List.of();
  }

  @Override
  public List<byte[]> consistency(long older, long newer) {
    return List.of();
  }

  @Override
  public String verifierKey() {
    return "";
  }
}

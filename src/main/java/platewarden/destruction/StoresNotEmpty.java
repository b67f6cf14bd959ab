package platewarden.destruction;

import java.util.List;

/** After an attempt, stores still held something of what was to be destroyed. */
final class StoresNotEmpty extends RuntimeException {

  private final List<String> stores;

  StoresNotEmpty(List<String> stores) {
    super("Not empty: " + stores);
    this.stores = List.copyOf(stores);
  }

  List<String> stores() {
    return stores;
  }
}

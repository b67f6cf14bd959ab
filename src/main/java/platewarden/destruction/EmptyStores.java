package platewarden.destruction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import platewarden.reads.IndexUnavailable;
import platewarden.reads.KeepsReads;

/** Empties the stores of a day, one after the other, and looks at each afterwards. */
@Component
class EmptyStores {

  private static final Logger LOG = LoggerFactory.getLogger(EmptyStores.class);

  private final List<KeepsReads> stores;

  EmptyStores(List<KeepsReads> stores) {
    this.stores = List.copyOf(stores);
  }

  /**
   * Empties every store and looks at it. A store that does not answer keeps no other from being
   * emptied.
   *
   * @throws StoresNotEmpty naming those that still hold something
   */
  List<Certificate.StoreResult> empty(LocalDate day) {
    List<Certificate.StoreResult> results = new ArrayList<>();
    List<String> notEmpty = new ArrayList<>();
    for (KeepsReads store : stores) {
      try {
        long destroyed = store.destroyDay(day);
        long remaining = store.remaining(day);
        results.add(new Certificate.StoreResult(store.store(), destroyed, remaining));
        if (remaining > 0) {
          notEmpty.add(store.store());
        }
      } catch (RuntimeException e) {
        LOG.warn("Store {} does not destroy: {}", store.store(), e.getClass().getName());
        notEmpty.add(store.store());
      }
    }
    if (!notEmpty.isEmpty()) {
      throw new StoresNotEmpty(notEmpty);
    }
    return results;
  }

  /**
   * Empties what a restore brought back of a destroyed day.
   *
   * @return whether every store could be looked at
   */
  boolean emptyAgain(LocalDate day) {
    boolean complete = true;
    for (KeepsReads store : stores) {
      try {
        if (store.remaining(day) > 0) {
          LOG.warn("Store {} held reads of the destroyed day {} again", store.store(), day);
          store.destroyDay(day);
        }
      } catch (IndexUnavailable down) {
        // Nobody can search it while it is down, and it is looked at again in a minute.
        complete = false;
      }
    }
    return complete;
  }
}

package platewarden.protection;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.protection.SortedRead.Part;

/** Lets recipients destroy what they were given, by notices that say nothing of why. */
@Service
@Transactional
public class QueueNotices {

  private final ProtectionFile file;
  private final RoutineNotices notices;
  private final PrivateTrail trail;

  QueueNotices(ProtectionFile file, RoutineNotices notices, PrivateTrail trail) {
    this.file = file;
    this.notices = notices;
    this.trail = trail;
  }

  /** Queues a notice on every read that was destroyed. */
  public void queue(UUID id) {
    ProtectionRequest request = file.find(id).orElseThrow();
    List<ReadRef> competing = request.competingToDestroy();
    List<ReadRef> destroyed =
        request.sorted().stream()
            .filter(read -> read.parts().contains(Part.CLEAR) || competing.contains(read.read()))
            .map(SortedRead::read)
            .toList();
    if (!destroyed.isEmpty()) {
      notices.queue(DestroyParts.order(id, "notices " + destroyed.size()), destroyed);
      trail.done("NoticesQueued", PrivateTrail.SYSTEM, id);
    }
  }
}

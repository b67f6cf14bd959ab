package platewarden.protection;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.protection.ProtectionRequest.Decision;
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
    Decision competing = request.competing();
    boolean all = competing == null || competing.code().equals("DESTROY");
    List<ReadRef> destroyed =
        request.sorted().stream()
            .filter(
                read ->
                    read.parts().contains(Part.CLEAR)
                        || (all && read.parts().contains(Part.COMPETING)))
            .map(SortedRead::read)
            .toList();
    if (!destroyed.isEmpty()) {
      notices.queue(DestroyParts.order(id, "notices"), destroyed);
      trail.done("NoticesQueued", PrivateTrail.SYSTEM, id);
    }
  }
}

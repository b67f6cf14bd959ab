package platewarden.investigation.process;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingAuthorization.EndReason;
import platewarden.investigation.TrackingFile;
import platewarden.investigation.TrackingState;

/** Tells a process again of a fact that came while nobody waited for it. */
@Component
public class RepeatTrackingFacts {

  private final TrackingFile file;
  private final EngineTrackingProcess process;

  /** Looks in this file. */
  public RepeatTrackingFacts(TrackingFile file, EngineTrackingProcess process) {
    this.file = file;
    this.process = process;
  }

  /** Once a minute. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  @Transactional
  public void repeat() {
    for (TrackingAuthorization one : file.all()) {
      EndReason why = one.endReason();
      if (one.state() == TrackingState.ENDED && why != null) {
        process.ended(one.id(), why);
      } else if (one.warrantWaits()) {
        process.warrantReceived(one.id());
      }
    }
  }
}

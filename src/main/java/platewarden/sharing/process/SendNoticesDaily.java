package platewarden.sharing.process;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.sharing.SendDestroyNotices;

/** Looks once an hour whether the day's notices are sent. */
@Component
class SendNoticesDaily {

  private final SendDestroyNotices notices;

  SendNoticesDaily(SendDestroyNotices notices) {
    this.notices = notices;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
  void send() {
    notices.send();
  }
}

package platewarden.alerts;

/** A match became an alert. It is handed on once its transaction has committed. */
public record AlertRaised(AlertView alert) {}

package platewarden.alerts;

import java.time.Instant;
import java.util.UUID;

/**
 * An action whose report in the records management system is required and not there yet (GO-445.17
 * Reporting). No plate: who writes the report knows it.
 *
 * @param actedAt when the action was recorded (UTC)
 */
public record ReportDue(
    UUID alertId, Action.Kind action, String by, Instant actedAt, String readerId) {}

package platewarden.access.rules;

/** Whether a training by the Technology Unit is on record and counts today. */
public record TrainingOnRecord(boolean current) {}

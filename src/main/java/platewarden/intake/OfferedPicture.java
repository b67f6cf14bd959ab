package platewarden.intake;

import platewarden.reads.ReadImage;

/**
 * A picture as a reader sent it. What type it is, its own first bytes say.
 *
 * @param role what it shows
 * @param bytes empty when the text could not be decoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OfferedPicture(ReadImage.Role role, byte[] bytes) {}

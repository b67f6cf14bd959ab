package platewarden.demo;

import java.util.Map;

/**
 * What a simulated reader sends, and what it saw.
 *
 * @param reader its id
 * @param vehicle the vehicle that was there
 * @param read the message, without its picture
 */
record Sighting(String reader, Vehicle vehicle, Map<String, Object> read) {}

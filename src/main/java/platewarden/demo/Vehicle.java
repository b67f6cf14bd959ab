package platewarden.demo;

import org.jspecify.annotations.Nullable;

/**
 * A vehicle of the simulated city. Its plate has a Q or an I, which Minnesota does not issue: no
 * plate of the demonstration is anybody's.
 *
 * @param plate as on the vehicle
 * @param state two letters
 * @param listed why the state's file lists it, as its code letter; null for most
 */
record Vehicle(String plate, String state, @Nullable Character listed) {}

package vn.tthc.application.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * What a carrier is given.
 *
 * @param id the same each time it is tried, so that whoever gets it twice can tell
 * @param subject for channels that have one
 * @param text in full
 * @param brief what fits into a message
 */
record Outgoing(UUID id, String address, String subject, String text, String brief, Instant toldAt) {

    /** A record's own text would carry the address into logs. */
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}

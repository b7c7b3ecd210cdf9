package vn.tthc.platform.audit;

/**
 * What a service knows of why its callers read. Every reading goes through it on the way to the audit log, so that none
 * is without a purpose; it may refuse one that states none.
 */
public interface ReadingPolicy {

    /** How the present caller reads this part of something. */
    Reading reading(String part);
}

package vn.tthc.catalog.steward;

import java.util.UUID;

/** The version of a procedure that is in force on a day, and the agency whose decision brought it. */
public record InForce(
        String code, UUID versionId, int number, boolean internal, String issuingAgency, String statedOnlineLevel) {}

package vn.tthc.platform.security;

import java.util.List;

/** The roles a token may carry in {@code groups}; constants, because {@code @RolesAllowed} needs them. */
public final class Role {

    public static final String CITIZEN = "citizen";
    public static final String RECEPTIONIST = "receptionist";
    public static final String OFFICER = "officer";
    public static final String LEADER = "leader";
    public static final String PROCEDURE_CONTROLLER = "procedure-controller";
    public static final String FEEDBACK_OFFICER = "feedback-officer";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    public static final String PARTNER_NATIONAL_PORTAL = "partner-national-portal";
    public static final String PARTNER_POST = "partner-post";
    public static final String PARTNER_BANK = "partner-bank";

    /** Every role there is, for tests that go through all of them. */
    public static final List<String> ALL = List.of(
            CITIZEN,
            RECEPTIONIST,
            OFFICER,
            LEADER,
            PROCEDURE_CONTROLLER,
            FEEDBACK_OFFICER,
            SUPERVISOR,
            AUDITOR,
            ADMIN,
            PARTNER_NATIONAL_PORTAL,
            PARTNER_POST,
            PARTNER_BANK);

    private Role() {}
}

package vn.tthc.platform.operations;

import vn.tthc.platform.audit.AuditReport;

/**
 * How a service stands with what it owes to others.
 *
 * @param outbox events that have not left yet
 * @param parked events that wait for an operator
 * @param inbox events handled and remembered
 */
public record ServiceState(String service, long outbox, long parked, long inbox, AuditReport audit) {}

package vn.tthc.application.result;

/** Whether a result holds on a day. */
enum ResultStatus {
    VALID,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED
}

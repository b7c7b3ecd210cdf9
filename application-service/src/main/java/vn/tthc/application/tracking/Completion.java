package vn.tthc.application.tracking;

import vn.tthc.application.dossier.Status;

/** How far a dossier is; too coarse to tell why it waits or how it ended. */
record Completion(int percent, String phase) {

    static Completion of(Status status) {
        return switch (status) {
            case DRAFT, SUBMITTED, RECEIVED -> new Completion(20, "Đã tiếp nhận");
            case PROCESSING, SUPPLEMENT_REQUESTED, PAYMENT_REQUIRED -> new Completion(50, "Đang giải quyết");
            case COMPLETED -> new Completion(90, "Đã giải quyết xong");
            case REJECTED_AT_INTAKE, WITHDRAWN, STOPPED, RETURNED -> new Completion(100, "Đã kết thúc");
        };
    }
}

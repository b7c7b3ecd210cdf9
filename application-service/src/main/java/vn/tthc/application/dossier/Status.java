package vn.tthc.application.dossier;

import java.util.Optional;
import java.util.Set;

/**
 * Where a dossier stands, by the national codes (TrangThaiHoSo), and where it may go from there.
 *
 * <p>Payment, delivery, digitisation, synchronisation and lateness are dimensions of their own and never folded in.
 */
public enum Status {
    DRAFT(0, "Bản nháp"),
    SUBMITTED(1, "Mới đăng ký"),
    RECEIVED(2, "Được tiếp nhận"),
    REJECTED_AT_INTAKE(3, "Không được tiếp nhận"),
    PROCESSING(4, "Đang xử lý"),
    SUPPLEMENT_REQUESTED(5, "Yêu cầu bổ sung giấy tờ"),
    PAYMENT_REQUIRED(6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
    WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ"),
    STOPPED(8, "Dừng xử lý"),
    COMPLETED(9, "Đã xử lý xong"),
    RETURNED(10, "Đã trả kết quả");

    private final int code;
    private final String title;

    Status(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The national code; 0 for a draft, which the nation does not count. */
    public int code() {
        return code;
    }

    /** The national name. */
    public String title() {
        return title;
    }

    /** Where a dossier filed online may go from here. */
    public Set<Status> successors() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(RECEIVED, REJECTED_AT_INTAKE, SUPPLEMENT_REQUESTED, WITHDRAWN);
            case RECEIVED -> Set.of(PROCESSING);
            case PROCESSING -> Set.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUIRED, WITHDRAWN, STOPPED, COMPLETED);
            case SUPPLEMENT_REQUESTED -> Set.of(PROCESSING, WITHDRAWN, STOPPED);
            case PAYMENT_REQUIRED -> Set.of(PROCESSING, STOPPED);
            case COMPLETED -> Set.of(RETURNED);
            case REJECTED_AT_INTAKE, WITHDRAWN, STOPPED, RETURNED -> Set.of();
        };
    }

    /** The same, but a file handed in at the counter or by post starts at {@link #RECEIVED}. */
    public Set<Status> successors(Channel channel) {
        return this == DRAFT && channel != Channel.ONLINE ? Set.of(RECEIVED) : successors();
    }

    public boolean isFinal() {
        return successors().isEmpty();
    }

    /** Before a receptionist has looked at it, and before its clock runs. */
    boolean isBeforeReceipt() {
        return this == DRAFT || this == SUBMITTED;
    }

    /** By name or by national code, as lists are filtered. */
    public static Optional<Status> of(String nameOrCode) {
        for (var status : values()) {
            if (status.name().equals(nameOrCode)
                    || Integer.toString(status.code).equals(nameOrCode)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}

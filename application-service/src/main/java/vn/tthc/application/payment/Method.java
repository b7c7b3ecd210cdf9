package vn.tthc.application.payment;

/** How money came in (NĐ 61/2018 Đ22). */
enum Method {
    CASH("Tiền mặt"),
    TRANSFER("Chuyển khoản"),
    ONLINE("Trực tuyến");

    private final String title;

    Method(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}

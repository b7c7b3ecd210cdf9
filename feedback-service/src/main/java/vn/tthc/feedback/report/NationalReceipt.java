package vn.tthc.feedback.report;

/** That a report of the national portal is here, under which code, and where it stands. */
record NationalReceipt(String nationalCode, String code, Status status) {

    static NationalReceipt of(Report report) {
        return new NationalReceipt(String.valueOf(report.nationalCode()), report.code(), report.status());
    }
}

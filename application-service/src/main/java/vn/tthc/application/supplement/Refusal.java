package vn.tthc.application.supplement;

/** Why the applicant may not be asked, in the words of the timeline. */
public enum Refusal {
    /** The dossier is not being processed. */
    STATUS("yêu cầu bổ sung"),
    /** It was sent back as often as the law allows. */
    ROUNDS("yêu cầu bổ sung quá số lần cho phép"),
    /** Too long after the receipt of the complete dossier. */
    WINDOW("yêu cầu bổ sung sau thời hạn cho phép kể từ khi nhận đủ hồ sơ");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

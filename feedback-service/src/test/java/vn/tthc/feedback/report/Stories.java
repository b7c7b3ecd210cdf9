package vn.tthc.feedback.report;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Reports that have come as far as a state, by the shortest way there. */
final class Stories {

    static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    static final Moment IN_TIME = new Moment(NOW, "officer", NOW.plus(Duration.ofDays(2)));
    static final Moment LATE = new Moment(NOW, "officer", NOW.minus(Duration.ofDays(1)));
    static final Finding BEHAVIOUR = Finding.of(Classification.ADMINISTRATIVE_BEHAVIOUR, null, null);
    static final Finding REGULATION = Finding.of(Classification.ADMINISTRATIVE_REGULATION, Ground.UNSUITABLE, null);
    static final Finding OTHERS = Finding.of(Classification.ADMINISTRATIVE_BEHAVIOUR, null, "H90.15");
    static final Reply REPLY = new Reply("Đã chấn chỉnh", Outcome.PROVEN, "12/UBND", null);

    private Stories() {}

    static Report fresh() {
        return about(About.NOTHING_IN_PARTICULAR);
    }

    static Report about(About about) {
        var submission = new Submission(
                Kind.REPORT, Channel.ONLINE, "Trả kết quả chậm", "H90.31", about, false, NOW, null, null);
        return new Report(UUID.randomUUID(), "PAKN-261120-ABCDEFGH", submission, Step.SENDER, NOW);
    }

    static Report in(Status status) {
        var report = fresh();
        switch (status) {
            case NEW -> {}
            case WAITING_SUPPLEMENT -> act(report, Command.ASK_SUPPLEMENT);
            case SUPPLEMENTED -> act(report, Command.ASK_SUPPLEMENT, Command.SUPPLEMENT);
            case REJECTED -> act(report, Command.REJECT);
            case REDIRECTED -> act(report, Command.REDIRECT);
            case ACCEPTED -> act(report, Command.ACCEPT);
            case TRANSFERRED -> act(report, Command.TRANSFER);
            case RETURNED -> act(report, Command.TRANSFER, Command.GIVE_BACK);
            case PROCESSING -> act(report, Command.ACCEPT, Command.CLASSIFY_OWN);
            case WAITING_PUBLICATION -> act(report, Command.ACCEPT, Command.CLASSIFY_OWN, Command.ANSWER);
            case MERGED -> act(report, Command.MERGE);
            case PUBLISHED -> act(report, Command.ACCEPT, Command.CLASSIFY_OWN, Command.ANSWER, Command.PUBLISH);
        }
        report.releaseEvents();
        return report;
    }

    static void act(Report report, Command... commands) {
        for (var command : commands) {
            act(report, command);
        }
    }

    private static void act(Report report, Command command) {
        var texts = new PublicTexts("Trả kết quả chậm", "Đã chấn chỉnh");
        switch (command) {
            case ACCEPT -> report.accept(null, IN_TIME, NOW);
            case ASK_SUPPLEMENT -> report.askSupplement("Cho biết ngày giờ", IN_TIME);
            case SUPPLEMENT -> report.supplement("Sáng 20/11", IN_TIME);
            case REJECT -> report.reject("Không rõ", "Nêu rõ", IN_TIME);
            case REDIRECT -> report.redirect("Gửi nơi tiếp công dân", IN_TIME);
            case CLASSIFY_OWN -> report.classify(BEHAVIOUR, null, IN_TIME, NOW);
            case CLASSIFY_OTHER -> report.classify(OTHERS, null, IN_TIME, NOW);
            case TRANSFER -> report.transfer("H90.15", "Không thuộc thẩm quyền", IN_TIME);
            case GIVE_BACK -> report.giveBack("Cũng không", IN_TIME);
            case NAME_OFFICER -> report.nameOfficer(report.about().officer("H90.35", "p-1", null), null, IN_TIME);
            case MERGE -> report.mergeInto(UUID.randomUUID(), "PAKN-261120-BBBBBBBB", IN_TIME);
            case ANSWER -> report.answer(REPLY, null, IN_TIME);
            case PUBLISH -> report.publish(texts, IN_TIME);
            case MODERATE -> report.moderate(texts, "Bỏ tên", IN_TIME);
            case JUDGE -> report.judge(false, "Chưa xong", IN_TIME);
            case REOPEN -> report.reopen("Vẫn chậm", IN_TIME, NOW);
        }
    }
}

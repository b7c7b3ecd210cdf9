package vn.tthc.e2e.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.e2e.WorkingDays;

/** The receptionist accepts: a code, a due date that explains itself, the receipt as PDF. */
public final class AcceptDossier implements Step {

    private static final Pattern CODE = Pattern.compile("H90(\\.\\d{2})+-(\\d{6})-\\d{4}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int HOUSE_DAYS = 7;

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public String play(Story story) {
        var dossier = story.online();
        var accepted = dossier.doAs("receptionist", "accept", Map.of()).json();
        var receivedAt = Instant.parse(accepted.path("receivedAt").asText());
        var received = receivedAt.atZone(WorkingDays.ZONE).toLocalDate();
        var code = checkCode(accepted.path("code").asText(), received);
        var due = checkDue(accepted, received);
        var clock =
                story.api().as("citizen").get(dossier.path() + "/clock").ok().json();
        var skipped = checkExplanation(clock, received, due);
        checkForm(story.api()
                .as("receptionist")
                .get(dossier.path() + "/forms/01")
                .ok()
                .body());
        checkWhatIf(story);
        dossier.awaitStatus("PROCESSING");
        return "Accepted as %s, due %s (7 working days; not counted: %s); form 01 printed with its QR code. And 3 working days from Fri 20/11/2026 10:00 would be Thu 26/11/2026, because 24/11 is a holiday."
                .formatted(code, due, skipped);
    }

    private static String checkCode(String code, LocalDate received) {
        var match = CODE.matcher(code);
        Check.that(match.matches(), "the code %s has the wrong form", code);
        Check.equal("the day in " + code, DAY.format(received), match.group(2));
        return code;
    }

    private static LocalDate checkDue(JsonNode accepted, LocalDate received) {
        var due = OffsetDateTime.parse(accepted.path("dueAt").asText())
                .atZoneSameInstant(WorkingDays.ZONE)
                .toLocalDate();
        Check.equal("the due date of a dossier received on " + received, WorkingDays.after(received, HOUSE_DAYS), due);
        return due;
    }

    /** Every day up to the due date is there, counted exactly when it is a working day, and otherwise with a reason. */
    private static String checkExplanation(JsonNode clock, LocalDate received, LocalDate due) {
        var days = StreamSupport.stream(clock.path("days").spliterator(), false)
                .filter(day -> LocalDate.parse(day.path("date").asText()).isAfter(received))
                .toList();
        Check.equal("the days explained in " + clock, ChronoUnit.DAYS.between(received, due), (long) days.size());
        days.forEach(day -> Check.equal(
                "whether " + day + " counts",
                WorkingDays.isWorking(LocalDate.parse(day.path("date").asText())),
                day.path("counted").asBoolean()));
        return days.stream()
                .filter(day -> !day.path("counted").asBoolean())
                .map(day -> day.path("date").asText().substring(5) + " "
                        + day.path("reason").asText())
                .collect(Collectors.joining(", "));
    }

    private static void checkForm(byte[] pdf) {
        var start = new String(pdf, 0, Math.min(5, pdf.length), StandardCharsets.US_ASCII);
        Check.equal("the beginning of form 01", "%PDF-", start);
        Check.that(pdf.length > 1000, "form 01 has only %d bytes", pdf.length);
    }

    /** The example of the law's readers: across a weekend and the new holiday of 24/11. */
    private static void checkWhatIf(Story story) {
        var answer = story.api()
                .as("citizen")
                .get("/api/v1/calendars/" + Story.COMMUNE
                        + "/due-date?receivedAt=2026-11-20T10:00:00%2B07:00&quantity=3&unit=WORKING_DAY")
                .ok()
                .json();
        var at = OffsetDateTime.parse(answer.path("dueAt").asText())
                .atZoneSameInstant(WorkingDays.ZONE)
                .toLocalDate();
        Check.equal("3 working days from Fri 20/11/2026", LocalDate.parse("2026-11-26"), at);
        Check.that(answer.toString().contains("Ngày Văn hóa Việt Nam"), "24/11 is not explained: %s", answer);
    }
}

package vn.tthc.workflow.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.workflow.mining.FinishedCase.Spell;
import vn.tthc.workflow.mining.FinishedCase.Transit;
import vn.tthc.workflow.mining.FinishedCase.Work;
import vn.tthc.workflow.mining.MiningReport.Ground;
import vn.tthc.workflow.process.LegalTime;

/** Monday 23/11/2026, eight hours from 07:30, all times as they are read off a clock in Vietnam. */
class MiningTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "calendar-1",
            List.of(
                    new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                    new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))),
            Map.of());
    private static final MiningQuestion NOVEMBER = MiningQuestion.of("1.013225", "2026-11-01", "2026-11-30");

    private final Mining mining = new Mining();

    private static Instant at(String local) {
        return Instant.parse("2026-11-" + local + ":00+07:00");
    }

    private static Work work(String step, String agency, String opened, @Nullable String claimed, String closed) {
        return new Work(
                step,
                "Bước " + step,
                agency,
                "officer",
                480,
                at(opened),
                claimed == null ? null : at(claimed),
                at("24T07:30"),
                at(closed),
                "DONE",
                null);
    }

    private static FinishedCase finished(List<Work> works, List<Transit> transits, List<Spell> spells) {
        return new FinishedCase(
                "H90.31-261123-0001",
                "calendar-1",
                "COMPLETED",
                at("23T07:30"),
                at("24T09:30"),
                works,
                transits,
                spells,
                List.of());
    }

    private void add(FinishedCase one) {
        mining.add(one, new LegalTime(CALENDAR, one.pauses(), one.startedAt()));
    }

    @Test
    void waiting_ends_when_somebody_takes_it_and_noon_counts_for_nothing() {
        add(finished(List.of(work("appraise", "H90.31", "23T08:00", "23T10:30", "23T14:00")), List.of(), List.of()));

        var step = mining.report(NOVEMBER).steps().getFirst();
        assertThat(step.waiting().median()).isEqualTo(150);
        assertThat(step.working().median()).isEqualTo(60 + 60);
        assertThat(step.late()).isZero();
    }

    @Test
    void what_nobody_took_waited_to_the_end() {
        add(finished(List.of(work("appraise", "H90.31", "23T08:00", null, "24T08:30")), List.of(), List.of()));

        var step = mining.report(NOVEMBER).steps().getFirst();
        assertThat(step.waiting().median()).isEqualTo(450 + 60);
        assertThat(step.working().median()).isZero();
        assertThat(step.late()).isOne();
    }

    @Test
    void median_and_nine_of_ten_are_times_that_really_were() {
        IntStream.rangeClosed(1, 10)
                .mapToObj("23T08:%02d"::formatted)
                .map(claimed -> work("appraise", "H90.31", "23T08:00", claimed, "23T09:00"))
                .forEach(work -> add(finished(List.of(work), List.of(), List.of())));

        var step = mining.report(NOVEMBER).steps().getFirst();
        assertThat(step.volume()).isEqualTo(10);
        assertThat(step.waiting()).isEqualTo(new Spread.Figures(5, 9));
    }

    @Test
    void a_step_that_is_done_again_is_rework_once_for_each_further_time() {
        var work = work("appraise", "H90.31", "23T08:00", "23T08:30", "23T09:00");
        add(finished(List.of(work, work, work), List.of(), List.of()));
        add(finished(List.of(work), List.of(), List.of()));

        var step = mining.report(NOVEMBER).steps().getFirst();
        assertThat(step.volume()).isEqualTo(4);
        assertThat(step.repeats()).isEqualTo(2);
        assertThat(step.casesRepeated()).isOne();
    }

    @Test
    void ways_between_agencies_and_the_time_of_each_custodian() {
        add(finished(
                List.of(),
                List.of(
                        new Transit("H90.31", "H90.15", "RECEIVED", at("23T09:00"), at("23T10:00")),
                        new Transit("H90.31", "H90.15", "REFUSED", at("23T09:00"), at("23T09:30"))),
                List.of(
                        new Spell("H90.31", at("23T07:30"), at("23T10:00")),
                        new Spell("H90.15", at("23T10:00"), at("24T09:30")))));

        var report = mining.report(NOVEMBER);
        assertThat(report.handoffs())
                .containsExactly(new MiningReport.Way("H90.31", "H90.15", 2, 1, new Spread.Figures(30, 60)));
        assertThat(report.custodians())
                .extracting(MiningReport.Custodian::agencyCode, MiningReport.Custodian::minutes, one -> one.share())
                .containsExactly(tuple("H90.15", 450L, 0.75), tuple("H90.31", 150L, 0.25));
        assertThat(report.duration().median()).isEqualTo(600);
    }

    @Test
    void what_the_applicant_took_is_nobodys_time() {
        var paused = new FinishedCase(
                "H90.31-261123-0001",
                "calendar-1",
                "COMPLETED",
                at("23T07:30"),
                at("23T11:30"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Pause(at("23T08:30"), at("23T10:30"))));
        add(paused);

        assertThat(mining.report(NOVEMBER).duration().median()).isEqualTo(120);
    }

    @Test
    void savings_come_most_minutes_first_and_are_silent_about_a_few() {
        var slow = work("appraise", "H90.31", "23T08:00", "23T11:00", "23T11:30");
        var rare = work("stamp", "H90.31", "23T08:00", "23T11:00", "23T11:30");
        IntStream.range(0, 5)
                .forEach(n -> add(finished(n < 4 ? List.of(slow, rare) : List.of(slow), List.of(), List.of())));

        assertThat(mining.report(NOVEMBER).savings())
                .extracting(MiningReport.Saving::ground, MiningReport.Saving::stepCode, MiningReport.Saving::minutes)
                .containsExactly(
                        tuple(Ground.UNUSED_SHARE, "appraise", 5L * (480 - 180 - 30)),
                        tuple(Ground.WAITING, "appraise", 5L * (180 - 30)));
    }

    @Test
    void a_dossier_whose_calendar_is_unknown_is_counted_and_left_out() {
        mining.addUncounted();

        var report = mining.report(NOVEMBER);
        assertThat(report.cases()).isOne();
        assertThat(report.uncounted()).isOne();
        assertThat(report.steps()).isEmpty();
    }

    @Test
    void the_log_for_mining_tools_has_a_trace_for_each_dossier_in_the_order_of_time() throws Exception {
        var out = new ByteArrayOutputStream();
        var named = new Work(
                "a",
                "Thẩm <định> & \"ký\"",
                "H90.31",
                "officer",
                480,
                at("23T08:00"),
                null,
                at("24T07:30"),
                at("23T09:00"),
                "DONE",
                "approve");
        write(
                new XesTable(out),
                finished(
                        List.of(named, work("b", "H90.15", "23T08:30", "23T08:40", "23T08:50")), List.of(), List.of()));

        var log = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
        assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(log.getElementsByTagName("trace").getLength()).isOne();
        assertThat(values(log, "time:timestamp")).isSorted().hasSize(5);
        assertThat(values(log, "concept:name")).startsWith("H90.31-261123-0001", "Thẩm <định> & \"ký\"", "Bước b");
        assertThat(values(log, "lifecycle:transition"))
                .containsExactly("schedule", "schedule", "start", "complete", "complete");
        assertThat(values(log, "outcome")).containsExactly("approve");
    }

    private static List<String> values(Element log, String key) {
        var all = log.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(n -> (Element) all.item(n))
                .filter(one -> one.getAttribute("key").equals(key))
                .map(one -> one.getAttribute("value"))
                .toList();
    }

    @Test
    void the_table_has_nothing_that_a_spreadsheet_takes_for_a_formula() throws Exception {
        var out = new ByteArrayOutputStream();
        var cunning = new Work(
                "a",
                "=1+1",
                "H90.31",
                "officer",
                480,
                at("23T08:00"),
                null,
                at("24T07:30"),
                at("23T09:00"),
                "DONE",
                null);
        write(new CsvTable(out), finished(List.of(cunning), List.of(), List.of()));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "case,activity,transition,timestamp,agency,role,step,outcome,case_state",
                        "H90.31-261123-0001,\"'=1+1\",schedule,2026-11-23T01:00:00Z,H90.31,officer,a,,COMPLETED",
                        "H90.31-261123-0001,\"'=1+1\",complete,2026-11-23T02:00:00Z,H90.31,officer,a,,COMPLETED");
    }

    private static void write(EventTable table, FinishedCase one) throws IOException {
        try (table) {
            table.add(one);
        }
    }
}

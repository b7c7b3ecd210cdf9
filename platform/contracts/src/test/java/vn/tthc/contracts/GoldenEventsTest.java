package vn.tthc.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.PostingEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.contracts.feedback.FeedbackPressureEvent;
import vn.tthc.contracts.workflow.EvaluationEvent;
import vn.tthc.contracts.workflow.PressureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.contracts.workflow.ProcessEvent;

/** One event of each family, letter by letter as it stands on its topic. */
class GoldenEventsTest {

    private static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("019aa000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-11-20T02:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    static final List<Topic> FAMILIES = Topic.ALL;

    static Stream<Arguments> golden() {
        return Stream.of(
                arguments(
                        AgencyEvent.class,
                        new AgencyEvent.Changed(
                                "H90.15", "Sở Xây dựng", "H90", "H90/H90.15/", "DEPARTMENT", DAY, null, null),
                        """
                        {"type":"vn.tthc.catalog.agency-changed.v1","code":"H90.15","name":"Sở Xây dựng",
                         "parentCode":"H90","path":"H90/H90.15/","level":"DEPARTMENT","validFrom":"2026-11-24"}"""),
                arguments(
                        CalendarEvent.class,
                        new CalendarEvent.Activated(
                                "c-1",
                                "H90",
                                1,
                                List.of(new CalendarEvent.Hours("07:30", "11:30")),
                                List.of(
                                        new CalendarEvent.Day(DAY, "HOLIDAY", "Ngày Văn hóa Việt Nam"),
                                        new CalendarEvent.Day(DAY, "LOCAL_CLOSURE", "Mất điện", "AFTERNOON"))),
                        """
                        {"type":"vn.tthc.catalog.calendar-activated.v1","versionId":"c-1","agencyCode":"H90","number":1,
                         "workingHours":[{"from":"07:30","to":"11:30"}],
                         "days":[{"date":"2026-11-24","kind":"HOLIDAY","name":"Ngày Văn hóa Việt Nam"},
                          {"date":"2026-11-24","kind":"LOCAL_CLOSURE","name":"Mất điện","part":"AFTERNOON"}]}"""),
                arguments(
                        ProcedureEvent.class,
                        new ProcedureEvent.VersionPublished(
                                "v-1",
                                "1.013225",
                                1,
                                "Cấp giấy phép xây dựng",
                                "G09-XD01",
                                DAY,
                                null,
                                List.of(new ProcedureEvent.Case(
                                        "1.013225.01",
                                        "Nhà ở riêng lẻ",
                                        List.of(new ProcedureEvent.Limit(7, "WORKING_DAY")),
                                        "15:00",
                                        List.of(
                                                new ProcedureEvent.Fee("ONLINE", "SERVICE_FEE", 75000L, ""),
                                                new ProcedureEvent.Fee(
                                                        "DIRECT",
                                                        "FEE",
                                                        2000L,
                                                        "",
                                                        new ProcedureEvent.PerUnit(
                                                                "trang",
                                                                List.of(new ProcedureEvent.Tier(3, 1000)),
                                                                200000L,
                                                                "bản"))),
                                        List.of(new ProcedureEvent.Component("K1", "Đơn đề nghị", 1, 0, true)))),
                                List.of("H90.31"),
                                true,
                                List.of("CITIZEN"),
                                "01/QĐ-UBND",
                                AT),
                        """
                        {"type":"vn.tthc.catalog.procedure-version-published.v1","versionId":"v-1",
                         "procedureCode":"1.013225","number":1,"name":"Cấp giấy phép xây dựng","sectorCode":"G09-XD01",
                         "validFrom":"2026-11-24","cases":[{"code":"1.013225.01","name":"Nhà ở riêng lẻ",
                         "limits":[{"quantity":7,"unit":"WORKING_DAY"}],"cutOff":"15:00",
                         "fees":[{"channel":"ONLINE","kind":"SERVICE_FEE","amount":75000,"description":""},
                          {"channel":"DIRECT","kind":"FEE","amount":2000,"description":"","perUnit":{"unit":"trang",
                           "tiers":[{"from":3,"amount":1000}],"most":200000,"each":"bản"}}],
                         "components":[{"code":"K1","name":"Đơn đề nghị","originals":1,"copies":0,"required":true}]}],
                         "executingAgencies":["H90.31"],"receivableOnline":true,"subjectTypes":["CITIZEN"],
                         "decisionNumber":"01/QĐ-UBND","publishedAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        ProcedureEvent.class,
                        new ProcedureEvent.FormPublished(
                                "v-1", "1.013225", "1.013225.01", 2, "{\"type\":\"object\"}", AT),
                        """
                        {"type":"vn.tthc.catalog.procedure-form-published.v1","versionId":"v-1",
                         "procedureCode":"1.013225","caseCode":"1.013225.01","number":2,
                         "schema":"{\\"type\\":\\"object\\"}","publishedAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        ProcedureEvent.class,
                        new ProcedureEvent.DeliveryStated(
                                "1.013225",
                                2,
                                List.of(
                                        new ProcedureEvent.Delivery(
                                                LocalDate.of(2026, 1, 1),
                                                DAY,
                                                "PARTIAL",
                                                3,
                                                "Phải kiểm tra thực địa",
                                                "CROSS_LEVEL",
                                                true,
                                                List.of("H90.31"),
                                                "15:00"),
                                        new ProcedureEvent.Delivery(
                                                DAY, null, "FULL", null, null, "NONE", false, List.of(), null)),
                                AT),
                        """
                        {"type":"vn.tthc.catalog.procedure-delivery-stated.v1","procedureCode":"1.013225","revision":2,
                         "deliveries":[{"validFrom":"2026-01-01","validTo":"2026-11-24","onlineLevel":"PARTIAL",
                          "legacyLevel":3,"partialReason":"Phải kiểm tra thực địa","interAgencyKind":"CROSS_LEVEL",
                          "beyondTerritory":true,"receivers":["H90.31"],"cutOff":"15:00"},
                          {"validFrom":"2026-11-24","onlineLevel":"FULL","interAgencyKind":"NONE",
                          "beyondTerritory":false,"receivers":[]}],"statedAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        ProcessDefinitionEvent.class,
                        new ProcessDefinitionEvent.Approved(ID, "1.013225", null, null, 2, AT),
                        """
                        {"type":"vn.tthc.workflow.process-definition-approved.v1",
                         "definitionId":"019aa000-0000-7000-8000-000000000001","procedureCode":"1.013225","number":2,
                         "approvedAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        ApplicationEvent.class,
                        new ApplicationEvent.Supplemented(ID, "H90.31-261120-0001", OTHER, AT, null, AT),
                        """
                        {"type":"vn.tthc.application.supplemented.v1",
                         "applicationId":"019aa000-0000-7000-8000-000000000001","dossierCode":"H90.31-261120-0001",
                         "supplementId":"019aa000-0000-7000-8000-000000000002","suppliedAt":"2026-11-20T02:30:00Z",
                         "dueAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        ApplicationEvent.class,
                        new ApplicationEvent.PaymentSettled(ID, "H90.31-261120-0001", OTHER, "PAID", AT, AT, AT),
                        """
                        {"type":"vn.tthc.application.payment-settled.v1",
                         "applicationId":"019aa000-0000-7000-8000-000000000001","dossierCode":"H90.31-261120-0001",
                         "obligationId":"019aa000-0000-7000-8000-000000000002","paymentState":"PAID",
                         "settledAt":"2026-11-20T02:30:00Z","previousDueAt":"2026-11-20T02:30:00Z",
                         "dueAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        ProcessEvent.class,
                        new ProcessEvent.Approved(ID, OTHER, "H90.31", "leader", "12/GPXD", DAY, AT),
                        """
                        {"type":"vn.tthc.workflow.approved.v1","applicationId":"019aa000-0000-7000-8000-000000000001",
                         "taskId":"019aa000-0000-7000-8000-000000000002","agencyCode":"H90.31","signedBy":"leader",
                         "resultNumber":"12/GPXD","resultValidTo":"2026-11-24","approvedAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        PressureEvent.class,
                        new PressureEvent.Overdue(
                                ID,
                                new PressureEvent.Running("STEP", OTHER, OTHER, "appraise", "H90.31", AT),
                                "H90.31",
                                AT),
                        """
                        {"type":"vn.tthc.workflow.overdue.v1","applicationId":"019aa000-0000-7000-8000-000000000001",
                         "clock":{"subject":"STEP","subjectId":"019aa000-0000-7000-8000-000000000002",
                         "taskId":"019aa000-0000-7000-8000-000000000002","stepCode":"appraise","agencyCode":"H90.31",
                         "dueAt":"2026-11-20T02:30:00Z"},"toldAgency":"H90.31","at":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        PostingEvent.class,
                        new PostingEvent.Changed(ID, "H90.31", "BOARD", "1.013225", "v-1", AT, null),
                        """
                        {"type":"vn.tthc.catalog.posting-changed.v1","postingId":"019aa000-0000-7000-8000-000000000001",
                         "agencyCode":"H90.31","medium":"BOARD","procedureCode":"1.013225","versionId":"v-1",
                         "postedAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        EvaluationEvent.class,
                        new EvaluationEvent.ProcessMeasured(
                                ID,
                                OTHER,
                                "H90.31-261120-0001",
                                "1.013225",
                                AT,
                                List.of(new EvaluationEvent.AgencyTime("H90.31", "HANDLING", 3, 1, 500, 480)),
                                List.of(new EvaluationEvent.OfficerTime("officer-1", "H90.31", 2, 300, 240)),
                                AT),
                        """
                        {"type":"vn.tthc.workflow.process-measured.v1",
                         "processId":"019aa000-0000-7000-8000-000000000001",
                         "applicationId":"019aa000-0000-7000-8000-000000000002","dossierCode":"H90.31-261120-0001",
                         "procedureCode":"1.013225","finishedAt":"2026-11-20T02:30:00Z",
                         "agencies":[{"agencyCode":"H90.31","role":"HANDLING","steps":3,"lateSteps":1,
                          "spentMinutes":500,"shareMinutes":480}],
                         "officers":[{"officer":"officer-1","agencyCode":"H90.31","steps":2,"spentMinutes":300,
                          "shareMinutes":240}],"measuredAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        FeedbackEvent.class,
                        new FeedbackEvent.DossierRated(ID, OTHER, "1.013225", "H90.31", 3, AT),
                        """
                        {"type":"vn.tthc.feedback.dossier-rated.v1","id":"019aa000-0000-7000-8000-000000000001",
                         "applicationId":"019aa000-0000-7000-8000-000000000002","procedureCode":"1.013225",
                         "agencyCode":"H90.31","score":3,"ratedAt":"2026-11-20T02:30:00Z"}"""),
                arguments(
                        FeedbackPressureEvent.class,
                        new FeedbackPressureEvent.Overdue(
                                ID,
                                new FeedbackPressureEvent.Running("PAKN-261120-ABCDEFGH", "ANSWER", "H90.31", AT),
                                "H90.31",
                                AT),
                        """
                        {"type":"vn.tthc.feedback.overdue.v1","id":"019aa000-0000-7000-8000-000000000001",
                         "clock":{"code":"PAKN-261120-ABCDEFGH","duty":"ANSWER","agencyCode":"H90.31",
                         "dueAt":"2026-11-20T02:30:00Z"},"toldAgency":"H90.31","at":"2026-11-20T02:30:00Z"}"""));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void an_event_is_written_and_read_as_ever(Class<?> family, Event event, String json) throws IOException {
        var golden = EventTypes.JSON.readTree(json);

        assertThat(EventTypes.JSON.readTree(EventTypes.JSON.writerFor(family).writeValueAsString(event)))
                .isEqualTo(golden);
        assertThat(EventTypes.JSON.readValue(json, family)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_field_of_the_future_is_left_aside(Class<?> family, Event event, String json) throws IOException {
        var more = (ObjectNode) EventTypes.JSON.readTree(json);
        more.putObject("laterField").put("with", 1);

        assertThat(EventTypes.JSON.readValue(more.toString(), family)).isEqualTo(event);
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void a_type_of_the_future_is_read_as_unknown(Topic topic) throws IOException {
        var json = "{\"type\":\"vn.tthc.later.happened.v1\",\"some\":\"thing\"}";

        var event = EventTypes.JSON.readValue(json, topic.family());

        assertThat(event.getClass().getSimpleName()).isEqualTo("Unknown");
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void every_family_has_a_golden_event(Topic topic) {
        assertThat(golden().map(arguments -> arguments.get()[0])).contains(topic.family());
    }
}

package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.contracts.workflow.ProcessEvent;

/** What others have come to read, to the letter, both ways. */
class EventsGoldenTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final UUID A = UUID.fromString("0193545b-0000-7000-8000-000000000001");
    private static final UUID B = UUID.fromString("0193545b-0000-7000-8000-000000000002");
    private static final UUID C = UUID.fromString("0193545b-0000-7000-8000-000000000003");
    private static final Instant T = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant D = Instant.parse("2026-11-26T10:00:00Z");

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(new ProcessEvent.Started(A, B, C, T), """
                        {"type":"vn.tthc.workflow.process-started.v1","applicationId":"%s","processId":"%s",\
                        "processDefinitionId":"%s","startedAt":"2026-11-23T02:00:00Z"}""".formatted(A, B, C)),
                Arguments.of(new ProcessEvent.AgencyInvolved(A, "H90.15", "HANDLING", T), """
                        {"type":"vn.tthc.workflow.agency-involved.v1","applicationId":"%s","agencyCode":"H90.15",\
                        "role":"HANDLING","involvedAt":"2026-11-23T02:00:00Z"}""".formatted(A)),
                Arguments.of(
                        new ProcessEvent.TaskCompleted(A, B, "appraise", "Thẩm định", "H90.31", "DONE", T, D),
                        """
                        {"type":"vn.tthc.workflow.task-completed.v1","applicationId":"%s","taskId":"%s",\
                        "stepCode":"appraise","stepName":"Thẩm định","agencyCode":"H90.31","outcome":"DONE",\
                        "completedAt":"2026-11-23T02:00:00Z","dueAt":"2026-11-26T10:00:00Z"}""".formatted(A, B)),
                Arguments.of(
                        new ProcessEvent.SupplementAsked(A, B, "H90.31", "officer-1", "Bản vẽ", "Thiếu", "Điều 19", T),
                        """
                        {"type":"vn.tthc.workflow.supplement-asked.v1","applicationId":"%s","taskId":"%s",\
                        "agencyCode":"H90.31","askedBy":"officer-1","content":"Bản vẽ","reason":"Thiếu",\
                        "legalBasis":"Điều 19","askedAt":"2026-11-23T02:00:00Z"}""".formatted(A, B)),
                Arguments.of(new ProcessEvent.HandoffSent(A, B, "H90.31", "H90.15", T, D), """
                        {"type":"vn.tthc.workflow.handoff-sent.v1","applicationId":"%s","handoffId":"%s",\
                        "fromAgency":"H90.31","toAgency":"H90.15","sentAt":"2026-11-23T02:00:00Z",\
                        "dueAt":"2026-11-26T10:00:00Z"}""".formatted(A, B)),
                Arguments.of(new ProcessEvent.ConsultationAsked(A, B, "H90.31", "H90.16", T, D), """
                        {"type":"vn.tthc.workflow.consultation-asked.v1","applicationId":"%s","consultationId":"%s",\
                        "fromAgency":"H90.31","toAgency":"H90.16","askedAt":"2026-11-23T02:00:00Z",\
                        "dueAt":"2026-11-26T10:00:00Z"}""".formatted(A, B)),
                Arguments.of(
                        new ProcessEvent.Approved(A, B, "H90.31", "leader-1", "12/GPXD", LocalDate.of(2027, 11, 23), T),
                        """
                        {"type":"vn.tthc.workflow.approved.v1","applicationId":"%s","taskId":"%s",\
                        "agencyCode":"H90.31","signedBy":"leader-1","resultNumber":"12/GPXD",\
                        "resultValidTo":"2027-11-23","approvedAt":"2026-11-23T02:00:00Z"}""".formatted(A, B)),
                Arguments.of(
                        new ProcessEvent.Refused(A, B, "H90.31", "leader-1", "Không đủ điều kiện", T),
                        """
                        {"type":"vn.tthc.workflow.refused.v1","applicationId":"%s","taskId":"%s",\
                        "agencyCode":"H90.31","signedBy":"leader-1","reason":"Không đủ điều kiện",\
                        "refusedAt":"2026-11-23T02:00:00Z"}""".formatted(A, B)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_and_read_exactly_so(ProcessEvent event, String golden) throws JsonProcessingException {
        assertThat(JSON.readTree(JSON.writerFor(ProcessEvent.class).writeValueAsString(event)))
                .isEqualTo(JSON.readTree(golden));
        assertThat(JSON.readValue(golden, ProcessEvent.class)).isEqualTo(event);
    }

    @Test
    void a_kind_nobody_knows_yet_and_a_field_nobody_knows_yet_are_no_failure() throws JsonProcessingException {
        var future = "{\"type\":\"vn.tthc.workflow.tea-served.v1\",\"applicationId\":\"" + A + "\",\"cups\":2}";

        assertThat(JSON.readValue(future, ProcessEvent.class)).isEqualTo(new ProcessEvent.Unknown(A));
    }
}

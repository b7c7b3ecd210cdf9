package vn.tthc.feedback.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.sheet.OpinionSheet;

/** The ways in which a report comes in, with the required contents of Đ7 NĐ 20/2008: what, and who can be asked about it. */
interface SubmitReport {

    String PHONE = "\\+?[0-9 .]{9,15}";

    Kind kind();

    String content();

    @Nullable
    Concern about();

    /** The opinion sheet that it answers. */
    @Nullable
    UUID sheet();

    /**
     * What it is about, as far as the sender knows.
     *
     * @param agencyCode the agency, or the unit of the officer
     * @param officer the officer as tokens name him, where that is known
     * @param officerName the officer as the sender knows him
     */
    record Concern(
            @Nullable @Size(max = 35) String agencyCode,
            @Nullable UUID applicationId,

            @Nullable @Pattern(regexp = "[0-9A-Za-z.Đđ-]{3,40}")
            String procedureCode,

            @Nullable @Size(max = 200) String place,
            @Nullable @Size(max = 100) String officer,
            @Nullable @Size(max = 200) String officerName) {

        static final Concern NOTHING = new Concern(null, null, null, null, null, null);

        /** The agency that asks and the procedure it asks about are what the answer is about. */
        Concern answering(OpinionSheet sheet) {
            return new Concern(sheet.agencyCode(), applicationId, sheet.procedureCode(), place, officer, officerName);
        }

        boolean aboutOfficer() {
            return officer != null || officerName != null;
        }
    }

    /** A citizen's own, by the portal or to an opinion sheet. Without a sender only where the law lets it be anonymous. */
    record Online(
            @NotNull Kind kind,
            @NotBlank @Size(max = 10_000) String content,
            @Nullable @Valid Named sender,
            boolean anonymous,
            @Nullable @Valid Concern about,
            @Nullable UUID sheet)
            implements SubmitReport {}

    /** The sender of one's own report. */
    record Named(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 500) String address,
            @NotBlank @Pattern(regexp = PHONE) String phone,
            @Nullable @Email @Size(max = 200) String email,
            boolean organisation) {

        SenderData data() {
            return new SenderData(name, address, phone, email, organisation);
        }
    }

    /**
     * What an officer takes down faithfully from a call, a letter, an e-mail or at the counter, complete or not: what is
     * missing is asked for before anything is refused.
     *
     * @param receivedAt when it arrived; now when absent
     */
    record TakenDown(
            @NotNull Channel channel,
            @NotNull Kind kind,
            @NotBlank @Size(max = 10_000) String content,
            @Nullable @Valid Told sender,
            @Nullable Instant receivedAt,
            @Nullable @Valid Concern about,
            @Nullable UUID sheet)
            implements SubmitReport {}

    /** The sender as far as he said. */
    record Told(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 500) String address,
            @Nullable @Pattern(regexp = PHONE) String phone,
            @Nullable @Email @Size(max = 200) String email,
            boolean organisation) {

        SenderData data() {
            return new SenderData(name, address, phone, email, organisation);
        }
    }

    /**
     * What citizens sent to the national portal; sent again, it is the same report.
     *
     * @param code of the national portal
     * @param identified whether the portal knows who the sender is
     */
    record National(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z._/-]{3,60}")
            String code,

            @NotNull Kind kind,
            @NotBlank @Size(max = 10_000) String content,
            @Nullable @Valid Told sender,
            boolean identified,
            @Nullable Instant receivedAt,
            @Nullable @Valid Concern about)
            implements SubmitReport {

        @Override
        public @Nullable UUID sheet() {
            return null;
        }
    }
}

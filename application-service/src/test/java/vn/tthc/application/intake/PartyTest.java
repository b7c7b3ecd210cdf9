package vn.tthc.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.application.dossier.IdentityDocument;
import vn.tthc.application.dossier.Representative.Mandate;
import vn.tthc.application.dossier.SubjectType;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.Violation;

/** Which documents prove which applicant, and who may act for whom. */
class PartyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(textBlock = """
            ĐT1,  PERSONAL_ID,         099000000011
            ĐT1,  OLD_ID,              099000001
            ĐT1,  PASSPORT,            B1234567
            DT13, PERSONAL_ID,         099000000011
            ĐT14, PERSONAL_ID,         099000000011
            DT12, PASSPORT,            X12345678
            DT12, PERSONAL_ID,         099000000011
            DT12, OTHER,               VK-0012/2020
            ĐT3,  PASSPORT,            EH123456
            ĐT4,  PASSPORT,            123456789
            ĐT4,  OTHER,               TRC0012345
            ĐT15, OTHER,               PRC-99
            ĐT2,  TAX_CODE,            0100109106
            ĐT8,  TAX_CODE,            0100109106-001
            ĐT10, REGISTRATION_NUMBER, 0312345678
            DT11, REGISTRATION_NUMBER, 09.07.000123
            ĐT6,  REGISTRATION_NUMBER, 12-QĐ/TU
            ĐT7,  REGISTRATION_NUMBER, 45/GP-BNG
            ĐT9,  REGISTRATION_NUMBER, 1201/QĐ-UBND
            """)
    void every_kind_of_applicant_has_documents_that_prove_it(String subject, String document, String number) {
        assertThat(broken(subject, document, number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ĐT4,  PERSONAL_ID,         099000000011, DocumentOfSubject
            ĐT3,  OLD_ID,              099000001,    DocumentOfSubject
            ĐT4,  TAX_CODE,            0100109106,   DocumentOfSubject
            ĐT2,  PERSONAL_ID,         099000000011, DocumentOfSubject
            ĐT9,  PASSPORT,            B1234567,     DocumentOfSubject
            ĐT1,  TAX_CODE,            0100109106,   DocumentOfSubject
            ĐT1,  REGISTRATION_NUMBER, 1201/QĐ-UBND, DocumentOfSubject
            ĐT1,  OTHER,               TRC0012345,   DocumentOfSubject
            ĐT1,  PERSONAL_ID,         09900000001,  IdentityNumber
            ĐT1,  PERSONAL_ID,         09900000001A, IdentityNumber
            ĐT1,  OLD_ID,              0990000011,   IdentityNumber
            ĐT4,  PASSPORT,            E-12,         IdentityNumber
            ĐT2,  TAX_CODE,            010010910,    IdentityNumber
            ĐT2,  TAX_CODE,            0100109107,   CheckDigit
            ĐT2,  TAX_CODE,            0100109107-001, CheckDigit
            """)
    void what_does_not_prove_it_is_refused_by_its_rule(String subject, String document, String number, String rule) {
        assertThat(broken(subject, document, number)).containsExactly(rule);
    }

    @Test
    void the_check_digit_is_a_matter_of_configuration() {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        party("ĐT2", "TAX_CODE", "0100109107").check("applicant.", false, problem);

        assertThat(problem.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ĐT1, GUARDIAN,             -,     -,          -
            ĐT4, AUTHORISATION,        12/UQ, 2026-11-01, 2026-11-23
            ĐT2, LEGAL_REPRESENTATIVE, -,     -,          -
            ĐT2, AUTHORISATION,        12/UQ, 2026-11-23, -
            ĐT1, SERVICE_CONTRACT,     5/HĐ,  2026-01-01, 2026-12-31
            """)
    void a_mandate_that_fits_and_holds_today_is_enough(
            String subject,
            Mandate mandate,
            @Nullable String number,
            @Nullable LocalDate issued,
            @Nullable LocalDate until) {
        assertThat(acting(subject, mandate, number, issued, until)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ĐT2, GUARDIAN,             -,     -,          -,          representative.mandate
            ĐT1, LEGAL_REPRESENTATIVE, -,     -,          -,          representative.mandate
            ĐT1, AUTHORISATION,        ' ',   2026-11-01, -,          representative.mandateNumber
            ĐT1, AUTHORISATION,        12/UQ, -,          -,          representative.mandateIssued
            ĐT1, SERVICE_CONTRACT,     5/HĐ,  2026-11-24, -,          representative.mandateIssued
            ĐT1, AUTHORISATION,        12/UQ, 2026-11-01, 2026-11-22, representative.mandateUntil
            """)
    void a_mandate_that_does_not_fit_or_hold_is_refused_by_field(
            String subject,
            Mandate mandate,
            @Nullable String number,
            @Nullable LocalDate issued,
            @Nullable LocalDate until,
            String field) {
        assertThat(acting(subject, mandate, number, issued, until)).containsExactly(field);
    }

    @Test
    void digits_on_a_foreign_paper_never_meet_a_number_of_ours() {
        assertThat(party("ĐT4", "PASSPORT", "099000000011").known()).isNotEqualTo("099000000011");
        assertThat(party("ĐT4", "OTHER", "099000000011").known()).isNotEqualTo("099000000011");
        assertThat(party("ĐT9", "REGISTRATION_NUMBER", "0100109106").known()).isNotEqualTo("0100109106");
        assertThat(party("ĐT2", "TAX_CODE", "0100109106").known()).isEqualTo("0100109106");
        assertThat(party("ĐT1", "PERSONAL_ID", "099000000011").known()).isEqualTo("099000000011");
        assertThat(party("ĐT1", "PASSPORT", "B1234567").known()).isEqualTo("B1234567");
    }

    @ParameterizedTest
    @CsvSource({"099000000011, PERSONAL_ID", "099000001, OLD_ID", "0100109106, TAX_CODE", "B1234567, PASSPORT"})
    void a_document_that_is_not_named_is_known_by_its_number(String number, IdentityDocument document) {
        assertThat(IdentityDocument.guess(number)).isEqualTo(document);
    }

    private static List<String> broken(String subject, String document, String number) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        party(subject, document, number).check("applicant.", true, problem);
        return problem.violations().stream().map(Violation::rule).toList();
    }

    private static List<String> acting(
            String subject,
            Mandate mandate,
            @Nullable String number,
            @Nullable LocalDate issued,
            @Nullable LocalDate until) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var by = new RepresentativeRequest("Lê Văn Cường", null, "099000000033", null, mandate, number, issued, until);
        party(subject, "PASSPORT", "B1234567").checkActedFor(by, TODAY, problem);
        return problem.violations().stream().map(Violation::field).toList();
    }

    private static Party party(String subject, String document, String number) {
        return new Party(SubjectType.of(subject).orElseThrow(), IdentityDocument.valueOf(document), number);
    }
}

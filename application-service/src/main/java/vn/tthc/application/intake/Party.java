package vn.tthc.application.intake;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.IdentityDocument;
import vn.tthc.application.dossier.Representative.Mandate;
import vn.tthc.application.dossier.SubjectType;
import vn.tthc.platform.problem.Problem;

/**
 * Which documents prove which applicant, and who may act for whom: the rules, without who is calling.
 *
 * @param number as it is kept: without blanks around it, in capitals
 */
record Party(SubjectType subject, IdentityDocument document, String number) {

    static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    /** Names each thing that does not fit, under fields that begin like that. */
    void check(String prefix, boolean checkDigit, Problem problem) {
        if (!document.servesFor(subject)) {
            problem.violation(
                    prefix + "identityDocument",
                    "DocumentOfSubject",
                    "rule.intake.DocumentOfSubject",
                    document.name(),
                    subject.code());
        } else if (!document.matches(number)) {
            problem.violation(
                    prefix + "identityNumber", "IdentityNumber", "rule.intake.NumberOfDocument", document.name());
        } else if (checkDigit && document == IdentityDocument.TAX_CODE && !IdentityDocument.hasCheckDigit(number)) {
            problem.violation(prefix + "identityNumber", "CheckDigit", "rule.intake.CheckDigit");
        }
    }

    /** An organisation acts through somebody, a parent acts for a person, a paper has a number, a day and no past end. */
    void checkActedFor(RepresentativeRequest by, LocalDate today, Problem problem) {
        var ofOrganisation = subject.kind() == SubjectType.Kind.ORGANISATION;
        if (by.mandate() == (ofOrganisation ? Mandate.GUARDIAN : Mandate.LEGAL_REPRESENTATIVE)) {
            problem.violation("representative.mandate", "MandateOfSubject", "rule.intake.MandateOfSubject");
        }
        if (by.mandate().isWritten() && isBlank(by.mandateNumber())) {
            problem.violation("representative.mandateNumber", "NotBlank", "rule.intake.WrittenMandate");
        }
        if (by.mandate().isWritten() && by.mandateIssued() == null) {
            problem.violation("representative.mandateIssued", "NotNull", "rule.intake.WrittenMandate");
        }
        if (by.mandateIssued() != null && by.mandateIssued().isAfter(today)) {
            problem.violation("representative.mandateIssued", "PastOrPresent", "rule.intake.MandateIssued");
        }
        if (by.mandateUntil() != null && by.mandateUntil().isBefore(today)) {
            problem.violation("representative.mandateUntil", "InForce", "rule.intake.MandateEnded");
        }
    }

    String known() {
        return document.known(number);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.IdentityDocument;
import vn.tthc.application.dossier.Representative;
import vn.tthc.application.dossier.SubjectType;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.time.CivilTime;

/** Who applies and who acts for them, against who is calling. */
@ApplicationScoped
public class Parties {

    private final PersonKeys personKeys;
    private final Caller caller;
    private final IntakeConfig config;
    private final Clock clock;

    Parties(PersonKeys personKeys, Caller caller, IntakeConfig config, Clock clock) {
        this.personKeys = personKeys;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** The applicant; empty when the problem says why not. */
    Optional<Applicant> applicant(ApplicantRequest request, List<String> subjectsOfProcedure, Problem problem) {
        var number = identity(request);
        if (number == null) {
            problem.violation("applicant.identityNumber", "NotBlank", "rule.IdentityRequired");
            return Optional.empty();
        }
        var document = Objects.requireNonNullElseGet(request.identityDocument(), () -> IdentityDocument.guess(number));
        var subject = subject(request, document, subjectsOfProcedure);
        var party = new Party(subject, document, number);
        party.check("applicant.", config.taxCodeCheckDigit(), problem);
        if (!mayApply(subject, subjectsOfProcedure)) {
            problem.violation("applicant.subjectType", "SubjectOfProcedure", "rule.intake.SubjectOfProcedure");
        }
        return Optional.of(new Applicant(
                name(request.name()),
                number,
                personKeys.of(party.known()),
                request.phone(),
                request.address(),
                request.email(),
                subject,
                document));
    }

    /** The applicant with another number, by the same rules; it cannot be of another kind. */
    public Applicant identified(Applicant applicant, @Nullable IdentityDocument named, String identityNumber) {
        var number = Party.normal(identityNumber);
        var document = Objects.requireNonNullElseGet(named, () -> IdentityDocument.guess(number));
        var party = new Party(applicant.subjectType(), document, number);
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        party.check("", config.taxCodeCheckDigit(), problem);
        if (applicant.known().equals(party.known())) {
            problem.violation("identityNumber", "AnotherNumber", "rule.intake.AnotherNumber");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return applicant.identified(document, number, personKeys.of(party.known()));
    }

    /** Who acts; nobody where the applicant does. Whoever files for another online is asked by what right. */
    @Nullable
    Representative representative(DraftRequest request, Applicant applicant, Channel channel, Problem problem) {
        var by = request.representative();
        var party = new Party(applicant.subjectType(), applicant.identityDocument(), applicant.identityNumber());
        if (by == null) {
            requireNobody(party, channel, problem);
            return null;
        }
        party.checkActedFor(by, today(), problem);
        var number = number(by, channel, problem);
        if (number == null) {
            problem.violation("representative.identityNumber", "NotBlank", "rule.IdentityRequired");
            return null;
        }
        if (number.equals(applicant.identityNumber())) {
            problem.violation("representative.identityNumber", "SomebodyElse", "rule.intake.SomebodyElse");
            return null;
        }
        var document = Objects.requireNonNullElseGet(by.identityDocument(), () -> IdentityDocument.guess(number));
        if (!document.matches(number)) {
            problem.violation(
                    "representative.identityNumber", "IdentityNumber", "rule.intake.NumberOfDocument", document.name());
        }
        return new Representative(
                name(by.name()),
                document,
                number,
                by.phone(),
                by.mandate(),
                by.mandateNumber(),
                by.mandateIssued(),
                by.mandateUntil());
    }

    private void requireNobody(Party applicant, Channel channel, Problem problem) {
        var online = channel == Channel.ONLINE;
        var itself = online && own().filter(applicant.number()::equals).isPresent();
        var organisation = applicant.subject().kind() == SubjectType.Kind.ORGANISATION;
        if (!itself && (online || organisation)) {
            problem.violation("representative", "NotNull", "rule.intake.RepresentativeRequired");
        }
    }

    /** Online nobody can name another as the one who acts. */
    private @Nullable String number(RepresentativeRequest by, Channel channel, Problem problem) {
        var named = by.identityNumber() == null ? null : Party.normal(by.identityNumber());
        if (channel != Channel.ONLINE) {
            return named;
        }
        var own = own().orElse(null);
        if (named != null && own != null && !named.equals(own)) {
            problem.violation("representative.identityNumber", "Caller", "rule.intake.RepresentativeIsCaller");
        }
        return own == null ? named : own;
    }

    /** What the request says; a citizen who says nothing applies for themselves. Never a staff member's own number. */
    private @Nullable String identity(ApplicantRequest request) {
        if (request.identityNumber() != null) {
            return Party.normal(request.identityNumber());
        }
        return caller.is(Role.CITIZEN) ? own().orElse(null) : null;
    }

    private Optional<String> own() {
        return caller.personalId().or(caller::taxCode).map(Party::normal);
    }

    private static SubjectType subject(ApplicantRequest request, IdentityDocument document, List<String> ofProcedure) {
        if (request.subjectType() != null) {
            return SubjectType.of(request.subjectType()).orElseThrow();
        }
        return ofProcedure.stream()
                .flatMap(code -> SubjectType.of(code).stream())
                .filter(document::servesFor)
                .sorted()
                .findFirst()
                .orElse(
                        document.servesFor(SubjectType.CITIZEN)
                                ? SubjectType.CITIZEN
                                : document.servesFor(SubjectType.FOREIGNER)
                                        ? SubjectType.FOREIGNER
                                        : SubjectType.ORGANISATION);
    }

    /** A procedure that names nobody we know, or nobody at all, is open to everybody. */
    private static boolean mayApply(SubjectType subject, List<String> ofProcedure) {
        var known = ofProcedure.stream()
                .flatMap(code -> SubjectType.of(code).stream())
                .toList();
        return known.isEmpty() || known.size() < ofProcedure.size() || known.contains(subject);
    }

    private static String name(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}

package vn.tthc.catalog.fee;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureView;
import vn.tthc.catalog.procedure.Procedures;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Asks the version in force today what a dossier costs. */
@ApplicationScoped
class FeeInquiry {

    private final Procedures procedures;
    private final Clock clock;

    FeeInquiry(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    /** 404 for procedures that are not in force or not meant for the public, and for cases that they do not have. */
    FeeView of(String code, @Nullable String caseCode, FeeView.Channel channel, List<String> quantities) {
        var procedure = procedure(ProcedureCode.canonicalOrSame(code));
        requireOffered(procedure, channel);
        var ofCase = caseOf(procedure, caseCode);
        var counted = Quantities.of(quantities, FeeTable.counted(ofCase, channel.name()));
        var reckoning = FeeTable.feeFor(ofCase, channel.name(), counted);
        return new FeeView(
                procedure.code(),
                procedure.versionId(),
                procedure.version(),
                Objects.requireNonNullElse(ofCase.code(), procedure.code()),
                ofCase.name(),
                channel,
                reckoning.lines(),
                reckoning.total(),
                reckoning.open());
    }

    private ProcedureView procedure(String code) {
        return procedures
                .on(code, LocalDate.now(clock), null)
                .filter(p -> !p.document().internal() && !ProcedureCode.isInternal(code))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", code));
    }

    private static void requireOffered(ProcedureView procedure, FeeView.Channel channel) {
        var methods = procedure.document().executionMethods();
        if (methods.stream().map(Method::submissionMethod).noneMatch(channel.name()::equals)) {
            var offered = methods.stream()
                    .map(Method::submissionMethod)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .collect(joining(", "));
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("channel", "OneOf", "rule.oneOf", offered);
        }
    }

    private static Case caseOf(ProcedureView procedure, @Nullable String code) {
        var cases = procedure.cases();
        if (code == null || code.isBlank()) {
            return Optional.of(cases)
                    .filter(all -> all.size() == 1)
                    .map(List::getFirst)
                    .orElseThrow(() ->
                            new Problem(CommonProblem.INVALID_REQUEST).violation("case", "Required", "rule.whichCase"));
        }
        return cases.stream()
                .filter(c -> code.equals(c.code()))
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("case", code));
    }
}

package vn.tthc.application.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;

/** How an applicant was called, reached and identified before it was put right, the oldest first. */
record FormerApplicants(List<Former> formers) {

    /**
     * What held until a moment.
     *
     * @param number absent in what was kept before numbers could be put right
     */
    record Former(
            Instant until,
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String email,
            @Nullable String number) {}

    static FormerApplicants read(@Nullable String json) {
        return new FormerApplicants(json == null ? List.of() : List.of(Payloads.read(json, Former[].class)));
    }

    FormerApplicants and(Applicant applicant, Instant until) {
        var former = new Former(
                until,
                applicant.name(),
                applicant.phone(),
                applicant.address(),
                applicant.email(),
                applicant.identityNumber());
        return new FormerApplicants(
                Stream.concat(formers.stream(), Stream.of(former)).toList());
    }

    /** The one that held at a moment; empty where it is the present one. */
    Optional<Former> at(Instant moment) {
        return formers.stream().filter(f -> f.until().isAfter(moment)).findFirst();
    }

    /** The number that held at a moment; empty where it is the present one. */
    Optional<String> numberAt(Instant moment) {
        return formers.stream()
                .filter(f -> f.until().isAfter(moment))
                .flatMap(f -> Stream.ofNullable(f.number()))
                .findFirst();
    }

    String write() {
        return Payloads.write(formers);
    }
}

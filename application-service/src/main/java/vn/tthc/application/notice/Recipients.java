package vn.tthc.application.notice;

import java.util.Optional;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.Dossier;

/** Where applicants are reached; who acts for one who left no telephone is called in their place. */
final class Recipients {

    private Recipients() {}

    static Optional<String> of(Dossier dossier, NoticeChannel channel) {
        var filing = dossier.filing();
        var applicant = filing.applicant();
        var address = channel == NoticeChannel.EMAIL
                ? Optional.ofNullable(applicant.email())
                : Optional.ofNullable(applicant.phone())
                        .or(() -> Optional.ofNullable(filing.representative()).map(r -> r.phone()));
        return address.map(String::strip).filter(a -> !a.isEmpty());
    }

    /** Enough to tell two apart, too little to write to. */
    static String masked(String address) {
        var at = address.indexOf('@');
        return at < 1 ? Applicant.masked(address) : address.charAt(0) + "***" + address.substring(at);
    }
}

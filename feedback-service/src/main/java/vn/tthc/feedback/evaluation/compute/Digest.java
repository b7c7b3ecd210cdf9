package vn.tthc.feedback.evaluation.compute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import vn.tthc.feedback.evaluation.point.Score;
import vn.tthc.platform.digest.Sha256;

/** One number for all that an evaluation says and rests on. */
final class Digest {

    private Digest() {}

    static String of(String figures, List<Computed.Officer> officers, List<Case> cases) {
        var digest = Sha256.digest();
        add(digest, figures);
        officers.forEach(
                officer -> add(digest, officer.officer() + ' ' + officer.agencyCode() + ' ' + officer.figures()));
        cases.forEach(one -> add(digest, line(one)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Case one) {
        return "%s %s %s %s %s %s"
                .formatted(
                        one.officer(),
                        one.applicationId(),
                        one.dossierCode(),
                        one.decides(),
                        codes(one.scores()),
                        codes(one.times()));
    }

    private static List<Integer> codes(List<Score> scores) {
        return scores.stream().map(Score::code).toList();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}

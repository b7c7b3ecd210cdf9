package vn.tthc.application.signature;

import java.time.Clock;

/** Keys for tests of other packages, all vouched for by one authority of the test's own. */
public final class TestKeys {

    private static final TestCa CA = new TestCa("Cơ quan chứng thực thử");

    private TestKeys() {}

    /** A new key each time. */
    public static Seal seal() {
        return Seal.with(CA.signer("EC", "Con dấu", 1));
    }

    public static PdfSigner signer(String name) {
        return PdfSigner.with(CA.signer("RSA", name, 2));
    }

    public static PdfSignatures signatures(Clock clock) {
        return PdfSignatures.trusting(CA.trust(), clock);
    }
}

package vn.tthc.contracts.blind;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;

/** The encoding of a message that is signed blindly: EMSA-PSS of RFC 8017, which the JDK makes only inside a signature. */
final class Pss {

    static final PSSParameterSpec PARAMETERS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, Pss.HASH_LENGTH, 1);

    private static final int HASH_LENGTH = 48;
    private static final int TRAILER = 0xbc;

    private Pss() {}

    /** @param bits one less than the modulus has */
    static byte[] encode(byte[] message, int bits, SecureRandom random) {
        var length = (bits + 7) / 8;
        var salt = new byte[HASH_LENGTH];
        random.nextBytes(salt);
        var hash = hash(new byte[8], hash(message), salt);
        var block = new byte[length - HASH_LENGTH - 1];
        block[block.length - HASH_LENGTH - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - HASH_LENGTH, HASH_LENGTH);
        mask(block, hash);
        block[0] &= (byte) (0xff >> (8 * length - bits));
        var encoded = Arrays.copyOf(block, length);
        System.arraycopy(hash, 0, encoded, block.length, HASH_LENGTH);
        encoded[length - 1] = (byte) TRAILER;
        return encoded;
    }

    /** MGF1. */
    private static void mask(byte[] block, byte[] seed) {
        for (int at = 0, counter = 0; at < block.length; counter++) {
            var part = hash(seed, new byte[] {0, 0, 0, (byte) counter});
            for (int i = 0; i < part.length && at < block.length; i++, at++) {
                block[at] ^= part[i];
            }
        }
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-384");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-384 is part of every Java runtime", e);
        }
    }
}

package vn.tthc.contracts.blind;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import javax.crypto.Cipher;

/**
 * The side that signs what it cannot read, and later recognises what it signed without knowing when or for whom:
 * RSABSSA-SHA384-PSS-Deterministic of RFC 9474, over messages that are random numbers.
 *
 * <p>The mathematics is the JDK's: its raw RSA blinds against timing and checks its own answer, and what a page has
 * unblinded is a plain RSASSA-PSS signature.
 */
public final class BlindSigning {

    /** Good until 2030 by every table; a key of ours lives for some months. */
    public static final int BITS = 2048;

    private BlindSigning() {}

    public static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every Java runtime", e);
        }
    }

    public static RSAPublicKey publicKey(byte[] modulus) {
        try {
            var key = new RSAPublicKeySpec(new BigInteger(1, modulus), RSAKeyGenParameterSpec.F4);
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No modulus of an RSA key", e);
        }
    }

    /** The modulus as it is published: as many bytes as the key has. */
    public static byte[] modulus(RSAPublicKey key) {
        return fixed(key.getModulus(), length(key));
    }

    /** Refuses what is no number below the modulus, and nothing else: it cannot be read. */
    public static byte[] sign(PrivateKey key, byte[] blinded) {
        try {
            var rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.ENCRYPT_MODE, key);
            return rsa.doFinal(blinded);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a number below the modulus", e);
        }
    }

    public static boolean isSigned(RSAPublicKey key, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("RSASSA-PSS");
            verifier.setParameter(Pss.PARAMETERS);
            verifier.initVerify(key);
            verifier.update(message);
            return signature.length == length(key) && verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    static int length(RSAPublicKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    static byte[] fixed(BigInteger number, int length) {
        var bytes = number.toByteArray();
        var fixed = new byte[length];
        var used = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - used, fixed, length - used, used);
        return fixed;
    }
}

package vn.tthc.contracts.blind;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;

/**
 * The side that asks: it chooses a random number, has it signed under a mask that only it knows, and takes the mask off.
 * Whoever signed has seen a number that any of the signatures ever given could have come from.
 */
public final class Blinding {

    private static final int NUMBER_LENGTH = 32;

    private final RSAPublicKey key;
    private final byte[] number = new byte[NUMBER_LENGTH];
    private final BigInteger blinded;
    private final BigInteger mask;

    public Blinding(RSAPublicKey key, SecureRandom random) {
        this.key = key;
        random.nextBytes(number);
        var modulus = key.getModulus();
        var message = new BigInteger(1, Pss.encode(number, modulus.bitLength() - 1, random));
        this.mask = mask(modulus, random);
        this.blinded =
                message.multiply(mask.modPow(key.getPublicExponent(), modulus)).mod(modulus);
    }

    /** What is sent to be signed. */
    public byte[] blinded() {
        return BlindSigning.fixed(blinded, BlindSigning.length(key));
    }

    /** The random number, which is told when the signature is used and not before. */
    public byte[] number() {
        return number.clone();
    }

    /** The signature of the number; an answer that is none is refused, so that nobody is left with a token that is worth nothing. */
    public byte[] unblind(byte[] answer) {
        var modulus = key.getModulus();
        var signature = BlindSigning.fixed(
                new BigInteger(1, answer).multiply(mask.modInverse(modulus)).mod(modulus), BlindSigning.length(key));
        if (!BlindSigning.isSigned(key, number, signature)) {
            throw new IllegalArgumentException("The answer is no signature of what was sent");
        }
        return signature;
    }

    private static BigInteger mask(BigInteger modulus, SecureRandom random) {
        BigInteger number;
        do {
            number = new BigInteger(modulus.bitLength() + 64, random).mod(modulus);
        } while (!number.gcd(modulus).equals(BigInteger.ONE));
        return number;
    }
}

package vn.tthc.platform.secrecy;

/** A stored text cannot be decrypted where it stands; says where, never what. */
public class UnreadableSecretException extends IllegalStateException {

    UnreadableSecretException(String place, String why) {
        super("What is stored at " + place + " cannot be read: " + why);
    }
}

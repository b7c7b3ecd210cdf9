package vn.tthc.application.signature;

/** What a signature in a paper is worth. */
public enum SignatureResult {
    /** Intact, by a certificate of a trusted authority that was valid when it was signed. */
    VALID,
    /** Intact, but no authority that we trust vouches for the signer on that day. */
    UNTRUSTED,
    /** What it covers has been changed, or it was not made with the key of its certificate. */
    BROKEN,
    /** Not of a kind that can be judged: PKCS#7 and CAdES, detached, are. */
    UNREADABLE
}

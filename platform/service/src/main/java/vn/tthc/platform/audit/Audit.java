package vn.tthc.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** The log of who changed or read what. */
@ApplicationScoped
public class Audit {

    /** Records a change in the transaction that makes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String action, String objectType, String objectId, @Nullable Object before, @Nullable Object after) {}

    /** Records that personal data was read, and what for. */
    @Transactional
    public void recordRead(String objectType, String objectId, String purpose) {}
}

package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.fee.PaymentState;
import vn.tthc.application.fee.Reckoning;

/** What a dossier costs and what of it was paid, in words for a paper. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FeeStatement {

    private final Accounts accounts;

    FeeStatement(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Each fee that applies or may, then where the account stands. */
    public List<String> of(Dossier dossier) {
        var account = accounts.of(dossier);
        return words(account.reckoning(), account.balance());
    }

    static List<String> words(Reckoning reckoning, Balance balance) {
        var words = new ArrayList<String>();
        reckoning.lines().stream()
                .filter(l -> !Boolean.FALSE.equals(l.applies()))
                .map(FeeStatement::line)
                .forEach(words::add);
        words.add(state(balance));
        return words;
    }

    /** The catalogue's descriptions often end like a sentence. */
    private static String line(Reckoning.Line line) {
        return line.name().replaceFirst("[.:; ]+$", "") + ": "
                + (line.sum() == null ? line.tariff() : FeeWords.money(line.sum()));
    }

    private static String state(Balance balance) {
        var state = balance.state();
        return switch (state) {
            case PAID -> "đã thu " + FeeWords.money(balance.held());
            case PARTIALLY_PAID ->
                "đã thu " + FeeWords.money(balance.held()) + ", còn phải thu "
                        + FeeWords.money(Objects.requireNonNull(balance.outstanding()));
            case UNPAID -> "chưa thu " + FeeWords.money(Objects.requireNonNull(balance.outstanding()));
            case OVERPAID ->
                "đã thu " + FeeWords.money(balance.held()) + ", nộp thừa " + FeeWords.money(balance.overpaid());
            case REFUNDED -> "đã hoàn " + FeeWords.money(balance.refunded());
            case UNDETERMINED, NOT_REQUIRED, EXEMPT -> title(state);
        };
    }

    private static String title(PaymentState state) {
        return Character.toLowerCase(state.title().charAt(0)) + state.title().substring(1);
    }
}

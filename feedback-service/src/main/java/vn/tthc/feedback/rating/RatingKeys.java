package vn.tthc.feedback.rating;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/**
 * The keys for everybody to see. A service that wanted to follow somebody would have to sign with a key that nobody else
 * gets; such a key is either missing here or one too many.
 */
@ApplicationScoped
@Transactional
class RatingKeys {

    private final RatingCells cells;
    private final BlindKeys keys;

    RatingKeys(RatingCells cells, BlindKeys keys) {
        this.cells = cells;
        this.keys = keys;
    }

    Page<RatingKeyView> ofPeriod(String period, PageRequest page) {
        var rows = cells.ofPeriod(period, page.cursor(UUID.class).orElse(null), page.limit() + 1);
        var open =
                keys.all(rows.stream().map(cell -> requireNonNull(cell.keyId())).toList());
        return Page.of(
                rows,
                page,
                cell -> requireNonNull(cell.keyId()),
                cell -> new RatingKeyView(
                        cell.period(),
                        cell.agencyCode(),
                        cell.procedure(),
                        requireNonNull(open.get(requireNonNull(cell.keyId())))),
                null);
    }
}

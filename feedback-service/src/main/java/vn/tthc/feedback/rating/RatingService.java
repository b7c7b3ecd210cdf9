package vn.tthc.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.feedback.blind.BlindToken;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;

/** Takes ratings from whoever holds a token, and asks nobody who they are. */
@ApplicationScoped
@Transactional
class RatingService {

    private final Ratings ratings;
    private final RatingCells cells;
    private final RatingContents contents;
    private final BlindKeys keys;
    private final Clock clock;

    RatingService(Ratings ratings, RatingCells cells, RatingContents contents, BlindKeys keys, Clock clock) {
        this.ratings = ratings;
        this.cells = cells;
        this.contents = contents;
        this.keys = keys;
        this.clock = clock;
    }

    OwnRating rate(RateRequest request) {
        ratings.holdStill();
        var token = BlindToken.of(request.token());
        var cell = open(token, request);
        if (!ratings.add(token.digest(), cell.id(), request.level(), request.given())) {
            throw new Problem(FeedbackProblem.ALREADY_RATED);
        }
        return view(token, cell);
    }

    OwnRating change(RateRequest request, @Nullable String ifMatch) {
        ratings.holdStill();
        var token = BlindToken.of(request.token());
        var cell = open(token, request);
        var before = view(token, cell);
        Versions.require(ifMatch, before.version());
        if (!ratings.change(token.digest(), before.version(), request.level(), request.given())) {
            throw new Problem(CommonProblem.STALE);
        }
        return view(token, cell);
    }

    OwnRating own(TokenHolder holder) {
        ratings.holdStill();
        var token = BlindToken.of(holder.token());
        return view(token, cellOf(token));
    }

    private RatingCell open(BlindToken token, RateRequest request) {
        var cell = cellOf(token);
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        if (cell.isClosed(today)) {
            throw new Problem(FeedbackProblem.RATING_CLOSED);
        }
        contents.check(request.given(), today);
        return cell;
    }

    private RatingCell cellOf(BlindToken token) {
        keys.verify(token);
        return cells.ofKey(token.keyId()).orElseThrow(() -> new Problem(FeedbackProblem.TOKEN_KEY_UNKNOWN));
    }

    private OwnRating view(BlindToken token, RatingCell cell) {
        var row = ratings.find(token.digest()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return new OwnRating(
                row.level(),
                row.contents(),
                cell.period(),
                cell.agencyCode(),
                cell.procedure(),
                cell.closesOn(),
                row.version());
    }
}

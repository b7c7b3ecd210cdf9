package vn.tthc.feedback.rating;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which of the released figures are wanted; there are no others, whatever is asked. */
class FigureFilter {

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("procedure")
    @Nullable
    String procedure;

    @QueryParam("below")
    @Nullable
    Boolean below;

    /** For the REST layer, which fills the fields itself. */
    FigureFilter() {}
}

package vn.tthc.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Where every failed request ends.
 *
 * <p>One method for each kind of exception that the frameworks have a mapper of their own for, which would win over
 * the last one; all of them go the same way.
 */
@Singleton
class ProblemMappers {

    private final ProblemAnswers answers;
    private final Unexpected unexpected;

    ProblemMappers(ProblemAnswers answers, Unexpected unexpected) {
        this.answers = answers;
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    Response map(UnauthorizedException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    Response map(AuthenticationFailedException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    Response map(AuthenticationCompletionException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    Response map(ForbiddenException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    Response map(ResteasyReactiveViolationException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    Response map(ConstraintViolationException e, RoutingContext request) {
        return answer(e, request);
    }

    @ServerExceptionMapper
    Response map(WebApplicationException e, RoutingContext request, UriInfo uri) {
        if (e instanceof NotFoundException && e.getCause() != null) {
            return answers.response(UnreadableInput.parameter(e.getCause(), uri), request);
        }
        var made = e.getResponse();
        if (made.hasEntity() || made.getStatus() < 400) {
            return made;
        }
        var answer = Response.fromResponse(answer(e, request));
        var allowed = made.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }

    @ServerExceptionMapper
    Response map(Throwable e, RoutingContext request) {
        return answer(e, request);
    }

    private Response answer(Throwable e, RoutingContext request) {
        var known = Causes.problem(e);
        if (known != null && known.type() == CommonProblem.UNAVAILABLE) {
            unexpected.logOutage(e, request);
        }
        return answers.response(known == null ? unexpected.log(e, request) : known, request);
    }
}

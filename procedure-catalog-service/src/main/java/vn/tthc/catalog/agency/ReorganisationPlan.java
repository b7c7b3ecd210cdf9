package vn.tthc.catalog.agency;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.agency.ReorganisationRequest.Move;
import vn.tthc.catalog.agency.ReorganisationRequest.Successor;
import vn.tthc.platform.problem.Problem;

/**
 * What a reorganisation does to the tree, worked out before anything is touched: who ends, who enters, who goes on with
 * another state. A pure function of the request and of the open rows it was given; names every place that forbids it.
 */
final class ReorganisationPlan {

    /** An agency that goes on, or enters, with this state. */
    record Step(String code, Agency.State state, @Nullable Agency before) {}

    private final ReorganisationRequest request;
    private final LocalDate today;
    private final Map<String, Agency> open;
    private final Set<String> predecessors;
    private final Map<String, Successor> successors;
    private final Problem problem = new Problem(CatalogProblem.AGENCY_CHANGE_IMPOSSIBLE);
    private final Map<String, String> paths = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param open the open rows of every agency the request names and of everything below them */
    ReorganisationPlan(ReorganisationRequest request, LocalDate today, List<Agency> open) {
        this.request = request;
        this.today = today;
        this.open = open.stream().collect(toMap(Agency::code, a -> a));
        this.predecessors = request.predecessors().stream()
                .map(ReorganisationRequest.Predecessor::code)
                .collect(toSet());
        this.successors = request.successors().stream().collect(toMap(Successor::code, s -> s, (a, _) -> a));
    }

    /** Refuses what the tree cannot take. */
    List<Step> steps() {
        checkCounts();
        checkPredecessors();
        IntStream.range(0, request.successors().size()).forEach(this::successor);
        moveWhatLiesBelow();
        if (steps.isEmpty() && closing().isEmpty()) {
            problem.violation("successors", "Changed", "rule.agencyUnchanged");
        }
        var livesOn = steps.stream().anyMatch(s -> s.before() != null);
        if (livesOn && request.effectiveOn().isAfter(today)) {
            problem.violation("effectiveOn", "PastOrPresent", "rule.notInFuture");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return List.copyOf(steps);
    }

    /** Those that end, and what stands for them where that is one alone. */
    List<Agency> closing() {
        return request.predecessors().stream()
                .map(p -> open.get(p.code()))
                .filter(a -> a != null && !successors.containsKey(a.code()))
                .toList();
    }

    Optional<String> onlySuccessor() {
        return request.successors().size() == 1
                ? Optional.of(request.successors().getFirst().code())
                : Optional.empty();
    }

    private void checkCounts() {
        var before = new HashSet<>(predecessors);
        successors.keySet().stream().filter(open::containsKey).forEach(before::add);
        var one = request.successors().size() == 1;
        var right = switch (request.kind()) {
            case MERGE -> one && before.size() > 1;
            case SPLIT -> !one && predecessors.size() == 1;
            case RENAME -> one && predecessors.size() == 1 && before.equals(predecessors);
        };
        if (!right) {
            problem.violation("kind", "Counts", "rule.reorganisationCounts", request.kind());
        }
        if (predecessors.size() < request.predecessors().size()) {
            problem.violation("predecessors", "Unique", "rule.codesTwice");
        }
        if (successors.size() < request.successors().size()) {
            problem.violation("successors", "Unique", "rule.codesTwice");
        }
    }

    private void checkPredecessors() {
        for (int i = 0; i < request.predecessors().size(); i++) {
            var named = request.predecessors().get(i);
            var field = "predecessors[" + i + "].code";
            var agency = open.get(named.code());
            if (agency == null) {
                problem.violation(field, "Exists", "rule.unknownAgency", named.code());
            } else if (named.revision() != null && named.revision() != agency.revision()) {
                problem.violation("predecessors[" + i + "].revision", "Stale", "rule.agencyStale", agency.revision());
            } else {
                mustHaveBegun(field, agency);
            }
        }
    }

    private void successor(int index) {
        var successor = request.successors().get(index);
        var field = "successors[" + index + "].";
        if (AgencyCode.canonical(successor.code()).isEmpty()) {
            problem.violation(field + "code", "AgencyCode", "rule.agencyCode");
        }
        var parentPath = parentPath(field, successor);
        var state = new Agency.State(successor.name(), successor.level(), successor.parentCode(), parentPath);
        var before = open.get(successor.code());
        paths.put(successor.code(), parentPath + successor.code() + '/');
        if (before == null) {
            steps.add(new Step(successor.code(), state, null));
        } else if (!state.equals(before.state())) {
            if (!predecessors.contains(successor.code())) {
                mustHaveBegun(field + "code", before);
            }
            steps.add(new Step(successor.code(), state, before));
        }
    }

    private String parentPath(String field, Successor successor) {
        var code = successor.parentCode();
        if (code == null) {
            return "";
        }
        var parent = open.get(code);
        var gone = predecessors.contains(code) && !successors.containsKey(code);
        var below = parent != null && List.of(parent.path().split("/")).contains(successor.code());
        if (parent == null || gone || below || successors.containsKey(code)) {
            problem.violation(field + "parentCode", "Exists", "rule.unknownAgency", code);
            return "";
        }
        return parent.path();
    }

    private void moveWhatLiesBelow() {
        var targets = targets();
        open.values().stream()
                .filter(a -> !predecessors.contains(a.code()) && !successors.containsKey(a.code()))
                .filter(a -> a.parentCode() != null)
                .sorted(Comparator.comparing(Agency::path))
                .forEach(a -> move(a, targets));
        targets.keySet().stream()
                .filter(code -> !isBelow(open.get(code)))
                .forEach(code -> problem.violation("children", "Exists", "rule.notBelow", code));
    }

    private Map<String, String> targets() {
        return request.moves().stream().collect(toMap(Move::code, Move::parentCode, (a, _) -> a));
    }

    private boolean isBelow(@Nullable Agency agency) {
        return agency != null && predecessors.contains(String.valueOf(agency.parentCode()));
    }

    private void move(Agency agency, Map<String, String> targets) {
        var parent = agency.parentCode();
        var wanted = predecessors.contains(String.valueOf(parent)) ? target(agency, targets) : parent;
        if (wanted == null || (!paths.containsKey(wanted) && wanted.equals(parent))) {
            return;
        }
        var parentPath = pathOf(wanted);
        if (parentPath == null || parentPath.startsWith(agency.path())) {
            problem.violation("children", "Exists", "rule.unknownAgency", wanted);
            return;
        }
        var state = new Agency.State(agency.name(), agency.level(), wanted, parentPath);
        paths.put(agency.code(), parentPath + agency.code() + '/');
        if (!state.equals(agency.state())) {
            mustHaveBegun("children", agency);
            steps.add(new Step(agency.code(), state, agency));
        }
    }

    /** The path that an agency has afterwards; null when it will not be there. */
    private @Nullable String pathOf(String code) {
        var stays = open.get(code);
        var path = paths.get(code);
        return path != null || stays == null || predecessors.contains(code) ? path : stays.path();
    }

    /** Where an agency directly below a predecessor goes. */
    private @Nullable String target(Agency child, Map<String, String> targets) {
        var named = targets.get(child.code());
        if (named != null) {
            return named;
        }
        if (successors.containsKey(String.valueOf(child.parentCode()))) {
            return child.parentCode();
        }
        if (onlySuccessor().isEmpty()) {
            problem.violation("children", "Required", "rule.childNeedsParent", child.code());
        }
        return onlySuccessor().orElse(null);
    }

    private void mustHaveBegun(String field, Agency agency) {
        if (!request.effectiveOn().isAfter(agency.validFrom())) {
            problem.violation(field, "After", "rule.effectiveAfter", agency.code(), agency.validFrom());
        }
    }
}

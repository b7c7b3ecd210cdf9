package vn.tthc.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the architecture rules demand or refuse. */
final class Conditions {

    private static final Set<String> GRANTS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    private static final String UNTIL_RECEIPT = "UntilReceipt";
    private static final Pattern NEWEST =
            Pattern.compile("(latest|newest|inForce)([A-Z].*)?|.*(InForce|Latest|Newest)");

    private Conditions() {}

    static ArchCondition<JavaMethod> sayWhoMayCall() {
        return condition("say who may call them", (method, events) -> {
            var says = GRANTS.stream()
                    .anyMatch(
                            g -> method.isAnnotatedWith(g) || method.getOwner().isAnnotatedWith(g));
            events.add(new SimpleConditionEvent(method, says, method.getFullName() + " names nobody who may call it"));
        });
    }

    static ArchCondition<JavaClass> readTheMachinesClock() {
        return calls("read the machine's clock", Conditions::readsTheClock);
    }

    static ArchCondition<JavaClass> lookUpTheNewestAfterReceipt() {
        return calls("look up the newest of something after receipt", call -> {
            var ours = call.getTargetOwner().getPackageName().startsWith("vn.tthc.");
            var elsewhere = !call.getTargetOwner().equals(call.getOriginOwner());
            return ours && elsewhere && NEWEST.matcher(call.getName()).matches() && !isUntilReceipt(call.getOrigin());
        });
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition("live in a null-marked package", (type, events) -> {
            var marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
            events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
        });
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        var now = owner.startsWith("java.time.") && name.equals("now");
        var withClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(p -> p.getName().equals("java.time.Clock"));
        return (now && !withClock)
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static boolean isUntilReceipt(JavaCodeUnit origin) {
        return isMarked(origin) || owners(origin).anyMatch(Conditions::isMarked);
    }

    private static boolean isMarked(HasAnnotations<?> item) {
        return item.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals(UNTIL_RECEIPT));
    }

    private static Stream<JavaClass> owners(JavaMember member) {
        return Stream.iterate(
                member.getOwner(),
                owner -> owner != null,
                owner -> owner.getEnclosingClass().orElse(null));
    }

    private static ArchCondition<JavaClass> calls(String description, Predicate<JavaMethodCall> refused) {
        return condition(
                description,
                (type, events) -> type.getMethodCallsFromSelf().stream()
                        .filter(refused)
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription()))));
    }

    private static <T> ArchCondition<T> condition(String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}

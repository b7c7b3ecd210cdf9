package vn.tthc.platform.time;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks code that works on a file no later than its receipt, and so may ask what is in force now.
 *
 * <p>From receipt on a dossier lives by what it is pinned to: procedure version, case, process, fees and calendar. The
 * shared architecture rules therefore refuse, everywhere else, a call of a method that is named as looking up the
 * newest of something: {@code latest…}, {@code newest…}, {@code inForce…}, {@code …InForce}, {@code …Latest}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UntilReceipt {}

/** Invitations to surveys, told to whoever applied. */
@NullMarked
package vn.tthc.application.survey;

import org.jspecify.annotations.NullMarked;

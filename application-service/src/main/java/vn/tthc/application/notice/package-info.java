/** What applicants are told of their dossiers, in the portal and over e-mail, SMS and messages. */
@NullMarked
package vn.tthc.application.notice;

import org.jspecify.annotations.NullMarked;

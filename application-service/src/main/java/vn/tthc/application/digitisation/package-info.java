/** Results of before this system: taken in from files of many, each once, and put into their holders' document stores. */
@NullMarked
package vn.tthc.application.digitisation;

import org.jspecify.annotations.NullMarked;

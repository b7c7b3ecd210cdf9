/** Plain JDBC for the tables that the platform itself keeps in every service's database. */
@NullMarked
package vn.tthc.platform.database;

import org.jspecify.annotations.NullMarked;

/**
 * The scratch database, and every migration run on it: nothing here touches a database that anybody else uses.
 */
@NullMarked
package io.github.schemachangelog.rehearsal;

import org.jspecify.annotations.NullMarked;

/**
 * Machinery: Markdown → Changelog; folders → Migrations. The only room that knows CommonMark and that reads what users
 * write from disk.
 */
@NullMarked
package io.github.schemachangelog.reading;

import org.jspecify.annotations.NullMarked;

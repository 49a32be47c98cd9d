package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.text.Span;
import java.util.List;

/**
 * What stands directly in the document.
 *
 * @param span without blanks around
 * @param blocks several where it is a list
 * @param separator whether it is a thematic break
 * @param ignores the ignore comments in it
 */
record TopNode(Span span, List<Block> blocks, boolean separator, List<Ignore> ignores) {}

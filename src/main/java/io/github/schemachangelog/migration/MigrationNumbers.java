package io.github.schemachangelog.migration;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers under which MyBatis knows the migrations. */
final class MigrationNumbers {
    private MigrationNumbers() {}

    static Map<MigrationId, BigDecimal> asWritten(List<MigrationId> ids) {
        Map<MigrationId, BigDecimal> numbers = new LinkedHashMap<>();
        ids.forEach(id -> numbers.put(id, new BigDecimal(id.digits()).stripTrailingZeros()));
        return numbers;
    }

    static Map<MigrationId, BigDecimal> between(List<MigrationId> ids, Map<String, BigDecimal> recorded) {
        return recorded.isEmpty() ? asWritten(ids) : Map.of();
    }
}

package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.reading.Documents.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChangelogReaderTest {
    @ParameterizedTest
    @EnumSource
    void everySectionEntryFieldAndStatusOfTheStorefrontsDocument(Form form) {
        Changelog changelog = Documents.read(form.of(Documents.storefront()));

        assertThat(ChangelogText.withNestedBlocks(changelog)).isEqualTo("""
                section PENDING | Pending Schema Changes (BLOCKING DEPLOYMENT) | _None currently_
                section MIGRATED | Migrated (Ready for Deployment)
                entry 20250314092500_add_gift_cards | 20250314092500_add_gift_cards | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | March 14, 2025
                  DATE_MIGRATED | Date Migrated | 2025-03-14
                  DESCRIPTION | Description | Gift cards – bought once, used in parts
                  CHANGES | Changes |
                    - New enum:
                      - GiftCardState (PENDING, ACTIVE, SPENT)
                    - New table:
                      - gift_cards - one row per card
                        - The balance is kept in cents
                  MIGRATION_FILE | Migration File | db/migrations/20250314092500_add_gift_cards/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive - new table and enum)
                  UNKNOWN | Tasks Addressed |
                    - Task #7: sell gift cards
                  ROLLBACK | Rollback |
                    code sql
                      DROP TABLE "gift_cards";

                      DROP TYPE "GiftCardState";
                entry 20250301_index_orders | 20250301_index_orders | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  MIGRATION_FILE | Migration File | 20250301_index_orders
                  ROLLBACK | Rollback | DROP INDEX idx_orders_email; DROP INDEX idx_orders_placed;
                  ~ other
                  ~ - [ ] ask the DBA about idx_orders_placed
                  ~ Both indexes were asked for by support.
                  ignore missing-field because the index is described in its migration
                section MIGRATED | Migrated (Ready for Deployment)
                entry 20250220101500_split_addresses | 20250220101500_split_addresses | declared Deployed = DEPLOYED
                  STATUS | Status | ✅ Deployed (since monday)
                  DESCRIPTION | Description | Street and city\\nin columns of their own
                  ROLLBACK | Rollback |
                    code sql
                      -- ## not a heading
                      ALTER TABLE addresses DROP COLUMN city;
                  PRODUCTION_NOTES | Production Notes | it took a while:
                    - the backfill ran in batches
                    - then the constraint
                section DEPLOYED | Deployed to Production
                entry 00000000000000_init | 00000000000000_init | by section DEPLOYED
                  DATE_DEPLOYED | Date Deployed | January 2025
                  DESCRIPTION | Description | All 41 tables that were there before
                last updated March 15, 2025
                """);
    }

    @ParameterizedTest
    @EnumSource
    void thePlacesInTheStorefrontsDocument(Form form) {
        Changelog changelog = Documents.read(form.of(Documents.storefront()));

        SpanLaws.hold(changelog);
        Entry last = changelog.entries().get(3);
        assertThat(last.place(last.headingSpan()).text()).isEqualTo("### 00000000000000_init");
        assertThat(last.place(last.span()).text())
                .as("the separator behind it is not part of an entry")
                .endsWith("All 41 tables that were there before");
        Section pending = changelog.sections().get(0);
        assertThat(changelog.source().slice(pending.span())).endsWith("_None currently_");
        assertThat(changelog.source().slice(pending.placeholder().orElseThrow()))
                .isEqualTo("_None currently_");
        Entry first = changelog.entries().get(0);
        assertThat(first.fields())
                .extracting(field -> first.place(field.labelSpan()).text())
                .startsWith("Status", "Date Added", "Date Migrated");
        assertThat(first.place(first.fields().get(0).valueSpan()).text()).isEqualTo("`MIGRATED`");
        assertThat(first.place(first.declared().orElseThrow().span()).text()).isEqualTo("MIGRATED");
    }
}

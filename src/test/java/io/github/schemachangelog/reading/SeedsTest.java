package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Seeds;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Vocabulary;
import org.junit.jupiter.api.Test;

/** The two days of the document that this project started from; {@code +3} stands for three blocks below a field. */
final class SeedsTest {
    @Test
    void theFirstDay() {
        assertThat(ChangelogText.withCountedBlocks(read("002_"))).isEqualTo("""
                section PENDING | Pending Schema Changes (BLOCKING DEPLOYMENT) | _None currently_
                section MIGRATED | Migrated (Ready for Deployment)
                entry 20241224000000_add_sites_model | 20241224000000_add_sites_model | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | December 2024
                  DATE_MIGRATED | Date Migrated | December 24, 2024
                  DESCRIPTION | Description | New Site model for multiple storefronts per company
                  CHANGES | Changes |  +4
                  MIGRATION_FILE | Migration File | prisma/migrations/20241224000000_add_sites_model/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only, no data migration needed)
                  ROLLBACK | Rollback | Drop foreign keys, drop columns, drop table
                  PRODUCTION_NOTES | Production Notes |  +4
                entry 20241224100000_add_cs_ai_usage_tables | 20241224100000_add_cs_ai_usage_tables | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | December 2024
                  DATE_MIGRATED | Date Migrated | December 24, 2024
                  DESCRIPTION | Description | CS AI usage tracking, pricing, and billing tables
                  CHANGES | Changes |  +4
                  MIGRATION_FILE | Migration File | prisma/migrations/20241224100000_add_cs_ai_usage_tables/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only, no data migration needed)
                  ROLLBACK | Rollback | Drop tables and enum
                  PRODUCTION_NOTES | Production Notes |  +4
                section DEPLOYED | Deployed to Production
                entry 00000000000000_init_baseline | 00000000000000_init_baseline | by section DEPLOYED
                  DATE_DEPLOYED | Date Deployed | December 2024
                  DESCRIPTION | Description | Initial baseline migration with all existing tables (177 tables)
                last updated December 24, 2025
                """);
    }

    @Test
    void theSecondDay() {
        assertThat(ChangelogText.withCountedBlocks(read("003_"))).isEqualTo("""
                section PENDING | Pending Schema Changes (BLOCKING DEPLOYMENT) | _None currently_
                section MIGRATED | Migrated (Ready for Deployment)
                entry 20260203100000_add_affiliate_fallback_url | 20260203100000_add_affiliate_fallback_url | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | February 3, 2026
                  DATE_MIGRATED | Date Migrated | February 3, 2026
                  DESCRIPTION | Description | Add configurable fallback URL to affiliate program configuration
                  CHANGES | Changes |  +1
                  MIGRATION_FILE | Migration File | prisma/migrations/20260203100000_add_affiliate_fallback_url/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive - new nullable column)
                  ROLLBACK | Rollback |  +1
                entry 20260203000000_add_affiliate_click_queue | 20260203000000_add_affiliate_click_queue | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | February 3, 2026
                  DATE_MIGRATED | Date Migrated | February 3, 2026
                  DESCRIPTION | Description | PostgreSQL-backed click queue for durable high-throughput affiliate click ingestion
                  CHANGES | Changes |  +2
                  MIGRATION_FILE | Migration File | prisma/migrations/20260203000000_add_affiliate_click_queue/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive - new table and enum)
                  PERFORMANCE_NOTES | Performance Notes |  +3
                  ROLLBACK | Rollback |  +1
                section MIGRATED | Migrated (Ready for Deployment)
                entry 20260131160000_phase4_lead_variant_discount_tracking | 20260131160000_phase4_lead_variant_discount_tracking | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | January 31, 2026
                  DATE_MIGRATED | Date Migrated | January 31, 2026
                  DESCRIPTION | Description | Phase 4 feature enhancements for lead analytics - A/B variant tracking, discount code performance
                  UNKNOWN | Tasks Addressed |  +5
                  CHANGES | Changes |  +3
                  MIGRATION_FILE | Migration File | prisma/migrations/20260131160000_phase4_lead_variant_discount_tracking/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only - new nullable columns and indexes)
                  ROLLBACK | Rollback |  +1
                  PRODUCTION_NOTES | Production Notes |  +6
                entry 20260131200000_add_affiliate_program | 20260131200000_add_affiliate_program | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | January 31, 2026
                  DATE_MIGRATED | Date Migrated | January 31, 2026
                  DESCRIPTION | Description | Core Affiliate Program database models and services
                  CHANGES | Changes |  +4
                  MIGRATION_FILE | Migration File | prisma/migrations/20260131200000_add_affiliate_program/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only - new enums and tables)
                  ROLLBACK | Rollback |  +1
                  PRODUCTION_NOTES | Production Notes |  +5
                entry 20260131135216_add_funnel_session_performance_indexes | 20260131135216_add_funnel_session_performance_indexes | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | January 31, 2026
                  DATE_MIGRATED | Date Migrated | January 31, 2026
                  DESCRIPTION | Description | Add performance indexes to FunnelSession table for query optimization (Tasks #12-16)
                  CHANGES | Changes |  +2
                  MIGRATION_FILE | Migration File | prisma/migrations/20260131135216_add_funnel_session_performance_indexes/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive indexes only, no table modifications)
                  ROLLBACK | Rollback |  +1
                  PRODUCTION_NOTES | Production Notes |  +4
                entry 20260131134047_add_funnel_cs_session_link | 20260131134047_add_funnel_cs_session_link | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | January 31, 2026
                  DATE_MIGRATED | Date Migrated | January 31, 2026
                  DESCRIPTION | Description | Add consent tracking and CS session link to FunnelSession
                  CHANGES | Changes |  +3
                  MIGRATION_FILE | Migration File | prisma/migrations/20260131134047_add_funnel_cs_session_link/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only)
                  ROLLBACK | Rollback |  +1
                  PRODUCTION_NOTES | Production Notes |  +5
                entry 20260102215624_add_landing_page_cart_integration | 20260102215624_add_landing_page_cart_integration | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | January 2, 2026
                  DATE_MIGRATED | Date Migrated | January 2, 2026
                  DESCRIPTION | Description | LandingPage ↔ Cart integration for attribution tracking
                  CHANGES | Changes |  +8
                  MIGRATION_FILE | Migration File | prisma/migrations/20260102215624_add_landing_page_cart_integration/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only)
                  ROLLBACK | Rollback |  +1
                  PRODUCTION_NOTES | Production Notes |  +5
                entry 20251231201625_add_cart_and_session_partial_indexes | 20251231201625_add_cart_and_session_partial_indexes | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | December 31, 2025
                  DATE_MIGRATED | Date Migrated | December 31, 2025
                  DESCRIPTION | Description | Priority 1 performance indexes from DBA review recommendations
                  CHANGES | Changes |  +3
                  MIGRATION_FILE | Migration File | prisma/migrations/20251231201625_add_cart_and_session_partial_indexes/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive indexes only, no table modifications)
                  ROLLBACK | Rollback | DROP INDEX idx_carts_recovery_candidates; DROP INDEX idx_cross_site_sessions_cleanup; DROP INDEX idx_carts_expiration;
                  PRODUCTION_NOTES | Production Notes |  +5
                entry 20241224000000_add_sites_model | 20241224000000_add_sites_model | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | December 2024
                  DATE_MIGRATED | Date Migrated | December 24, 2024
                  DESCRIPTION | Description | New Site model for multiple storefronts per company
                  CHANGES | Changes |  +4
                  MIGRATION_FILE | Migration File | prisma/migrations/20241224000000_add_sites_model/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only, no data migration needed)
                  ROLLBACK | Rollback | Drop foreign keys, drop columns, drop table
                  PRODUCTION_NOTES | Production Notes |  +4
                entry 20241224100000_add_cs_ai_usage_tables | 20241224100000_add_cs_ai_usage_tables | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | December 2024
                  DATE_MIGRATED | Date Migrated | December 24, 2024
                  DESCRIPTION | Description | CS AI usage tracking, pricing, and billing tables
                  CHANGES | Changes |  +4
                  MIGRATION_FILE | Migration File | prisma/migrations/20241224100000_add_cs_ai_usage_tables/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only, no data migration needed)
                  ROLLBACK | Rollback | Drop tables and enum
                  PRODUCTION_NOTES | Production Notes |  +4
                entry 20251227_add_product_import_system | 20251227_add_product_import_system | declared MIGRATED = MIGRATED
                  STATUS | Status | MIGRATED
                  DATE_ADDED | Date Added | December 27, 2025
                  DATE_MIGRATED | Date Migrated | December 27, 2025
                  DESCRIPTION | Description | Product Import system with intelligent field mapping, image CDN import, and background processing
                  CHANGES | Changes |  +8
                  MIGRATION_FILE | Migration File | prisma/migrations/20251227_add_product_import_system/migration.sql
                  RISK_LEVEL | Risk Level | Low (additive changes only)
                  ROLLBACK | Rollback | DROP tables, DROP enums, ALTER TABLE products DROP COLUMN (SQL provided in signoff)
                  PRODUCTION_NOTES | Production Notes |  +6
                  DATE_DEPLOYED | Deployed | December 28, 2025
                section DEPLOYED | Deployed to Production
                entry 00000000000000_init_baseline | 00000000000000_init_baseline | by section DEPLOYED
                  DATE_DEPLOYED | Date Deployed | December 2024
                  DESCRIPTION | Description | Initial baseline migration with all existing tables (177 tables)
                last updated January 31, 2026
                """);
    }

    @Test
    void everyPlaceOfBothDays() {
        SpanLaws.hold(read("002_"));
        SpanLaws.hold(read("003_"));
    }

    private static Changelog read(String prefix) {
        return new ChangelogReader(Vocabulary.standard()).read(Seeds.read(prefix));
    }
}

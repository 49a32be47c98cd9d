package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.word.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Hands out names as people give them; no two resemble each other. */
final class NamePool {
    private static final List<String> TABLES = List.of("""
            orders shops customers invoices refunds carts coupons suppliers warehouses shipments reviews ratings
            devices payments subscriptions campaigns tickets agents webhooks companies categories addresses
            api_keys audit_logs price_lists tax_rates stock_levels gift_cards loyalty_points email_templates
            landing_pages cart_items order_lines import_jobs export_runs feature_flags page_views user_cohorts
            cross_site_sessions health_checks search_suggestions click_queue ml_models""".split("\\s+"));

    /** Some are words that a phrase may begin with or go on with. */
    private static final List<String> COLUMNS = List.of("""
            note state total paid_at shipped_at currency quantity customer_email external_id retry_count
            error_message is_active position priority locale color weight tags payload settings expires_at token slug
            description title name status type key value count data default_fallback_url created_by updated_at score
            country_code ip_address source version rank phone unique_visitors new_price old_price table_number
            column_count index_hint text date uuid timestamp required optional nullable partial enabled locked_at
            deleted_at archived_by shop_ref customer_ref partner_ref session_ref parent_ref owner_ref agent_ref
            line_total net_amount gross_amount vat_rate summary body subject channel medium campaign_code referrer
            user_agent first_seen last_seen visits clicks conversions budget spent limit_reached quota plan tier
            level grade region city street zip_code latitude longitude altitude height width depth""".split("\\s+"));

    private static final List<String> TYPES = List.of("""
            order_state payment_method import_phase click_queue_status partnership_type delivery_mode refund_reason
            ticket_priority affiliate_tier session_kind""".split("\\s+"));

    private static final List<String> VALUES = List.of("""
            PENDING PROCESSING COMPLETED FAILED DUPLICATE ACTIVE INACTIVE ON_HOLD BANK_TRANSFER CHECK DIRECT
            EMAIL FUNNEL LANDING_PAGE DEFAULT UNIQUE ADDED NEW AND OR A B open paid shipped in-transit""".split("\\s+"));

    private final Random random;
    private final SqlStyle style;
    private final boolean models;
    private final Set<String> taken = new HashSet<>();
    private final Deque<String> tables;
    private final Deque<String> columns;
    private final Deque<String> types;

    NamePool(Random random, SqlStyle style) {
        this.random = random;
        this.style = style;
        this.models = style.prisma() && random.nextInt(4) == 0;
        this.tables = shuffled(TABLES);
        this.columns = shuffled(COLUMNS);
        this.types = shuffled(TYPES);
    }

    String table() {
        return fresh(tables, name -> models ? capital(name) : name);
    }

    String column() {
        return fresh(columns, style::styled);
    }

    String type() {
        return fresh(types, name -> style.prisma() ? capital(name) : name);
    }

    /** Values of an enum, none twice. */
    List<String> values(int count) {
        return random.ints(0, VALUES.size())
                .distinct()
                .limit(count)
                .mapToObj(VALUES::get)
                .toList();
    }

    private String capital(String name) {
        String camel = style.styled(name);
        return camel.substring(0, 1).toUpperCase(Locale.ROOT) + camel.substring(1);
    }

    private Deque<String> shuffled(List<String> names) {
        List<String> all = new ArrayList<>(names);
        Collections.shuffle(all, random);
        return new ArrayDeque<>(all);
    }

    private String fresh(Deque<String> from, UnaryOperator<String> as) {
        String name = as.apply(from.pop());
        return taken.add(Name.stem(name)) ? name : fresh(from, as);
    }
}

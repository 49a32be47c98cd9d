package io.github.schemachangelog.deployment.target;

import java.util.Set;

/**
 * Parameters of URLs that speak of an application's pool, statements or sockets. They change nothing about where the
 * target is, who enters it and how safe the way is, so they are left out.
 */
final class ClientOption {
    static final Set<String> NAMES = Set.of(
            // Prisma
            "connection_limit",
            "pool_timeout",
            "socket_timeout",
            "statement_cache_size",
            "pgbouncer",
            "single_use_connections",
            "max_connection_lifetime",
            "max_idle_connection_lifetime",
            // Rails
            "pool",
            "checkout_timeout",
            "reaping_frequency",
            "idle_timeout",
            "prepared_statements",
            "statement_limit",
            // Go: lib/pq and pgx
            "binary_parameters",
            "default_query_exec_mode",
            "statement_cache_capacity",
            "description_cache_capacity",
            "pool_max_conns",
            "pool_min_conns",
            "pool_max_conn_lifetime",
            "pool_max_conn_idle_time",
            "pool_health_check_period",
            // Python: asyncpg and SQLAlchemy
            "prepared_statement_cache_size",
            "pool_size",
            "max_overflow",
            "pool_recycle",
            "command_timeout",
            // Node
            "uselibpqcompat",
            "supa",
            // libpq: what a socket does, and what nobody does any more
            "fallback_application_name",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "sslcompression",
            "sslsni");

    private ClientOption() {}
}

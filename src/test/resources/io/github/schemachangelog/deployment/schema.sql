-- Every object of the schema that a user made, one line for each, without the history's own schema.
WITH mine AS (
    SELECT oid, nspname FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\_%' AND nspname NOT IN ('information_schema', 'history')
), facts (fact) AS (
    SELECT format('schema %s %s', nspname, obj_description(oid)) FROM mine
    UNION ALL
    SELECT format('relation %s %s %s %s %s %s', c.oid::regclass, c.relkind, c.relpersistence, c.reloptions,
        c.relrowsecurity, obj_description(c.oid))
    FROM pg_class c JOIN mine ON mine.oid = c.relnamespace
    UNION ALL
    SELECT format('column %s.%s %s %s %s %s %s %s %s %s', c.oid::regclass, a.attnum, a.attname,
        format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::regcollation,
        pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN mine ON mine.oid = c.relnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE a.attnum > 0
    UNION ALL
    SELECT format('constraint %s %s %s %s', k.conname, nullif(k.conrelid, 0)::regclass, pg_get_constraintdef(k.oid),
        k.convalidated)
    FROM pg_constraint k JOIN mine ON mine.oid = k.connamespace
    UNION ALL
    SELECT format('index %s %s', pg_get_indexdef(i.indexrelid), i.indisvalid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN mine ON mine.oid = c.relnamespace
    UNION ALL
    SELECT format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid))
    FROM pg_class c JOIN mine ON mine.oid = c.relnamespace WHERE c.relkind IN ('v', 'm')
    UNION ALL
    SELECT format('rule %s', pg_get_ruledef(r.oid))
    FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN mine ON mine.oid = c.relnamespace
    UNION ALL
    SELECT format('trigger %s', pg_get_triggerdef(t.oid))
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN mine ON mine.oid = c.relnamespace
    WHERE NOT t.tgisinternal
    UNION ALL
    SELECT format('policy %s %s %s', p.polname, p.polrelid::regclass, pg_get_expr(p.polqual, p.polrelid))
    FROM pg_policy p
    UNION ALL
    SELECT format('function %s %s', pg_get_functiondef(p.oid), obj_description(p.oid))
    FROM pg_proc p JOIN mine ON mine.oid = p.pronamespace WHERE p.prokind IN ('f', 'p')
    UNION ALL
    SELECT format('enum %s %s', e.enumtypid::regtype, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder))
    FROM pg_enum e GROUP BY e.enumtypid
    UNION ALL
    SELECT format('domain %s %s %s', t.oid::regtype, format_type(t.typbasetype, t.typtypmod), t.typdefault)
    FROM pg_type t JOIN mine ON mine.oid = t.typnamespace WHERE t.typtype = 'd'
    UNION ALL
    SELECT format('sequence %s %s %s %s %s', s.seqrelid::regclass, format_type(s.seqtypid, NULL), s.seqstart,
        s.seqincrement, s.seqcycle)
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN mine ON mine.oid = c.relnamespace
    UNION ALL
    SELECT format('extension %s %s', extname, extversion) FROM pg_extension
)
SELECT fact FROM facts ORDER BY fact COLLATE "C"

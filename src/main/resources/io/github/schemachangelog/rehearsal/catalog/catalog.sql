-- What the schema holds, as far as its catalog rows are as young as a transaction; of everything, whether it is still there.
-- An object is (its catalog << 32 | oid). Rows: what, owner, id, fields.
WITH bound AS (
    SELECT age((($1::bigint) % 4294967296)::text::xid) AS depth,
           to_regclass($2)::oid AS history,
           $3::text AS hidden
), space AS (
    SELECT n.oid, n.nspname
      FROM pg_namespace n, bound b
     WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> b.hidden
), young AS (
    SELECT c.oid FROM pg_class c, bound b WHERE c.oid >= 16384 AND age(c.xmin) <= b.depth
    UNION SELECT a.attrelid FROM pg_attribute a, bound b WHERE a.attrelid >= 16384 AND age(a.xmin) <= b.depth
    UNION SELECT d.adrelid FROM pg_attrdef d, bound b WHERE d.adrelid >= 16384 AND age(d.xmin) <= b.depth
    UNION SELECT k.conrelid FROM pg_constraint k, bound b WHERE k.conrelid >= 16384 AND age(k.xmin) <= b.depth
    UNION SELECT i.indrelid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid, bound b
           WHERE i.indrelid >= 16384 AND (age(i.xmin) <= b.depth OR age(c.xmin) <= b.depth)
    UNION SELECT i.inhrelid FROM pg_inherits i, bound b WHERE age(i.xmin) <= b.depth
    UNION SELECT r.ev_class FROM pg_rewrite r, bound b WHERE r.ev_class >= 16384 AND age(r.xmin) <= b.depth
    UNION SELECT s.seqrelid FROM pg_sequence s, bound b WHERE s.seqrelid >= 16384 AND age(s.xmin) <= b.depth
    UNION SELECT e.refobjid FROM pg_sequence s, pg_depend e, bound b
           WHERE e.classid = 'pg_class'::regclass AND e.objid = s.seqrelid AND e.refclassid = 'pg_class'::regclass
             AND e.deptype = 'i' AND s.seqrelid >= 16384 AND age(s.xmin) <= b.depth
    UNION SELECT t.typrelid FROM pg_type t, bound b WHERE t.typrelid >= 16384 AND age(t.xmin) <= b.depth
), relation AS (
    SELECT c.*, n.nspname
      FROM pg_class c JOIN space n ON n.oid = c.relnamespace, bound b
     WHERE c.oid = ANY (ARRAY(SELECT y.oid FROM young y))
       AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c', 'S')
       AND c.relpersistence <> 't'
       AND c.oid IS DISTINCT FROM b.history
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
), foreigner AS (
    SELECT e.classid, e.objid FROM pg_depend e WHERE e.deptype = 'e'
), owned AS (
    SELECT c.oid, c.nspname, c.relname, e.deptype
      FROM relation c
      JOIN pg_depend e ON e.classid = 'pg_class'::regclass AND e.objid = c.oid
                      AND e.refclassid = 'pg_class'::regclass AND e.deptype IN ('a', 'i')
     WHERE c.relkind = 'S'
), type AS (
    SELECT t.*, n.nspname
      FROM pg_type t JOIN space n ON n.oid = t.typnamespace, bound b
     WHERE t.typtype IN ('e', 'd', 'r')
       AND (age(t.xmin) <= b.depth
            OR t.oid IN (SELECT e.enumtypid FROM pg_enum e, bound b WHERE age(e.xmin) <= b.depth)
            OR t.oid IN (SELECT k.contypid FROM pg_constraint k, bound b WHERE k.contypid >= 16384 AND age(k.xmin) <= b.depth))
       AND ('pg_type'::regclass, t.oid) NOT IN (TABLE foreigner)
), holder AS (
    SELECT 'pg_class'::regclass::oid::bigint << 32 | c.oid::bigint AS owner,
           CASE c.relkind WHEN 'c' THEN t.typacl ELSE c.relacl END AS acl,
           acldefault(CASE c.relkind WHEN 'c' THEN 'T' WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner) AS usual
      FROM relation c LEFT JOIN pg_type t ON t.oid = c.reltype AND c.relkind = 'c'
    UNION ALL
    SELECT 'pg_type'::regclass::oid::bigint << 32 | t.oid::bigint, t.typacl, acldefault('T', t.typowner) FROM type t
    UNION ALL
    SELECT 'pg_proc'::regclass::oid::bigint << 32 | p.oid::bigint, p.proacl, acldefault('f', p.proowner)
      FROM pg_proc p, bound b WHERE p.oid >= 16384 AND age(p.xmin) <= b.depth
    UNION ALL
    SELECT 'pg_namespace'::regclass::oid::bigint << 32 | n.oid::bigint, n.nspacl, acldefault('n', n.nspowner)
      FROM pg_namespace n JOIN space s ON s.oid = n.oid, bound b WHERE age(n.xmin) <= b.depth
), option (also) AS (
    VALUES (''), (' and to grant it')
), publication AS (
    SELECT p.*
      FROM pg_publication p, bound b
     WHERE age(p.xmin) <= b.depth
        OR EXISTS (SELECT FROM pg_publication_rel r WHERE r.prpubid = p.oid AND age(r.xmin) <= b.depth)
), said AS MATERIALIZED (
    SELECT d.*
      FROM pg_description d, bound b
     WHERE (d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass)
       AND d.classoid <> 'pg_extension'::regclass
       AND age(d.xmin) <= b.depth
       AND NOT EXISTS (SELECT FROM pg_depend e
                        WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
)
SELECT 'table' AS what, 'pg_class'::regclass::oid::bigint << 32 | c.oid::bigint AS owner, 0::bigint AS id, ARRAY[
           c.nspname,
           c.relname,
           concat_ws(E'\n', c.relkind, c.relpersistence, pg_get_userbyid(c.relowner),
               array_to_string(c.reloptions, ','), c.relreplident, pg_get_partkeydef(c.oid),
               pg_get_expr(c.relpartbound, c.oid),
               (SELECT string_agg(i.inhparent::regclass::text, ',' ORDER BY i.inhseqno)
                  FROM pg_inherits i WHERE i.inhrelid = c.oid)),
           c.relrowsecurity::text,
           c.relforcerowsecurity::text]::text[] AS fields
  FROM relation c WHERE c.relkind IN ('r', 'p', 'f')
UNION ALL
SELECT 'column', 'pg_class'::regclass::oid::bigint << 32 | c.oid::bigint, a.attnum, ARRAY[
           a.attname,
           format_type(a.atttypid, a.atttypmod),
           a.attnotnull::text,
           CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
           CASE WHEN a.attidentity <> '' THEN 'IDENTITY' WHEN a.attgenerated <> '' THEN 'EXPRESSION' ELSE 'NONE' END,
           concat_ws(E'\n', a.attidentity, a.attgenerated,
               CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
               CASE WHEN a.attidentity <> '' THEN
                    (SELECT concat_ws(' ', 'sequence', s.seqstart, s.seqincrement, s.seqcache, s.seqcycle,
                                CASE WHEN s.seqmin NOT IN (-32768, -2147483648, -9223372036854775808) THEN s.seqmin END,
                                CASE WHEN s.seqmax NOT IN (32767, 2147483647, 9223372036854775807) THEN s.seqmax END)
                       FROM pg_depend e JOIN pg_sequence s ON s.seqrelid = e.objid
                      WHERE e.classid = 'pg_class'::regclass AND e.refclassid = 'pg_class'::regclass
                        AND e.refobjid = c.oid AND e.refobjsubid = a.attnum AND e.deptype = 'i') END,
               CASE WHEN a.attstattarget >= 0 THEN 'statistics ' || a.attstattarget END,
               CASE WHEN a.attcollation <> t.typcollation
                    THEN (SELECT o.collname FROM pg_collation o WHERE o.oid = a.attcollation) END,
               CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
               array_to_string(a.attoptions, ','), array_to_string(a.attacl, ','))]::text[]
  FROM relation c
  JOIN pg_attribute a ON a.attrelid = c.oid
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
 WHERE c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'constraint', 'pg_class'::regclass::oid::bigint << 32 | c.oid::bigint, k.oid::bigint, ARRAY[
           k.conname,
           k.contype::text,
           k.convalidated::text,
           (SELECT string_agg(a.attname, E'\n' ORDER BY p.place)
              FROM unnest(k.conkey) WITH ORDINALITY p (number, place)
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number),
           m.nspname,
           f.relname,
           (SELECT string_agg(a.attname, E'\n' ORDER BY p.place)
              FROM unnest(k.confkey) WITH ORDINALITY p (number, place)
              JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.number),
           k.confdeltype::text,
           k.confupdtype::text,
           CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid)
                          WHEN 'x' THEN pg_get_constraintdef(k.oid) END,
           regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', ''),
           concat_ws(' ', CASE WHEN k.condeferrable THEN 'deferrable' END, CASE WHEN k.condeferred THEN 'deferred' END,
               CASE WHEN k.connoinherit THEN 'not inherited' END)]::text[]
  FROM relation c
  JOIN pg_constraint k ON k.conrelid = c.oid
  LEFT JOIN pg_class f ON f.oid = k.confrelid AND k.contype = 'f'
  LEFT JOIN pg_namespace m ON m.oid = f.relnamespace
 WHERE k.conparentid = 0 AND k.contype <> 't' AND (k.contype <> 'n' OR NOT k.convalidated)
UNION ALL
SELECT 'index', 'pg_class'::regclass::oid::bigint << 32 | c.oid::bigint, i.indexrelid::bigint, ARRAY[
           n.nspname,
           x.relname,
           c.nspname,
           c.relname,
           (SELECT string_agg(concat(
                       coalesce(a.attname, pg_get_indexdef(i.indexrelid, p, false)),
                       (SELECT ' ' || o.opcname FROM pg_opclass o WHERE o.oid = i.indclass[p - 1] AND NOT o.opcdefault),
                       CASE i.indoption[p - 1] & 3 WHEN 1 THEN ' DESC NULLS LAST' WHEN 2 THEN ' NULLS FIRST'
                                                   WHEN 3 THEN ' DESC' END), E'\n' ORDER BY p)
              FROM generate_series(1, i.indnkeyatts) p
              LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p - 1]),
           (SELECT string_agg(a.attname, E'\n' ORDER BY p)
              FROM generate_series(i.indnkeyatts + 1, i.indnatts) p
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p - 1]),
           pg_get_expr(i.indpred, i.indrelid),
           i.indisunique::text,
           (i.indisvalid AND i.indisready)::text,
           pg_get_indexdef(i.indexrelid),
           concat_ws(E'\n', array_to_string(x.reloptions, ','), CASE WHEN i.indisclustered THEN 'clustered' END,
               CASE WHEN i.indisreplident THEN 'replica identity' END)]::text[]
  FROM relation c
  JOIN pg_index i ON i.indrelid = c.oid
  JOIN pg_class x ON x.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = x.relnamespace
 WHERE NOT x.relispartition
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT 'other', 'pg_class'::regclass::oid::bigint << 32 | c.oid::bigint, 0, ARRAY[
           CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'c' THEN 'type' ELSE 'sequence' END,
           c.nspname,
           c.relname,
           NULL,
           NULL,
           '',
           concat_ws(E'\n', pg_get_userbyid(c.relowner), c.relpersistence, array_to_string(c.reloptions, ','),
               CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
               (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
                  FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND c.relkind <> 'S' AND a.attnum > 0 AND NOT a.attisdropped),
               (SELECT concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                           s.seqcache, s.seqcycle)
                  FROM pg_sequence s WHERE s.seqrelid = c.oid))]::text[]
  FROM relation c
 WHERE c.relkind IN ('v', 'm', 'c') OR c.relkind = 'S' AND c.oid NOT IN (SELECT o.oid FROM owned o)
UNION ALL
SELECT 'owned', 'pg_class'::regclass::oid::bigint << 32 | o.oid::bigint, 0, ARRAY[
           'sequence',
           o.nspname,
           o.relname,
           NULL,
           NULL,
           '',
           CASE WHEN o.deptype = 'a' THEN
                (SELECT concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                            s.seqcache, s.seqcycle)
                   FROM pg_sequence s WHERE s.seqrelid = o.oid) END]::text[]
  FROM owned o
UNION ALL
SELECT 'enum', 'pg_type'::regclass::oid::bigint << 32 | t.oid::bigint, 0, ARRAY[
           t.nspname, t.typname, pg_get_userbyid(t.typowner)]::text[]
  FROM type t WHERE t.typtype = 'e'
UNION ALL
SELECT 'value', 'pg_type'::regclass::oid::bigint << 32 | t.oid::bigint, e.oid::bigint,
       ARRAY[e.enumlabel, e.enumsortorder]::text[]
  FROM type t JOIN pg_enum e ON e.enumtypid = t.oid
UNION ALL
SELECT 'other', 'pg_type'::regclass::oid::bigint << 32 | t.oid::bigint, 0, ARRAY[
           CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END,
           t.nspname,
           t.typname,
           NULL,
           NULL,
           '',
           concat_ws(E'\n', pg_get_userbyid(t.typowner), NULLIF(format_type(t.typbasetype, t.typtypmod), '-'),
               CASE WHEN t.typnotnull THEN 'not null' END, t.typdefault,
               (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid))]::text[]
  FROM type t WHERE t.typtype IN ('d', 'r')
UNION ALL
SELECT 'part', 'pg_type'::regclass::oid::bigint << 32 | t.oid::bigint,
       'pg_constraint'::regclass::oid::bigint << 32 | k.oid::bigint,
       ARRAY[concat_ws(' ', k.conname, pg_get_constraintdef(k.oid))]::text[]
  FROM type t JOIN pg_constraint k ON k.contypid = t.oid
UNION ALL
SELECT 'other', 'pg_proc'::regclass::oid::bigint << 32 | p.oid::bigint, 0, ARRAY[
           CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
           n.nspname,
           p.proname,
           NULL,
           NULL,
           pg_get_function_identity_arguments(p.oid),
           concat_ws(E'\n', pg_get_userbyid(p.proowner),
               CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
               (SELECT concat_ws(' ', a.aggtransfn, a.aggfinalfn, format_type(a.aggtranstype, NULL), a.agginitval)
                  FROM pg_aggregate a WHERE a.aggfnoid = p.oid))]::text[]
  FROM pg_proc p JOIN space n ON n.oid = p.pronamespace, bound b
 WHERE age(p.xmin) <= b.depth AND ('pg_proc'::regclass, p.oid) NOT IN (TABLE foreigner)
UNION ALL
SELECT 'other', 'pg_trigger'::regclass::oid::bigint << 32 | t.oid::bigint, 0, ARRAY[
           'trigger', '', t.tgname, n.nspname, c.relname, '', concat(pg_get_triggerdef(t.oid), t.tgenabled)]::text[]
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN space n ON n.oid = c.relnamespace, bound b
 WHERE age(t.xmin) <= b.depth AND NOT t.tgisinternal AND c.oid IS DISTINCT FROM b.history
UNION ALL
SELECT 'other', 'pg_policy'::regclass::oid::bigint << 32 | p.oid::bigint, 0, ARRAY[
           'policy', '', p.polname, n.nspname, c.relname, '',
           concat_ws(E'\n', p.polcmd, p.polpermissive,
               (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r)::text END, ',' ORDER BY 1)
                  FROM unnest(p.polroles) r),
               pg_get_expr(p.polqual, p.polrelid), '/', pg_get_expr(p.polwithcheck, p.polrelid))]::text[]
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN space n ON n.oid = c.relnamespace, bound b
 WHERE age(p.xmin) <= b.depth
UNION ALL
SELECT 'other', 'pg_rewrite'::regclass::oid::bigint << 32 | r.oid::bigint, 0, ARRAY[
           'rule', '', r.rulename, n.nspname, c.relname, '', concat(pg_get_ruledef(r.oid), r.ev_enabled)]::text[]
  FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN space n ON n.oid = c.relnamespace, bound b
 WHERE age(r.xmin) <= b.depth AND r.rulename <> '_RETURN'
UNION ALL
SELECT 'other', 'pg_namespace'::regclass::oid::bigint << 32 | n.oid::bigint, 0, ARRAY[
           'schema', '', n.nspname, NULL, NULL, '', pg_get_userbyid(n.nspowner)]::text[]
  FROM pg_namespace n JOIN space s ON s.oid = n.oid, bound b
 WHERE age(n.xmin) <= b.depth
UNION ALL
SELECT 'other', 'pg_extension'::regclass::oid::bigint << 32 | e.oid::bigint, 0, ARRAY[
           'extension', '', e.extname, NULL, NULL, '', e.extversion]::text[]
  FROM pg_extension e, bound b
 WHERE e.oid >= 16384 AND age(e.xmin) <= b.depth
UNION ALL
SELECT 'other', 'pg_statistic_ext'::regclass::oid::bigint << 32 | s.oid::bigint, 0, ARRAY[
           'statistics', n.nspname, s.stxname, NULL, NULL, '', pg_get_statisticsobjdef(s.oid)]::text[]
  FROM pg_statistic_ext s JOIN space n ON n.oid = s.stxnamespace, bound b
 WHERE age(s.xmin) <= b.depth
UNION ALL
SELECT 'other', 'pg_event_trigger'::regclass::oid::bigint << 32 | e.oid::bigint, 0, ARRAY[
           'event trigger', '', e.evtname, NULL, NULL, '',
           concat_ws(' ', e.evtevent, e.evtfoid::regprocedure, e.evtenabled, array_to_string(e.evttags, ','))]::text[]
  FROM pg_event_trigger e, bound b
 WHERE age(e.xmin) <= b.depth
UNION ALL
SELECT 'other', 'pg_publication'::regclass::oid::bigint << 32 | p.oid::bigint, 0, ARRAY[
           'publication', '', p.pubname, NULL, NULL, '',
           concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate)]::text[]
  FROM publication p
UNION ALL
SELECT 'part', 'pg_publication'::regclass::oid::bigint << 32 | p.oid::bigint,
       'pg_publication_rel'::regclass::oid::bigint << 32 | r.oid::bigint, ARRAY[r.prrelid::regclass::text]::text[]
  FROM publication p JOIN pg_publication_rel r ON r.prpubid = p.oid
UNION ALL
SELECT 'other', 'pg_default_acl'::regclass::oid::bigint << 32 | d.oid::bigint, 0, ARRAY[
           'default privileges', '', pg_get_userbyid(d.defaclrole), NULL, NULL,
           concat_ws(' ', n.nspname, d.defaclobjtype), array_to_string(d.defaclacl, ',')]::text[]
  FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace, bound b
 WHERE age(d.xmin) <= b.depth
UNION ALL
SELECT 'other', o.class << 32 | o.oid::bigint, 0, ARRAY[
           i.type, '', coalesce(i.name, i.identity), NULL, NULL, i.identity, '']::text[]
  FROM (SELECT 'pg_operator'::regclass::oid::bigint, oid, age(xmin) FROM pg_operator WHERE oid >= 16384
        UNION ALL SELECT 'pg_opclass'::regclass::oid::bigint, oid, age(xmin) FROM pg_opclass WHERE oid >= 16384
        UNION ALL SELECT 'pg_cast'::regclass::oid::bigint, oid, age(xmin) FROM pg_cast WHERE oid >= 16384
        UNION ALL SELECT 'pg_collation'::regclass::oid::bigint, oid, age(xmin) FROM pg_collation WHERE oid >= 16384
        UNION ALL SELECT 'pg_ts_config'::regclass::oid::bigint, oid, age(xmin) FROM pg_ts_config WHERE oid >= 16384
        UNION ALL SELECT 'pg_ts_dict'::regclass::oid::bigint, oid, age(xmin) FROM pg_ts_dict WHERE oid >= 16384
        UNION ALL SELECT 'pg_foreign_server'::regclass::oid::bigint, oid, age(xmin) FROM pg_foreign_server
        UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass::oid::bigint, oid, age(xmin) FROM pg_foreign_data_wrapper
        UNION ALL SELECT 'pg_language'::regclass::oid::bigint, oid, age(xmin) FROM pg_language WHERE oid >= 16384
       ) o (class, oid, age),
       LATERAL pg_identify_object(o.class::oid, o.oid, 0) i, bound b
 WHERE o.age <= b.depth AND (o.class::oid, o.oid) NOT IN (TABLE foreigner)
UNION ALL
SELECT 'privilege', h.owner, 0, ARRAY[
           string_agg(concat(p.sign, CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(p.grantee)) END,
                             ' ', p.privilege), E'\n' ORDER BY p.sign, p.grantee, p.privilege)]::text[]
  FROM holder h,
       LATERAL ((SELECT '' AS sign, a.grantee, a.privilege_type || o.also AS privilege
                   FROM aclexplode(h.acl) a JOIN option o ON a.is_grantable OR o.also = ''
                 EXCEPT SELECT '', u.grantee, u.privilege_type FROM aclexplode(h.usual) u)
                UNION ALL
                (SELECT '-', u.grantee, u.privilege_type FROM aclexplode(h.usual) u
                 EXCEPT SELECT '-', a.grantee, a.privilege_type FROM aclexplode(h.acl) a)) p
 WHERE h.acl IS NOT NULL
 GROUP BY h.owner
UNION ALL
SELECT 'comment', d.classoid::bigint << 32 | d.objoid::bigint, d.objsubid, ARRAY[
           CASE WHEN i.type = 'composite type' THEN 'type'
                WHEN i.type LIKE 'table %' THEN substr(i.type, 7)
                WHEN i.type LIKE '% column' THEN 'column'
                ELSE i.type END,
           coalesce(n.nspname, i.schema),
           coalesce(r.relname, p.proname, i.name, i.identity),
           coalesce(a.attname, k.conname, t.tgname, y.polname),
           d.description]::text[]
  FROM said d
  CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
  LEFT JOIN pg_attribute a
         ON d.classoid = 'pg_class'::regclass AND d.objsubid > 0 AND a.attrelid = d.objoid AND a.attnum = d.objsubid
  LEFT JOIN pg_constraint k ON d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid
  LEFT JOIN pg_trigger t ON d.classoid = 'pg_trigger'::regclass AND t.oid = d.objoid
  LEFT JOIN pg_policy y ON d.classoid = 'pg_policy'::regclass AND y.oid = d.objoid
  LEFT JOIN pg_proc p ON d.classoid = 'pg_proc'::regclass AND p.oid = d.objoid
  LEFT JOIN pg_class r
         ON r.oid = coalesce(a.attrelid, k.conrelid, t.tgrelid, y.polrelid)
  LEFT JOIN pg_namespace n ON n.oid = r.relnamespace
 WHERE d.objoid >= 16384 OR i.name !~ '^pg_'
UNION ALL
SELECT 'alive', l.class, 0, array_agg(l.id)::text[]
  FROM (SELECT 'pg_class'::regclass::oid::bigint, oid::text FROM pg_class
                WHERE oid >= 16384 AND relkind <> 't' AND relpersistence <> 't'
        UNION ALL SELECT 'pg_constraint'::regclass::oid::bigint, oid::text FROM pg_constraint
                WHERE conrelid >= 16384 OR contypid >= 16384
        UNION ALL SELECT 'pg_type'::regclass::oid::bigint, oid::text FROM pg_type WHERE oid >= 16384 AND typtype IN ('e', 'd', 'r')
        UNION ALL SELECT 'pg_proc'::regclass::oid::bigint, oid::text FROM pg_proc WHERE oid >= 16384
        UNION ALL SELECT 'pg_trigger'::regclass::oid::bigint, oid::text FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'pg_policy'::regclass::oid::bigint, oid::text FROM pg_policy
        UNION ALL SELECT 'pg_rewrite'::regclass::oid::bigint, oid::text FROM pg_rewrite WHERE oid >= 16384
        UNION ALL SELECT 'pg_namespace'::regclass::oid::bigint, oid::text FROM pg_namespace
        UNION ALL SELECT 'pg_extension'::regclass::oid::bigint, oid::text FROM pg_extension
        UNION ALL SELECT 'pg_statistic_ext'::regclass::oid::bigint, oid::text FROM pg_statistic_ext
        UNION ALL SELECT 'pg_event_trigger'::regclass::oid::bigint, oid::text FROM pg_event_trigger
        UNION ALL SELECT 'pg_publication'::regclass::oid::bigint, oid::text FROM pg_publication
        UNION ALL SELECT 'pg_publication_rel'::regclass::oid::bigint, oid::text FROM pg_publication_rel
        UNION ALL SELECT 'pg_default_acl'::regclass::oid::bigint, oid::text FROM pg_default_acl
        UNION ALL SELECT 'pg_operator'::regclass::oid::bigint, oid::text FROM pg_operator WHERE oid >= 16384
        UNION ALL SELECT 'pg_opclass'::regclass::oid::bigint, oid::text FROM pg_opclass WHERE oid >= 16384
        UNION ALL SELECT 'pg_cast'::regclass::oid::bigint, oid::text FROM pg_cast WHERE oid >= 16384
        UNION ALL SELECT 'pg_collation'::regclass::oid::bigint, oid::text FROM pg_collation WHERE oid >= 16384
        UNION ALL SELECT 'pg_ts_config'::regclass::oid::bigint, oid::text FROM pg_ts_config WHERE oid >= 16384
        UNION ALL SELECT 'pg_ts_dict'::regclass::oid::bigint, oid::text FROM pg_ts_dict WHERE oid >= 16384
        UNION ALL SELECT 'pg_foreign_server'::regclass::oid::bigint, oid::text FROM pg_foreign_server
        UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass::oid::bigint, oid::text FROM pg_foreign_data_wrapper
        UNION ALL SELECT 'pg_language'::regclass::oid::bigint, oid::text FROM pg_language WHERE oid >= 16384
        UNION ALL SELECT 'pg_description'::regclass::oid::bigint,
                         (classoid::bigint << 32 | objoid::bigint) || '/' || objsubid FROM pg_description
                   WHERE objoid >= 16384 OR classoid = 'pg_namespace'::regclass
       ) l (class, id)
 GROUP BY l.class
UNION ALL
SELECT 'time', txid_snapshot_xmin(txid_current_snapshot()), 0, ARRAY[]::text[]

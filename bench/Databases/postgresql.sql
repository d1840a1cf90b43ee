-- A table of social insurance payments, the same rows whenever it is made. Made-up people: area codes 1499xx were never assigned.
-- Row i is about person i * 6700417 mod :people, so that a person's rows lie far apart; the numbers' check characters are right (GB 11643),
-- but in some rows in ten thousand the number is written with an apostrophe or masked, as agencies do.
-- :table, rows :first to :last, :people in all.
SET client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS matcher_bench;
SET search_path = matcher_bench;

CREATE OR REPLACE FUNCTION digits_of(person bigint) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE RETURN
    (149900 + person % 100) * 100000000000
    + to_char(date '1970-01-01' + (person / 100 % 18000)::int, 'YYYYMMDD')::bigint * 1000
    + 1 + (person * 7 + person / 1800000) % 999;

CREATE OR REPLACE FUNCTION check_character(digits bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    substr('10X98765432', ((digits / 10000000000000000 % 10 * 7 + digits / 1000000000000000 % 10 * 9
        + digits / 100000000000000 % 10 * 10 + digits / 10000000000000 % 10 * 5
        + digits / 1000000000000 % 10 * 8 + digits / 100000000000 % 10 * 4 + digits / 10000000000 % 10 * 2
        + digits / 1000000000 % 10 * 1 + digits / 100000000 % 10 * 6 + digits / 10000000 % 10 * 3
        + digits / 1000000 % 10 * 7 + digits / 100000 % 10 * 9 + digits / 10000 % 10 * 10
        + digits / 1000 % 10 * 5 + digits / 100 % 10 * 8 + digits / 10 % 10 * 4 + digits % 10 * 2) % 11 + 1)::int, 1);

CREATE OR REPLACE FUNCTION name_of(person bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', (person % 20 + 1)::int, 1)
    || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国', (person / 20 % 30 + 1)::int, 1)
    || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国', (person / 600 % 30 + 1)::int, 1);

DROP TABLE IF EXISTS :table CASCADE;
CREATE TABLE :table AS
SELECT
    i AS id,
    name_of(person) AS aac003,
    CASE WHEN i % 5003 = 1 THEN '''' || number WHEN i % 10007 = 2 THEN overlay(number PLACING '****' FROM 11) ELSE number END AS aac002,
    CASE WHEN works THEN '企业职工基本养老保险' ELSE '城乡居民基本养老保险' END AS aae140n,
    CASE WHEN works THEN '在职职工' ELSE '城乡居民' END AS "参保身份",
    CASE WHEN person % 7 = 3 THEN '暂停缴费' ELSE '参保缴费' END AS aac031n,
    '正常参保' AS aac008n,
    (month / 12 * 100 + month % 12 + 1)::text AS aae003,
    date '2010-01-01' + (person % 4000)::int AS aae030,
    CASE WHEN works THEN '示例商贸有限公司' || person % 5000 ELSE '' END AS "单位名称",
    (3000 + person % 9000)::numeric(10, 2) AS aae180,
    '1499' || (10 + person % 90) AS aab034
FROM (
    -- OFFSET 0: what is used again further up is computed once.
    SELECT i, person, month, person % 33 = 0 AS works, digits::text || check_character(digits) AS number
    FROM (
        SELECT i, person, month, digits_of(person) AS digits
        FROM (
            SELECT i, i * 6700417 % :people AS person, 2023 * 12 + 5 - i / :people AS month
            FROM generate_series(:first::bigint, :last::bigint) AS i
            OFFSET 0
        ) AS drawn
        OFFSET 0
    ) AS numbered
    OFFSET 0
) AS row;
ALTER TABLE :table ADD PRIMARY KEY (id);
CREATE INDEX ON :table (aac002);
VACUUM ANALYZE :table;

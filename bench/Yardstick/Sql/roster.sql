-- The roster: who is on it, by which numbers they are looked up, and their households. What stands in braces is filled in for
-- each engine: a file stands for its rows (read_csv in DuckDB, an imported table in SQLite), {key x} for a number to look up:
-- a plain one of 18 characters is taken as it is, only the few others are tidied. number() gives the valid number of 18
-- characters, or another document, that a tidy text stands for, NULL where there is none.

CREATE TABLE roster AS
SELECT 乡镇 AS township, 村 AS village, 户编号 AS household, 户主姓名 AS head, 姓名 AS name, 身份证号 AS written, number(tidy) AS id,
       与户主关系 AS relation, 保障类别 AS category, 月保障金 AS money, 家庭人口 AS members, 保障人口 AS covered, 保障方式 AS way, 享受开始年月 AS since
FROM (SELECT *, {key 身份证号} AS tidy FROM {roster/农村低保花名册.csv}) AS rural
UNION ALL
SELECT 乡镇, 村, 家庭编号, 户主姓名, 姓名, 身份证号码, number(tidy), 与户主关系, 保障类别, 月保障金, 家庭人口, 每户保障人口数, 保障方式, 起始保障年月
FROM (SELECT *, {key 身份证号码} AS tidy FROM {roster/城市低保花名册.csv}) AS urban;

-- The numbers to look up, as they are and as they were written before 1999; those need a name to go with them.
CREATE TABLE numbers AS
SELECT DISTINCT id AS written, id, FALSE AS is_old FROM roster WHERE id IS NOT NULL
UNION ALL
SELECT DISTINCT substr(id, 1, 6) || substr(id, 9, 9), id, TRUE FROM roster
WHERE length(id) = 18 AND substr(id, 7, 2) = '19' AND substr(id, 15, 3) < '996';
{index numbers(written)}

-- A household is one of a township; its head is who is said to be, else who bears the head's name, else the first. Where the
-- rows do not agree about how many they are, the largest number counts.
CREATE TABLE household_heads AS
SELECT township, household, first_row, head_row, roster.category, CASE WHEN said > people THEN said WHEN said >= 1 THEN people END AS heads,
       CASE roster.category WHEN '农村' THEN 500 WHEN '城市' THEN 700 END AS standard
FROM (SELECT township, household, min(rowid) AS first_row, count(*) AS people, max(amount(members)) AS said,
             coalesce(min(CASE WHEN relation IN ('户主', '本人') THEN rowid END), min(CASE WHEN name = head THEN rowid END), min(rowid)) AS head_row
      FROM roster GROUP BY township, household) AS households
JOIN roster USING (township, household)
WHERE roster.rowid = first_row;
{index household_heads(household)}

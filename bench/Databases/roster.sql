-- A roster of :roster of the :people people of the payments, spread evenly over them, three to a household. Uses the functions of
-- postgresql.sql; the columns are those that rules/sources/roster.yaml knows.
SELECT
    'H' || person_number / 3 AS "户编号",
    '示例' || (1 + person_number / 3 % 15) || '镇' AS "乡镇",
    '第' || (1 + person_number / 45 % 20) || '村' AS "村",
    name_of(head) AS "户主姓名",
    name_of(person) AS "姓名",
    digits_of(person)::text || check_character(digits_of(person)) AS "身份证号",
    CASE person_number % 3 WHEN 0 THEN '户主' WHEN 1 THEN '配偶' ELSE '子女' END AS "与户主关系",
    '农村' AS "保障类别",
    3 AS "家庭人口",
    300 AS "月保障金",
    '2021-01' AS "享受开始年月"
FROM generate_series(0::bigint, :roster - 1) AS person_number
CROSS JOIN LATERAL (
    SELECT
        person_number * (:people / :roster) + person_number * 7 % (:people / :roster) AS person,
        person_number / 3 * 3 * (:people / :roster) + person_number / 3 * 3 * 7 % (:people / :roster) AS head
) AS chosen
ORDER BY person_number

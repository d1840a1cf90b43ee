CREATE TABLE :table ENGINE = MergeTree() ORDER BY id AS
SELECT
    toUInt64(i) AS id,
    concat(splitByChar(' ', '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗')[person % 20 + 1],
        concat(splitByChar(' ', '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 兰 红 梅 建 国')[intDiv(person, 20) % 30 + 1],
            splitByChar(' ', '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 兰 红 梅 建 国')[intDiv(person, 600) % 30 + 1])) AS aac003,
    multiIf(i % 5003 = 1, concat('\'', number), i % 10007 = 2, concat(substring(number, 1, 10), '****', substring(number, 15)), number)
        AS aac002,
    if(works, '企业职工基本养老保险', '城乡居民基本养老保险') AS aae140n,
    if(works, '在职职工', '城乡居民') AS `参保身份`,
    if(person % 7 = 3, '暂停缴费', '参保缴费') AS aac031n,
    '正常参保' AS aac008n,
    toString(intDiv(month, 12) * 100 + month % 12 + 1) AS aae003,
    toDate('2010-01-01') + toUInt16(person % 4000) AS aae030,
    if(works, concat('示例商贸有限公司', toString(person % 5000)), '') AS `单位名称`,
    toDecimal64(3000 + person % 9000, 2) AS aae180,
    concat('1499', toString(10 + person % 90)) AS aab034
FROM
(
    SELECT i, person, month, person % 33 = 0 AS works,
        concat(toString(digits), substring('10X98765432', (intDiv(digits, 10000000000000000) % 10 * 7
            + intDiv(digits, 1000000000000000) % 10 * 9
            + intDiv(digits, 100000000000000) % 10 * 10 + intDiv(digits, 10000000000000) % 10 * 5
            + intDiv(digits, 1000000000000) % 10 * 8 + intDiv(digits, 100000000000) % 10 * 4
            + intDiv(digits, 10000000000) % 10 * 2 + intDiv(digits, 1000000000) % 10 * 1
            + intDiv(digits, 100000000) % 10 * 6 + intDiv(digits, 10000000) % 10 * 3
            + intDiv(digits, 1000000) % 10 * 7 + intDiv(digits, 100000) % 10 * 9
            + intDiv(digits, 10000) % 10 * 10 + intDiv(digits, 1000) % 10 * 5 + intDiv(digits, 100) % 10 * 8
            + intDiv(digits, 10) % 10 * 4 + digits % 10 * 2) % 11 + 1, 1)) AS number
    FROM
    (
        SELECT i, i * 6700417 % :people AS person, 2023 * 12 + 5 - intDiv(i, :people) AS month,
            (149900 + person % 100) * 100000000000
                + (toUInt64(toYear(day)) * 10000 + toMonth(day) * 100 + toDayOfMonth(day)) * 1000
                + 1 + (person * 7 + intDiv(person, 1800000)) % 999 AS digits,
            toDate('1970-01-01') + toUInt16(intDiv(person, 100) % 18000) AS day
        FROM (SELECT number + :first AS i FROM numbers(:count))
    )
)

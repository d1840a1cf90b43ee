-- The rows of every source that are about somebody on the roster: each file is read once, only the columns that a rule
-- needs, and its rows are looked up among the roster's numbers as they come.

CREATE TABLE civil_registry AS
SELECT id, listed.* FROM (
    SELECT {key 公民身份号码} AS written, 姓名 AS name, 户籍状态 AS state, 注销类别 AS kind, 注销日期 AS ended, 死亡日期 AS died, 迁往地 AS moved_to,
           'sources/civil_registry/户籍人口信息-1.csv' AS source
    FROM {sources/civil_registry/户籍人口信息-1.csv}
    UNION ALL
    SELECT {key gmsfhm}, xm, 户籍状态, 注销类别, 注销日期, SWRQ, 迁往地, 'sources/civil_registry/户籍人口信息-2.csv'
    FROM {sources/civil_registry/户籍人口信息-2.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE education AS
SELECT id, listed.* FROM (
    SELECT {key Sfzh} AS written, Xm AS name, 院校名称 AS school, Xldm AS degree, 学习形式 AS form, Bysj AS graduated, Byqx AS went,
           'sources/education/往届毕业生.csv' AS source
    FROM {sources/education/往届毕业生.csv}
    UNION ALL
    SELECT {key 身份证号}, 姓名, 院校名称, 学历, 学习形式, 毕业时间, 毕业去向, 'sources/education/毕业生就业信息.csv'
    FROM {sources/education/毕业生就业信息.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE housing_fund AS
SELECT id, listed.* FROM (
    SELECT {key ZJHM} AS written, XingMing AS name, DWMC AS employer, GRZHZT AS state, GRJCJS AS base, 汇缴年月 AS paid,
           'sources/housing_fund/公积金个人账户.csv' AS source
    FROM {sources/housing_fund/公积金个人账户.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE vehicles AS
SELECT id, listed.* FROM (
    SELECT {key 身份证明号码} AS written, 机动车所有人 AS name, 号牌号码 AS plate, 车辆类型 AS type, ZT AS state, 初次登记日期 AS registered,
           'sources/vehicles/vehicles-1.csv' AS source
    FROM {sources/vehicles/vehicles-1.csv}
    UNION ALL
    SELECT {key 身份证号}, 车辆所有人, 号牌号码, 车辆类型, 机动车状态, 登记日期, 'sources/vehicles/vehicles-2.csv'
    FROM {sources/vehicles/vehicles-2.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE farm_machinery AS
SELECT id, listed.* FROM (
    SELECT {key 身份证号} AS written, 机主姓名 AS name, 号牌号码 AS plate, 机械类型 AS type, 功率 AS power, 初次登记日期 AS registered, 状态 AS state,
           'sources/farm_machinery/农机登记台账.csv' AS source
    FROM {sources/farm_machinery/农机登记台账.csv}
    UNION ALL
    SELECT {key 身份证号}, 机主姓名, 号牌号码, 机械类型, 功率, 登记日期, 状态, 'sources/farm_machinery/手扶拖拉机台账.csv'
    FROM {sources/farm_machinery/手扶拖拉机台账.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE business AS
SELECT id, listed.* FROM (
    SELECT {key 身份证号码} AS written, 姓名 AS name, 统一社会信用代码 AS code, 企业名称 AS enterprise, 主体类型 AS type, 人员身份 AS part, 登记状态 AS state,
           成立日期 AS founded, 'sources/business/个体工商户.csv' AS source
    FROM {sources/business/个体工商户.csv}
    UNION ALL
    SELECT {key 身份证号}, 姓名, 统一社会信用代码, 企业名称, 主体类型名称, 人员身份, 经营状态, 注册日期, 'sources/business/企业人员.csv'
    FROM {sources/business/企业人员.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE social_insurance AS
SELECT id, listed.* FROM (
    SELECT {key 社会保障号码} AS written, 姓名 AS name, 险种 AS insurance, 参保身份 AS part, 个人缴费状态 AS state, 最近缴费年月 AS paid, 单位名称 AS employer,
           缴费基数 AS base, 待遇状态 AS drawing, 待遇项目 AS item, 待遇开始年月 AS since, 月待遇金额 AS amount, 死亡日期 AS died,
           'sources/social_insurance/养老保险参保缴费.csv' AS source
    FROM {sources/social_insurance/养老保险参保缴费.csv}
    UNION ALL
    SELECT {key AAC002}, AAC003, AAE140, 参保身份, AAC031, 最近缴费年月, 单位名称, AAE180, 待遇状态, AAA037, AIC160, AAE019, AAE138,
           'sources/social_insurance/养老待遇发放.txt'
    FROM {sources/social_insurance/养老待遇发放.txt}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE public_payroll AS
SELECT id, listed.* FROM (
    SELECT {key 身份证号} AS written, 姓名 AS name, 单位名称 AS employer, 人员身份 AS part, 在职状态 AS state, 应发金额 AS amount, 发放年月 AS month, 退出日期 AS left_on,
           'sources/public_payroll/财政供养人员-基本.csv' AS source
    FROM {sources/public_payroll/财政供养人员-基本.csv}
    UNION ALL
    SELECT {key 身份证号}, 姓名, 单位名称, 人员身份, 在职状态, 应发金额, 发放年月, 退出日期, 'sources/public_payroll/财政供养人员-新增.csv'
    FROM {sources/public_payroll/财政供养人员-新增.csv}
    UNION ALL
    SELECT {key 身份证号}, 姓名, 单位名称, 人员身份, 在职状态, 应发金额, 发放年月, 退出日期, 'sources/public_payroll/财政供养人员-退出.csv'
    FROM {sources/public_payroll/财政供养人员-退出.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE cremation AS
SELECT id, listed.* FROM (
    SELECT {key 身份证号} AS written, 死者姓名 AS name, 死亡日期 AS died, 火化时间 AS cremated, 火化单位名称 AS hall, 是否重复 AS again,
           'sources/cremation/火化登记.csv' AS source
    FROM {sources/cremation/火化登记.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE high_consumption AS
SELECT id, listed.* FROM (
    SELECT {key 身份证号} AS written, 姓名 AS name, 消费类别 AS kind, 消费金额 AS amount, 消费日期 AS spent, 'sources/high_consumption/高消费信息.csv' AS source
    FROM {sources/high_consumption/高消费信息.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

CREATE TABLE other_benefits AS
SELECT id, listed.* FROM (
    SELECT {key 身份证号} AS written, 姓名 AS name, 待遇类别 AS kind, 发放状态 AS state, 开始年月 AS since, 'sources/other_benefits/特困供养等待遇.csv' AS source
    FROM {sources/other_benefits/特困供养等待遇.csv}) AS listed
JOIN numbers USING (written) WHERE NOT (is_old AND name = '');

-- 漏保: people of these sources who are not on the roster, under the rules' conditions.
CREATE TABLE missed AS
SELECT '监测对象未纳入低保' AS rule, 乡镇 AS township, 村 AS village, 姓名 AS name, 身份证号 AS id,
       监测类别 || '，风险' || 风险状态 || '，人均纯收入' || 人均纯收入 || '元，不在低保名册上，请主动了解是否符合条件' AS says,
       'sources/rural_revitalization/监测对象.csv' AS source
FROM (SELECT *, {key 身份证号} AS tidy FROM {sources/rural_revitalization/监测对象.csv}
      WHERE 风险状态 IN ('未消除', '未消除风险') AND amount(人均纯收入) <= 8000) AS people
WHERE tidy NOT IN (SELECT written FROM numbers) AND number(tidy) IS NOT NULL
UNION ALL
SELECT '高额医疗费用家庭未纳入低保', 乡镇, 村, 姓名, 身份证号,
       '个人自付医疗费用' || 自付金额 || '元，' || 预警日期 || '预警，处理状态' || 处理状态 || '，不在低保名册上，请主动了解是否符合条件',
       'sources/medical_insurance/高额医疗费用预警.csv'
FROM (SELECT *, {key 身份证号} AS tidy FROM {sources/medical_insurance/高额医疗费用预警.csv}
      WHERE 处理状态 <> '已救助' AND amount(自付金额) >= 30000) AS people
WHERE tidy NOT IN (SELECT written FROM numbers) AND number(tidy) IS NOT NULL
UNION ALL
SELECT '重度或智力精神残疾人未纳入低保', 乡镇, 村, 姓名, 身份证号,
       残疾类别 || '残疾' || 残疾等级 || '，证件' || 持证状态 || '，不在低保名册上，请主动了解是否符合条件',
       'sources/disabled_persons/持证残疾人.tsv'
FROM (SELECT *, {key 身份证号} AS tidy FROM {sources/disabled_persons/持证残疾人.tsv}
      WHERE 持证状态 = '有效'
      AND (残疾等级 IN ('一级', '二级', '1', '2') OR 残疾等级 IN ('三级', '3') AND (残疾类别 LIKE '%智力%' OR 残疾类别 LIKE '%精神%'))) AS people
WHERE tidy NOT IN (SELECT written FROM numbers) AND number(tidy) IS NOT NULL;
